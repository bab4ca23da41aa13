type Words = string | readonly Words[] | { readonly [key: string]: Words };

/**
 * What a message file lacks beside the English one, each as a line that says where: keys that are missing or unknown,
 * lists of another length, empty texts, and placeholders that are not the same.
 */
export function compareMessages(english: Words, other: Words, at = ''): string[] {
  if (typeof english === 'string' || typeof other === 'string') return compareTexts(english, other, at);
  const keys = [...new Set([...Object.keys(english), ...Object.keys(other)])];
  return keys.flatMap((key) => {
    const place = at ? `${at}.${key}` : key;
    const [one, two] = [wordsAt(english, key), wordsAt(other, key)];
    if (two === undefined) return [`${place} is missing`];
    if (one === undefined) return [`${place} is not known in English`];
    return compareMessages(one, two, place);
  });
}

const wordsAt = (words: Words, key: string) =>
  Object.hasOwn(words as object, key) ? (words as Readonly<Record<string, Words>>)[key] : undefined;

function compareTexts(english: Words, other: Words, at: string): string[] {
  if (typeof english !== 'string' || typeof other !== 'string') return [`${at} has another shape`];
  if (english.trim() && !other.trim()) return [`${at} is empty`];
  const [wanted, named] = [listPlaceholders(english), listPlaceholders(other)];
  return wanted === named ? [] : [`${at} names ${named || 'nothing'} where English names ${wanted || 'nothing'}`];
}

const listPlaceholders = (text: string) => [...new Set(text.match(/\{\w+\}/g) ?? [])].sort().join(' ');
