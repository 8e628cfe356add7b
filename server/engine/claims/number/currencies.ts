import { tableOf } from '../table.ts';
import { type Token, tokenAt } from './tokens.ts';

/** Signs and prefixes that stand before an amount, as written without blanks. Dollar signs with a country first. */
const PREFIXES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    $: 'USD',
    '£': 'GBP',
    '€': 'EUR',
    '¥': 'JPY',
    '￥': 'JPY',
    '₹': 'INR',
    '₽': 'RUB',
    '₩': 'KRW',
    '₪': 'ILS',
    '₫': 'VND',
    '₱': 'PHP',
    '฿': 'THB',
    '₺': 'TRY',
    '₴': 'UAH',
    '₦': 'NGN',
    '₵': 'GHS',
    '₿': 'XBT',
  }),
);

const DOLLAR_COUNTRIES: ReadonlyMap<string, string> = tableOf({
  us: 'USD',
  usd: 'USD',
  a: 'AUD',
  au: 'AUD',
  aud: 'AUD',
  c: 'CAD',
  ca: 'CAD',
  cad: 'CAD',
  can: 'CAD',
  nz: 'NZD',
  hk: 'HKD',
  s: 'SGD',
  sg: 'SGD',
  nt: 'TWD',
  r: 'BRL',
  mx: 'MXN',
  z: 'ZWL',
  j: 'JMD',
  tt: 'TTD',
});

/** ISO 4217 codes of the currencies that news writes about. */
const CODES = new Set(
  (
    'USD EUR GBP JPY CNY CNH INR RUB AUD CAD NZD CHF SEK NOK DKK ISK PLN CZK HUF RON BGN HRK RSD UAH TRY ILS EGP SAR AED QAR ' +
    'KWD BHD OMR JOD IQD IRR PKR BDT LKR NPR THB VND IDR MYR SGD HKD TWD KRW PHP MNT KZT UZS GEL AMD AZN ZAR NGN GHS KES ' +
    'UGX TZS ETB MAD DZD TND LYD BRL ARS CLP COP PEN MXN UYU VEF VES BOB PYG DEM FRF ITL ESP'
  ).split(' '),
);

/** Word prefixes that are no ISO codes. */
const WORD_PREFIXES: ReadonlyMap<string, string> = tableOf({
  Rs: 'INR',
  Re: 'INR',
  RM: 'MYR',
  R: 'ZAR',
  ringgit: 'MYR',
  ringgits: 'MYR',
  sen: 'MYR-sen',
  dollar: 'USD',
  Kr: 'SEK',
  kr: 'SEK',
});

/** Names of currencies in the singular. Those marked `*` are common words too and count only after large or scaled amounts. */
const NAMES: ReadonlyMap<string, string> = tableOf({
  dollar: 'USD',
  buck: 'USD',
  euro: 'EUR',
  yen: 'JPY',
  yuan: 'CNY',
  renminbi: 'CNY',
  rmb: 'CNY',
  rupee: 'INR',
  rouble: 'RUB',
  ruble: 'RUB',
  franc: 'FRF',
  deutschmark: 'DEM',
  won: '*KRW',
  peso: 'MXN',
  dinar: 'KWD',
  dirham: 'AED',
  riyal: 'SAR',
  rial: 'IRR',
  shekel: 'ILS',
  krona: 'SEK',
  kronor: 'SEK',
  krone: 'NOK',
  kroner: 'NOK',
  kr: 'SEK',
  zloty: 'PLN',
  forint: 'HUF',
  lira: 'TRY',
  hryvnia: 'UAH',
  rand: '*ZAR',
  reais: 'BRL',
  baht: 'THB',
  ringgit: 'MYR',
  rupiah: 'IDR',
  naira: 'NGN',
  cedi: 'GHS',
  shilling: 'KES',
  taka: 'BDT',
  dong: '*VND',
  tugrik: 'MNT',
  tenge: 'KZT',
  bitcoin: 'XBT',
  geneh: 'EGP',
  rs: 'INR',
  le: '*EGP',
});

const NAMES_BY_COUNTRY: ReadonlyMap<string, string> = tableOf({
  'us dollar': 'USD',
  'american dollar': 'USD',
  'australian dollar': 'AUD',
  'canadian dollar': 'CAD',
  'zealand dollar': 'NZD',
  'kong dollar': 'HKD',
  'singapore dollar': 'SGD',
  'taiwan dollar': 'TWD',
  'swiss franc': 'CHF',
  'kuwaiti dinar': 'KWD',
  'iraqi dinar': 'IQD',
  'serbian dinar': 'RSD',
  'mexican peso': 'MXN',
  'argentine peso': 'ARS',
  'philippine peso': 'PHP',
  'pakistani rupee': 'PKR',
  'indian rupee': 'INR',
  'swedish krona': 'SEK',
  'swedish kronor': 'SEK',
  'danish kroner': 'DKK',
  'danish krone': 'DKK',
  'norwegian kroner': 'NOK',
  'norwegian krone': 'NOK',
  'turkish lira': 'TRY',
  'israeli shekel': 'ILS',
  'russian rouble': 'RUB',
  'russian ruble': 'RUB',
  'chinese yuan': 'CNY',
  'japanese yen': 'JPY',
  'korean won': 'KRW',
  'saudi riyal': 'SAR',
  'malaysian ringgit': 'MYR',
  'brazilian real': 'BRL',
  'brazilian reais': 'BRL',
  'thai baht': 'THB',
  'egyptian pound': 'EGP',
  'lebanese pound': 'LBP',
  'syrian pound': 'SYP',
  'british pound': 'GBP',
});

/** A currency that was recognised, and the index after its words. */
interface CurrencyMark {
  readonly code: string;
  readonly next: number;
}

const NOTHING_BEFORE = /^(?:the|a|against|and)$/;

/** The currency sign or code at `at` that a number follows: `$`, `US$`, `EUR`, `Rs.`. `next` is where the number starts. */
export function currencyBefore(tokens: readonly Token[], at: number): CurrencyMark | undefined {
  const token = tokenAt(tokens, at);
  if (token.kind === 'mark') {
    const code = PREFIXES.get(token.text);
    return code ? { code, next: at + 1 } : undefined;
  }
  if (token.kind !== 'word') return undefined;
  const next = tokenAt(tokens, at + 1);
  if (next.text === '$' && !next.spaced) {
    const code = DOLLAR_COUNTRIES.get(token.lower);
    return code ? { code, next: at + 2 } : undefined;
  }
  const after = next.text === '.' && !next.spaced ? at + 2 : at + 1;
  if (tokenAt(tokens, after).kind !== 'digits') return undefined;
  const code = WORD_PREFIXES.get(token.text) ?? (CODES.has(token.text.toUpperCase()) ? codeOf(token) : undefined);
  if (!code || (token.lower === 'dollar' && NOTHING_BEFORE.test(tokenAt(tokens, at - 1).lower))) return undefined;
  if (token.text === 'R' && next.spaced) return undefined;
  return { code, next: after };
}

function codeOf(token: Token): string | undefined {
  return token.text === token.text.toUpperCase() ? token.text : undefined;
}

/** The currency named at `at`, after its number: *dollars*, *US dollars*, `EUR`, `€`, *cents*. `large` admits names that are common words. */
export function currencyAfter(tokens: readonly Token[], at: number, large: boolean): CurrencyMark | undefined {
  const token = tokenAt(tokens, at);
  if (token.kind === 'mark') {
    if (token.text === '¢') return { code: 'cent', next: at + 1 };
    const code = PREFIXES.get(token.text);
    const next = tokenAt(tokens, at + 1);
    return code && !(next.kind === 'digits' && !next.spaced) ? { code, next: at + 1 } : undefined;
  }
  if (token.kind !== 'word') return undefined;
  const abbreviated = /^[Uu]$/.test(token.text) && tokenAt(tokens, at + 2).lower === 's' ? 4 : 0;
  for (const skip of abbreviated ? [abbreviated] : [0, 1, 2]) {
    const found = nameAt(tokens, at + skip, skip > 0, abbreviated > 0, large);
    if (found) return found;
    if (!abbreviated && !isCountryWord(tokenAt(tokens, at + skip).lower)) return undefined;
  }
  return undefined;
}

const COUNTRY_WORDS = new Set([
  ...[...NAMES_BY_COUNTRY.keys()].map((name) => name.split(' ')[0]!),
  'new',
  'hong',
  'south',
  'saudi',
]);

function isCountryWord(lower: string): boolean {
  return COUNTRY_WORDS.has(lower);
}

function nameAt(
  tokens: readonly Token[],
  at: number,
  hasCountry: boolean,
  american: boolean,
  large: boolean,
): CurrencyMark | undefined {
  const token = tokenAt(tokens, at);
  if (token.kind !== 'word') return undefined;
  const singular = token.lower.length > 3 && token.lower.endsWith('s') ? token.lower.slice(0, -1) : token.lower;
  if (hasCountry) {
    const code = NAMES_BY_COUNTRY.get(`${american ? 'us' : tokenAt(tokens, at - 1).lower} ${singular}`);
    return code ? { code, next: at + 1 } : undefined;
  }
  if (CODES.has(token.text)) return { code: token.text, next: at + 1 };
  if (singular === 'cent' && !/^(?:per|of)$/.test(tokenAt(tokens, at - 1).lower)) return { code: 'cent', next: at + 1 };
  if (singular === 'pence' || singular === 'penny' || (token.lower === 'p' && !token.spaced))
    return { code: 'GBX', next: at + 1 };
  const code = NAMES.get(singular);
  if (!code) return undefined;
  return code.startsWith('*') ? (large ? { code: code.slice(1), next: at + 1 } : undefined) : { code, next: at + 1 };
}
