import type { Messages } from '../../src/model/words.ts';
import { formatComponents, formatKinds } from './field-tables.ts';
import { escapeCell, formatTable } from './markdown.ts';
import { formatProblems } from './problem-table.ts';

/** The generated parts of CONTRIBUTING.md, by the name in their marks. */
export function createParts(messages: Messages): Record<string, string> {
  return {
    values: formatValues(messages),
    fields: formatKinds(messages),
    components: formatComponents(messages),
    problems: formatProblems(messages),
  };
}

function formatValues({ expected }: Messages): string {
  const values = [
    ['text', expected.text],
    ['id', expected.id],
    ['kind/id', expected.reference],
    ['web address', expected.url],
    ['e-mail address', expected.email],
    ['day', expected.day],
    ['date', expected.date],
    ['number', expected.number],
    ['list', expected.array],
    ['group of fields', expected.object],
    ['link', 'a web, mail or telephone address, or a place on this site'],
    ['picture', 'a .png, .jpg or .webp file, written ./images/name.png'],
  ] as const;
  return formatTable(
    ['In the tables', 'It means'],
    values.map(([name, words]) => [name, escapeCell(words)]),
  );
}
