import { expect, test, vi } from 'vitest';
import { judgeOn } from '../../tests/support/doors.ts';
import { world } from '../../tests/support/forms.ts';
import { createTerminal } from '../../tests/support/terminal.ts';
import { forms } from '../../src/forms/forms.ts';
import { messagesFor } from '../../src/messages/index.ts';
import { findCommands } from '../../tests/support/written.ts';
import { bothReadings } from '../lib/readings.ts';
import { askForm } from './ask-form.ts';

vi.setConfig({ testTimeout: 60_000 });
const invented = judgeOn('2026-11-22');
const library = { world, readings: bothReadings(messagesFor('en')) };

test('a reuse record: names are suggested, and what is wrong is asked again with the reason', async () => {
  const { terminal, answer, shown } = createTerminal();
  const asked = askForm(undefined, invented, terminal);
  await answer('What do you want to share?', '↓', '↓', '\r');
  await answer('What did you take up?', 'every', '\r');
  await answer('Which authority are you?', 'alph', '\r');
  await answer('What came of it?', '↓', '\r');
  await answer('When was that decided?', 'May 2024\r');
  await answer('What should others know?', 'We left out\r', 'the tablets.\r', '\r');
  await answer('Where can readers see it?', '::error::our intranet\r');
  await answer('must be a whole web address that starts with https://', 'https://www.example.org/decision\r');
  const { judged } = await asked;
  expect(shown()).toContain('You answered: ::error::our intranet');
  expect(judged.problems).toEqual([]);
  expect(judged.draft.path).toBe('reuse/alpha--everything--2024.yaml');
  expect(judged.draft.content.split('\n')).toEqual([
    'practice: case-studies/everything',
    'authority: alpha',
    'verdict: adapted',
    'date: 2024-05',
    'note: We left out the tablets.',
    'source: https://www.example.org/decision',
    '',
  ]);
});

const done = 'We tried it with ten tenants and changed what they told us to change.\r';

test('a story: what the library has already is told once the work is clear, and what is missing is asked again', async () => {
  const { terminal, answer, shown } = createTerminal();
  const asked = askForm(forms.story, library, terminal);
  await answer('Where was it?', 'leeds', '\r');
  await answer('What did you do?', 'We shared open data of all councils of the region on Data Mill North.\r', '\r');
  await answer('When was that?', 'recently\r');
  await answer('What came of it?', done, '\r');
  await answer('What did not work?', done, '\r');
  await answer('What can others reuse?', done, '\r');
  await answer('Who can others ask?', '\r');
  await answer('You answered: recently', '2021 to 2023\r');
  const { judged } = await asked;
  expect(shown()).toMatch(
    /(?:It exists already: add to it|Near to it:)\n(?: {2}.+\n)* {2}.*Data Mill North.*\(case-studies\/data-mill-north\)/,
  );
  expect(judged.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(judged.draft.content).toContain('ended: "2023"\n');
});

test('a case study: near topics come first, more than one can be chosen, and one can stop at any time', async () => {
  const { terminal, answer, shown } = createTerminal();
  const asked = askForm(forms['case-study'], library, terminal);
  const stopped = expect(asked).rejects.toMatchObject({ name: 'ExitPromptError' });
  await answer('What is it called?', 'Data for all councils of the region\r');
  await answer('two sentences', 'Nobody found our open data. We shared it on one site with all councils.\r', '\r');
  await answer('Which authority led it?', 'leeds', '\r');
  await answer('Which other authorities took part?', 'bradford', '\r');
  await answer('Any other?', '\r');
  await answer('Who else took part?', '\r');
  await answer('What is it about?', '\r');
  await answer('Any other?', '↓', '\r');
  await answer('Any other?', '\r');
  await answer('How far has it got?', '\u0003');
  await stopped;
  const [, first = '', second = ''] = /Topics that fit: ([^;\n]+); ([^;\n]+)/.exec(shown()) ?? [];
  expect(shown()).toMatch(new RegExp(`What is it about\\?[^✔]*❯ ${first}\n {2}${second}`));
  expect(findCommands(shown())).toEqual([]);
});

test('an answer that nobody has to give can be left out, whatever sort it is', async () => {
  const { terminal, answer } = createTerminal();
  const asked = askForm(forms.correction, invented, terminal);
  await answer('Which page?', 'plain', '\r');
  await answer('What do you want?', '\r');
  await answer('What does the page say?', '\r');
  await answer('What should it say, and why?', 'It saved £1.2 million.\r', '\r');
  await answer('Who says so?', 'Alpha Council\r');
  await answer('Where can readers see it?', '\r');
  await answer('Where can readers see it?', 'https://www.example.org/accounts\r');
  expect((await asked).judged.problems).toEqual([]);
});
