import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { listAsked } from '../../src/forms/ask.ts';
import { forms } from '../../src/forms/forms.ts';
import { approvedLabel } from '../../src/forms/issue-form.ts';
import { messagesFor } from '../../src/messages/index.ts';
import { judgeIssue } from '../accept/judge-issue.ts';
import { readEvent } from '../accept/read-event.ts';
import { findUnsafe, listWorkflows } from '../lib/workflow-safety.ts';
import { readJudging } from '../share/read-world.ts';
import { showProposal } from '../share/show.ts';

const approved = 'We did it with the words that were approved.';
const edited = 'These words came after the approval';

/** An issue that is edited once it is approved: what is made of it holds the approved words, their digest, and no others. */
export async function findEditHarm(value: string): Promise<string[]> {
  const body = writeIssue(approved);
  const out = await acceptEvent(body);
  const now = await acceptEvent(writeIssue(`${edited}: ${value}`));
  const digest = createHash('sha256').update(body).digest('hex').slice(0, 16);
  const workflows = listWorkflows().filter(({ text }) => text.includes('npm run accept'));
  const late = workflows.filter(({ text }) => !/^ {4}types: \[labeled\]$/m.test(text) || !text.includes(fromEvent));
  return [
    ...(out.includes(approved) ? [] : ['the approved words are not used']),
    ...(out.includes(digest) ? [] : ['nobody can tell which words were approved']),
    ...(now.includes(digest) ? ['another text has the same digest'] : []),
    ...(out.includes(edited) ? ['words are used that nobody approved'] : []),
    ...(workflows.length ? [] : ['there is no workflow that accepts']),
    ...late.map(({ name }) => `${name} does not take the text of the approval`),
    ...workflows.flatMap(({ text }) => findUnsafe(text)),
  ];
}

const fromEvent = '--event "$GITHUB_EVENT_PATH"';

/** An issue as GitHub's form for reuse records writes it, with the form's own good examples for answers. */
function writeIssue(note: string): string {
  const asked = listAsked(forms.reuse, messagesFor('en'));
  return asked.map(({ id, label, good }) => `### ${label}\r\n\r\n${id === 'note' ? note : good}`).join('\r\n\r\n');
}

/** What is made of an event's issue, as the workflow's command makes it; whatever GitHub tells by now is not asked for. */
async function acceptEvent(body: string): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'event-'));
  const file = join(folder, 'event.json');
  const issue = { number: 1, body, user: { login: 'resident', id: 1 } };
  writeFileSync(file, JSON.stringify({ action: 'labeled', label: { name: approvedLabel }, issue }));
  try {
    const read = readEvent(file, { owner: 'council', repo: 'commons' });
    const verdict = judgeIssue(read, { judging: await readJudging('2026-11-22'), before: undefined });
    return 'answer' in verdict ? '' : showProposal(verdict.proposal);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
