/** A mark of a note: figures, signs or a letter, alone or several, with or without brackets. */
const MARK =
  /^(?:[[(]?(?:\d{1,3}|[ivx]{1,5}|[a-z])(?:\s?[,;–-]\s?(?:\d{1,3}|[a-z])){0,10}[\])]?|[*†‡§¶#]{1,4}|(?:\[[^[\]]{1,40}\]\s?){1,10})$/;
const ORDINAL = /^(?:st|nd|rd|th)$/i;
const EXPONENT = /^[-−+]?\d{1,2}$/;
/** A unit of length before an exponent, with its figure or alone in brackets; no amount of money in millions. */
const LENGTH = /(?:(?<![$€£¥]\s?[\d.,]{0,20})\d\s?|^|[\s(/])(?:[kcmdµn]?m|ft)$/u;
const POWER = /[×x·*]\s?10$/;
const PRICE = /[$€£]\s?\d{1,6}$/;
const CENTS = /^(?:99|9[058]|[5678]9|49|50|00)$/;
const DIGITS = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/**
 * What raised characters say in a line of text: nothing, where they are the mark of a note, so that *£56⁷ million* is
 * not read as 567; else an exponent, a power of ten, an ordinal's ending, cents, or what they are. `before` is what
 * stands before them, `after` what comes next.
 */
export function raised(text: string, before: string, after = ''): string {
  const bare = text.replace(/\s+/g, ' ').trim();
  const last = before.slice(-40);
  if (!bare) return '';
  if (/^\s?[/⁄]/.test(after) && /^\d{1,2}$/.test(bare)) return (/\d$/.test(last) ? ' ' : '') + bare;
  if (ORDINAL.test(bare) && /\d$/.test(last)) return bare;
  if (EXPONENT.test(bare)) {
    if (POWER.test(last)) return `^${bare}`;
    if (/^[23]$/.test(bare) && LENGTH.test(last)) return DIGITS[Number(bare)] ?? bare;
    if (CENTS.test(bare) && PRICE.test(last)) return `.${bare}`;
  }
  if (!MARK.test(bare)) return bare;
  // A letter behind a letter is a part of the word: *Mr*, *1er*; a mark that opens a line belongs to the note itself.
  if (/^[a-z]+$/.test(bare) && !/[\d.,;:!?%)\]”’"']$/.test(last)) return bare;
  return last.trim() === '' ? `${bare} ` : '';
}

const RAISED_DIGITS = /[⁰¹²³⁴-⁹]+(?:[⁻,⁾][⁰¹²³⁴-⁹]+)*/g;
/** Marks in square brackets as encyclopedias have them: they follow a word or figure without a blank. */
const BRACKETED =
  /(?<=[\p{L}\p{N}.,;:!?%”’"')])(?:\[(?:\d{1,3}|note \d{1,3}|[a-z]|citation needed)\])+(?=[\s.,;:!?)”’"'—–]|$)/gu;

/**
 * A text with blanks in place of the marks of notes that it writes with raised digits or in square brackets. Same
 * length; exponents stay. Linear.
 */
export function withoutNoteMarks(text: string): string {
  let plain = text;
  if (/[⁰¹²³⁴-⁹]/.test(plain))
    plain = plain.replace(RAISED_DIGITS, (digits, at: number) => {
      const value = [...digits].map((digit) => (DIGITS.includes(digit) ? String(DIGITS.indexOf(digit)) : ',')).join('');
      const before = plain.slice(Math.max(0, at - 40), at);
      const line = before.slice(before.lastIndexOf('\n') + 1);
      return raised(value, line, plain.slice(at + digits.length, at + digits.length + 2)) === ''
        ? ' '.repeat(digits.length)
        : digits;
    });
  return plain.includes('[') ? plain.replace(BRACKETED, (marks) => ' '.repeat(marks.length)) : plain;
}
