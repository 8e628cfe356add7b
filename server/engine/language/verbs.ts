/** Forms of verbs told by their spelling: enough to cut a sentence into statements without a tagger. */

const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

const AUXILIARIES =
  set(`is are was were has have had did does do will would can could might should must shall isnt arent wasnt
  werent hasnt havent hadnt didnt doesnt dont wont wouldnt cant couldnt shouldnt cannot`);

const IRREGULAR_PASTS =
  set(`was were had did said told met began went came took made got gave saw held led left lost sold sent paid
  ran fell rose won wrote spoke stood brought bought thought caught taught kept felt found built shot struck broke drew grew knew
  threw flew became fought sought heard spent rode drove bore beat swore sank shrank sang drank swam hid fled fed bled bred slept
  wept swept lent bent meant dealt dreamt learnt burnt lit slid shook stole chose froze wore tore wove woke withdrew overtook
  underwent forgot forgave forbade undertook laid stuck hung dug spun bound ground wound born`);

/** Past and present look alike: *cost*, *cut*. */
const UNCHANGED = set('cost cut hit put set shut let hurt bid quit split spread burst cast rid shed upset beat');

const NO_PAST =
  set(`need needed speed indeed feed seed exceed proceed succeed hundred sacred naked red bed shed embed united
  unprecedented`);

/** Whether a word in lower case, without apostrophes, can be the verb of a statement. */
export function isVerbForm(key: string): boolean {
  return AUXILIARIES.has(key) || isPast(key);
}

/** Whether a word is a past form or participle by its spelling. */
export function isPast(key: string): boolean {
  if (IRREGULAR_PASTS.has(key) || UNCHANGED.has(key)) return true;
  return key.length > 3 && key.endsWith('ed') && !NO_PAST.has(key);
}

/** Whether a past form could as well be an infinitive: *to cost*. */
export function isUnchanged(key: string): boolean {
  return UNCHANGED.has(key);
}

export function isAuxiliary(key: string): boolean {
  return AUXILIARIES.has(key);
}

const BASE_OF: ReadonlyMap<string, string> = new Map(
  `began begin went go came come took take made make gave give saw see held hold led lead left leave lost lose sold sell sent send
  paid pay ran run fell fall rose rise won win wrote write spoke speak stood stand brought bring bought buy thought think caught
  catch kept keep felt feel found find built build shot shoot struck strike broke break drew draw grew grow threw throw flew fly
  became become fought fight sought seek heard hear spent spend met meet drove drive lent lend meant mean withdrew withdraw
  overtook overtake underwent undergo laid lay begun begin gone go taken take given give seen see fallen fall risen rise written
  write spoken speak broken break drawn draw grown grow thrown throw flown fly driven drive withdrawn withdraw`
    .split(/\s+/)
    .flatMap((word, at, all): [string, string][] => (at % 2 === 0 ? [[word, all[at + 1]!]] : [])),
);

/** The infinitive of an irregular past form; any other word as it is. */
export function baseOf(key: string): string {
  return BASE_OF.get(key) ?? key;
}
