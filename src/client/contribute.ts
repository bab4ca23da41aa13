import './no-code-from-text.ts';
import { cleanLine } from '../forms/clean.ts';
import { isEmpty } from '../forms/draft.ts';
import type { Answers } from '../forms/form.ts';
import { forms } from '../forms/forms.ts';
import { formatDate } from '../format/date.ts';
import { fill } from '../model/words.ts';
import { focusQuestion, listQuestions, readAnswers, showFault, writeAnswers } from './contribute-answers.ts';
import { describeProblem, judge, showCheck } from './contribute-check.ts';
import { forgetDraft, keepDraft, readDraft } from './contribute-draft.ts';
import { offerNames } from './contribute-names.ts';
import { acceptPaste } from './contribute-paste.ts';
import { showSending } from './contribute-send.ts';
import { loadKnown, readSettings, readToday, type Known, type Settings } from './contribute-settings.ts';
import { startSteps } from './contribute-steps.ts';
import { find } from './find.ts';

const pause = 400;

/** Makes the form work: keeps answers, checks them while somebody writes, and shows the ways on. */
async function start(settings: Settings): Promise<void> {
  const form = find('form-questions', HTMLFormElement);
  find('contribute').hidden = false;
  const known = await loadKnown(settings);
  const { messages } = known.world;
  const { ui } = messages.forms;
  restore(form, settings, ui);
  offerNames(form, known, messages);
  acceptPaste(form);
  const { showAll } = startSteps(form, ui);
  const visited = new Set<string>();
  const check = () => showFaults(form, { settings, known, visited });
  let timer: ReturnType<typeof setTimeout> | undefined;
  form.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      keep(form, settings, ui);
      check();
    }, pause);
  });
  form.addEventListener('focusout', ({ target }) => {
    const question = (target as HTMLElement).closest<HTMLElement>('[data-question]');
    if (question) visited.add(question.dataset['question'] ?? '');
    check();
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    showAll();
    keep(form, settings, ui);
    void finish(form, { settings, known, visited });
  });
  find('form-forget').addEventListener('click', () => {
    forgetDraft(settings.form);
    form.reset();
    visited.clear();
    for (const question of listQuestions(form)) showFault(question, '');
    find('form-result').hidden = find('form-send').hidden = true;
    tell(ui.forgotten);
  });
}

interface Filling {
  settings: Settings;
  known: Known;
  visited: Set<string>;
}

type Words = Known['world']['messages']['forms']['ui'];

const tell = (text: string) => (find('form-status').textContent = text);

/** Puts in what the address names (a page to correct), or what was kept on this device. */
function restore(form: HTMLFormElement, settings: Settings, ui: Words): void {
  const asked = new URLSearchParams(location.search);
  const about = asked.get('about');
  const named = Object.fromEntries([...asked].filter(([name]) => name !== 'about'));
  const kept = readDraft(settings.form);
  if (kept && !isEmpty(kept.answers)) {
    writeAnswers(form, kept.answers);
    tell(fill(ui.restored, { date: formatDate(kept.on, settings.lang) }));
  }
  writeAnswers(form, { ...named, ...(about && !kept ? { text: fill(ui.about, { about }) } : {}) });
}

function keep(form: HTMLFormElement, settings: Settings, ui: Words): void {
  const isKept = keepDraft(settings.form, { on: readToday(), answers: readAnswers(form) });
  if (!isKept) tell(ui.notKept);
}

/** Tells beside each question what is wrong with its answer: only where somebody has been already. */
function showFaults(form: HTMLFormElement, { settings, known, visited }: Filling): void {
  const answers = readAnswers(form);
  const { problems } = judge(forms[settings.form], answers, known.world);
  for (const question of listQuestions(form)) {
    const id = question.dataset['question'] ?? '';
    const own = visited.has(id) ? problems.find((one) => one.question === id && one.severity === 'error') : undefined;
    showFault(question, own ? describeProblem(own) : '');
  }
}

async function finish(form: HTMLFormElement, filling: Filling): Promise<void> {
  const { settings, known, visited } = filling;
  const answers: Answers = readAnswers(form);
  const { ui } = known.world.messages.forms;
  const [first] = forms[settings.form].questions;
  if (isEmpty(answers)) {
    tell(ui.empty);
    focusQuestion(first?.id ?? '');
    return;
  }
  for (const { id } of forms[settings.form].questions) visited.add(id);
  showFaults(form, filling);
  const world = await known.withTexts().catch(() => known.world);
  const asked = forms[settings.form];
  const judged = judge(asked, answers, world);
  showCheck(judged, { form: asked, answers, world, settings });
  showSending({ form: asked, answers, judged, world, settings });
  tell(cleanLine(ui.kept));
  find('form-result').focus();
}

const settings = readSettings();
start(settings).catch(() => (find('form-status').textContent = find('contribute').dataset['failed'] ?? ''));
