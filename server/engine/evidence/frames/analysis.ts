import { searchTerm } from '../../../../corpus/terms.ts';
import type { Reading } from '../../claims/kind.ts';
import type { MeasuredClaim } from '../../claims/measured.ts';
import { findMeasured } from '../../claims/measured.ts';
import { type Question, questionOf, shapeOf, specificityOf } from '../../claims/question.ts';
import { type ConceptWord, conceptOf, conceptWordsOf } from '../../language/concepts.ts';
import { type Contrasts, contrastsOf } from '../../language/contrasts.ts';
import { isDateline } from '../../language/dateline.ts';
import type { Paragraph, Sentence } from '../../language/sentences.ts';
import type { CellPlace } from './cell.ts';
import { withNeighbours } from './neighbours.ts';
import { NOBODYS, type Owner, ownersOf } from './owner.ts';
import { ASSERTED, type Standing, standingsOf } from './standing.ts';
import { statementsOf } from './statements.ts';

/** A measured claim in its sentence: `from`..`to` are the words it covers (indices into `words`, end-exclusive). */
export interface PlacedClaim {
  readonly claim: MeasuredClaim;
  readonly question: Question;
  /** Claims of one shape can answer the same question; see `shapeOf`. */
  readonly shape: string;
  /** The concept of the noun counted, where one is. */
  readonly noun: string | undefined;
  /** Equal for equal values of one shape. */
  readonly valueKey: string;
  /** How telling the value is; see `specificityOf`. */
  readonly specificity: number;
  /** The words of its clause that rule others out; see `contrastsOf`. */
  readonly contrasts: Contrasts;
  /** Whether it is asserted, denied, planned …, and which of two opposites is said of it. */
  readonly standing: Standing;
  /** What it is told of, among the figures of its sentence. */
  readonly owner: Owner;
  readonly from: number;
  readonly to: number;
}

/** A sentence taken apart for alignment. */
export interface AnalysedSentence extends Sentence {
  readonly words: readonly ConceptWord[];
  readonly claims: readonly PlacedClaim[];
  /** For each word: whether it belongs to a claim, and so is no context. */
  readonly inClaim: readonly boolean[];
  /** For each word: which clause it stands in, counted from 0. */
  readonly clauses: readonly number[];
}

const NO_CONTRASTS: Contrasts = new Map();
/** Words that open a new statement. */
const CLAUSE_OPENERS = new Set(['and', 'but', 'while', 'wherea', 'whereas', 'though', 'although', 'which', 'who']);
/** Fewest words that make a statement. */
const LEAST_CLAUSE = 4;

/** Takes the sentences of a paragraph apart. Offsets stay those of the whole text. */
export function analyseParagraph(paragraph: Paragraph, reading: Reading): AnalysedSentence[] {
  const claims = findMeasured(paragraph, reading);
  let next = 0;
  const sentences = paragraph.sentences.map((sentence): AnalysedSentence => {
    const words = conceptWordsOf(sentence.text, sentence.start);
    const clauses = clausesOf(sentence, words);
    const contrasts = contrastsByClause(words, clauses);
    const placed: Omit<PlacedClaim, 'standing' | 'owner'>[] = [];
    while (next < claims.length && claims[next]!.span.start < sentence.end) {
      const claim = claims[next++]!;
      if (isDateline(sentence.text)) continue;
      const { from, to } = placeOf(claim, words, placed.at(-1)?.from ?? 0);
      const clause = clauses[Math.min(from, clauses.length - 1)] ?? 0;
      placed.push({ ...factsOf(claim), from, to, contrasts: contrasts[clause] ?? NO_CONTRASTS });
    }
    const inClaim = words.map(() => false);
    for (const { from, to } of placed) inClaim.fill(true, from, to);
    return { ...sentence, words, claims: withFrames(sentence, words, placed, inClaim), inClaim, clauses };
  });
  return withNeighbours(sentences);
}

/** Figures of one sentence that are read closely: those beyond are never assessed (`MOST_CLAIMS`). */
const MOST_READ = 40;

/** The claims of a sentence with how each is told, and of what. */
function withFrames(
  sentence: Sentence,
  words: readonly ConceptWord[],
  claims: readonly Omit<PlacedClaim, 'standing' | 'owner'>[],
  inClaim: readonly boolean[],
): PlacedClaim[] {
  if (claims.length === 0) return [];
  const statements = statementsOf(sentence, words);
  const read = claims.slice(0, MOST_READ);
  const standings = standingsOf(sentence, words, read, inClaim, statements);
  const owners = ownersOf(words, read, inClaim, statements);
  return claims.map((claim, index) => ({
    ...claim,
    standing: standings[index] ?? ASSERTED,
    owner: owners[index] ?? NOBODYS,
  }));
}

/** Numbers the clauses; a mark starts a new one only where enough words stand on both sides to make a statement. */
function clausesOf(sentence: Sentence, words: readonly ConceptWord[]): number[] {
  let clause = 0;
  let sinceMark = 0;
  return words.map((word, index) => {
    const gapStart = index === 0 ? word.start : words[index - 1]!.end;
    const gap = sentence.text.slice(gapStart - sentence.start, word.start - sentence.start);
    const term = word.term;
    const marked =
      /[;:]|\s[–—-]{1,2}\s/.test(gap) || CLAUSE_OPENERS.has(term) || (gap.includes(',') && sinceMark >= LEAST_CLAUSE);
    if (marked && sinceMark >= LEAST_CLAUSE && words.length - index >= LEAST_CLAUSE) {
      clause++;
      sinceMark = 0;
    }
    sinceMark++;
    return clause;
  });
}

/** The contrasting words of each clause. */
function contrastsByClause(words: readonly ConceptWord[], clauses: readonly number[]): Contrasts[] {
  const count = (clauses.at(-1) ?? -1) + 1;
  const terms: string[][] = Array.from({ length: count }, () => []);
  for (const [index, word] of words.entries()) terms[clauses[index]!]!.push(word.term);
  return terms.map(contrastsOf);
}

/** The words that a claim covers. None begins before a claim that comes before it: looking begins at that one's, `first`. */
function placeOf(claim: MeasuredClaim, words: readonly ConceptWord[], first: number): { from: number; to: number } {
  let from = first;
  while (from < words.length && words[from]!.end <= claim.span.start) from++;
  let to = from;
  while (to < words.length && words[to]!.start < claim.span.end) to++;
  return { from, to };
}

/** What is known of a claim by itself. */
function factsOf(claim: MeasuredClaim): Omit<PlacedClaim, 'from' | 'to' | 'contrasts' | 'standing' | 'owner'> {
  const noun = claim.kind === 'number' ? claim.value.noun : undefined;
  return {
    claim,
    question: questionOf(claim),
    shape: shapeOf(claim),
    noun: noun === undefined ? undefined : conceptOf(searchTerm(noun)),
    valueKey: claim.kind === 'number' ? `${claim.value.low}..${claim.value.high}` : claim.value.timex,
    specificity: specificityOf(claim),
  };
}

/** A claim that stands where two others do, from the first of them to the last, and is told as the first is. */
export function placedAs(claim: MeasuredClaim, first: PlacedClaim, last: PlacedClaim): PlacedClaim {
  return { ...first, ...factsOf(claim), from: first.from, to: last.to };
}

/**
 * The sentences of a table's cell with its headings as words before them: a bare figure is about what its row and column
 * say. The headings have no place in the text, and take no room in it.
 */
export function withHeadings(
  sentences: readonly AnalysedSentence[],
  headings: string,
  cell: CellPlace,
): AnalysedSentence[] {
  const words = conceptWordsOf(headings);
  return sentences.map((sentence) => {
    const placed = words.map((word) => ({ ...word, start: sentence.start, end: sentence.start }));
    return {
      ...sentence,
      words: [...placed, ...sentence.words],
      inClaim: [...placed.map(() => false), ...sentence.inClaim],
      clauses: [...placed.map(() => 0), ...sentence.clauses],
      claims: sentence.claims.map((claim) => ({
        ...claim,
        from: claim.from + words.length,
        to: claim.to + words.length,
        noun: claim.noun ?? words.at(-1)?.concept,
        owner: { ...claim.owner, cell },
      })),
    };
  });
}
