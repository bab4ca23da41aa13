import { fill, type Messages } from '../../src/model/words.ts';
import { createAffectedSection } from './affected-section.ts';
import { writeSection } from './markdown.ts';
import { createNearSection, createPageSection, createTopicSection } from './page-sections.ts';
import { createFileSection, createProblemSections } from './problem-sections.ts';
import type { ReviewReport } from './report.ts';

/** The line that nobody sees and by which our one comment is found again. */
export const marker = '<!-- shared-practice:report v1 -->';

/** What a comment is written with: the language, and the moment of the check. */
export interface CommentSettings {
  messages: Messages;
  time: Date;
}

// GitHub takes 65,536 characters; what to mend takes all that the rest leaves.
const most = 59_000;
const shares = { minor: 9000, files: 6000, pages: 10_000, near: 7000, topics: 2500, affected: 9000 };

/** Writes a report as the Markdown of one comment. What strangers wrote is escaped; what is too much is counted. */
export function writeComment(report: ReviewReport, { messages, time }: CommentSettings): string {
  const [errors, minor] = createProblemSections(report, messages);
  const rest = [
    writeSection(minor, shares.minor, messages),
    writeSection(createPageSection(report, messages), shares.pages, messages),
    writeSection(createNearSection(report, messages), shares.near, messages),
    writeSection(createTopicSection(report, messages), shares.topics, messages),
    writeSection(createAffectedSection(report, messages), shares.affected, messages),
    writeSection(createFileSection(report, messages), shares.files, messages),
    writeBuild(report, messages),
    `${footerStart}${fill(messages.review.footer, { time: `${clock.format(time)} UTC` })}`,
  ];
  const head = [`${marker}\n## ${messages.review.title}`, ...listVerdict(report, messages)];
  const used = [...head, ...rest].join('\n\n').length;
  return `${[...head, writeSection(errors, most - used, messages), ...rest].filter(Boolean).join('\n\n')}\n`;
}

const mostShown = 12;

function listVerdict(
  { verdict, commit, counts, gaps, errorsElsewhere, files }: ReviewReport,
  { review }: Messages,
): string[] {
  const { verdicts, notes } = review;
  return [
    `**${fill(verdicts[verdict], counts)}**`,
    `${fill(review.counts, counts)} ${fill(review.commit, { commit: `\`${commit.slice(0, mostShown)}\`` })}`,
    ...gaps.map((gap) => notes[gap]),
    ...(errorsElsewhere ? [fill(notes.elsewhere, { count: errorsElsewhere })] : []),
    ...(files.some(({ path }) => /^content\/[^/]+\/images\//.test(path)) ? [notes.pictures] : []),
    ...(files.some(({ isMaintained }) => isMaintained) ? [notes.program] : []),
  ];
}

function writeBuild({ build }: ReviewReport, messages: Messages): string {
  const { title, facts: whole, seconds: lasted, unbuilt, trust, ignored } = messages.review.build;
  const section = (items: string[]) =>
    writeSection({ title, items, total: items.length, isFolded: true }, Infinity, messages);
  if ('ignored' in build) return section([`- ${ignored[build.ignored]}`]);
  const { build: built, ...counts } = build.facts;
  const time = built?.seconds === undefined ? [] : [`- ${fill(lasted, { seconds: Math.round(built.seconds) })}`];
  return section([
    `- ${built ? fill(whole, { ...counts, pages: built.pages, searchable: built.searchable }) : fill(unbuilt, counts)}`,
    ...time,
    `- ${trust}`,
  ]);
}

// Between what was found and when it was found.
const footerStart = '---\n\n';
const clock = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeStyle: 'short', timeZone: 'UTC' });

/** Whether two comments say the same, whenever each was written. */
export function isSameReport(one: string, other: string): boolean {
  const cut = (body: string) => body.replaceAll('\r\n', '\n').split(`\n${footerStart}`).slice(0, -1).join();
  return cut(one) === cut(other);
}
