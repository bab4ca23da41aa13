import { checkTextSize } from '../mdx/text.ts';
import { readPage, type Reading } from '../mdx/read-page.ts';
import { readRecord } from '../mdx/read-records.ts';
import type { AnyEntry } from '../model/entry.ts';
import { isTextKind } from '../model/kinds.ts';
import { readPath } from '../model/paths.ts';
import { createProblem, sortProblems, type Finding, type Locate, type Problem } from '../model/problem.ts';
import { checkEntry } from '../model/rules/index.ts';
import { fill } from '../model/words.ts';
import { listSections } from './body.ts';
import { createDraft, type Draft } from './draft.ts';
import type { Answers, Form } from './form.ts';
import type { World } from './world.ts';

/** A problem, and the question whose answer mends it, where one does. */
export interface AnswerProblem extends Problem {
  question?: string;
}

/** What somebody's answers make, and everything that is wrong with it: the same that every other door says of this file. */
export interface Judged {
  draft: Draft;
  problems: AnswerProblem[];
  /** The text as the site would show it, with its tokens; only where the text is sound. */
  html?: string;
  entry?: AnyEntry;
}

/** How to judge: with one reading, or with several of which each may refuse. */
export interface JudgeOptions {
  world: World;
  readings: readonly [Reading, ...Reading[]];
  /** Where the draft lies already, below the content folder: its name stays, whatever the title is by now. */
  path?: string;
}

/** Judges answers: makes their file, reads it as any contributed file is read, and holds it against all rules. */
export function judgeAnswers(form: Form, answers: Answers, options: JudgeOptions): Judged {
  const made = createDraft(form, answers, options.world);
  const { path } = options;
  const isSame = path?.startsWith(`${made.kind}/`) === true;
  return judgeFile(form, isSame ? { ...made, path, id: path.replace(/^.*\/|\.\w+$/g, '') } : made, options);
}

/** Judges a file as it is; `form` is the one whose questions ask for such an entry. */
export function judgeFile(form: Form, draft: Draft, { world, readings }: JudgeOptions): Judged {
  const read = readings.map((reading) => readDraftFile(draft, reading));
  const { findings, locate, entry, html } = read.find((one) => one.findings.length) ?? read[0] ?? emptyRead;
  const all = [...checkPlace(draft, world), ...findings, ...(entry ? checkEntry(entry, world) : [])];
  const wording = { file: draft.path, messages: world.messages, locate };
  const problems = all.map((finding): AnswerProblem => {
    const question = findQuestion(finding, form, { draft, world });
    return { ...createProblem(finding, wording), ...adviseTopics(finding, form, world), ...(question && { question }) };
  });
  return {
    draft,
    problems: sortProblems(problems),
    ...(html !== undefined && { html }),
    ...(entry && { entry }),
  };
}

interface Read {
  findings: Finding[];
  locate: Locate;
  entry?: AnyEntry;
  html?: string;
}

const emptyRead: Read = { findings: [], locate: () => ({ line: 1, column: 1 }) };

function readDraftFile({ kind, id, path, content }: Draft, reading: Reading): Read {
  const tooLarge = checkTextSize(new TextEncoder().encode(content).length);
  if (tooLarge.length) return { ...emptyRead, findings: tooLarge };
  if (!isTextKind(kind)) {
    const { data, findings, locate } = readRecord(kind, content, reading);
    return { findings, locate, ...(data && { entry: { kind, id, file: path, data } as AnyEntry }) };
  }
  const { data, outline, findings, locate, html } = readPage(kind, content, reading);
  return {
    ...{ findings, locate },
    ...(data && outline && { entry: { kind, id, file: path, data, outline } as AnyEntry }),
    ...(html !== undefined && { html }),
  };
}

/** What is wrong with where a draft would lie: its name, or a page of that name that is there already. */
function checkPlace({ kind, id, path }: Draft, { catalogue, messages, proposed }: World): Finding[] {
  const place = readPath(path);
  if ('finding' in place) return [place.finding];
  const known = catalogue.isKnown(kind, id) ? (catalogue.find(kind, id)?.file ?? path) : undefined;
  const number = proposed?.get(path);
  const other = known ?? (number === undefined ? undefined : fill(messages.forms.otherProposal, { number }));
  return other === undefined ? [] : [{ code: 'SP016', values: { id, other } }];
}

const mostNamed = 6;

/** How to mend topics that nobody could guess, where the form does not ask for them. */
function adviseTopics({ code, path }: Finding, form: Form, { catalogue, messages }: World): { help?: string } {
  if (code !== 'SP107' || path?.[0] !== 'topics' || form.questions.some((one) => one.path === 'topics')) return {};
  const labels = catalogue.list('topics').flatMap(({ data }) => (data.kind === 'topic' ? [data.prefLabel] : []));
  return { help: fill(messages.forms.nameTopic, { topics: labels.slice(0, mostNamed).join(', ') }) };
}

interface Placed {
  draft: Draft;
  world: World;
}

/** The question that asks for what a finding is about. */
function findQuestion(
  { code, path, place, values }: Finding,
  form: Form,
  { draft, world }: Placed,
): string | undefined {
  // A page is named after its title; a record after what it is about.
  if (code === 'SP016' || code === 'SP011') return findByPath(['title'], form) ?? form.questions[0]?.id;
  const sections = listSections(form, world.messages);
  const named = sections.find(({ heading }) => heading === values?.['section']);
  if (named) return named.question;
  if (path?.length) return findByPath(path, form);
  const heading = place && findHeading(draft.content, place.line);
  return sections.find((section) => section.heading === heading)?.question;
}

/** The question whose field a path lies in or above: that which shares most of it. */
function findByPath(path: readonly (string | number)[], form: Form): string | undefined {
  const names = path.filter((part) => typeof part === 'string').join('.');
  const fits = form.questions.filter((one) => names === one.path || names.startsWith(`${one.path}.`));
  const near = fits.length ? fits : form.questions.filter((one) => one.path.startsWith(`${names}.`));
  const [best] = near.sort((a, b) => b.path.length - a.path.length);
  if (path[0] === 'authorities' && typeof path[1] === 'number' && path[1] > 0)
    return form.questions.find(({ id }) => id === 'with')?.id ?? best?.id;
  return best?.id ?? derived[names.split('.')[0] ?? '']?.find((id) => form.questions.some((one) => one.id === id));
}

// Fields that no question asks for by themselves come out of the answer to another one.
const derived: Readonly<Record<string, readonly string[]>> = {
  title: ['what'],
  summary: ['what'],
  topics: ['what'],
  contact: ['reach', 'contact', 'ask'],
  ended: ['when'],
};

function findHeading(content: string, line: number): string | undefined {
  const above = content.split('\n').slice(0, line);
  return above.findLast((one) => one.startsWith('## '))?.slice(3);
}
