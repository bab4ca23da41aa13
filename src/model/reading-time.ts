import type { PageEntry } from './entry.ts';

const wordsPerMinute = 200;

/** The words of a text: letters and digits in a row. */
export function countWords(text: string): number {
  return text.match(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu)?.length ?? 0;
}

/** About how many minutes reading a page takes, its text and the steps or requirements in its fields; at least one. */
export function estimateMinutes(entry: PageEntry): number {
  const words = (entry.outline?.words ?? 0) + countWords(listFieldText(entry).join(' '));
  return Math.max(1, Math.round(words / wordsPerMinute));
}

/** What is read as text although it stands in fields. */
function listFieldText({ kind, data }: PageEntry): string[] {
  if (kind === 'guides') return data.steps.flatMap(({ question, why, do: action }) => [question, why, action]);
  if (kind === 'collaborations') return data.seeking;
  if (kind === 'case-studies') return [...data.claims, ...data.costs].map((one) => textOf(one));
  const { requirements, howToTest, roles, adoption, uncertain } = data;
  return [...requirements.map(textOf), ...howToTest, ...roles.map(textOf), ...adoption, ...uncertain.map(textOf)];
}

const textOf = (one: { statement?: string; text?: string; what?: string }) =>
  one.statement ?? one.text ?? one.what ?? '';
