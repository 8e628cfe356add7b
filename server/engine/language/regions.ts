/** How large a place is, as far as its name tells. */
export type Grain = 'continent' | 'country' | 'state' | 'other';

const CONTINENTS = new Set([
  'europe',
  'africa',
  'asia',
  'north america',
  'south america',
  'america',
  'antarctica',
  'middle east',
  'latin america',
  'scandinavia',
]);

/** The states of the United States with the short forms that papers use. */
const STATES: readonly (readonly string[])[] =
  `alabama ala al; alaska ak; arizona ariz az; arkansas ark ar; california calif ca cal; colorado colo co;
  connecticut conn ct; delaware del de; florida fla fl; georgia ga; hawaii hi; idaho id; illinois ill il; indiana ind in;
  iowa ia; kansas kan ks; kentucky ky; louisiana la; maine me; maryland md; massachusetts mass ma; michigan mich mi;
  minnesota minn mn; mississippi miss ms; missouri mo; montana mont mt; nebraska neb ne; nevada nev nv; new hampshire, nh;
  new jersey, nj; new mexico, nm; new york, ny; north carolina, nc; north dakota, nd; ohio oh; oklahoma okla ok; oregon ore or;
  pennsylvania pa penn; rhode island, ri; south carolina, sc; south dakota, sd; tennessee tenn tn; texas tex tx; utah ut;
  vermont vt; virginia va; washington state, wash wa; west virginia, wva wv; wisconsin wis wi wisc; wyoming wyo wy`
    .split(';')
    .map((line) => {
      const [long, more] = line.trim().split(/,\s*/);
      return more === undefined ? long!.split(/\s+/) : [long!, ...more.split(/\s+/)];
    });

const states = new Map(STATES.flatMap((names) => names.map((name) => [name, names[0]!] as const)));

let countries: ReadonlySet<string> | undefined;

/** The names of all countries in English, from the platform's own table (CLDR). */
function countryNames(): ReadonlySet<string> {
  if (countries) return countries;
  const names = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' });
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  const found = letters.flatMap((a) => letters.flatMap((b) => names.of(a + b) ?? []));
  countries = new Set([
    ...found.map(plain),
    'us',
    'usa',
    'uk',
    'uae',
    'britain',
    'england',
    'scotland',
    'wales',
    'northern ireland',
    'america',
    'united states',
    'united kingdom',
    'burma',
    'czech republic',
    'turkey',
    'ivory coast',
  ]);
  return countries;
}

function plain(text: string): string {
  return text.toLowerCase().replace(/[.’']/g, '').replace(/^the /, '').trim();
}

/** A place's name with how large it is; states of the United States in full. */
export interface Region {
  readonly name: string;
  readonly grain: Grain;
}

/** What a name says of how large a place is. */
export function regionOf(text: string): Region {
  const name = plain(text);
  const state = states.get(name);
  if (state) return { name: state, grain: 'state' };
  if (CONTINENTS.has(name)) return { name, grain: 'continent' };
  return { name, grain: countryNames().has(name) ? 'country' : 'other' };
}

/**
 * Whether two places are surely two: each is given with the parts it is written with, the smallest first (*Camden*,
 * *N.J.*). A town and a country say nothing against each other unless the town's state or country is written too.
 */
export function areApart(a: readonly string[], b: readonly string[]): boolean {
  const [x, y] = [a, b].map((parts) => parts.map(regionOf));
  const [xs, ys] = [x!.at(-1)!, y!.at(-1)!];
  if (x!.some(({ name }) => y!.some((other) => other.name === name && other.grain !== 'state'))) return false;
  if (xs.grain === ys.grain)
    return xs.grain === 'other' ? x![0]!.name !== y![0]!.name : xs.name !== ys.name || bothTowns(x!, y!);
  const [state, large] = xs.grain === 'state' ? [xs, ys] : [ys, xs];
  // A state of the United States lies in no other country, nor in Europe.
  if (state.grain === 'state')
    return large.grain !== 'other' && !/^(?:us|usa|united states|america|north america)$/.test(large.name);
  return false;
}

function bothTowns(x: readonly Region[], y: readonly Region[]): boolean {
  return x.length > 1 && y.length > 1 && x[0]!.name !== y[0]!.name;
}
