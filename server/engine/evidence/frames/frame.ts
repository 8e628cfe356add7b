import { searchTerm } from '../../../../corpus/terms.ts';
import { conceptOf } from '../../language/concepts.ts';
import { STOP_WORDS } from '../../language/lexicon.ts';
import type { TaggedWord } from '../../language/tagger.ts';
import type { AnalysedSentence, PlacedClaim } from './analysis.ts';
import { familyOf } from './predicates.ts';

/**
 * The question that a figure answers, as far as the words of its clause tell: what happened (the predicate), to whom and
 * with what, and in which part the figure takes in it. Words stand as concepts (see `conceptOf`). A slot that the words
 * leave open is undefined or empty: it agrees with anything.
 */
export interface Frame {
  /** The verb that governs the figure, and the family of verbs that it belongs to. */
  readonly predicate: string | undefined;
  readonly family: string | undefined;
  /** When it happens, seen from the text. */
  readonly tense: 'past' | 'present' | 'future' | undefined;
  /** The figure itself is the subject of the verb: *nine people died*. */
  readonly isSubject: boolean;
  /** The nouns before the verb, and behind it; names among them apart. */
  readonly subject: ReadonlySet<string>;
  readonly subjectNames: ReadonlySet<string>;
  readonly object: ReadonlySet<string>;
  /** The noun that a date or figure stands before: *Friday's vote*, *the Jan. 6 riot*, *a 12-point plan*. */
  readonly attached: string | undefined;
  /** The noun before it that it stands behind: *a statement on Friday*. */
  readonly host: string | undefined;
  /** The preposition before it. */
  readonly preposition: string | undefined;
  /** The words between a number and its head noun, and the noun behind *of*. */
  readonly modifiers: ReadonlySet<string>;
  readonly head: string | undefined;
  readonly complement: string | undefined;
  /** Words that say which part it is: *another*, *of them*, *in all*, *each*. */
  readonly part: ReadonlySet<string>;
  /** Named places in the clause. */
  readonly places: ReadonlySet<string>;
  readonly isQuoted: boolean;
}

const PREPOSITIONS = new Set(
  'in on at by to from of for since until till after before about with over under than between during through per into within as against'.split(
    ' ',
  ),
);
const DETERMINERS = new Set(
  'the a an this that these those his her its their our my your last next every each'.split(' '),
);
const REPORTING_OPENERS = new Set('and but while whereas though although which who because when if'.split(' '));
const PART_WORDS = new Set(
  'another other others more additional further extra total overall altogether combined each per every so-called first second third initial initially remaining rest'.split(
    ' ',
  ),
);

/** Words looked at on one side of the figure for its verb, so that a long sentence costs no more than a short one. */
const REACH = 24;

/** The frame of one claim; `tagged` are the words of its sentence. Linear in their number. */
export function frameOf(sentence: AnalysedSentence, placed: PlacedClaim, tagged: readonly TaggedWord[]): Frame {
  const { span } = placed.claim;
  const from = tagged.findIndex(({ end }) => end > span.start);
  let to = from;
  while (to >= 0 && to < tagged.length && tagged[to]!.start < span.end) to++;
  if (from < 0 || to === from) return EMPTY;
  const reader = new Reader(sentence, tagged, from, to);
  return reader.read(placed.claim.kind === 'date');
}

const EMPTY: Frame = {
  predicate: undefined,
  family: undefined,
  tense: undefined,
  isSubject: false,
  subject: new Set(),
  subjectNames: new Set(),
  object: new Set(),
  attached: undefined,
  host: undefined,
  preposition: undefined,
  modifiers: new Set(),
  head: undefined,
  complement: undefined,
  part: new Set(),
  places: new Set(),
  isQuoted: false,
};

const conceptFor = (word: TaggedWord): string => conceptOf(searchTerm(word.root));
const isNoun = ({ part }: TaggedWord): boolean => part === 'noun';
const isContent = (word: TaggedWord): boolean => !STOP_WORDS.has(searchTerm(word.text)) && /[\p{L}]/u.test(word.text);

class Reader {
  readonly #sentence: AnalysedSentence;
  readonly #words: readonly TaggedWord[];
  readonly #from: number;
  readonly #to: number;
  readonly #inClaim: readonly boolean[];

  constructor(sentence: AnalysedSentence, words: readonly TaggedWord[], from: number, to: number) {
    this.#sentence = sentence;
    this.#words = words;
    this.#from = from;
    this.#to = to;
    let next = 0;
    const { claims } = sentence;
    this.#inClaim = words.map(({ start, end }) => {
      while (next < claims.length && claims[next]!.claim.span.end <= start) next++;
      return next < claims.length && claims[next]!.claim.span.start < end;
    });
  }

  read(isDate: boolean): Frame {
    const noun = isDate ? this.#attachedNoun() : this.#nounPhrase();
    const [left, right] = this.#clause();
    const verb = this.#governingVerb(isDate, noun.end, left, right);
    const around = verb === undefined ? undefined : this.#arguments(verb, left, right);
    const before = this.#words[this.#from - 1];
    const preposition = before && PREPOSITIONS.has(before.root) ? before.root : undefined;
    return {
      predicate: verb === undefined ? undefined : conceptFor(this.#words[verb]!),
      family: verb === undefined ? undefined : familyOf(this.#words[verb]!.root),
      tense: verb === undefined ? undefined : this.#tenseOf(verb),
      isSubject: verb !== undefined && verb >= this.#to && !isDate,
      subject: around?.subject ?? EMPTY.subject,
      subjectNames: around?.names ?? EMPTY.subjectNames,
      object: around?.object ?? EMPTY.object,
      attached: isDate ? noun.head : undefined,
      host: this.#host(),
      preposition,
      modifiers: noun.modifiers,
      head: isDate ? undefined : noun.head,
      complement: this.#complement(noun.end),
      part: this.#partWords(noun.end),
      places: new Set(
        this.#words
          .slice(left, right)
          .filter(({ entity }) => entity === 'place')
          .map(conceptFor),
      ),
      isQuoted: this.#isQuoted(),
    };
  }

  #gap(index: number): string {
    const { text, start } = this.#sentence;
    const end = index > 0 ? this.#words[index - 1]!.end : start;
    const next = this.#words[index];
    return text.slice(end - start, (next?.start ?? start + text.length) - start);
  }

  /** The words of the clause: up to a strong mark, or a word that opens another statement. */
  #clause(): [number, number] {
    let left = this.#from;
    while (left > 0 && this.#from - left < REACH && !/[;:“”"]|\s[–—-]{1,2}\s/.test(this.#gap(left))) left--;
    let right = this.#to;
    while (right < this.#words.length && right - this.#to < REACH) {
      if (/[;:“”"]|\s[–—-]{1,2}\s/.test(this.#gap(right))) break;
      right++;
    }
    return [left, right];
  }

  #isMainVerb(index: number): boolean {
    const word = this.#words[index]!;
    if (word.form === undefined || word.form === 'helping' || this.#inClaim[index]) return false;
    // What a number counts is a noun, whatever it looks like: *200 doses*.
    if (index === this.#to && /s$/.test(word.text)) return false;
    const before = this.#words[index - 1];
    return !(before && DETERMINERS.has(before.root) && word.form !== 'past' && word.form !== 'gerund');
  }

  /** A date is told of the verb beside it, a figure of the verb before it, or of the one whose subject it counts. */
  #governingVerb(isDate: boolean, end: number, left: number, right: number): number | undefined {
    const next = this.#nextVerb(isDate ? this.#to : end, right);
    const previous = this.#previousVerb(left);
    if (isDate) {
      if (next !== undefined && this.#onlyHelpers(this.#to, next)) return next;
      if (previous === undefined) return next;
      const opensClause = this.#crosses(previous, this.#from);
      return opensClause && next !== undefined ? next : previous;
    }
    if (next !== undefined && this.#onlyHelpers(end, next)) {
      if (previous === undefined || this.#crosses(previous, this.#from) || this.#words[next]!.form === 'past') {
        const passive = this.#words[next - 1]?.form === 'helping';
        if (previous === undefined || passive || this.#crosses(previous, this.#from)) return next;
      }
    }
    return previous ?? next;
  }

  #nextVerb(at: number, right: number): number | undefined {
    for (let index = at; index < right; index++) if (this.#isMainVerb(index)) return index;
    return undefined;
  }

  #previousVerb(left: number): number | undefined {
    for (let index = this.#from - 1; index >= left; index--) if (this.#isMainVerb(index)) return index;
    return undefined;
  }

  /** Between two places stand helping verbs and adverbs alone. */
  #onlyHelpers(from: number, to: number): boolean {
    for (let index = from; index < to; index++) {
      const { form, part } = this.#words[index]!;
      if (form !== 'helping' && part !== 'adverb') return false;
    }
    return true;
  }

  /** A comma or a conjunction opens another statement between two places. */
  #crosses(from: number, to: number): boolean {
    for (let index = from + 1; index <= to; index++) {
      if (this.#gap(index).includes(',') && index < to) return true;
      if (index < to && REPORTING_OPENERS.has(this.#words[index]!.root)) return true;
    }
    return false;
  }

  #arguments(
    verb: number,
    left: number,
    right: number,
  ): { subject: Set<string>; names: Set<string>; object: Set<string> } {
    const subject = new Set<string>();
    const names = new Set<string>();
    const object = new Set<string>();
    for (let index = verb - 1; index >= left; index--) {
      const word = this.#words[index]!;
      if (this.#isMainVerb(index) && subject.size > 0) break;
      if (this.#inClaim[index] || !isNoun(word) || !isContent(word)) continue;
      subject.add(conceptFor(word));
      if (/^\p{Lu}/u.test(word.text) && index > 0) names.add(conceptFor(word));
    }
    for (let index = verb + 1; index < right; index++) {
      const word = this.#words[index]!;
      if (this.#isMainVerb(index) && object.size > 0) break;
      if (this.#inClaim[index] || !isNoun(word) || !isContent(word)) continue;
      object.add(conceptFor(word));
    }
    return { subject, names, object };
  }

  #tenseOf(verb: number): Frame['tense'] {
    const before = this.#words
      .slice(Math.max(0, verb - 4), verb)
      .map(({ root, text }) => `${text.toLowerCase()} ${root}`);
    if (before.some((word) => /\b(?:will|'ll|would|to|plan|expect|may|might|could|should|shall)\b/.test(word)))
      return 'future';
    const { form } = this.#words[verb]!;
    if (form === 'past') return 'past';
    return form === 'gerund' ? undefined : 'present';
  }

  /** The noun that a date qualifies: directly behind it, where a determiner or a possessive says so. */
  #attachedNoun(): { head: string | undefined; modifiers: ReadonlySet<string>; end: number } {
    const before = this.#words[this.#from - 1];
    const written = this.#words[this.#to - 1]!.text;
    const own = /['’]s?$/.test(written) || (before !== undefined && DETERMINERS.has(before.root));
    let index = this.#to;
    const modifiers = new Set<string>();
    while (index < this.#words.length && index - this.#to < 4 && !/[,;:.]/.test(this.#gap(index))) {
      const word = this.#words[index]!;
      if (word.part !== 'noun' && word.part !== 'adjective') break;
      if (isContent(word) && !this.#inClaim[index]) modifiers.add(conceptFor(word));
      index++;
    }
    if (!own || index === this.#to) return { head: undefined, modifiers: new Set(), end: this.#to };
    const head = conceptFor(this.#words[index - 1]!);
    modifiers.delete(head);
    return { head, modifiers, end: index };
  }

  /** The noun phrase that a number opens: its head and the words between. */
  #nounPhrase(): { head: string | undefined; modifiers: ReadonlySet<string>; end: number } {
    const modifiers = new Set<string>();
    let head: string | undefined;
    let index = this.#to;
    while (index < this.#words.length && index - this.#to < 6) {
      const word = this.#words[index]!;
      if (index > this.#to && /[,;:.]/.test(this.#gap(index))) break;
      const counted = index === this.#to && word.form !== undefined && /s$/.test(word.text);
      if (!counted && word.part !== 'noun' && word.part !== 'adjective') break;
      if (isContent(word) && !this.#inClaim[index]) {
        if (head) modifiers.add(head);
        head = conceptFor(word);
      }
      index++;
    }
    // What stands before a number belongs to it too: *core inflation of 4.5 percent* is met by the host.
    return { head, modifiers, end: index };
  }

  /** The nearest noun before the figure, over its preposition: what it is a figure of, or a day of. */
  #host(): string | undefined {
    for (let index = this.#from - 1; index >= 0 && this.#from - index < 6; index--) {
      const word = this.#words[index]!;
      if (word.form && word.form !== 'helping') return undefined;
      if (isNoun(word) && isContent(word) && !this.#inClaim[index]) return conceptFor(word);
    }
    return undefined;
  }

  #complement(end: number): string | undefined {
    if (this.#words[end]?.root !== 'of') return undefined;
    for (let index = end + 1; index < this.#words.length && index - end < 6; index++) {
      const word = this.#words[index]!;
      const next = this.#words[index + 1];
      if (isNoun(word) && isContent(word) && !(next && isNoun(next) && !/[,;:]/.test(this.#gap(index + 1))))
        return conceptFor(word);
    }
    return undefined;
  }

  #partWords(end: number): ReadonlySet<string> {
    const part = new Set<string>();
    for (let index = Math.max(0, this.#from - 3); index < Math.min(this.#words.length, end + 3); index++) {
      const { root } = this.#words[index]!;
      if (PART_WORDS.has(root)) part.add(root);
    }
    return part;
  }

  /** Inside quotation marks: an odd number of marks before it. */
  #isQuoted(): boolean {
    const { text, start } = this.#sentence;
    const before = text.slice(0, this.#words[this.#from]!.start - start);
    const opened = (before.match(/[“"]/g) ?? []).length;
    const closed = (before.match(/”/g) ?? []).length;
    return /“/.test(before) ? opened > closed : opened % 2 === 1;
  }
}
