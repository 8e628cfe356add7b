/** The languages whose documents are checked; each is an activation event in package.json too. */
export const LANGUAGES = ['markdown', 'plaintext', 'latex', 'tex', 'asciidoc', 'restructuredtext', 'html'];

/** Where drafts are kept: on disk, not saved yet, or in a repository that is looked at from afar. */
const SCHEMES = ['file', 'untitled', 'vscode-vfs'];

/** The documents that are checked while they are written. */
export const DRAFTS = LANGUAGES.flatMap((language) => SCHEMES.map((scheme) => ({ scheme, language })));
