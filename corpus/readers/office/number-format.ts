/** What a spreadsheet shows a stored number as. */
export type Shown = 'general' | 'percent' | 'date' | { readonly currency: string };

/** The built-in number formats of ECMA-376 part 1, 18.8.30, that change what a number means. */
export function builtInFormat(id: number): Shown {
  if (id === 9 || id === 10) return 'percent';
  return (id >= 14 && id <= 17) || id === 22 ? 'date' : 'general';
}

/** What a number format written in Excel's language shows: `0.0%`, `yyyy-mm-dd`, `[$€-407]#,##0`. */
export function formatOfCode(code: string): Shown {
  const first = code.slice(0, 200).split(';')[0] ?? '';
  const bare = first.replace(/"[^"]{0,100}"|\\./g, '');
  if (bare.includes('%')) return 'percent';
  const currency = /\[\$([^\]-]{1,5})|([$€£¥])/.exec(bare);
  if (currency) return { currency: currency[1] ?? currency[2] ?? '' };
  return /y|d/i.test(bare.replace(/\[[^\]]{0,40}\]/g, '')) ? 'date' : 'general';
}

/** The text of a stored number as a reader of the sheet understands it; dates are ISO 8601. */
export function shownNumber(stored: string, shown: Shown, epoch1904: boolean): string {
  const value = Number(stored);
  if (!stored.trim() || !Number.isFinite(value)) return stored;
  if (shown === 'percent') return `${rounded(value * 100)}%`;
  if (shown === 'date') return dateOfSerial(value, epoch1904) ?? rounded(value);
  return typeof shown === 'object' ? `${shown.currency}${rounded(value)}` : rounded(value);
}

/** The number without the noise that binary fractions leave in its last digits: 0.1 + 0.2 is 0.3. */
function rounded(value: number): string {
  const short = Number(value.toPrecision(12));
  return Math.abs(short) >= 1e21 || (short !== 0 && Math.abs(short) < 1e-6)
    ? String(short)
    : short.toLocaleString('en', { useGrouping: false, maximumFractionDigits: 15 });
}

const DAY = 86_400_000;

/** Day of a serial number: day 1 is 1900-01-01, and 1900 is counted as a leap year; or counted from 1904. */
function dateOfSerial(serial: number, epoch1904: boolean): string | undefined {
  if (serial < 1 || serial > 2_958_465) return undefined;
  const start = epoch1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, serial < 60 ? 31 : 30);
  return new Date(start + Math.floor(serial) * DAY).toISOString().slice(0, 10);
}
