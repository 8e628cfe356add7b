/** The languages whose documents are checked; each is an activation event in package.json too. */
export const LANGUAGES = ['markdown', 'plaintext', 'latex', 'tex', 'asciidoc', 'restructuredtext', 'html'];
