import type { PlacedParagraph } from './draft.ts';
import type { Finding } from './finding.ts';
import type { AliasTable } from './language/aliases.ts';
import type { Paragraph } from './language/sentences.ts';

/** The names of a draft, made when they are first asked for. */
export type DraftNames = () => AliasTable;

/** Where findings belong, and what they depend on beside the words of their paragraph and the corpus. */
export interface Recollection {
  readonly placed: PlacedParagraph;
  /** Tells them from other findings in the paragraph. */
  readonly key: string;
  readonly setting: string;
  readonly names: DraftNames;
}

/** Findings kept from one check of a draft to the next, for as long as their paragraph is. */
export interface Memo {
  /**
   * Findings in a paragraph, made if they are not known or do not hold any more. `make` gives them as if the paragraph
   * stood at the beginning of the draft, so that text added before it moves them and nothing else. What it asks of the
   * names of the draft is noted: findings hold as long as the names give the same answers.
   */
  recall(recollection: Recollection, make: (names: DraftNames) => readonly Finding[]): readonly Finding[];
  /** What was made of a paragraph under a key, made anew if it is not known for a setting. One key holds one type. */
  keep<Made>(paragraph: Paragraph, key: string, setting: string, make: () => Made): Made;
  /** A number that this paragraph has, and no other. */
  numberOf(paragraph: Paragraph): number;
}

/** What is known of one paragraph. */
interface Known {
  readonly number: number;
  readonly findings: Map<string, Kept>;
  readonly made: Map<string, { readonly setting: string; readonly value: unknown }>;
}

interface Kept {
  readonly setting: string;
  readonly asked: readonly Question[];
  readonly findings: readonly Finding[];
  /** The findings at the place where they were last, so that a check in which little moves makes little anew. */
  placed: { readonly start: number; readonly findings: readonly Finding[] };
}

interface Question {
  readonly ask: (names: AliasTable) => unknown;
  readonly answer: string;
}

/** @param mayKeep whether what is made at the moment rests on whole answers, and may be kept */
export function createMemo(mayKeep: () => boolean = () => true): Memo {
  const memory = new WeakMap<Paragraph, Known>();
  let numbers = 0;
  const knownOf = (paragraph: Paragraph): Known => {
    const known = memory.get(paragraph) ?? { number: numbers++, findings: new Map(), made: new Map() };
    memory.set(paragraph, known);
    return known;
  };
  return {
    recall: ({ placed: { paragraph, start }, key, setting, names }, make) => {
      const { findings } = knownOf(paragraph);
      let kept = findings.get(key);
      if (!kept || kept.setting !== setting || !doHold(kept, names)) {
        kept = made(setting, names, make);
        if (mayKeep()) findings.set(key, kept);
        else findings.delete(key);
      }
      if (kept.placed.start !== start) {
        kept.placed = { start, findings: kept.findings.map((finding) => movedFinding(finding, start)) };
      }
      return kept.placed.findings;
    },
    keep: <Made>(paragraph: Paragraph, key: string, setting: string, make: () => Made): Made => {
      const { made } = knownOf(paragraph);
      const known = made.get(key);
      if (known?.setting === setting) return known.value as Made;
      const value = make();
      if (mayKeep()) made.set(key, { setting, value });
      else made.delete(key);
      return value;
    },
    numberOf: (paragraph) => knownOf(paragraph).number,
  };
}

function doHold({ asked }: Kept, names: DraftNames): boolean {
  return asked.every(({ ask, answer }) => JSON.stringify(ask(names())) === answer);
}

function made(setting: string, names: DraftNames, make: (names: DraftNames) => readonly Finding[]): Kept {
  const asked: Question[] = [];
  const findings = make(() => noting(names(), asked));
  return { setting, asked, findings, placed: { start: 0, findings } };
}

/** A table of names that notes what it is asked. */
function noting(names: AliasTable, asked: Question[]): AliasTable {
  const note = <Answer>(ask: (table: AliasTable) => Answer): Answer => {
    const answer = ask(names);
    asked.push({ ask, answer: JSON.stringify(answer) });
    return answer;
  };
  return {
    fullest: (keys) => note((table) => table.fullest(keys)),
    written: (keys) => note((table) => table.written(keys)),
    has: (keys) => note((table) => table.has(keys)),
    longForm: (abbreviation) => note((table) => table.longForm(abbreviation)),
    honorific: (keys) => note((table) => table.honorific(keys)),
  };
}

/** A finding `by` UTF-16 units further on. What it says of the sources stays. */
export function movedFinding(finding: Finding, by: number): Finding {
  const move = <S extends { readonly start: number; readonly end: number }>(span: S): S => ({
    ...span,
    start: span.start + by,
    end: span.end + by,
  });
  return {
    ...finding,
    claim: { ...finding.claim, span: move(finding.claim.span) },
    fixes: finding.fixes.map((fix) => ({ ...fix, edits: fix.edits.map(move) })),
  };
}
