/** How people or things stand to each other, or what was done. */
export interface RelationValue {
  /** The word that says it, in its plain form: *approve*, *brother*, *north*; with *not* before it where that is denied. */
  readonly relation: string;
}
