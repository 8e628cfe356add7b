/** Every kind of claim that is checked. Each has a folder of its name beside this file; nothing else lists them. */
export const CLAIM_KINDS = ['number', 'date', 'attribution', 'quotation', 'name', 'relation'] as const;

export type ClaimKindName = (typeof CLAIM_KINDS)[number];
