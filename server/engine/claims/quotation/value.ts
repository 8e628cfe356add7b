/** The words between quotation marks, marks excluded. */
export interface QuotationValue {
  readonly text: string;
}
