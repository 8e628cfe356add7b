/** What the words of a date left open and the context filled in. */
export type ImpliedPart = 'year' | 'month' | 'day' | 'week';

/**
 * The value of a date claim as TIMEX3 gives it (Pustejovsky et al. 2003; ISO 24617-1): `timex` is ISO 8601 with the
 * TIMEX3 extensions (`XXXX-05-16`, `2024-Q2`, `P2D`, `2000-04-05TNI`, `PRESENT_REF`).
 */
export interface DateValue {
  readonly timex: string;
  readonly type: 'DATE' | 'TIME' | 'DURATION' | 'SET';
  readonly implied?: readonly ImpliedPart[];
  /** The words name a weekday (1 Monday … 7 Sunday): kept so that weekdays compare where no date is known. */
  readonly weekday?: number;
  /**
   * How long before the text was written, where the words count back from there (*seven years ago* is `P7Y`): a TIMEX3
   * duration. `timex` holds only where that leads.
   */
  readonly ago?: string;
  /** Years are counted by the ten or the hundred (*four decades* is `P40Y`), and no finer. */
  readonly counted?: 'decade' | 'century';
  /** How long before the text was written a stretch began that still lasts (*since 2010*): a TIMEX3 duration. */
  readonly elapsed?: string;
  /** The length of time reaches up to the day the text was written (*has led it for 15 years*). */
  readonly lasting?: true;
  /** The part of the day named beside a weekday (*Friday night*): annotators of news give such a phrase the day's value. */
  readonly dayPart?: 'MO' | 'MI' | 'AF' | 'EV' | 'NI';
  /** A weekday written beside a full date to which it does not belong (*Thursday, May 15, 2024*). */
  readonly weekdayMismatch?: { readonly written: number; readonly actual: number };
  /** A day that its month does not have (*31 November*); `timex` holds the month alone. */
  readonly impossible?: { readonly month: number; readonly day: number };
  /** Other readings of an ambiguous date (`03/04/2024`), as TIMEX3 values. */
  readonly alternatives?: readonly string[];
  /** The figure is a hedge (*about two years*, *more than six months*). */
  readonly approximate?: true;
  readonly bound?: 'above' | 'below';
}
