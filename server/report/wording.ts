import { dateInWords } from '../engine/language/date-words.ts';
import type { ClaimState } from '../lsp/review/claim-state.ts';
import type { Mark } from '../lsp/review/sidecar.ts';
import { citeLine } from '../lsp/sources/reference.ts';
import type { FactCheckReport, ReportedClaim, ReportedEvidence } from './report.ts';

/** A state in words and as a sign that tells it from the others in black and white. */
interface StateName {
  readonly sign: string;
  readonly words: string;
}

/** In the order in which a checker works through them. */
export const STATE_NAMES: Readonly<Record<ClaimState, StateName>> = {
  contradicted: { sign: '✗', words: 'Contradicted' },
  disputed: { sign: '≠', words: 'Sources disagree' },
  'not-found': { sign: '○', words: 'Not found' },
  'on-author': { sign: '✎', words: 'On author' },
  confirmed: { sign: '✓', words: 'Confirmed' },
  ignored: { sign: '⊘', words: 'Ignored' },
};

const MARK_WORDS: Readonly<Record<Mark['kind'], string>> = {
  checked: 'Checked by hand',
  'on-author': 'On the author’s word',
  ignored: 'Ignored',
  'wrong-match': 'Not the same thing',
};

/** Who ticked a claim, when and why, in one line: `Checked by hand by Ada Wren on 4 March 2031: seen the logbook`. */
export function markLine({ kind, by, made, reason }: Mark): string {
  const who = by ? ` by ${by}` : '';
  return `${MARK_WORDS[kind]}${who} on ${dateInWords(made)}${reason ? `: ${reason}` : ''}`;
}

/** A passage's source and place: `Quay News, 2 March 2031, p. 3`. */
export function evidenceName({ source, place, comment }: ReportedEvidence): string {
  const name = [citeLine(source.metadata, source.path), place].filter(Boolean).join(', ');
  return comment ? `a reader’s comment in ${name}` : name;
}

/** What to change a claim to, where there is one clear answer; it is no advice on a claim that somebody has settled. */
export function suggestionFor({ finding, mark }: ReportedClaim): string {
  const fix = mark ? undefined : finding.fixes.find(({ preferred }) => preferred);
  return fix?.title ?? '';
}

/** `31 confirmed, 2 contradicted, 5 not found`: every state that occurs. */
export function countsInWords({ counts }: FactCheckReport): string {
  const states = Object.keys(STATE_NAMES) as ClaimState[];
  const told = states.filter((state) => counts[state] > 0);
  return told
    .map(
      (state) =>
        `${counts[state]} ${state === 'disputed' ? 'disputed among sources' : STATE_NAMES[state].words.toLowerCase()}`,
    )
    .join(', ');
}

/** What the report does not cover, one sentence each, so that silence is not read as approval. */
export function coverageLines({ coverage, counts, searched, claims }: FactCheckReport): string[] {
  const { sentences, unchecked, toCome, limits, unreadable, reservations } = coverage;
  const none = claims.length === 0 ? ['No number, date, quotation or attribution was found in the draft.'] : [];
  return [
    ...none,
    unchecked.length === 0
      ? 'Every sentence holds something that was checked; what else it says was not.'
      : `${counted(unchecked.length, 'sentence')} of ${sentences} ${unchecked.length === 1 ? 'holds' : 'hold'} no number, date, quotation or attribution, and ${were(unchecked.length)} not checked.`,
    searched === 0
      ? 'There were no sources to check against.'
      : `${counted(searched, 'source')} ${searched === 1 ? 'was' : 'were'} searched; what ${searched === 1 ? 'it says' : 'they say'} was taken as it stands.`,
    ...some(counts['not-found'], (count) => `${counted(count, 'claim')} ${were(count)} found in no source.`),
    ...some(
      counts['on-author'],
      (count) => `${counted(count, 'claim')} ${count === 1 ? 'rests' : 'rest'} on the author’s word.`,
    ),
    ...some(counts.ignored, (count) => `${counted(count, 'claim')} ${were(count)} set aside by a person.`),
    ...some(
      toCome.length,
      (count) => `${counted(count, 'place')} ${count === 1 ? 'is' : 'are'} still to be filled in (TK).`,
    ),
    ...limits,
    ...unreadable.map(({ path, reason }) => `${path} could not be read: ${reason}`),
    ...reservations.map(({ source, message }) => `${citeLine(source.metadata, source.path)}: ${message}`),
    'Vouch reads English, compares what is said, and knows nothing of the world: a claim without a figure, a date, a name or a quotation is not checked, and a source that is wrong is believed.',
  ];
}

function some(count: number, say: (count: number) => string): string[] {
  return count > 0 ? [say(count)] : [];
}

function were(count: number): string {
  return count === 1 ? 'was' : 'were';
}

function counted(count: number, noun: string): string {
  return `${count.toLocaleString('en')} ${noun}${count === 1 ? '' : 's'}`;
}

/** Characters of a passage that are quoted in a note. */
const LONGEST_QUOTE = 400;
/** Passages that are quoted in a note; the log and the checking copy have all. */
const MOST_QUOTED = 3;

/** What speaks for or against a claim, one line a passage: stance, source, place and words. */
export function evidenceLines({ evidence }: ReportedClaim): string[] {
  const lines = evidence.slice(0, MOST_QUOTED).map((one) => {
    const lead = one.stance === 'supports' ? 'Agrees' : 'Differs';
    return `${lead}: ${evidenceName(one)}: “${shortQuote(one)}”`;
  });
  const more = evidence.length - lines.length;
  return more > 0 ? [...lines, `And ${counted(more, 'more passage')}.`] : lines;
}

/** The passage, or where it is long the part around the value. */
function shortQuote({ quote, valueSpan, start }: ReportedEvidence): string {
  if (quote.length <= LONGEST_QUOTE) return quote;
  const middle = valueSpan ? valueSpan.start - start : 0;
  const from = Math.max(0, Math.min(middle - LONGEST_QUOTE / 2, quote.length - LONGEST_QUOTE));
  const part = quote.slice(from, from + LONGEST_QUOTE);
  return `${from > 0 ? '… ' : ''}${part.toWellFormed()}${from + LONGEST_QUOTE < quote.length ? ' …' : ''}`;
}

/** All that a note on a claim says: its state, the message, the evidence, what to change, and the word of whoever looked at it. */
export function noteLines(claim: ReportedClaim): string[] {
  const { finding, state, mark } = claim;
  const suggestion = suggestionFor(claim);
  return [
    `${STATE_NAMES[state].sign} ${STATE_NAMES[state].words}: ${finding.message}`,
    ...evidenceLines(claim),
    ...(suggestion ? [`Suggestion: ${suggestion}`] : []),
    ...(mark ? [markLine(mark)] : []),
  ];
}

/** The day and time of a report, as people write it: `4 March 2031, 09:30 UTC`. */
export function momentInWords(moment: string): string {
  return `${dateInWords(moment)}, ${moment.slice(11, 16)} UTC`;
}
