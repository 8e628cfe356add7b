/** The ways of citing a source that a person can choose from. */
export type CitationStyleName = 'footnote' | 'pandoc' | 'inline-link' | 'parenthesis' | 'comment' | 'criticmarkup';
