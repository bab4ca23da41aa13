import { components } from '../../src/mdx/components/index.ts';
import { findSentence } from '../../src/model/field-words.ts';
import { kinds, type Kind } from '../../src/model/kinds.ts';
import type { Messages } from '../../src/model/words.ts';
import { listFields, type Field } from './fields.ts';
import { escapeCell, formatTable } from './markdown.ts';
import { listOwnFields, listSharedFields } from './sentences.ts';

/** A table of fields for every kind, after one for the fields that all page kinds share. */
export function formatKinds(messages: Messages): string {
  const shared = `### Fields of every page\n\nCase studies, standards, guides and collaborations all have these.`;
  const own = (Object.keys(kinds) as Kind[]).map((kind) => {
    const { many, lead } = messages.kinds[kind];
    const table = formatFields(listOwnFields(kind), 'Field', (path) => findSentence(messages, kind, path));
    return `### ${many}\n\n${escapeCell(lead)} ${places[kind]}\n\n${table}`;
  });
  const table = formatFields(listSharedFields(), 'Field', (path) => findSentence(messages, 'common', path));
  return [shared, table, ...own].join('\n\n');
}

const besides = 'It also has the [fields of every page](#fields-of-every-page).';
const places: Record<Kind, string> = {
  'case-studies': `One file each: \`content/case-studies/<id>.mdx\`. ${besides}`,
  standards: `One file each: \`content/standards/<id>.mdx\`. ${besides}`,
  guides: `One file each: \`content/guides/<id>.mdx\`. ${besides}`,
  collaborations: `One file each: \`content/collaborations/<id>.mdx\`. ${besides}`,
  reuse:
    'One file each: `content/reuse/<authority>--<practice>--<year>.yaml`. An authority that gets a new name keeps the old one in the names of its records: what is inside counts.',
  'follow-ups':
    'One file each: `content/follow-ups/<case-study>--<year>-<month>.yaml`; without the month where only the year is known.',
  corrections:
    'One file each: `content/corrections/<kind of page>--<id>--<year>-<month>-<day>.yaml`, such as `case-studies--data-mill-north--2026-03-02.yaml`; a second one of that day ends in `--2.yaml`.',
  translations:
    'One file each: `content/translations/<kind>--<id>--<language>.mdx`, such as `case-studies--data-mill-north--cy.mdx`. Text, links, pictures and citations are written as in the page itself; the six headings of a case study are in its language.',
  authorities: 'Lines of `content/authorities.csv`, which the maintainers look after; the cell of a list may be empty.',
  topics: 'Items of `content/topics.yaml`, which the maintainers look after.',
  glossary: 'Items of `content/glossary.yaml`, which the maintainers look after.',
  coverage: 'Items of `content/coverage.yaml`, which the maintainers look after.',
  redirects: 'Items of `content/redirects.yaml`, which `npm run succeed` writes.',
  peers:
    'Items of `content/peers.yaml`, which the maintainers look after. Each has `url`, or `repository` with `commit`, or all three.',
};

function formatFields(fields: readonly Field[], name: string, find: (path: string) => string | undefined): string {
  return formatTable(
    [name, 'Required', 'May hold', 'What it means'],
    fields.map(({ path, required, holds }) => [`\`${path}\``, required, holds, escapeCell(find(path) ?? '')]),
  );
}

/** What each component is for, its settings, and an example to copy. */
export function formatComponents(messages: Messages): string {
  const find = (path: string) => findSentence(messages, 'components', path);
  return [...components]
    .map(([tag, { props, example }]) => {
      const settings = listFields(props);
      const table = formatFields(settings, 'Setting', (path) => find(`${tag}.${path}`));
      const about = `${escapeCell(find(tag) ?? '')}${settings.length ? '' : ' It has no settings.'}`;
      return [`### \`${tag}\``, about, ...(settings.length ? [table] : []), `\`\`\`mdx\n${example}\n\`\`\``].join(
        '\n\n',
      );
    })
    .join('\n\n');
}
