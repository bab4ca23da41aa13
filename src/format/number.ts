// Made once: making one takes longer than a hundred numbers.
const commas = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 6 });
const symbols: Record<string, string> = { GBP: '£', EUR: '€', USD: 'US$' };

/** An amount of money with its sign: `£1,120,000`. */
export function formatMoney(amount: number, currency: string): string {
  return `${symbols[currency] ?? currency}${formatNumber(amount)}`;
}

/** A number with commas: `12,000.5`. */
export function formatNumber(value: number): string {
  return commas.format(value);
}

/** A size in bytes as kilobytes: `29.6 KB`. */
export function formatKilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} KB`;
}

/** A size in bytes as megabytes: `5.3 MB`. */
export function formatMegabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(1)} MB`;
}

/** A value with its unit, the pound sign in front: `£5 million`, `93% of riders`, `over 315 data sets`. */
export function formatValue(value: number, unit: string): string {
  const bound = /\s*\((at least|at most|over|more than|about|up to)\)/.exec(unit);
  const words = bound ? unit.replace(bound[0], '') : unit;
  const money = /^(GBP|EUR|USD)\b\s*(.*)$/.exec(words);
  const number = money ? formatMoney(value, money[1] ?? '') : formatNumber(value);
  const rest = money ? (money[2] ?? '') : words;
  const joined = /^[%,]/.test(rest) ? number + rest : `${number} ${rest}`.trimEnd();
  return bound ? `${bound[1]} ${joined}` : joined;
}
