const scales: Record<string, number> = { k: 1e3, thousand: 1e3, m: 1e6, mn: 1e6, million: 1e6, bn: 1e9, billion: 1e9 };

/** A number as people write it (`£75,000`, `1.2 million`, `48 per cent`); what is none stays as it is. */
export function readNumber(text: string): number | string {
  const [, digits = '', scale = ''] =
    /^[£€$~]?\s*(-?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?)\s*([a-z]*)\s*(?:%|per ?cent)?$/i.exec(text.trim()) ?? [];
  const times = scale ? scales[scale.toLowerCase()] : 1;
  if (!digits || times === undefined) return text.trim();
  const number = Number(digits.replaceAll(',', '')) * times;
  // Powers of ten leave traces: 1.1 million is 1100000.
  return Number(number.toPrecision(15));
}

/** The currency that an amount is written in: pounds where nothing is said. */
export function readCurrency(text: string): 'GBP' | 'EUR' | 'USD' {
  if (/€|\beur/i.test(text)) return 'EUR';
  return /\$|\busd\b|dollar/i.test(text) ? 'USD' : 'GBP';
}
