import { formatNames } from '../format/names.ts';
import { escapeXml } from '../format/xml.ts';
import type { Piece, Said } from '../model/said.ts';

/** The pieces of a sentence. */
export const listPieces = (said: Said): readonly Piece[] => (typeof said === 'string' ? [{ text: said }] : said);

/** A sentence as text, for places that cannot say in which language its parts are. */
export const readSaid = (said: Said): string =>
  listPieces(said)
    .map(({ text }) => text)
    .join('');

/** A sentence as HTML: what is in another language says so. */
export const writeSaid = (said: Said): string =>
  listPieces(said)
    .map(({ text, lang }) => (lang ? `<span lang="${escapeXml(lang)}">${escapeXml(text)}</span>` : escapeXml(text)))
    .join('');

/** Words of an entry as part of a sentence. */
export const say = (text: string, lang: string | undefined): Said => (lang && text ? [{ text, lang }] : text);

/** Sentences with words between, those without words left out. */
export function joinSaid(all: readonly Said[], between: string): Said {
  const kept = all.filter((one) => readSaid(one));
  return mergeSaid(kept.flatMap((one, index) => [...(index ? [{ text: between }] : []), ...listPieces(one)]));
}

/** Fills `{name}` in a text; what is in another language stays a piece by itself. */
export function fillSaid(template: string, values: Readonly<Record<string, Said | number>>): Said {
  // Split at a group, every second part is a name.
  const pieces = template.split(/\{(\w+)\}/).flatMap((part, index): readonly Piece[] => {
    if (index % 2 === 0) return [{ text: part }];
    const value = Object.hasOwn(values, part) ? values[part] : undefined;
    return value === undefined
      ? [{ text: `{${part}}` }]
      : listPieces(typeof value === 'number' ? String(value) : value);
  });
  return mergeSaid(pieces);
}

/** Names as a language joins them (see `formatNames`), each in its own language. */
export function saidNames(names: readonly Said[], language: string): Said {
  // The places of the names are found by what no name is.
  const joined = formatNames(
    names.map((_, index) => `{${index}}`),
    language,
  );
  return fillSaid(joined, Object.fromEntries(names.map((name, index) => [String(index), name])));
}

/** As few pieces as there are languages in a row; without another language, text. */
function mergeSaid(pieces: readonly Piece[]): Said {
  const merged: Piece[] = [];
  for (const { text, lang } of pieces) {
    const last = merged.at(-1);
    if (!text) continue;
    if (last && last.lang === lang) last.text += text;
    else merged.push(lang ? { text, lang } : { text });
  }
  return merged.some(({ lang }) => lang) ? merged : readSaid(merged);
}
