import type { z } from 'zod';
import { caseStudy } from './schema/case-study.ts';
import { collaboration } from './schema/collaboration.ts';
import { guide } from './schema/guide.ts';
import {
  authority,
  correction,
  followUp,
  peer,
  point,
  redirect,
  reuse,
  term,
  topic,
  translation,
} from './schema/records.ts';
import { standard } from './schema/standard.ts';

/** How a kind is stored: one MDX file an entry, one YAML file an entry, or one file for all. */
export type Form = 'mdx' | 'yaml' | 'list';

/** Every kind of entry, by the name of its folder and its address. */
export const kinds = {
  'case-studies': { form: 'mdx', schema: caseStudy },
  standards: { form: 'mdx', schema: standard },
  guides: { form: 'mdx', schema: guide },
  collaborations: { form: 'mdx', schema: collaboration },
  reuse: { form: 'yaml', schema: reuse },
  'follow-ups': { form: 'yaml', schema: followUp },
  corrections: { form: 'yaml', schema: correction },
  translations: { form: 'mdx', schema: translation },
  authorities: { form: 'list', schema: authority, list: { file: 'authorities.csv', key: 'slug' } },
  topics: { form: 'list', schema: topic, list: { file: 'topics.yaml', field: 'topics', key: 'id' } },
  glossary: { form: 'list', schema: term, list: { file: 'glossary.yaml', field: 'terms', key: 'acronym' } },
  coverage: { form: 'list', schema: point, list: { file: 'coverage.yaml', field: 'points', key: 'id' } },
  redirects: { form: 'list', schema: redirect, list: { file: 'redirects.yaml', field: 'moved', key: 'from' } },
  peers: { form: 'list', schema: peer, list: { file: 'peers.yaml', field: 'peers', key: 'id' } },
} as const satisfies Record<string, { form: Form; schema: z.ZodType; list?: List }>;

/** A kind whose entries all lie in one file. */
export type ListKind = { [K in Kind]: (typeof kinds)[K] extends { form: 'list' } ? K : never }[Kind];

/** Where the entries of a list kind lie: the file, in YAML the field that holds them, and the field that is their id. */
export interface List {
  file: string;
  field?: string;
  key: string;
}

/** Where the entries of a kind lie that are all in one file; nothing for the other kinds. */
export function listOf(kind: Kind): List | undefined {
  const of = kinds[kind];
  return 'list' in of ? of.list : undefined;
}

/** The kind whose entries a list file holds, by the file's name. */
export const listFiles: ReadonlyMap<string, ListKind> = new Map(
  Object.entries(kinds).flatMap(([kind, of]) => ('list' in of ? [[of.list.file, kind as ListKind]] : [])),
);

/** The name of a kind, such as `case-studies`. */
export type Kind = keyof typeof kinds;

/** The values of an entry of one kind. */
export type DataOf<K extends Kind> = z.output<(typeof kinds)[K]['schema']>;

/** The kinds whose entries are pages written in MDX. */
export const pageKinds = ['case-studies', 'standards', 'guides', 'collaborations'] as const;

/** A kind whose entries are pages written in MDX. */
export type PageKind = (typeof pageKinds)[number];

/** Whether a word names a kind. */
export function isKind(word: string): word is Kind {
  return Object.hasOwn(kinds, word);
}

/** A kind whose files are written in MDX: the pages, and their translations, which are no pages of their own. */
export type TextKind = PageKind | 'translations';

/** Whether a word names a kind whose files are written in MDX. */
export function isTextKind(word: string): word is TextKind {
  return isKind(word) && kinds[word].form === 'mdx';
}

/** Whether a word names a kind whose entries are MDX pages. */
export function isPageKind(word: string): word is PageKind {
  return (pageKinds as readonly string[]).includes(word);
}
