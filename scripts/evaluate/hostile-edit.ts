import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { listAsked } from '../../src/forms/ask.ts';
import { forms } from '../../src/forms/forms.ts';
import { approvedLabel } from '../../src/forms/issue-form.ts';
import { messagesFor } from '../../src/messages/index.ts';
import { root } from '../lib/settings.ts';
import { findUnsafe, listWorkflows } from '../lib/workflow-safety.ts';

const approved = 'We did it with the words that were approved.';
const edited = 'These words came after the approval';

/** An issue that is edited once it is approved: what is made of it holds the approved words, their digest, and no others. */
export async function findEditHarm(value: string): Promise<string[]> {
  const body = writeIssue(approved);
  const { code, out } = await acceptEvent(body, writeIssue(`${edited}: ${value}`));
  const digest = createHash('sha256').update(body).digest('hex').slice(0, 16);
  const workflows = listWorkflows().filter(({ text }) => text.includes('npm run accept'));
  const late = workflows.filter(({ text }) => !/^ {4}types: \[labeled\]$/m.test(text) || !text.includes(fromEvent));
  return [
    ...(code === 0 && out.includes(approved) ? [] : ['the approved words are not used']),
    ...(out.includes(digest) ? [] : ['nobody can tell which words were approved']),
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

/** Runs the command of the workflow on an event, while GitHub itself tells of the issue as it is by now. */
async function acceptEvent(body: string, now: string): Promise<{ code: number | null; out: string }> {
  const issue = { number: 1, title: 'A record', user: { login: 'resident', type: 'User' }, state: 'open' };
  const moments = { created_at: '2026-11-01T09:00:00Z', updated_at: '2026-11-02T09:00:00Z', html_url: '' };
  const server = createServer((_, response) => {
    response.writeHead(200, { 'content-type': 'application/json' });
    response.end(JSON.stringify({ ...issue, ...moments, body: now, labels: [{ name: approvedLabel }] }));
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const folder = mkdtempSync(join(tmpdir(), 'event-'));
  const file = join(folder, 'event.json');
  const label = { name: approvedLabel };
  writeFileSync(file, JSON.stringify({ action: 'labeled', label, issue: { ...issue, body, labels: [label] } }));
  const { port } = server.address() as AddressInfo;
  try {
    return await run(['scripts/accept.ts', 'council/commons', '--event', file, '--dry-run'], {
      GITHUB_API_URL: `http://127.0.0.1:${port}`,
    });
  } finally {
    server.close();
    rmSync(folder, { recursive: true });
  }
}

function run(words: string[], env: Record<string, string>): Promise<{ code: number | null; out: string }> {
  const child = spawn(process.execPath, words, { cwd: root, env: { ...process.env, ...env } });
  let out = '';
  child.stdout.on('data', (part: Buffer) => (out += part.toString()));
  return new Promise((done) => child.on('close', (code) => done({ code, out })));
}
