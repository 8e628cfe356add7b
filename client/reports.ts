/** The reports that we write are no drafts: their claims are those of the draft, told once more. */
export function isReport(path: string): boolean {
  return /\.(?:annotated\.md|checking-copy\.html)$/.test(path);
}
