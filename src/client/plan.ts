import { emptyState, note, parseState, tick, type PlanState } from '../model/plan/kept.ts';
import { isFor } from '../model/plan/roles.ts';
import { fill } from '../model/words.ts';
import type { PlanSettings } from '../view/plan.ts';
import { keepChoices } from './keep-address.ts';
import { forgetKept, keepValue, readKept } from './kept.ts';
import { createSteps, showStep, startOpening, type StepView } from './plan-steps.ts';

/** A plan at work: what the page holds, and what the reader made of it. */
export interface Plan {
  area: HTMLElement;
  settings: PlanSettings;
  steps: StepView[];
  state: PlanState;
  /** The state that was cleared last. */
  cleared?: PlanState;
}

const nameOf = ({ settings }: Plan) => `plan:${settings.id}`;

function start(area: HTMLElement): void {
  const settings = JSON.parse(area.dataset['plan'] ?? '{}') as PlanSettings;
  const plan: Plan = { area, settings, steps: [], state: emptyState };
  plan.steps = createSteps(settings, {
    ticked: (key, isDone) => change(plan, tick(plan.state, key, isDone)),
    noted: (key, text) => change(plan, note(plan.state, key, text)),
  });
  plan.state = readState(plan);
  listen(plan);
  fillIn(plan);
  show(plan);
  const opener = document.querySelector<HTMLButtonElement>('.plan__open button');
  if (opener) startOpening(opener, settings);
}

// A role in the address is what somebody wanted to show: it comes before the one that is kept.
function readState(plan: Plan): PlanState {
  const kept = parseState(readKept(nameOf(plan)), plan.settings);
  const role = new URLSearchParams(location.search).get('role');
  return role === null ? kept : parseState({ ...kept, role }, plan.settings);
}

function listen(plan: Plan): void {
  const { area } = plan;
  const { firstDay, role, all } = fieldsOf(area);
  // While a year is being typed, the browser hands over such years as 0002.
  firstDay?.addEventListener('input', () =>
    change(plan, { ...plan.state, firstDay: (firstDay.validity.valid && firstDay.value) || undefined }),
  );
  role?.addEventListener('change', () => {
    change(plan, parseState({ ...plan.state, role: role.value }, plan.settings));
    writeAddress(plan);
  });
  // Some browsers tick it again by themselves after a reload.
  const printAll = () => document.documentElement.classList.toggle('print-all', all?.checked ?? false);
  all?.addEventListener('change', printAll);
  printAll();
  for (const button of area.querySelectorAll<HTMLButtonElement>('[data-take]'))
    button.addEventListener('click', () => void press(plan, button.dataset['take'] ?? ''));
}

function fieldsOf(area: HTMLElement) {
  return {
    firstDay: area.querySelector<HTMLInputElement>('[name="firstDay"]'),
    role: area.querySelector<HTMLSelectElement>('[name="role"]'),
    all: area.querySelector<HTMLInputElement>('[name="all"]'),
  };
}

function change(plan: Plan, state: PlanState): void {
  plan.state = state;
  const isKept = keepValue(nameOf(plan), state);
  tell(plan, '.plan__kept span', isKept ? plan.settings.words.kept : plan.settings.words.notKept);
  show(plan);
}

const writeAddress = ({ state }: Plan): void => keepChoices([['role', state.role ?? '']]);

function fillIn({ area, state }: Plan): void {
  const { firstDay, role } = fieldsOf(area);
  if (firstDay) firstDay.value = state.firstDay ?? '';
  if (role) role.value = state.role ?? '';
}

function show(plan: Plan): void {
  const { area, settings, steps, state } = plan;
  const { words } = settings;
  for (const step of steps) showStep(step, state, settings);
  const own = steps.filter((step) => isFor(step, state.role));
  const done = own.filter(({ key }) => state.done.includes(key)).length;
  tell(plan, '.plan__progress', fill(words.progress, { done, total: own.length }));
  const bar = area.querySelector('progress');
  if (bar) [bar.max, bar.value] = [Math.max(own.length, 1), done];
  const left = steps.length - own.length;
  tell(plan, '.plan__left', left ? fill(words.leftOut, { count: left }) : '');
}

/** Says something in a place of the tool, once; a place with nothing to say is hidden. */
function tell({ area }: Plan, place: string, text: string): void {
  const element = area.querySelector<HTMLElement>(place);
  if (!element || element.textContent === text) return;
  element.textContent = text;
  if (element.matches('.plan__left')) element.hidden = !text;
}

async function press(plan: Plan, what: string): Promise<void> {
  const { words } = plan.settings;
  tell(plan, '.plan__status', '');
  if (what === 'print') return print();
  if (what === 'clear') return clear(plan);
  if (what === 'undo') return undo(plan);
  if (what === 'calendar' && !plan.state.firstDay) {
    tell(plan, '.plan__status', words.askFirstDay);
    return fieldsOf(plan.area).firstDay?.focus();
  }
  try {
    const { takeCalendar, takeDocument } = await import('./plan-take.ts');
    tell(plan, '.plan__status', await (what === 'calendar' ? takeCalendar(plan) : takeDocument(plan)));
  } catch {
    tell(plan, '.plan__status', words.notLoaded);
  }
}

/** Clears the plan. What was cleared stays to be brought back, also where nothing was left to clear. */
function clear(plan: Plan): void {
  if (plan.state !== emptyState) plan.cleared = plan.state;
  replace(plan, emptyState);
  forgetKept(nameOf(plan));
  tell(plan, '.plan__status', plan.settings.words.cleared);
  offerUndo(plan, true);
}

/** Brings back what was cleared. */
function undo(plan: Plan): void {
  replace(plan, plan.cleared ?? emptyState);
  offerUndo(plan, false);
  plan.area.querySelector<HTMLElement>('[data-take="clear"]')?.focus();
}

function replace(plan: Plan, state: PlanState): void {
  change(plan, state);
  fillIn(plan);
  writeAddress(plan);
}

function offerUndo({ area }: Plan, isOffered: boolean): void {
  const button = area.querySelector<HTMLElement>('[data-take="undo"]');
  if (button) button.hidden = !isOffered;
}

const area = document.querySelector<HTMLElement>('[data-plan]');
if (area) start(area);
