import type { Span } from '../../../corpus/document.ts';
import type { ReportedClaim } from '../report.ts';
import type { Run } from './layout.ts';

/** A stretch that is printed in one way: the same claims hold over all of it. */
export interface MarkedRun extends Run {
  readonly claims: readonly ReportedClaim[];
  /** Claims that begin with this run, and those that end with it, in order. */
  readonly opens: readonly ReportedClaim[];
  readonly closes: readonly ReportedClaim[];
}

/**
 * Cuts runs where claims begin and end, and where other spans do. Claims and spans are in order. It is asked for the
 * blocks of a draft in order, and each claim is opened and closed once.
 */
export function runMarker(
  claims: readonly ReportedClaim[],
  others: readonly Span[] = [],
): (runs: readonly Run[]) => MarkedRun[] {
  const opened = new Set<number>();
  const closed = new Set<number>();
  const near = nearTo(claims.map(({ finding }) => finding.claim.span));
  const nearOthers = nearTo(others);
  return (runs) => {
    const [first, last] = [runs.at(0), runs.at(-1)];
    if (!first || !last) return [];
    const stretch = { start: first.start, end: last.end };
    const here = near(stretch).map((index) => claims[index]!);
    const spans = [
      ...here.map(({ finding }) => finding.claim.span),
      ...nearOthers(stretch).map((index) => others[index]!),
    ];
    const pieces = runs.flatMap((run) => cut(run, spans));
    const under = nearTo(here.map(({ finding }) => finding.claim.span));
    return pieces.map((piece, index) => {
      const held = under(piece).map((at) => here[at]!);
      const after = pieces[index + 1];
      const opens = held.filter(({ number }) => !opened.has(number) && opened.add(number));
      const closes = held.filter(
        (claim) => (!after || after.start >= endOf(claim)) && !closed.has(claim.number) && closed.add(claim.number),
      );
      return { ...piece, claims: held, opens, closes };
    });
  };
}

/** Gives the indexes of the spans that reach into a stretch. Stretches are asked about in order. */
function nearTo(spans: readonly Span[]): (stretch: Span) => number[] {
  let from = 0;
  return ({ start, end }) => {
    while (from < spans.length && spans[from]!.end <= start) from += 1;
    const found: number[] = [];
    for (let index = from; index < spans.length && spans[index]!.start < end; index += 1)
      if (spans[index]!.end > start) found.push(index);
    return found;
  };
}

function cut(run: Run, spans: readonly Span[]): Run[] {
  // What is shown otherwise than it is written cannot be cut inside.
  if (run.text.length !== run.end - run.start) return [run];
  const ends = spans.flatMap(({ start, end }) => [start, end]);
  const edges = [...new Set(ends)].filter((edge) => edge > run.start && edge < run.end).sort((a, b) => a - b);
  const starts = [run.start, ...edges];
  return starts.map((start, index) => {
    const end = starts[index + 1] ?? run.end;
    return { ...run, start, end, text: run.text.slice(start - run.start, end - run.start) };
  });
}

function endOf({ finding }: ReportedClaim): number {
  return finding.claim.span.end;
}
