import { hasErrors } from '../src/model/problem.ts';
import { createProposal } from './intake/create-proposal.ts';
import { findBranch } from './intake/find-branch.ts';
import { judgeMailed } from './intake/judge-mailed.ts';
import { readMailed } from './intake/read-mailed.ts';
import { readOptions } from './intake/read-options.ts';
import { runCommand } from './lib/command.ts';
import { createGitHub } from './lib/github.ts';
import { readAccess } from './lib/github-settings.ts';
import { postProposal } from './share/propose.ts';
import { readBranch } from './share/read-branch.ts';
import { readJudging } from './share/read-world.ts';
import { showProposal } from './share/show.ts';
import { printProblems } from './share/words.ts';

// npm run intake -- [--from "Leeds City Council, data team"] --repository owner/repo FILE
//   turns what somebody mailed (.docx, .txt, .mdx or .yaml) into a branch, a file and a pull request.
//   --dry-run    only shows what would be proposed
//   --update N   the file is a newer text of proposal N
// Exits with 1 where something is missing: then nothing is written.
await runCommand(async () => {
  const { file, from, repository, update } = readOptions(process.argv.slice(2), process.env);
  const judging = await readJudging(new Date().toISOString().slice(0, 10));
  const { messages } = judging.world;
  const mailed = await readMailed(file, messages);
  const github = repository && createGitHub({ ...repository, ...readAccess(process.env) });
  const branch = github ? await findBranch(mailed.bytes, update, github) : '';
  const read = github ? await readBranch(branch, judging, github) : { judging, before: undefined };
  const { form, judged } = judgeMailed(mailed, read);
  if (hasErrors(judged.problems)) {
    console.error(printProblems(form, judged.problems, messages));
    console.error(messages.forms.proposal.notSound);
    return 1;
  }
  const proposal = createProposal({ form, judged }, { from, branch, bytes: mailed.bytes, world: read.judging.world });
  if (!github) {
    console.log(showProposal(proposal));
    return 0;
  }
  const { url, outcome } = await postProposal(proposal, { github, before: read.before });
  console.log(`${url} is ${outcome}.`);
  return 0;
});
