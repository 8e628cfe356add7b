/** What a program sent cannot be used; the message is one plain sentence. */
export class InputError extends Error {}

type Fields = Readonly<Record<string, unknown>>;

/** A text of at most `longest` UTF-16 units. @throws InputError */
export function textOf(tool: string, fields: Fields, name: string, longest: number): string {
  const value = fields[name];
  if (typeof value !== 'string' || value.trim() === '')
    throw new InputError(`${tool} needs "${name}", a text that is not empty.`);
  if (value.length <= longest) return value;
  const [has, most] = [value.length, longest].map((count) => count.toLocaleString('en'));
  throw new InputError(
    `"${name}" has ${has} characters, and ${tool} takes at most ${most} at a time: send it in parts.`,
  );
}

/** A whole number between two bounds; undefined where none was sent. @throws InputError */
export function wholeNumberOf(
  tool: string,
  fields: Fields,
  name: string,
  from: number,
  to: number,
): number | undefined {
  const value = fields[name];
  if (value === undefined) return undefined;
  if (Number.isInteger(value) && Number(value) >= from && Number(value) <= to) return Number(value);
  throw new InputError(`"${name}" of ${tool} is a whole number from ${from} to ${to}.`);
}

/** One of a few words; undefined where none was sent. @throws InputError */
export function wordOf<Word extends string>(
  tool: string,
  fields: Fields,
  name: string,
  words: readonly Word[],
): Word | undefined {
  const value = fields[name];
  if (value === undefined) return undefined;
  const word = words.find((each) => each === value);
  if (word !== undefined) return word;
  throw new InputError(`"${name}" of ${tool} is ${words.join(' or ')}.`);
}

/** A day that the calendar has, ISO 8601; undefined where none was sent. @throws InputError */
export function dayOf(tool: string, fields: Fields, name: string): string | undefined {
  const value = fields[name];
  if (value === undefined) return undefined;
  const time =
    typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value) ? Date.parse(`${value}T00:00:00Z`) : Number.NaN;
  if (!Number.isNaN(time) && new Date(time).toISOString().startsWith(String(value))) return String(value);
  throw new InputError(`"${name}" of ${tool} is a day such as 2024-05-16.`);
}
