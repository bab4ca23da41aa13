import { writePage, writeYaml } from '../mdx/write.ts';
import { kinds } from '../model/kinds.ts';
import { listKeys } from '../model/validate.ts';
import type { Answers, Form } from './form.ts';
import { createBody, type Body } from './body.ts';
import { createId } from './create-id.ts';
import { createFields, type Fields } from './fields.ts';
import { completeStory } from './story.ts';
import type { World } from './world.ts';

/** The file that somebody's answers make, sound or not. */
export interface Draft {
  kind: Form['kind'];
  id: string;
  /** Where it belongs, below the content folder. */
  path: string;
  content: string;
  /** What was taken out of the answers, in words for the person who typed them. */
  remarks: readonly string[];
}

/** Turns answers into the file of an entry. Never throws: what is missing or cannot be read is for the checks to say. */
export function createDraft(form: Form, given: Answers, world: World): Draft {
  const answers = form.id === 'story' ? completeStory(given, world) : given;
  const fields = orderFields(form, createFields(form, answers, world));
  const isPage = form.kind === 'case-studies' || form.kind === 'collaborations';
  const body: Body = isPage ? createBody(form, answers, { fields, world }) : { text: '', remarks: [] };
  const id = nameEntry(form, fields, world);
  return {
    kind: form.kind,
    id,
    path: `${form.kind}/${id}.${isPage ? 'mdx' : 'yaml'}`,
    content: isPage ? writePage(fields, body.text) : writeYaml(fields),
    remarks: body.remarks,
  };
}

/** The same fields in the order in which the schema has them. */
function orderFields({ kind }: Form, fields: Fields): Fields {
  const known = listKeys(kinds[kind].schema, []);
  return Object.fromEntries(known.flatMap((key) => (Object.hasOwn(fields, key) ? [[key, fields[key]]] : [])));
}

const wordOf = (value: unknown): string => (typeof value === 'string' ? value : '');
const last = (key: unknown) => createId(wordOf(key).replace(/^.*\//, '')) || 'unknown';

/** The name of an entry: that of its title, or what its kind puts together. */
function nameEntry({ kind }: Form, fields: Fields, world: World): string {
  const { today } = world;
  const year = (value: unknown) => /^\d{4}/.exec(wordOf(value))?.[0] ?? today.slice(0, 4);
  if (kind === 'reuse')
    return `${last(fields['authority'])}--${last(fields['practice'])}--${year(fields['date'])}`.slice(0, 120);
  if (kind === 'follow-ups') {
    const [month = year(fields['on'])] = /^\d{4}-\d{2}/.exec(wordOf(fields['on'])) ?? [];
    return `${last(fields['case'])}--${month}`;
  }
  if (kind === 'corrections') {
    const page = wordOf(fields['page']);
    return numberEntry(`${createId(page.replace(/\/.*$/, '')) || 'case-studies'}--${last(page)}--${today}`, world);
  }
  return createId(wordOf(fields['title'])) || 'untitled';
}

/** Several people may want the same page corrected on one day: nobody can choose another name for that. */
function numberEntry(name: string, { catalogue, proposed }: World): string {
  const names = [name, ...[2, 3, 4, 5, 6, 7, 8, 9].map((number) => `${name}--${number}`)];
  const isTaken = (id: string) => catalogue.isKnown('corrections', id) || proposed?.has(`corrections/${id}.yaml`);
  return names.find((id) => !isTaken(id)) ?? name;
}
