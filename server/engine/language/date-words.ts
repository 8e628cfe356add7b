const MONTHS = 'January February March April May June July August September October November December'.split(' ');

/** The name of a month, 1 to 12. */
export function monthInWords(month: number): string {
  return MONTHS[month - 1] ?? '';
}

/** `2024-05-15` as `15 May 2024`, with a time of day behind it left out; what is not such a date stays as it is. */
export function dateInWords(iso: string): string {
  const parts = /^(\d{4})(?:-(\d\d)(?:-(\d\d)(?:T[\d:.]+Z)?)?)?$/.exec(iso);
  const month = parts?.[2] && MONTHS[Number(parts[2]) - 1];
  if (!parts || !month) return iso;
  return [parts[3] && String(Number(parts[3])), month, parts[1]].filter(Boolean).join(' ');
}
