/** One key for the spellings of a word: British and American, long and short, spelt out and abbreviated. */

const OUR =
  /^((?:dis|mis|un)?(?:col|fav|hon|lab|neighb|behavi|rum|harb|hum|vap|endeav|flav|od|savi|arm|vig|rig|clam|parl|tum|splend|glam|ard|ferv|val|ranc|succ|cand))our/;
const ISE = /is(e|ed|es|er|ers|ing|ation|ations)$/;
const DOUBLE = /ll(ed|ing|er|ers|or|ors|ous)$/;

/** Other spellings and short forms, each with the one that stands for both. */
const SAME: ReadonlyMap<string, string> = new Map(
  `centre center, centres centers, metre meter, metres meters, theatre theater, theatres theaters, litre liter,
  litres liters, fibre fiber, calibre caliber, sabre saber, spectre specter, manoeuvre maneuver, catalogue catalog,
  dialogue dialog, programme program, programmes programs, defence defense, offence offense, licence license,
  pretence pretense, grey gray, cheque check, tyre tire, tyres tires, aluminium aluminum, judgement judgment,
  ageing aging, plough plow, sceptic skeptic, sceptics skeptics, sceptical skeptical, scepticism skepticism, mum mom,
  mums moms, mummy mommy, whilst while, amongst among, towards toward, afterwards afterward, backwards backward,
  forwards forward, upwards upward, learnt learned, burnt burned, spelt spelled, spoilt spoiled, dreamt dreamed,
  storey story, storeys stories, jewellery jewelry, practise practice, moustache mustache, pyjamas pajamas, anaemia anemia,
  paediatric pediatric, encyclopaedia encyclopedia, adviser advisor, advisers advisors, enquiry inquiry, enquiries inquiries,
  ok okay, okey okay, alright okay, yeah yes, yep yes, yup yes, nope no, til until, till until, cause because, cos because,
  coz because, em them, thru through, tho though, goin going, doin doing, nothin nothing, somethin something, ya you,
  sen senator, sens senators, gov governor, govs governors, rep representative, reps representatives, gen general,
  lt lieutenant, col colonel, capt captain, sgt sergeant, adm admiral, rev reverend, prof professor, dr doctor, st saint,
  pres president, vs versus, jan january, feb february, aug august, sept september, sep september, oct october,
  nov november, dec december, dollars dollar, euros euro, pounds pound, percentage percent, pct percent`
    .split(',')
    .map((pair) => pair.trim().split(/\s+/) as [string, string]),
);

/** Abbreviations in capitals, whose letters in small are another word or none. */
const CAPITALS: ReadonlyMap<string, readonly string[]> = new Map([
  ['US', ['united', 'states']],
  ['USA', ['united', 'states']],
  ['UK', ['united', 'kingdom']],
  ['EU', ['european', 'union']],
  ['UN', ['united', 'nations']],
]);

/** The words that an abbreviation in capitals stands for: *U.S.*; undefined for any other word. */
export function expandedAbbreviation(text: string): readonly string[] | undefined {
  return text.length > 6 ? undefined : CAPITALS.get(text.replaceAll('.', ''));
}

/** The key under which all spellings of a word meet. What it makes of other words is no matter: both sides get the same. */
export function spellingKey(key: string): string {
  const same = SAME.get(key);
  if (same) return same;
  if (key.length < 5) return key;
  const american = key.replace(OUR, '$1or');
  if (key.length < 7) return american.replace(ISE, 'iz$1');
  return american.replace(ISE, 'iz$1').replace(DOUBLE, 'l$1');
}
