import { listQuestions, readAnswers, showFault } from './contribute-answers.ts';
import type { Checker } from './contribute-checker.ts';
import type { Lists, Settings } from './contribute-settings.ts';
import { createElement, createLink } from './create.ts';
import { find } from './find.ts';

/** A form that is being filled in. */
export interface Filling {
  form: HTMLFormElement;
  settings: Settings;
  ui: Lists['messages']['forms']['ui'];
  /** The questions that somebody has been at. */
  visited: Set<string>;
  checker: () => Promise<Checker>;
}

let isPressed = false;
addEventListener('pointerdown', () => (isPressed = true), true);
addEventListener('pointerup', () => (isPressed = false), true);
addEventListener('pointercancel', () => (isPressed = false), true);

/** Acts once no button is held down: words that appear would move what is being pressed from under the pointer. */
export function whenReleased(act: () => void): void {
  if (isPressed) addEventListener('pointerup', () => setTimeout(act), { once: true });
  else act();
}

/** Tells beside each question what is wrong with its answer: only where somebody has been already. */
export async function showFaults({ form, visited, checker }: Filling): Promise<void> {
  const faults = (await checker()).listFaults(readAnswers(form));
  const reveal = keepInSight(document.activeElement);
  for (const question of listQuestions(form)) {
    const id = question.dataset['question'] ?? '';
    showFault(question, visited.has(id) ? (faults.get(id) ?? '') : '');
  }
  reveal();
}

/** What is in sight now and no longer once words have appeared above it comes back: not every browser holds it there. */
function keepInSight(element: Element | null): () => void {
  const isInSight = () => {
    const { top, bottom } = element?.getBoundingClientRect() ?? { top: 0, bottom: 1 };
    return bottom > 0 && top < innerHeight;
  };
  const wasInSight = isInSight();
  return () => {
    if (wasInSight && !isInSight()) element?.scrollIntoView({ block: 'nearest' });
  };
}

const fewestWords = 12;

/** Says as soon as enough is written that the library has a page on the same work. */
export async function showSame({ form, settings, ui, checker }: Filling): Promise<void> {
  const answers = readAnswers(form);
  if (Object.values(answers).join(' ').split(/\s+/).length < fewestWords) return;
  const same = await (await checker()).findSame(answers).catch(() => []);
  const place = find('form-near');
  place.hidden = same.length === 0;
  const links = same.map(({ kind, id, title }) => createLink(`${settings.root}${kind}/${id}/`, title));
  place.replaceChildren(
    createElement('strong', '', `${ui.similarSame}: `),
    ...links.flatMap((link, index) => (index ? ['; ', link] : [link])),
  );
}
