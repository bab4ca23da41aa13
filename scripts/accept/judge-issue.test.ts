import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { soundSubmissions } from '../../tests/fixtures/broken-submissions.ts';
import { hostileLines } from '../../tests/fixtures/hostile-lines.ts';
import { judgeOn } from '../../tests/support/doors.ts';
import { writeIssue } from '../../tests/support/forms.ts';
import { findActing, findActingInLine, findCommands } from '../../tests/support/written.ts';
import { judgeFile } from '../../src/forms/judge.ts';
import { formIds, type Answers, type FormId } from '../../src/forms/form.ts';
import { forms } from '../../src/forms/forms.ts';
import { findUnsafe } from '../lib/html-safety.ts';
import { root } from '../lib/settings.ts';
import { showText } from '../share/show.ts';
import { judgeIssue } from './judge-issue.ts';

// Each judges dozens of texts.
vi.setConfig({ testTimeout: 60_000 });

const judging = judgeOn('2026-11-22');
const sound: Record<FormId, Answers> = {
  ...soundSubmissions,
  story: { ...soundSubmissions.story, take: 'Our map of the streets (Πρώτο): it is for all.' },
};

/** What becomes of answers, with everything that acts in what would be written; a proposal's file is judged on its own. */
function judge(form: FormId, answers: Answers, author = 'resident') {
  const body = writeIssue(forms[form], { ...sound[form], ...answers });
  const verdict = judgeIssue({ number: 9, body, author, authorId: 8 }, { judging, before: undefined });
  if ('answer' in verdict) {
    const { answer } = verdict;
    return { verdict, acting: [...findActing(answer), ...findCommands(showText(answer))] };
  }
  const { draft, title, body: text, trailers } = verdict.proposal;
  const kind = forms[form].kind;
  const judged = judgeFile(
    forms[form],
    { ...draft, kind, id: draft.path.replace(/^.*\/|\.\w+$/g, ''), remarks: [] },
    judging,
  );
  const wrong = judged.problems.filter(({ severity }) => severity === 'error').map(({ code }) => code);
  const acting = [...findActing(text), ...findActingInLine(title), ...findUnsafe(judged.html ?? '')];
  const lines = trailers.filter(
    (line) => !/^(?:From-issue: 9|Co-authored-by: [\w-]+ <8\+[\w-]+@users\.noreply\.github\.com>)$/.test(line),
  );
  return { verdict, acting: [...wrong, ...acting, ...lines, ...findCommands(showText(draft.content))] };
}

const ids = formIds.flatMap((form) => forms[form].questions.map(({ id }) => [form, id] as const));

test.each(ids)('%s, %s: no line acts, whether it is accepted or told of', (form, id) => {
  for (const line of hostileLines) expect([line, judge(form, { [id]: line }).acting]).toEqual([line, []]);
});

const hostile = join(root, 'tests/fixtures/hostile');
const texts = ['form', 'mdx'].flatMap((folder) =>
  readdirSync(join(hostile, folder)).map((name) => [name, readFileSync(join(hostile, folder, name), 'utf8')] as const),
);

test('no hostile text acts in any text question, and most are accepted as the words they are', () => {
  let accepted = 0;
  for (const [name, text] of texts)
    for (const form of ['story', 'collaboration'] as const) {
      const [id = ''] = forms[form].questions.flatMap((one) => (one.path.startsWith('body.') ? [one.id] : []));
      const { verdict, acting } = judge(form, { [id]: `We tried it with ten people.\n\n${text}` });
      expect([name, acting]).toEqual([name, []]);
      if ('proposal' in verdict) accepted++;
    }
  expect(accepted).toBeGreaterThan(texts.length);
});

test('an author whose name is none is neither called nor credited', () => {
  for (const author of ['ghost', 'x\nSigned-off-by: y', 'a b', '@all', ''])
    expect(judge('reuse', {}, author)).toMatchObject({
      acting: [],
      verdict: { proposal: { trailers: ['From-issue: 9'] } },
    });
});

test('a text that imitates the next question, has Windows line ends or no answers is read as it was typed', () => {
  const spoof = 'It went well.\n\n### What did not work?\n\nNothing.';
  const { verdict } = judge('story', { result: spoof, when: '_No response_', ask: '' });
  const content = 'proposal' in verdict ? verdict.proposal.draft.content : '';
  expect(content).toContain('### What did not work?\n\nNothing.\n\n## What did not work\n\nWe tried it');
  expect(content).not.toMatch(/No response|started:|contact:|\r/);
});
