import { escapeXml } from '../format/xml.ts';
import { createAlternation } from '../model/alternation.ts';

/** A term whose acronym is written out where a page first uses it. */
export interface Meaning {
  acronym: string;
  expansion: string;
  /** Where the glossary tells more. */
  href: string;
}

/** Finds acronyms in pages; made once for a glossary. */
export interface MeaningFinder {
  byAcronym: ReadonlyMap<string, Meaning>;
  pattern: RegExp;
}

// What follows an acronym and belongs to the same name: "NHS England", "API-first", "APIs", "GDS’s".
const restOfName = "(?:s\\b|['’]s\\b)?(?:[-–/][\\p{L}\\p{N}]+)*(?: \\p{Lu}[\\p{L}\\p{N}]*)*";

/** Prepares to find the acronyms of a glossary: whole words, in the letters in which it has them. */
export function createMeaningFinder(meanings: readonly Meaning[]): MeaningFinder {
  const byAcronym = new Map(meanings.map((one) => [one.acronym, one]));
  const names = createAlternation(byAcronym.keys(), 2);
  const pattern = new RegExp(
    `(?<![\\p{L}\\p{N}&/.-])(${names || '(?!)'})(?<rest>${restOfName})(?![\\p{L}\\p{N}])`,
    'gu',
  );
  return { byAcronym, pattern };
}

const token = /<!--[\s\S]*?-->|<\/?[a-zA-Z](?:"[^"]*"|'[^']*'|[^>"'])*>|[^<]+|</g;
// No meaning is put where words are a name for something: a heading, a link, a button, code.
const closed =
  /^(?:h[1-6]|a|code|pre|button|summary|label|legend|option|select|textarea|nav|svg|script|style|noscript|title|th|dt|sup)$/;

/**
 * Writes out in words what an acronym means after its first use in a page, linked to the glossary, unless the page says it
 * already. `before` is text of the page that stands elsewhere, such as its title; the HTML is otherwise left as it is.
 */
export function writeMeanings(html: string, finder: MeaningFinder, { before = '' } = {}): string {
  if (finder.byAcronym.size === 0) return html;
  const said = ` ${plain(`${before} ${html.replace(/<[^>]*>/g, '')}`)} `;
  const wanted = new Map([...finder.byAcronym].filter(([name]) => html.includes(name)));
  for (const [name, { expansion }] of wanted) if (said.includes(` ${plain(expansion)} `)) wanted.delete(name);
  if (wanted.size === 0) return html;
  let depth = 0;
  return html.replace(token, (part) => {
    const tag = /^<(\/?)([a-zA-Z][a-zA-Z0-9]*)/.exec(part);
    if (tag && closed.test((tag[2] ?? '').toLowerCase())) depth = Math.max(0, depth + (tag[1] ? -1 : 1));
    return part.startsWith('<') || depth > 0 ? part : writeInText(part, wanted, finder.pattern);
  });
}

const plain = (text: string) =>
  text
    .toLowerCase()
    .replaceAll(/&#39;|[’']/g, '')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

function writeInText(text: string, wanted: Map<string, Meaning>, pattern: RegExp): string {
  return text.replace(pattern, (found, name: string, ...more) => {
    const meaning = wanted.get(name);
    if (!meaning) return found;
    wanted.delete(name);
    const at = more.find((one) => typeof one === 'number') as number;
    const link = `<a href="${escapeXml(meaning.href)}" lang="en">${escapeXml(meaning.expansion)}</a>`;
    const words = found === name ? link : `${escapeXml(name)}: ${link}`;
    const isInside = /\([^)]*$/.test(text.slice(0, at));
    const mark = isInside ? `: ${link}` : ` (${words})`;
    return `${found}<span class="meaning" data-pagefind-ignore>${mark}</span>`;
  });
}
