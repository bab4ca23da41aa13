import { readFileSync, statSync } from 'node:fs';
import { basename, extname } from 'node:path';
import { parseArgs } from 'node:util';
import { wordsOf } from '../src/forms/ask.ts';
import { cleanLine } from '../src/forms/clean.ts';
import { judgeAnswers, judgeFile, type Judged } from '../src/forms/judge.ts';
import { forms } from '../src/forms/forms.ts';
import { formIds, type Form } from '../src/forms/form.ts';
import { parseAnswers } from '../src/forms/parse-answers.ts';
import { decodeText } from '../src/mdx/text.ts';
import { createProblem, hasErrors, type Problem } from '../src/model/problem.ts';
import { fill } from '../src/model/words.ts';
import { runCommand, UsageFault } from './lib/command.ts';
import { createGitHub } from './lib/github.ts';
import { parseRepository, readAccess } from './lib/github-settings.ts';
import { readDocx } from './lib/read-docx.ts';
import { formatReport } from './lib/report.ts';
import { escapeMarkdown } from './review/escape.ts';
import { postProposal } from './share/propose.ts';
import { readJudging } from './share/read-world.ts';
import { describeProposal, formatProblems } from './share/words.ts';

const most = 10_000_000;

// npm run intake -- [--dry-run] [--from "Leeds City Council, data team"] [--repository owner/repo] FILE
//   turns what somebody mailed (.docx, .txt, .mdx or .yaml) into a branch, a file and a pull request.
await runCommand(async () => {
  const { file, from, repository, isDry } = readOptions();
  const judging = await readJudging(new Date().toISOString().slice(0, 10));
  const { world } = judging;
  const { form, judged } = await judgeMailed(file, judging);
  const { messages } = world;
  const words = messages.forms.proposal;
  if (hasErrors(judged.problems)) {
    console.error(tellProblems(form, judged, messages));
    console.error(words.notSound);
    return 1;
  }
  const credit = from ? fill(words.fromMailBy, { from: escapeMarkdown(from) }) : words.fromMail;
  const text = describeProposal(judged, { form, world, from: credit });
  const name = `${wordsOf(form.id, messages).title}: ${judged.draft.id}`;
  if (isDry || !repository) {
    console.log(`content/${judged.draft.path}\n\n${judged.draft.content}\n${text}`);
    return 0;
  }
  const trailer = from ? `\n\nContributed-by: ${cleanLine(from)}` : '';
  const branch = `contribution/mail-${judged.draft.id}`;
  const github = createGitHub({ ...repository, ...readAccess(process.env) });
  const posted = await postProposal(
    { branch, draft: judged.draft, title: name, body: text, message: `${name}${trailer}` },
    github,
  );
  console.log(`${posted.url} is ${posted.outcome}.`);
  return 0;
});

type Judging = Awaited<ReturnType<typeof readJudging>>;

async function judgeMailed(file: string, judging: Judging): Promise<{ form: Form; judged: Judged }> {
  const bytes = readFileSync(file);
  const ending = extname(file).toLowerCase();
  if (ending === '.mdx' || ending === '.yaml') return judgeEntry(file, readWords(bytes, file, judging), judging);
  const text = ending === '.docx' ? await readDocx(bytes) : readWords(bytes, file, judging);
  const { messages } = judging.world;
  const parsed = parseAnswers(text, messages);
  if (!parsed) throw new UsageFault(fill(messages.forms.proposal.noQuestions, { file }));
  return { form: parsed.form, judged: judgeAnswers(parsed.form, parsed.answers, judging) };
}

function readWords(bytes: Buffer, file: string, { world }: Judging): string {
  const { text, findings } = decodeText(bytes);
  if (!findings.length) return text.replace(/^\ufeff/, '');
  const problems = findings.map((finding): Problem => createProblem(finding, { file, messages: world.messages }));
  throw new UsageFault(formatReport({ problems, files: 1 }, 'terminal', world.messages));
}

/** A file that is an entry already: its name tells which one, its fields what kind. */
function judgeEntry(file: string, content: string, judging: Judging): { form: Form; judged: Judged } {
  const name = basename(file);
  const kind = guessKind(name, content);
  const form = formIds.map((id) => forms[id]).find((one) => one.kind === kind && one.id !== 'story');
  if (!form) throw new UsageFault(fill(judging.world.messages.forms.proposal.noKind, { file }));
  const draft = { kind: form.kind, id: name.replace(/\.\w+$/, ''), path: `${form.kind}/${name}`, content, remarks: [] };
  return { form, judged: judgeFile(form, draft, judging) };
}

function guessKind(name: string, content: string): Form['kind'] | undefined {
  if (name.endsWith('.mdx')) return /^seeking:/m.test(content) ? 'collaborations' : 'case-studies';
  if (/^practice:/m.test(content)) return 'reuse';
  if (/^case:/m.test(content)) return 'follow-ups';
  return /^page:/m.test(content) ? 'corrections' : undefined;
}

function tellProblems(form: Form, { problems }: Judged, messages: Judging['world']['messages']): string {
  const unescaped = formatProblems(form, problems, messages);
  return unescaped
    .replaceAll(/&#(\d+);\u200b?/g, (_, code: string) => String.fromCharCode(Number(code)))
    .replaceAll('**', '');
}

function readOptions() {
  const { values, positionals } = parseArgs({
    options: {
      from: { type: 'string' },
      repository: { type: 'string' },
      'dry-run': { type: 'boolean', default: false },
    },
    allowPositionals: true,
  });
  const [file = '', ...rest] = positionals;
  const example = 'npm run intake -- story.docx --repository council/commons';
  if (!file || rest.length) throw new UsageFault(`Say which file: ${example}`);
  const found = statSync(file, { throwIfNoEntry: false });
  if (!found?.isFile()) throw new UsageFault(`There is no file ${file}.`);
  if (found.size > most)
    throw new UsageFault(`${file} has more than 10 MB: no account of one piece of work is so large.`);
  if (!['.docx', '.txt', '.mdx', '.yaml'].includes(extname(file).toLowerCase()))
    throw new UsageFault(`${file} is no .docx, .txt, .mdx or .yaml file. Ask for one of these.`);
  const isDry = values['dry-run'];
  const name = values.repository ?? process.env['GITHUB_REPOSITORY'];
  const repository = name === undefined ? undefined : parseRepository(name);
  if (!isDry && !repository) throw new UsageFault(`Say where it goes: ${example}, or --dry-run to look at it only.`);
  if (!isDry && !readAccess(process.env).token) throw new UsageFault('To write to GitHub, set GITHUB_TOKEN.');
  return { file, from: values.from, repository, isDry };
}
