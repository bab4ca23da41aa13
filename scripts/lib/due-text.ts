import { createHash } from 'node:crypto';
import { formatDate } from '../../src/format/date.ts';
import type { Due } from '../../src/model/due.ts';
import { fill, type Messages } from '../../src/model/words.ts';
import { writeFollowUp } from './due-follow-up.ts';
import { showLink } from './github-text.ts';
import { writeReview } from './due-review.ts';

/** The addresses that an issue leads to: the site, and the repository with its branch. */
export interface DuePlaces {
  /** Ends in a slash. */
  site: string;
  repository: string;
  branch: string;
}

/** An issue about something due: what it is known by, and its words. */
export interface DueIssue {
  /** The page and what is due of it: `case-studies/bins review`. */
  subject: string;
  due: string;
  title: string;
  body: string;
}

/** What a text is written with. */
export interface DueContext {
  messages: Messages;
  places: DuePlaces;
  /** What an authority is called. */
  nameOf: (authority: string) => string;
}

const longest = 120;

/** Words an issue about something due. The first line of its body, which nobody sees, says what it is about. */
export function writeDueIssue(due: Due, context: DueContext): DueIssue {
  const { what, entry, reliedOn } = due;
  const { due: words } = context.messages;
  const { title } = entry.data;
  const page = showLink(title, `${context.places.site}${entry.kind}/${entry.id}/`);
  const short = title.length > longest ? `${title.slice(0, longest)}…` : title;
  const subject = `${entry.kind}/${entry.id} ${what}`;
  const text = [
    fill(words.leads[what], { page, date: formatDate(due.due, 'en') }),
    ...(what === 'review' ? writeReview(due, context) : writeFollowUp(due, context)),
    fill(words.reliedOn, { count: reliedOn }),
    words.computed,
  ].join('\n\n');
  const body = `${writeMark({ subject, due: due.due, digest: digestOf(text) })}\n${text}\n`;
  return { subject, due: due.due, title: fill(words.titles[what], { title: short }), body };
}

/** What the unseen line of an issue says: what it is about, and a digest of the text that was written. */
export interface Mark {
  subject: string;
  due: string;
  digest: string;
}

function writeMark({ subject, due, digest }: Mark): string {
  return `<!-- due: ${subject} ${due} ${digest} -->`;
}

/** Reads the unseen line of an issue; undefined where there is none. */
export function readMark(body: string): Mark | undefined {
  const [, subject, due, digest] =
    /^<!-- due: ([a-z-]+\/[a-z0-9-]+ (?:review|follow-up)) (\d{4}(?:-\d{2}){0,2}) ([0-9a-f]{16}) -->/m.exec(body) ?? [];
  return subject && due && digest ? { subject, due, digest } : undefined;
}

const digestOf = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 16);
