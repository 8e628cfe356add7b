const MONTHS = 'January February March April May June July August September October November December'.split(' ');

/** An ISO 8601 date as people write it: `15 May 2024`; a month or year alone likewise. */
export function writtenDate(iso: string): string {
  const [year, month, day] = iso.split('-');
  const name = month === undefined ? undefined : MONTHS[Number(month) - 1];
  return [day === undefined ? undefined : String(Number(day)), name, year].filter(Boolean).join(' ');
}
