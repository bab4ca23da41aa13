import { stringify } from 'yaml';
import { formIds } from '../../src/forms/form.ts';
import { forms } from '../../src/forms/forms.ts';
import { createIssueForm, templateOf } from '../../src/forms/issue-form.ts';
import type { Messages } from '../../src/model/words.ts';

/** A file that is made from the code: its path from the repository's folder, and what it must hold. */
export interface MadeFile {
  path: string;
  text: string;
}

const folder = '.github/ISSUE_TEMPLATE';
const note =
  '# Made by `npm run docs` from the questions in src/forms and their words in src/messages: change those.\n';

/** GitHub's issue forms, one for each of ours in each language, and the page on which one chooses. */
export function createIssueFiles(inLanguages: readonly Messages[]): MadeFile[] {
  const made = inLanguages.flatMap((messages) =>
    formIds.map((id) => ({
      path: `${folder}/${templateOf(forms[id], messages)}.yml`,
      text: write(createIssueForm(forms[id], messages)),
    })),
  );
  return [...made, { path: `${folder}/config.yml`, text: write({ blank_issues_enabled: true }) }];
}

const write = (values: object) => note + stringify(values, { lineWidth: 0 });
