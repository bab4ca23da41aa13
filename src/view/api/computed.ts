import { z } from 'zod';
import { countAdoptions } from '../../model/adoption.ts';
import { findByKey } from '../../model/catalogue.ts';
import type { AnyEntry, Entry, PageEntry } from '../../model/entry.ts';
import { isPageKind, type Kind } from '../../model/kinds.ts';
import type { PageContext } from '../../page.ts';
import { describeEvidence } from '../insights.ts';
import { listOnTopic } from '../topics.ts';

const keys = z.array(z.string()).describe('Other entries, each as kind/id.');
const count = z.int().min(0);

const ofAll = { backlinks: keys.describe('Entries that mention this one, each as kind/id.') };
const ofPages = {
  ...ofAll,
  added: z.string().optional().describe('The day on which the page came into the library, as far as a history tells.'),
  contributors: z.array(z.string()).describe('Who wrote the page, the first one first, as far as a history tells.'),
  related: keys.describe('The pages nearest to this one, best first, each as kind/id.'),
  corrections: keys.describe('Corrections of the page and replies to it, newest first, each as kind/id.'),
  adoptions: z
    .strictObject({ adopted: count, unconfirmed: count, trialled: count, stopped: count, rejected: count })
    .describe('How many authorities have which newest verdict; adopted counts confirmed ones only.'),
};

/** What is computed of an entry of each kind, as a schema: every value says what it is. */
export const computedSchemas = {
  'case-studies': z.strictObject({
    ...ofPages,
    evidence: z
      .strictObject({ level: z.int().min(1).max(5), reason: z.string() })
      .describe('How well the work is supported, from 1 (told) to 5 (repeated), and why.'),
    followUps: keys.describe("What became of the work's outcome, newest first, each as kind/id."),
  }),
  standards: z.strictObject(ofPages),
  guides: z.strictObject(ofPages),
  collaborations: z.strictObject(ofPages),
  reuse: z.strictObject({
    ...ofAll,
    isConfirmed: z.boolean().describe('Whether the source is a page of the authority or of a body without a part.'),
    isLatest: z.boolean().describe('Whether it is the newest of this authority and practice: the one that counts.'),
  }),
  'follow-ups': z.strictObject(ofAll),
  corrections: z.strictObject(ofAll),
  translations: z.strictObject(ofAll),
  authorities: z.strictObject({
    ...ofAll,
    reuse: keys.describe('Its reuse records, newest first, each as kind/id.'),
  }),
  topics: z.strictObject({ ...ofAll, pages: keys.describe('The pages of this topic itself, each as kind/id.') }),
  glossary: z.strictObject(ofAll),
  coverage: z.strictObject(ofAll),
  redirects: z.strictObject(ofAll),
  peers: z.strictObject(ofAll),
} satisfies Record<Kind, z.ZodObject>;

const keyOf = ({ kind, id }: { kind: string; id: string }) => `${kind}/${id}`;

/** What nobody typed: computed of an entry from all records together. */
export function computeOf(entry: AnyEntry, context: PageContext): object {
  const { insights, backlinks } = context.catalogue;
  const all = { backlinks: backlinks(entry.kind, entry.id).map(({ from }) => keyOf(from)) };
  if (isPageKind(entry.kind)) return { ...all, ...computeOfPage(entry as PageEntry, context) };
  if (entry.kind === 'reuse') return { ...all, ...judge(entry, context) };
  if (entry.kind === 'authorities') return { ...all, reuse: insights.adoptedBy(entry.id).map(keyOf) };
  if (entry.kind === 'topics') return { ...all, pages: listNaming(entry, context).map(keyOf) };
  return all;
}

function computeOfPage(entry: PageEntry, context: PageContext): object {
  const { insights, addedOn, contributorsOf } = context.catalogue;
  const added = addedOn(entry);
  return {
    ...(added && { added }),
    contributors: contributorsOf(entry),
    related: insights.relatedTo(entry).map((one) => keyOf(one.entry)),
    corrections: insights.correctionsOf(entry).map(keyOf),
    adoptions: countAdoptions(insights.adoptionsOf(entry)),
    ...(entry.kind === 'case-studies' && computeOfCase(entry, context)),
  };
}

function computeOfCase(entry: Entry<'case-studies'>, context: PageContext): object {
  const { level, text } = describeEvidence(entry, context);
  return { evidence: { level, reason: text }, followUps: context.catalogue.insights.followUpsOf(entry).map(keyOf) };
}

function judge(record: Entry<'reuse'>, { catalogue }: PageContext): object {
  const practice = findByKey(catalogue, record.data.practice);
  const found = practice && catalogue.insights.adoptionsOf(practice).find((one) => one.record === record);
  return { isConfirmed: found?.isConfirmed ?? false, isLatest: found?.isLatest ?? false };
}

/** The pages of a topic itself: a theme is also about those of its topics. */
const listNaming = (topic: Entry<'topics'>, context: PageContext): PageEntry[] =>
  listOnTopic(topic, context).filter(({ data }) => data.topics.includes(topic.id));
