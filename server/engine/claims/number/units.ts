import { tableOf } from '../table.ts';
import { isDash, type Token, tokenAt } from './tokens.ts';

/** What a unit measures; only values of one dimension can be converted into each other. */
type Dimension =
  | 'length'
  | 'area'
  | 'volume'
  | 'mass'
  | 'speed'
  | 'temperature'
  | 'energy'
  | 'power'
  | 'data'
  | 'data-rate'
  | 'frequency'
  | 'angle'
  | 'age';

/** A unit of measure. `factor` and `offset` give the dimension's base unit: base = value × factor + offset. */
interface Unit {
  /** UCUM code. */
  readonly symbol: string;
  readonly dimension: Dimension;
  readonly factor: number;
  readonly offset?: number;
}

const UNITS = new Map<string, Unit>();
const NAMES = new Map<string, Unit>();

/** One row of the table: UCUM code, dimension, factor, names (plurals in full), abbreviations after a blank or attached. */
function unit(symbol: string, dimension: Dimension, factor: number, names: string, offset?: number): void {
  const entry: Unit = offset === undefined ? { symbol, dimension, factor } : { symbol, dimension, factor, offset };
  UNITS.set(symbol, entry);
  for (const name of names.split('|')) NAMES.set(name, entry);
}

const INCH = 0.0254;
const FOOT = 0.3048;
const YARD = 0.9144;
const MILE = 1609.344;
const POUND = 0.45359237;
const GALLON = 3.785411784;
const PINT = 0.56826125;

unit('km', 'length', 1000, 'km|kms|kilometre|kilometres|kilometer|kilometers|klick|klicks');
unit('m', 'length', 1, 'metre|metres|meter|meters');
unit('dm', 'length', 0.1, 'dm|decimetre|decimetres|decimeter|decimeters');
unit('cm', 'length', 0.01, 'cm|cms|centimetre|centimetres|centimeter|centimeters');
unit('mm', 'length', 0.001, 'mm|millimetre|millimetres|millimeter|millimeters');
unit('um', 'length', 1e-6, 'µm|micron|microns|micrometre|micrometres|micrometer|micrometers');
unit('nm', 'length', 1e-9, 'nm|nanometre|nanometres|nanometer|nanometers');
unit('[in_i]', 'length', INCH, 'inch|inches');
unit('[ft_i]', 'length', FOOT, 'ft|foot|feet');
unit('[yd_i]', 'length', YARD, 'yd|yds|yard|yards');
unit('[mi_i]', 'length', MILE, 'mi|mile|miles');
unit('[nmi_i]', 'length', 1852, 'nautical mile|nautical miles');
unit('m2', 'area', 1, 'm2|sqm|sq m|sq metre|sq metres|sq meters|square metre|square metres|square meter|square meters');
unit('km2', 'area', 1e6, 'km2|sq km|square km|square kilometre|square kilometres|square kilometer|square kilometers');
unit('cm2', 'area', 1e-4, 'cm2|sq cm|square centimetre|square centimetres|square centimeter|square centimeters');
unit('[sft_i]', 'area', FOOT ** 2, 'sq ft|sqft|sq feet|square foot|square feet|square ft');
unit('[syd_i]', 'area', YARD ** 2, 'sq yd|square yard|square yards');
unit('[smi_us]', 'area', MILE ** 2, 'sq mi|sq mile|sq miles|square mile|square miles');
unit('[acr_us]', 'area', 4046.8564224, 'acre|acres');
unit('har', 'area', 10_000, 'ha|hectare|hectares');
unit('l', 'volume', 1, 'litre|litres|liter|liters|ltr|ltrs');
unit('ml', 'volume', 0.001, 'ml|mls|millilitre|millilitres|milliliter|milliliters');
unit('cl', 'volume', 0.01, 'cl|centilitre|centilitres|centiliter|centiliters');
unit('m3', 'volume', 1000, 'm3|cubic metre|cubic metres|cubic meter|cubic meters|cu m');
unit('km3', 'volume', 1e12, 'km3|cubic kilometre|cubic kilometres|cubic kilometer|cubic kilometers');
unit('cm3', 'volume', 0.001, 'cm3|cubic centimetre|cubic centimetres|cubic centimeter|cubic centimeters');
unit('[cft_i]', 'volume', 1000 * FOOT ** 3, 'cubic foot|cubic feet|cu ft');
unit('[cyd_i]', 'volume', 1000 * YARD ** 3, 'cubic yard|cubic yards');
unit('[gal_us]', 'volume', GALLON, 'gal|gallon|gallons');
unit('[pt_br]', 'volume', PINT, 'pint|pints');
unit('[qt_us]', 'volume', GALLON / 4, 'quart|quarts');
unit('[foz_us]', 'volume', GALLON / 128, 'fluid ounce|fluid ounces|fl oz');
unit('[cup_us]', 'volume', GALLON / 16, 'cup|cups');
unit('[tbs_us]', 'volume', GALLON / 256, 'tablespoon|tablespoons|tbsp');
unit('[tsp_us]', 'volume', GALLON / 768, 'teaspoon|teaspoons|tsp');
unit('[bbl_us]', 'volume', GALLON * 42, 'barrel|barrels|bbl');
unit('t', 'mass', 1000, 'tonne|tonnes|metric ton|metric tons|metric tonnes|mt');
unit('[ston_av]', 'mass', 2000 * POUND, 'ton|tons|short ton|short tons');
unit('[lton_av]', 'mass', 2240 * POUND, 'long ton|long tons');
unit('kg', 'mass', 1, 'kg|kgs|kilo|kilos|kilogram|kilograms|kilogramme|kilogrammes|k.g');
unit('g', 'mass', 0.001, 'g|gs|gram|grams|gramme|grammes');
unit('mg', 'mass', 1e-6, 'mg|mgs|milligram|milligrams|milligramme|milligrammes');
unit('ug', 'mass', 1e-9, 'µg|mcg|microgram|micrograms|microgramme|microgrammes');
unit('[lb_av]', 'mass', POUND, 'lb|lbs|pound|pounds');
unit('[oz_av]', 'mass', POUND / 16, 'oz|ounce|ounces');
unit('[stone_av]', 'mass', 14 * POUND, 'st');
unit('[car_m]', 'mass', 0.0002, 'carat|carats');
unit(
  'km/h',
  'speed',
  1 / 3.6,
  'km/h|kmh|kph|kmph|kilometres per hour|kilometers per hour|kilometres an hour|kilometers an hour|km per hour|km an hour',
);
unit('[mi_i]/h', 'speed', MILE / 3600, 'mph|miles per hour|miles an hour|mile an hour|mile per hour');
unit('m/s', 'speed', 1, 'm/s|metres per second|meters per second|metres a second|meters a second');
unit('[kn_i]', 'speed', 1852 / 3600, 'knot|knots');
unit(
  'Cel',
  'temperature',
  1,
  '°c|celsius|centigrade|degrees celsius|degree celsius|degrees centigrade|degrees c|deg c|° celsius|° c|℃',
  273.15,
);
unit(
  '[degF]',
  'temperature',
  5 / 9,
  '°f|fahrenheit|degrees fahrenheit|degree fahrenheit|degrees f|deg f|° fahrenheit|° f|℉',
  459.67 * (5 / 9),
);
unit('K', 'temperature', 1, 'kelvin|kelvins', 0);
unit('deg', 'angle', 1, '°|degree|degrees|deg');
unit('J', 'energy', 1, 'joule|joules');
unit('kJ', 'energy', 1e3, 'kj|kilojoule|kilojoules');
unit('kcal', 'energy', 4184, 'kcal|calorie|calories|kilocalorie|kilocalories');
unit('kW.h', 'energy', 3.6e6, 'kwh|kilowatt-hour|kilowatt-hours|kilowatt hour|kilowatt hours');
unit('MW.h', 'energy', 3.6e9, 'mwh|megawatt-hour|megawatt-hours|megawatt hour|megawatt hours');
unit('GW.h', 'energy', 3.6e12, 'gwh|gigawatt-hour|gigawatt-hours|gigawatt hour|gigawatt hours');
unit('TW.h', 'energy', 3.6e15, 'twh|terawatt-hour|terawatt-hours|terawatt hour|terawatt hours');
unit('W', 'power', 1, 'watt|watts');
unit('kW', 'power', 1e3, 'kw|kilowatt|kilowatts');
unit('MW', 'power', 1e6, 'mw|megawatt|megawatts');
unit('GW', 'power', 1e9, 'gw|gigawatt|gigawatts');
unit('TW', 'power', 1e12, 'tw|terawatt|terawatts');
unit('[HP]', 'power', 745.699872, 'hp|bhp|horsepower');
unit('bit', 'data', 1 / 8, 'bit|bits');
unit('By', 'data', 1, 'byte|bytes');
unit('kBy', 'data', 1e3, 'kb|kilobyte|kilobytes');
unit('MBy', 'data', 1e6, 'mb|megabyte|megabytes');
unit('GBy', 'data', 1e9, 'gb|gigabyte|gigabytes|gigs');
unit('TBy', 'data', 1e12, 'tb|terabyte|terabytes');
unit('PBy', 'data', 1e15, 'pb|petabyte|petabytes');
unit('Mbit/s', 'data-rate', 1e6, 'mbps|mbit/s|megabits per second|megabit per second');
unit('Gbit/s', 'data-rate', 1e9, 'gbps|gbit/s|gigabits per second|gigabit per second');
unit('Hz', 'frequency', 1, 'hz|hertz');
unit('kHz', 'frequency', 1e3, 'khz|kilohertz');
unit('MHz', 'frequency', 1e6, 'mhz|megahertz');
unit('GHz', 'frequency', 1e9, 'ghz|gigahertz');
UNITS.set('a', { symbol: 'a', dimension: 'age', factor: 365.2425 });
UNITS.set('mo', { symbol: 'mo', dimension: 'age', factor: 365.2425 / 12 });
UNITS.set('wk', { symbol: 'wk', dimension: 'age', factor: 7 });
UNITS.set('d', { symbol: 'd', dimension: 'age', factor: 1 });

/** The unit of a UCUM code that this table knows. */
export function unitOf(symbol: string): Unit | undefined {
  return UNITS.get(symbol);
}

/** A unit that was recognised, and the index after its words. */
interface UnitMark {
  readonly unit: Unit;
  readonly next: number;
}

/** Words that begin names of more than one word. */
const LONGEST_NAME = 3;

/** Letters that stand for a unit only where they touch the number, or nothing else could be meant. */
const ATTACHED: ReadonlyMap<string, string> = tableOf({
  m: 'm',
  C: 'Cel',
  F: '[degF]',
  L: 'l',
  l: 'l',
  t: 't',
  W: 'W',
  in: '[in_i]',
  ins: '[in_i]',
});

/** The unit named at `at`, the longest name first. A hyphen before it (*six-mile*) is the caller's. */
export function unitAt(tokens: readonly Token[], at: number): UnitMark | undefined {
  const first = tokenAt(tokens, at);
  if (first.kind === 'digits' || first.text === '' || first.text === 'G' || first.text === 'MS') return undefined;
  if (/^['′’]$/.test(first.text)) return feetAt(tokens, at);
  let name = first.lower;
  let next = at + 1;
  let found = markFor(NAMES.get(name), next);
  if (!found && !STARTERS.has(name)) return attached(tokens, at);
  for (let words = 1; words < LONGEST_NAME * 2; words++) {
    const token = tokenAt(tokens, next);
    if (token.text === '' || token.text.length > 12) break;
    name += (token.spaced ? ' ' : '') + token.lower;
    next++;
    // *A 15,800-square-metre hall* has its unit's words joined.
    const longer = NAMES.get(name) ?? NAMES.get(name.replaceAll('-', ' '));
    if (longer) found = { unit: longer, next };
  }
  return found ?? attached(tokens, at);
}

function markFor(unit: Unit | undefined, next: number): UnitMark | undefined {
  return unit && { unit, next };
}

const STARTERS = new Set(
  [...NAMES.keys()].filter((name) => /[ \-/.°0-9]/.test(name)).map((name) => /^\p{L}+|^./u.exec(name)![0]),
);

function attached(tokens: readonly Token[], at: number): UnitMark | undefined {
  const token = tokenAt(tokens, at);
  const symbol = token.spaced ? undefined : ATTACHED.get(token.text);
  const after = tokenAt(tokens, at + 1);
  if (!symbol || (!after.spaced && (after.kind !== 'mark' || isDash(after) || after.text === '/'))) return undefined;
  return markFor(UNITS.get(symbol), at + 1);
}

/** `5'10"` and `5' 10"`: the mark is feet only where inches follow. */
function feetAt(tokens: readonly Token[], at: number): UnitMark | undefined {
  const inches = tokenAt(tokens, at + 1);
  const mark = tokenAt(tokens, at + 2);
  const measured = inches.kind === 'digits' && /^["″”]$/.test(mark.text) && !mark.spaced;
  return measured && !tokenAt(tokens, at).spaced ? markFor(UNITS.get('[ft_i]'), at + 1) : undefined;
}
