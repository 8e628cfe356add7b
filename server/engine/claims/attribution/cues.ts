/**
 * Attribution cues: the verbs and phrases by which news hands words to a speaker. The verbs follow the cue inventory of
 * Krestel, Bergler and Witte, "Minding the Source" (LREC 2008), and PolNeAR (Newell, Margolin and Ruths, LREC 2018).
 */

/** Verbs that stand on either side of a quotation: *X said*, *said X*. */
const SPEECH = `say write add note ask reply answer respond explain argue warn claim insist acknowledge admit concede declare announce
  state remark observe tweet post quip recall continue conclude predict promise vow pledge suggest propose report reveal
  testify assert contend maintain stress emphasize emphasise comment charge allege complain caution advise urge demand confirm deny
  agree counter muse recount shout yell whisper exclaim retort joke boast clarify elaborate opine wonder reckon
  protest grumble scoff fume marvel gripe`;

/** Verbs whose subject comes first: *X told Y*, *X called Y a …*. */
const REPORT = `tell call describe criticize criticise praise accuse blame attack condemn denounce blast slam mock dismiss reject defend
  endorse bemoan decry question hail welcome cite express repeat reiterate voice believe think hope fear feel worry lament
  expect estimate doubt mention highlight underline underscore speculate imply signal indicate label dub tout credit thank
  apologize apologise stipulate advocate recommend assure foresee`;

/** Verbs of the senses and of judgement: they hand words to a speaker only beside a quotation or before *that*. */
const JUDGEMENT = 'find see hold hear judge deem consider regard';

/** Verbs of saying that more often tell of deeds: *youths attacked a station*, *the dispute continued*, *a man charged*. */
const DEEDS = new Set(
  'continue conclude charge attack blast slam repeat answer credit label dub defend dismiss reject'.split(' '),
);

const IRREGULAR: Readonly<Record<string, readonly [past: string]>> = {
  say: ['said'],
  tell: ['told'],
  write: ['wrote'],
  think: ['thought'],
  feel: ['felt'],
  foresee: ['foresaw'],
  find: ['found'],
  see: ['saw'],
  hold: ['held'],
  hear: ['heard'],
};

export type CueShape = 'finite' | 'base' | 'participle';

export interface Cue {
  readonly lemma: string;
  readonly shape: CueShape;
  /** May stand before its subject: *said X*. */
  readonly inverts: boolean;
  /** Only beside a quotation or before *that*. */
  readonly needsContent?: true;
}

const CUES = new Map<string, Cue>();
for (const lemma of JUDGEMENT.split(' ')) addForms(lemma, false, { needsContent: true });
for (const [list, inverts] of [
  [SPEECH, true],
  [REPORT, false],
] as const) {
  for (const lemma of list.split(/\s+/)) addForms(lemma, inverts, DEEDS.has(lemma) ? { needsContent: true } : {});
}

function addForms(lemma: string, inverts: boolean, more: Pick<Cue, 'needsContent'> = {}): void {
  const [past] = IRREGULAR[lemma] ?? [regularPast(lemma)];
  const third =
    lemma.endsWith('y') && !/[aeiou]y$/.test(lemma)
      ? `${lemma.slice(0, -1)}ies`
      : /(?:s|x|ch|sh)$/.test(lemma)
        ? `${lemma}es`
        : `${lemma}s`;
  const stem = lemma.endsWith('e') ? lemma.slice(0, -1) : doubles(lemma) ? lemma + lemma.at(-1) : lemma;
  CUES.set(lemma, { lemma, shape: 'base', inverts: false, ...more });
  CUES.set(past, { lemma, shape: 'finite', inverts, ...more });
  CUES.set(third, { lemma, shape: 'finite', inverts, ...more });
  CUES.set(`${stem}ing`, { lemma, shape: 'participle', inverts: false, ...more });
}

function doubles(lemma: string): boolean {
  return ['admit', 'quip', 'slam', 'dub'].includes(lemma);
}

function regularPast(lemma: string): string {
  if (lemma.endsWith('e')) return `${lemma}d`;
  if (/[^aeiou]y$/.test(lemma)) return `${lemma.slice(0, -1)}ied`;
  return `${doubles(lemma) ? lemma + lemma.at(-1) : lemma}ed`;
}

/** The cue that a word (by its key) is, if it is one. */
export function cueOf(key: string): Cue | undefined {
  return CUES.get(key);
}

/** Words that may stand between a subject and its verb. */
const BETWEEN = new Set(
  `has have had also later then once still again already recently even never often soon now just ever always both first
  would will could did do does is was are were been be himself herself themselves itself previously earlier further
  not t today yesterday last this on in week month year night morning afternoon evening day ago monday tuesday wednesday thursday
  friday saturday sunday january february march april may june july august september october november december jan feb aug
  sept sep oct nov dec mon tue tues wed thu thurs fri sat sun late early over weekend the past next there meanwhile too`.split(
    /\s+/,
  ),
);

export function mayStandBetween(key: string): boolean {
  return BETWEEN.has(key) || (/ly$/.test(key) && key.length > 4) || /^\d+$/.test(key);
}

export const BE_FORMS = new Set(['is', 'was', 'are', 'were', 'been', 'be', 'being', "isn't", "wasn't"]);
export const PRONOUNS = new Set(['he', 'she', 'they', 'it', 'i', 'we', 'you']);
export const PREPOSITIONS = new Set(
  'for of at from in with to by on about than against between after before into over under like per via as near under'.split(
    ' ',
  ),
);
