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

/** How many words a noun may stand behind its number. */
const MOST_WORDS = 4;
const NEXT_WORD = /[ \u00a0]([a-z]{1,30}(?:-[a-z]{1,30})?)(?![a-z-])/y;
const IRREGULAR: ReadonlyMap<string, string> = new Map([
  ['people', 'person'],
  ['men', 'man'],
  ['women', 'woman'],
  ['children', 'child'],
]);

/**
 * The end of the phrase that begins with a number and ends with the noun that it counts: a note between the two would
 * break the sentence (*127[1] people*). The number's own end where the noun does not follow.
 *
 * @param noun the noun's singular, as the number's claim gives it
 */
export function endOfPhrase(text: string, end: number, noun: string | undefined): number {
  if (!noun) return end;
  let at = end;
  for (let word = 0; word < MOST_WORDS; word += 1) {
    NEXT_WORD.lastIndex = at;
    const match = NEXT_WORD.exec(text);
    if (!match) return end;
    at += match[0].length;
    if (isForm(match[1]!, noun)) return at;
  }
  return end;
}

function isForm(word: string, noun: string): boolean {
  const forms = [noun, `${noun}s`, `${noun}es`, noun.replace(/y$/, 'ies')];
  return forms.includes(word) || IRREGULAR.get(word) === noun;
}
