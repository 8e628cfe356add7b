/**
 * A function that keeps what it made of the things it was last asked about, each known by its key. `most` says how many
 * are kept; of more, those not asked about for longest go.
 */
export function kept<Thing, Made extends {}>(
  most: () => number,
  make: (thing: Thing) => Made,
  keyOf: (thing: Thing) => unknown = (thing) => thing,
): (thing: Thing) => Made {
  const made = new Map<unknown, Made>();
  return (thing) => {
    const key = keyOf(thing);
    const known = made.get(key);
    if (known !== undefined) made.delete(key);
    const value = known ?? make(thing);
    made.set(key, value);
    for (const oldest of made.keys()) {
      if (made.size <= most()) break;
      made.delete(oldest);
    }
    return value;
  };
}
