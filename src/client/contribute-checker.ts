import { checkSimilar, type NearPage } from '../forms/check-similar.ts';
import { createDraft } from '../forms/draft.ts';
import type { Answers } from '../forms/form.ts';
import { forms } from '../forms/forms.ts';
import { judgeAnswers } from '../forms/judge.ts';
import { openLibrary } from '../forms/library.ts';
import { createWorld, type World } from '../forms/world.ts';
import { parseWithRemark } from '../mdx/parse-remark.ts';
import { readYamlStrictly } from '../mdx/read-yaml.ts';
import { remember } from '../model/remember.ts';
import { showCheck } from './contribute-check.ts';
import { showSending } from './contribute-send.ts';
import { loadTexts, type Lists, type Settings } from './contribute-settings.ts';
import { readToday } from './today.ts';

/** What checks a form's answers: the model and both of the rules' libraries, loaded once somebody begins to write. */
export interface Checker {
  /** What is wrong, by the question that it is about; errors only. */
  listFaults: (answers: Answers) => Map<string, string>;
  /** The pages that seem to tell of the same work. */
  findSame: (answers: Answers) => Promise<NearPage[]>;
  /** Shows all there is to say of the answers, and the ways to send them. */
  show: (answers: Answers) => Promise<void>;
}

/** Prepares the checks of a form. */
export function createChecker(lists: Lists, settings: Settings): Checker {
  const { messages, library } = lists;
  const form = forms[settings.form];
  const readings = [{ parse: parseWithRemark, readYaml: readYamlStrictly, messages }] as const;
  const world = createWorld(openLibrary(library), messages, readToday());
  const full = remember((one: Settings): Promise<World> =>
    loadTexts(one).then(({ texts }) => createWorld(openLibrary(library, texts), messages, readToday())),
  );
  const judge = (answers: Answers, within: World = world) => judgeAnswers(form, answers, { world: within, readings });
  return {
    listFaults: (answers) => {
      const faults = new Map<string, string>();
      for (const { question, severity, message, help } of judge(answers).problems)
        if (question && severity === 'error' && !faults.has(question)) faults.set(question, `${message} ${help}`);
      return faults;
    },
    findSame: async (answers) => {
      const within = await full(settings);
      return checkSimilar(createDraft(form, answers, within), within).same;
    },
    show: async (answers) => {
      const within = await full(settings).catch(() => world);
      const judged = judge(answers, within);
      const shown = { form, answers, judged, world: within, settings };
      showCheck(shown);
      showSending(shown);
    },
  };
}
