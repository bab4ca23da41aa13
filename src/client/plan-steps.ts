import { dateDays } from '../format/plan-dates.ts';
import { formatDates } from '../format/span.ts';
import type { Audience } from '../model/plan/audiences.ts';
import type { Days } from '../model/plan/days.ts';
import type { PlanState } from '../model/plan/kept.ts';
import { isFor } from '../model/plan/roles.ts';
import { fill } from '../model/words.ts';
import type { PlanSettings } from '../view/plan.ts';
import { createElement, createHidden } from './create.ts';

/** A step as it stands on the page, and what it is ticked and noted with. */
export interface StepView {
  key: string;
  roles: readonly Audience[];
  days: Days | undefined;
  item: HTMLElement;
  when: { element: HTMLElement; text: string } | undefined;
  box: HTMLInputElement;
  note: HTMLTextAreaElement;
}

/** Whom to tell of a tick or a note. */
export interface Told {
  ticked: (key: string, isDone: boolean) => void;
  noted: (key: string, text: string) => void;
}

/** The steps of the page, each with a box in place of the one for paper, and room for a note. */
export function createSteps({ words }: PlanSettings, told: Told): StepView[] {
  return [...document.querySelectorAll<HTMLElement>('[data-step]')].map((item) => {
    const { step: key = '', days, roles } = item.dataset;
    const question = item.querySelector('h3')?.textContent.trim() ?? '';
    const box = createBox(item, fill(words.tick, { question }));
    const note = createNote(item, words.note, fill(words.noteOn, { question }));
    box.addEventListener('change', () => told.ticked(key, box.checked));
    note.addEventListener('input', () => told.noted(key, note.value));
    const element = item.querySelector<HTMLElement>('.mark--when');
    return {
      key,
      roles: (roles?.split(' ') ?? []) as Audience[],
      days: days === undefined ? undefined : (JSON.parse(days) as Days),
      item,
      when: element ? { element, text: element.textContent } : undefined,
      box,
      note,
    };
  });
}

function createBox(item: HTMLElement, name: string): HTMLInputElement {
  const box = createElement('input', '');
  box.type = 'checkbox';
  box.autocomplete = 'off';
  item.querySelector('.step__box')?.replaceWith(createElement('label', 'step__tick', box, createHidden(name)));
  return box;
}

function createNote(item: HTMLElement, label: string, name: string): HTMLTextAreaElement {
  const note = createElement('textarea', '');
  note.rows = 3;
  note.maxLength = 2000;
  note.autocomplete = 'off';
  note.setAttribute('aria-label', name);
  item.querySelector('details')?.append(createElement('label', 'step__note', label, note));
  return note;
}

/** Lets a reader open all steps at once. */
export function startOpening(button: HTMLButtonElement, { words }: PlanSettings): void {
  const all = [...document.querySelectorAll<HTMLDetailsElement>('.step__text')];
  button.addEventListener('click', () => {
    const isOpening = all.some(({ open }) => !open);
    for (const one of all) one.open = isOpening;
    button.textContent = isOpening ? words.closeAll : words.openAll;
  });
}

/** Shows a step as a state has it: ticked, dated, with its note; hidden where it is for other roles. */
export function showStep(step: StepView, state: PlanState, { words, lang }: PlanSettings): void {
  const { key, item, box, note, when, days } = step;
  const text = state.notes[key] ?? '';
  item.hidden = !isFor(step, state.role);
  box.checked = state.done.includes(key);
  item.classList.toggle('step--ticked', box.checked);
  if (note.value.trim() !== text.trim()) note.value = text;
  // Paper shows the note itself and not the field.
  if (text) item.dataset['note'] = `${words.note}: ${text}`;
  else delete item.dataset['note'];
  for (const one of item.querySelectorAll<HTMLElement>('[data-role]'))
    one.hidden = state.role !== undefined && one.dataset['role'] !== state.role;
  if (!when) return;
  const dates = days && state.firstDay ? formatDates(dateDays(days, state.firstDay), words, lang) : '';
  when.element.textContent = dates ? fill(words.dated, { when: when.text, dates }) : when.text;
}
