/** Who is said to have said it, and as what. */
export interface AttributionValue {
  readonly speaker: string;
  readonly role?: string;
  readonly affiliation?: string;
}
