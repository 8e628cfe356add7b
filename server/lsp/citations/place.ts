/** Mark-up that may close behind a claim, citations that stand there already, and punctuation. Each part is bounded. */
const CLOSING =
  /\]\([^)\n]{0,500}\)|\]\[[^\]\n]{0,100}\]|\[\^[^\]\n]{1,100}\]|<\/[a-z][^>\n]{0,100}>|[*_~`}"'”’»)\].,;:!?…]/iy;

/** How many such parts are passed: behind more of them, something else is going on. */
const MOST_PARTS = 12;

/**
 * Where a citation of the words that end at `end` goes: behind mark-up that closes there (`**`, `](address)`, `</b>`),
 * behind notes that stand there, and behind the punctuation that follows, as notes are set.
 */
export function citationPlace(text: string, end: number): number {
  let at = end;
  for (let part = 0; part < MOST_PARTS; part += 1) {
    CLOSING.lastIndex = at;
    const match = CLOSING.exec(text);
    if (!match) return at;
    at += match[0].length;
  }
  return end;
}

/** Whether the words that end at `end` are (part of) the text of a Markdown link: there can be no link inside a link. */
export function isInLink(text: string, end: number): boolean {
  return /^[^\n[\]]{0,300}\]\(/.test(text.slice(end, end + 400));
}
