/**
 * The value of a number claim: the interval that the words allow, and what is counted.
 * Equal bounds where the words are exact, `null` for an open end (*more than 280* is `{low: 280, high: null}`).
 */
export interface NumberValue {
  readonly low: number | null;
  readonly high: number | null;
  /** ISO 4217 code, `percent`, `percentage-point`, `basis-point`, `ordinal`, `ratio`, `count`, `multiple`, or a unit symbol (UCUM: `km`, `t`, `m3`, `Cel`). */
  readonly unit: string;
  /** For `count`: the lemma of the noun counted. */
  readonly noun?: string;
  /** The words say that the figure is not exact: *some*, *about*, *nearly*. */
  readonly approximate?: true;
  /** The side a bare hedge points to: *nearly 300* lies below, *more than 280* above. */
  readonly bound?: 'above' | 'below';
  /** The bound is a count that may still rise (*at least nine*), not a rounded figure (*more than 280*). */
  readonly provisional?: true;
  /** For a score: the two sides in the order of the figures, where they stand around it (*Rovers 3-1 City*). */
  readonly sides?: readonly [string, string];
  /** Direction of a change that the figure measures, where the clause gives one. */
  readonly change?: 'up' | 'down';
  /** The words outside the claim that say its direction or bound, and where they start, counted from its own start. */
  readonly beside?: { readonly offset: number; readonly text: string };
  /** The year from which an anniversary is counted, where the date of the text tells it. */
  readonly began?: number;
  /** Half the last place written: how far a rounded figure may be from the exact one (for *$240 billion* 5e8 or 5e9). */
  readonly tolerance?: number;
}
