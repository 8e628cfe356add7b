/** Somebody or something that a text calls by name. */
export interface NameValue {
  /** The name as full as the text gives it, without titles. */
  readonly name: string;
}
