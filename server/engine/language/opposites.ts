import { stemmer } from 'stemmer';
import { searchTerm } from '../../../corpus/terms.ts';

/**
 * Words of which only one can be said of a figure, compiled by hand for this project: a line is one question, a bar parts its
 * answers. `=` marks a pair of which *not the one* is the other; `±` marks the way of a change; `~` marks one event told from its two sides (*bought*,
 * *sold*), which is a difference only where both tell it of the same party.
 */
const OPPOSITES: readonly string[] = [
  `± rise rose risen climb climbed grow grew grown growth increase increased jump jumped soar soared surge surged raise raised lift
   lifted hike hiked boost boosted higher upward | fall fell fallen drop dropped decline declined decrease decreased sink sank
   shrink shrank slump slumped plunge plunged lower lowered reduce reduced reduction cut slash slashed trim trimmed downward`,
  '± gain gained | lose lost loss',
  '~ win won winner victory beat | lose lost loser',
  'born birth | die died death dead',
  'kill killed die died death dead fatality | injure injured injury wound wounded hurt | missing',
  '= survive survived survivor | die died killed',
  'open opened opening launch launched inaugurate inaugurated reopen reopened | close closed closure shut shuttered',
  'begin began begun start started | end ended finish finished conclude concluded',
  '= acquit acquitted acquittal cleared exonerate exonerated innocent | convict convicted conviction guilty',
  'hire hired hiring recruit recruited recruitment | fire fired firing sack sacked dismiss dismissed redundancy redundant',
  'create created creation add added | axe axed eliminate eliminated shed',
  'appoint appointed appointment elect elected | resign resigned resignation quit retire retired ousted',
  'join joined | leave left quit',
  'arrive arrived arrival | leave left depart departed departure',
  'arrest arrested detain detained jail jailed | release released free freed',
  'marry married marriage wedding | divorce divorced',
  'build built construct constructed | demolish demolished demolition',
  '~ buy bought purchase purchased acquire acquired buyer | sell sold seller',
  '~ lend lent lender | borrow borrowed borrower',
  `= pass passed approve approved approval adopt adopted grant granted accept accepted ratify ratified | reject rejected rejection
   block blocked veto vetoed deny denied denial refuse refused refusal`,
  'admit admitted confess confessed confession | deny denied denial',
  'deposit deposited | withdraw withdrew withdrawal',
  'import imported importer | export exported exporter',
  'profit | loss',
  'surplus | deficit',
  'man men male | woman women female',
  'boy | girl',
  'son | daughter',
  'brother | sister',
  'father | mother',
  'husband | wife',
  'north northern | south southern | east eastern | west western',
  'minimum | maximum',
  'gross | net',
  'urban | rural',
  'domestic | foreign overseas',
  'daily | weekly | monthly | yearly annual annually',
  'highest | lowest',
  'largest biggest | smallest',
  'oldest | youngest',
  'fastest | slowest',
];

/** Pairs that count only directly at a figure: elsewhere they are joints of grammar. */
const AT_FIGURE: readonly string[] = [
  '± up | down',
  '= above over more exceeding topping least | below under less fewer nearly almost most',
  'before until till | after since from following',
  'ahead | behind',
];

/** Pairs that count only where something is voted on. */
const IN_VOTES: readonly string[] = ['for favour favor yes aye yea | against no nay opposed oppose'];

/** An answer that a word gives to a question of the table. */
export interface Answer {
  readonly question: number;
  readonly answer: number;
}

/** What is known of a question as a whole. */
export interface OppositeQuestion {
  readonly scope: 'statement' | 'figure' | 'vote';
  readonly answers: number;
  readonly isComplementary: boolean;
  readonly isConverse: boolean;
  /** Which way a change went. */
  readonly isDirection: boolean;
}

export const OPPOSITE_QUESTIONS: OppositeQuestion[] = [];
const byStem = new Map<string, Answer[]>();
const byWord = new Map<string, Answer[]>();

function learn(lines: readonly string[], scope: OppositeQuestion['scope']): void {
  for (const line of lines) {
    const answers = line.replace(/[=~±]/, '').split('|');
    const question = OPPOSITE_QUESTIONS.length;
    OPPOSITE_QUESTIONS.push({
      scope,
      answers: answers.length,
      isComplementary: line.includes('='),
      isConverse: line.includes('~'),
      isDirection: line.includes('±'),
    });
    for (const [answer, words] of answers.entries()) {
      for (const word of words.trim().split(/\s+/)) {
        // Inflections of verbs and nouns meet by their stem; joints of grammar are taken as they are.
        if (scope === 'statement') addTo(byStem, stemmer(searchTerm(word)), { question, answer });
        else addTo(byWord, word, { question, answer });
      }
    }
  }
}

function addTo(table: Map<string, Answer[]>, key: string, found: Answer): void {
  const known = table.get(key);
  if (!known) table.set(key, [found]);
  else if (!known.some(({ question, answer }) => question === found.question && answer === found.answer))
    known.push(found);
}

learn(OPPOSITES, 'statement');
learn(AT_FIGURE, 'figure');
learn(IN_VOTES, 'vote');

const NONE: readonly Answer[] = [];
const cache = new Map<string, readonly Answer[]>();
const LARGEST_CACHE = 20_000;

/** The answers that a word gives. `term` is its search term, `key` the word in lower case. */
export function answersOf(term: string, key: string): readonly Answer[] {
  const known = cache.get(key);
  if (known) return known;
  const stemmed = byStem.get(stemmer(term)) ?? NONE;
  const plain = byWord.get(key) ?? NONE;
  const answers = plain.length === 0 ? stemmed : [...stemmed, ...plain];
  if (cache.size >= LARGEST_CACHE) cache.clear();
  cache.set(key, answers);
  return answers;
}
