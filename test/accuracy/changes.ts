/**
 * Changes one figure of a text as writers get them wrong: a zero more, digits changed over, another day, a million for a
 * billion, the figure of another sentence. Deterministic for a seed.
 */
export interface Change {
  readonly text: string;
  readonly method: string;
}

const CARDINALS =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'.split(
    ' ',
  );
const ORDINALS = 'zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth'.split(' ');
const MONTHS = 'January February March April May June July August September October November December'.split(' ');
const DAYS = 'Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.split(' ');
const SCALES = ['million', 'billion', 'trillion'];
const TRIES = 12;

type Pick = <Thing>(things: readonly Thing[]) => Thing;

/** The span with one figure changed; undefined where nothing in it can be. `elsewhere` is text whose figures may be taken. */
export function changed(span: string, question: string, random: () => number, elsewhere: string): Change | undefined {
  const pick: Pick = (things) => things[Math.floor(random() * things.length)]!;
  const targets = targetsIn(span, question);
  for (let tries = 0; targets.length > 0 && tries < TRIES; tries++) {
    const [match, kind] = pick(targets);
    const made = replacement(match[0], kind, question, pick, elsewhere);
    if (!made || made.text === match[0]) continue;
    const behind = span.slice(match.index + match[0].length);
    return { text: span.slice(0, match.index) + made.text + behind, method: made.method };
  }
  return undefined;
}

function targetsIn(span: string, question: string): [RegExpExecArray, string][] {
  const targets: [RegExpExecArray, string][] = [];
  const find = (pattern: RegExp, kind: string) => {
    for (const match of span.matchAll(pattern)) targets.push([match, kind]);
  };
  const anyOf = (words: readonly string[]) => new RegExp(`\\b(?:${words.join('|')})\\b`, 'gi');
  find(anyOf(DAYS), 'weekday');
  find(anyOf(MONTHS), 'month');
  if (question === 'year' || question === 'calendar') find(/\b(?:1[5-9]|20)\d\d\b/g, 'year');
  if (question !== 'year') find(question === 'calendar' ? /\b\d{1,2}\b/g : /\d[\d,]*(?:\.\d+)?/g, 'digits');
  find(anyOf(SCALES), 'scale');
  find(anyOf(CARDINALS.slice(1)), 'word');
  if (question === 'ordinal') find(anyOf(ORDINALS.slice(1)), 'ordinal');
  return targets;
}

function replacement(text: string, kind: string, question: string, pick: Pick, elsewhere: string): Change | undefined {
  const cased = (word: string) => (/^[A-Z]/.test(text) ? word[0]!.toUpperCase() + word.slice(1) : word);
  const made = (changedText: string | undefined): Change | undefined =>
    changedText === undefined ? undefined : { text: changedText, method: kind };
  switch (kind) {
    case 'weekday':
      return made(pick([DAYS[(DAYS.indexOf(text) + pick([1, 6])) % 7]!, pick(DAYS), pick(DAYS)]));
    case 'month':
      return made(pick(MONTHS));
    case 'year':
      return made(String(Number(text) + pick([-12, -10, -5, -4, -3, -2, -1, -1, 1, 1, 2, 3, 4, 5, 10])));
    case 'scale':
      return made(pick(SCALES.filter((scale) => scale !== text)));
    case 'word': {
      const value = CARDINALS.indexOf(text.toLowerCase());
      const other = value + pick([1, -1, 2, 3, -2, 4, 10, 10, value]);
      return made(other < 2 ? undefined : CARDINALS[other] && cased(CARDINALS[other]));
    }
    case 'ordinal': {
      const other = ORDINALS.indexOf(text.toLowerCase()) + pick([-2, -1, 1, 2, 3]);
      return made(other < 1 ? undefined : ORDINALS[other] && cased(ORDINALS[other]));
    }
    default:
      return changedDigits(text, question, pick, elsewhere);
  }
}

function changedDigits(text: string, question: string, pick: Pick, elsewhere: string): Change | undefined {
  const plain = text.replace(/,/g, '');
  const value = Number(plain);
  const isSmall = question === 'age' || question === 'calendar' || question === 'clock';
  const methods =
    value >= 20
      ? ['share', 'share', 'share', 'transposed', 'zero', 'zero', 'near', 'elsewhere', 'elsewhere']
      : ['near', 'near', 'share', 'zero', 'elsewhere'];
  const method = pick(methods.filter((each) => !(isSmall && each === 'zero')));
  const made = digitsBy(method, plain, value, pick, elsewhere);
  if (made === undefined || Number(made) < 1) return undefined;
  if (question === 'calendar' && (Number(made) > 28 || made.includes('.'))) return undefined;
  const grouped = text.includes(',') && !made.includes('.') ? Number(made).toLocaleString('en-US') : made;
  return { text: grouped, method };
}

function digitsBy(method: string, plain: string, value: number, pick: Pick, elsewhere: string): string | undefined {
  if (method === 'share') {
    const other = value * pick([0.5, 0.6, 0.7, 0.8, 1.2, 1.25, 1.3, 1.5, 1.7, 2]);
    const decimals = plain.split('.')[1]?.length ?? 0;
    if (decimals > 0) return other.toFixed(decimals);
    const zeros = /0*$/.exec(plain)![0].length - (other < 10 ** (plain.length - 1) ? 1 : 0);
    const place = 10 ** Math.max(0, zeros);
    return String(Math.round(other / place) * place);
  }
  if (method === 'zero') return pick([true, true, false]) || !plain.endsWith('0') ? `${plain}0` : plain.slice(0, -1);
  if (method === 'near') return plain.includes('.') ? undefined : String(value + pick([-3, -2, -1, 1, 2, 3, 4]));
  if (method === 'transposed') return transposed(plain, pick);
  const others = [...elsewhere.matchAll(/\d[\d,]*(?:\.\d+)?/g)]
    .map(([other]) => other.replace(/,/g, ''))
    .filter((other) => other !== plain && Math.abs(other.length - plain.length) <= 1);
  return others.length > 0 ? pick(others) : undefined;
}

function transposed(plain: string, pick: Pick): string | undefined {
  const digits = [...plain];
  const places = digits.flatMap((digit, at) => {
    const next = digits[at + 1];
    const fits = next !== undefined && /\d\d/.test(digit + next) && digit !== next && !(at === 0 && next === '0');
    return fits ? [at] : [];
  });
  if (places.length === 0) return undefined;
  const at = pick(places);
  [digits[at], digits[at + 1]] = [digits[at + 1]!, digits[at]!];
  return digits.join('');
}
