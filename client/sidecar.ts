/**
 * The text of the file beside a source that describes it, with its day of publication set. Other lines stay as they
 * are. Undefined where the text is no list of lines that one can be added to: YAML in braces is for its writer.
 */
export function withDate(yaml: string, day: string): string | undefined {
  if (/^\s*[{[]/.test(yaml)) return undefined;
  const line = `published: ${day}`;
  const known = /^published[ \t]*:[^\r\n]*/m;
  if (known.test(yaml)) return yaml.replace(known, line);
  const end = /\r\n/.test(yaml) ? '\r\n' : '\n';
  const before = yaml === '' || yaml.endsWith('\n') ? yaml : yaml + end;
  return `${before}${line}${end}`;
}

/** Whether a text names a day, month or year that exists, as the file beside a source writes it. */
export function isDay(text: string): boolean {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(text.trim());
  if (!match) return false;
  const [year, month, day] = [Number(match[1]), Number(match[2] ?? 1), Number(match[3] ?? 1)];
  const date = new Date(Date.UTC(year, month - 1, day));
  return year >= 1500 && year <= 2200 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}
