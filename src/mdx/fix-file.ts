import { isTextKind, type Kind } from '../model/kinds.ts';
import type { Finding, Locate } from '../model/problem.ts';
import { markLists, trimBody } from './fix-body.ts';
import { isSameReading, readFacts, type Facts, type FixReading } from './fix-facts.ts';
import { listMends, type Doubt, type Mend } from './fix-values.ts';
import { mendYaml, trimYaml } from './fix-yaml.ts';
import type { Stretch } from './fix-lines.ts';
import type { FindTopics } from './fix-topics.ts';
import { splitFrontMatter } from './front-matter.ts';

/** What was mended in a file; `unproven` names what was left, because the page could have said something else with it. */
export type Change =
  | { what: 'value'; mend: Mend }
  | { what: 'order' | 'line-ends' }
  | { what: 'spaces' | 'lists'; count: number }
  | { what: 'unproven'; step: Step['name'] };

/** A file mended as far as that is safe: its text, what was done, what only a person can decide. */
export interface Fixed {
  text: string;
  changes: Change[];
  doubts: Doubt[];
  /** Why nothing was done: the file cannot be read. */
  left?: { findings: Finding[]; locate: Locate };
}

/** What mending needs to know: the readings that judge a page, and the names of topics. */
export interface Fixing extends FixReading {
  findTopics: FindTopics;
}

interface Step {
  name: 'fields' | 'spaces' | 'lists';
  write: (text: string) => { text: string; changes: Change[] };
  mends: readonly Mend[];
}

/**
 * Mends what is only a matter of style in a page or record. Each step is read again, with all readings: what would
 * change a value or the page is not done. A file that cannot be read stays byte by byte.
 */
export function fixFile(kind: Kind, text: string, fixing: Fixing): Fixed {
  const plain = text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
  const facts = readFacts(kind, plain, fixing);
  if ('findings' in facts) return { text, changes: [], doubts: [], left: facts };
  const { mends, doubts } = listMends(kind, facts.values, fixing.findTopics);
  const fixed: Fixed = { text: plain, changes: plain === text ? [] : [{ what: 'line-ends' }], doubts };
  let before: Facts = facts;
  for (const step of listSteps(kind, mends)) {
    const made = step.write(fixed.text);
    if (made.text === fixed.text) continue;
    const after = readFacts(kind, made.text, fixing);
    if ('findings' in after || !isSameReading(before, after, step.mends)) {
      fixed.changes.push({ what: 'unproven', step: step.name });
      continue;
    }
    before = after;
    fixed.text = made.text;
    fixed.changes.push(...made.changes);
  }
  return fixed;
}

function listSteps(kind: Kind, mends: readonly Mend[]): Step[] {
  const isPage = isTextKind(kind);
  const steps: Step[] = [
    { name: 'fields', mends, write: (text) => writeFields(text, { kind, mends, yaml: findYaml(text, isPage) }) },
    { name: 'spaces', mends: [], write: (text) => writeSpaces(text, isPage) },
  ];
  return isPage ? [...steps, { name: 'lists', mends: [], write: writeLists }] : steps;
}

/** Where in a file its YAML stands: between the first two lines of hyphens of a page, from end to end in a record. */
function findYaml(text: string, isPage: boolean): Stretch {
  if (!isPage) return [0, text.length];
  const parts = splitFrontMatter(text);
  const start = '---\n'.length;
  return [start, start + ('yaml' in parts ? parts.yaml.length : 0)];
}

function writeFields(text: string, { kind, mends, yaml }: { kind: Kind; mends: readonly Mend[]; yaml: Stretch }) {
  const written = mendYaml(text.slice(...yaml), kind, mends);
  const changes: Change[] = mends.map((mend) => ({ what: 'value', mend }));
  if (written.isSorted) changes.push({ what: 'order' });
  return { text: text.slice(0, yaml[0]) + written.yaml + text.slice(yaml[1]), changes };
}

function writeSpaces(text: string, isPage: boolean) {
  const [from, to] = findYaml(text, isPage);
  const yaml = trimYaml(text.slice(from, to));
  const head = text.slice(0, from) + yaml.text;
  const whole = isPage ? trimBody(head + text.slice(to), head.length) : yaml;
  const ended = whole.text.replace(/\n*$/, '\n');
  const count = (isPage ? yaml.lines : 0) + whole.lines + (ended === whole.text ? 0 : 1);
  return { text: ended, changes: [{ what: 'spaces' as const, count }] };
}

function writeLists(text: string) {
  const { text: marked, lists } = markLists(text);
  return { text: marked, changes: [{ what: 'lists' as const, count: lists }] };
}
