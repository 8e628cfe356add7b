import { oneOf, parseWords } from './arguments.ts';
import { isCalendarDate } from './batch-case.ts';
import { UsageError } from './usage.ts';

const FORMATS = ['text', 'json', 'sarif'] as const;
export const ORDERS = ['day-first', 'month-first'] as const;

/** What `vouch check` was asked to do. */
export interface CheckRequest {
  readonly drafts: readonly string[];
  /** Files and folders of sources; empty where none was named. */
  readonly corpus: readonly string[];
  /** Address of an archive in a search cluster that is asked, too. */
  readonly archive?: string;
  /** File in which the index is kept from one run to the next; in memory where absent. */
  readonly index?: string;
  readonly format: (typeof FORMATS)[number];
  readonly explain: boolean;
  /** Whether close calls are read a second time. */
  readonly secondReading: boolean;
  /** Whether the text report is coloured; undefined leaves it to the terminal. */
  readonly colour?: boolean;
  readonly date?: string;
  readonly dayMonthOrder?: (typeof ORDERS)[number];
}

/** Reads the words after `vouch check`. @throws UsageError */
export function parseCheckRequest(words: readonly string[]): CheckRequest {
  const { values, positionals } = parseWords('check', words, {
    corpus: { type: 'string', multiple: true },
    archive: { type: 'string' },
    index: { type: 'string' },
    format: { type: 'string' },
    date: { type: 'string' },
    dates: { type: 'string' },
    explain: { type: 'boolean' },
    'second-reading': { type: 'boolean' },
    color: { type: 'boolean' },
  });
  if (positionals.length === 0) throw new UsageError('Say which draft to check, such as "vouch check draft.md".');
  const { archive, index, date, dates, color } = values;
  return {
    drafts: positionals,
    corpus: values.corpus ?? [],
    format: oneOf('--format', values.format ?? 'text', FORMATS),
    explain: values.explain ?? false,
    secondReading: values['second-reading'] ?? true,
    ...(archive !== undefined && { archive }),
    ...(index !== undefined && { index }),
    ...(color !== undefined && { colour: color }),
    ...(date !== undefined && { date: dateOption(date) }),
    ...(dates !== undefined && { dayMonthOrder: oneOf('--dates', dates, ORDERS) }),
  };
}

/** The value of `--date`. @throws UsageError where it is no day that the calendar has */
export function dateOption(date: string): string {
  if (/^\d{4}-\d{2}-\d{2}$/.test(date) && isCalendarDate(date)) return date;
  throw new UsageError(`The option --date takes a date like 2024-05-16, not "${date}".`);
}
