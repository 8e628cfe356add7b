/** A table of words that no word of a text can fall out of: in a plain object *constructor* and *valueOf* are found too. */
export function tableOf<Value>(entries: Readonly<Record<string, Value>>): ReadonlyMap<string, Value> {
  return new Map(Object.entries(entries));
}
