/**
 * Source text is not trusted: a passage may carry control characters, or bidirectional overrides that make a line
 * read otherwise than it stands ("Trojan Source", Boucher and Anderson 2021). They are shown as what they are.
 */
const HIDDEN = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF]/g;

/** The text on one line, with what would not be seen made visible: `\u202E` becomes `[U+202E]`. */
export function visible(text: string): string {
  return text
    .replace(/[\s\u2028\u2029]+/g, ' ')
    .replace(HIDDEN, (character) => `[U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}]`);
}
