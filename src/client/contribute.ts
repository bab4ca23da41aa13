import './no-code-from-text.ts';
import { isEmpty } from '../forms/clean.ts';
import type { Answers } from '../forms/form.ts';
import { formatDate } from '../format/date.ts';
import { fill } from '../model/words.ts';
import { focusQuestion, listQuestions, readAnswers, showFault, writeAnswers } from './contribute-answers.ts';
import type { Checker } from './contribute-checker.ts';
import { forgetDraft, keepDraft, readDraft } from './contribute-draft.ts';
import { showFaults, showSame, whenReleased, type Filling } from './contribute-live.ts';
import { offerNames } from './contribute-names.ts';
import { acceptPaste } from './contribute-paste.ts';
import { startRows } from './contribute-rows.ts';
import { loadLists, readSettings, type Lists, type Settings } from './contribute-settings.ts';
import { startSteps } from './contribute-steps.ts';
import { find } from './find.ts';
import { readToday } from './today.ts';

const pause = 400;

/** Makes the form work: keeps answers, checks them while somebody writes, and shows the ways on. */
async function start(settings: Settings): Promise<void> {
  const form = find('form-questions', HTMLFormElement);
  find('contribute').hidden = false;
  const lists = await loadLists(settings);
  const { ui } = lists.messages.forms;
  let loading: Promise<Checker> | undefined;
  const checker = () =>
    (loading ??= import('./contribute-checker.ts').then(({ createChecker }) => createChecker(lists, settings)));
  const filling: Filling = { form, settings, ui, visited: new Set(), checker };
  restore(filling);
  const rows = startRows(form, lists.messages);
  offerNames(form, lists);
  acceptPaste(form);
  const { showAll } = startSteps(form, ui);
  listen(filling, showAll);
  find('form-load', HTMLInputElement).addEventListener('change', ({ target }) => {
    void loadFile(target as HTMLInputElement, lists, filling).then(rows.update);
  });
  find('form-forget').addEventListener('click', () => {
    forget(filling);
    rows.update();
  });
}

function listen(filling: Filling, showAll: () => void): void {
  const { form, visited, checker } = filling;
  let timer: ReturnType<typeof setTimeout> | undefined;
  form.addEventListener('focusin', () => void checker().catch(() => undefined), { once: true });
  form.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      keep(filling);
      void showFaults(filling);
    }, pause);
  });
  form.addEventListener('focusout', ({ target }) => {
    const question = (target as HTMLElement).closest<HTMLElement>('[data-question]');
    if (!question) return;
    visited.add(question.dataset['question'] ?? '');
    whenReleased(() => {
      void showFaults(filling);
      if (question.dataset['control'] === 'text') void showSame(filling);
    });
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    showAll();
    keep(filling);
    finish(filling).catch(() => tell(filling.ui.loadFailed));
  });
}

const tell = (text: string) => (find('form-status').textContent = text);

/** Puts in what was kept on this device, and what the address names (a page to correct). */
function restore({ form, settings, ui }: Filling): void {
  const asked = new URLSearchParams(location.search);
  const about = asked.get('about');
  const named = Object.fromEntries([...asked].filter(([name]) => name !== 'about'));
  const kept = readDraft(settings.form);
  const isKept = kept !== undefined && !isEmpty(kept.answers);
  if (isKept) {
    writeAnswers(form, kept.answers);
    tell(fill(ui.restored, { date: formatDate(kept.on, settings.lang) }));
  }
  writeAnswers(form, { ...named, ...(about && !isKept ? { text: fill(ui.about, { about }) } : {}) });
}

function keep({ form, settings, ui }: Filling): void {
  if (!keepDraft(settings.form, { on: readToday(), answers: readAnswers(form) })) tell(ui.notKept);
}

function forget({ form, settings, visited, ui }: Filling): void {
  forgetDraft(settings.form);
  form.reset();
  visited.clear();
  for (const question of listQuestions(form)) showFault(question, '');
  find('form-result').hidden = find('form-send').hidden = find('form-near').hidden = true;
  tell(ui.forgotten);
}

async function finish(filling: Filling): Promise<void> {
  const { form, visited, ui, checker } = filling;
  const answers: Answers = readAnswers(form);
  const [first] = listQuestions(form);
  if (isEmpty(answers)) {
    tell(ui.empty);
    focusQuestion(first?.dataset['question'] ?? '');
    return;
  }
  for (const question of listQuestions(form)) visited.add(question.dataset['question'] ?? '');
  tell(ui.loading);
  await showFaults(filling);
  await (await checker()).show(answers);
  tell(ui.kept);
  find('form-result').focus();
}

/** Goes on with answers that somebody downloaded as plain text. */
async function loadFile(box: HTMLInputElement, { messages }: Lists, filling: Filling): Promise<void> {
  const [file] = box.files ?? [];
  if (!file) return;
  const { parseAnswers } = await import('../forms/parse-answers.ts');
  const parsed = parseAnswers(await file.text(), messages);
  if (parsed?.form.id !== filling.settings.form) {
    tell(filling.ui.loadFault);
    return;
  }
  writeAnswers(filling.form, parsed.answers);
  keep(filling);
  await showFaults(filling);
}

start(readSettings()).catch(() => tell(find('contribute').dataset['failed'] ?? ''));
