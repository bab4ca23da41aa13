import type en from '../messages/en.json';
import { formatDecision } from '../model/decide.ts';
import { fill } from '../model/words.ts';
import { createElement, createLink } from './create.ts';
import { find } from './find.ts';
import {
  findPlace,
  forgetMyPlace,
  keepMyPlace,
  loadPlaces,
  offerPlaces,
  placeChanged,
  readMyPlace,
  type KeptPlace,
} from './place.ts';

type Words = typeof en.ways.place;

/** Shows which place is kept on this device, with a way to clear it; else lets the reader choose one. */
function showMyPlace(area: HTMLElement): void {
  const words = JSON.parse(area.dataset['words'] ?? '{}') as Words;
  const root = area.dataset['root'] ?? '';
  const line = area.querySelector<HTMLElement>('.my-place__line');
  const chooser = area.querySelector('details');
  const button = document.querySelector<HTMLButtonElement>('[data-this-place]');
  // What was pressed is gone then: the focus goes to where another place can be chosen.
  const after = chooser?.querySelector('summary') ?? button ?? document.getElementById('decide-place');
  const show = (): void => {
    const mine = readMyPlace();
    if (chooser) chooser.hidden = mine !== undefined;
    if (button) button.hidden = mine?.id === button.dataset['thisPlace'];
    if (!line) return;
    line.hidden = mine === undefined;
    line.replaceChildren(...(mine ? createLine(mine, { words, root, after }) : []));
  };
  button?.addEventListener('click', () => {
    const { thisPlace: id = '', name = '' } = button.dataset;
    if (!keepMyPlace({ id, name }) && line) return tell(line, words.notKept);
    line?.querySelector('a')?.focus();
  });
  document.addEventListener(placeChanged, show);
  if (chooser) startChooser({ root, words, after: () => line?.querySelector('a')?.focus() });
  show();
}

/** The place by name, what can be done with it, and the button that clears it; `after` then takes the focus. */
function createLine(
  { id, name }: KeptPlace,
  { words, root, after }: { words: Words; root: string; after: HTMLElement | null },
): (Node | string)[] {
  const decide = createLink(`${root}decide/${formatDecision({ place: id, topic: '' })}`, words.decide);
  const clear = createElement('button', 'link-button', words.clear);
  clear.type = 'button';
  clear.addEventListener('click', () => {
    forgetMyPlace();
    after?.focus();
  });
  const [front = '', back = ''] = words.yours.split('{place}');
  const note = createElement('span', 'muted', words.stays);
  return [front, createElement('strong', '', name), back, ' ', decide, ' ', clear, ' ', note];
}

/** Lets the reader choose a place; the chooser hides once it is kept, so `after` takes the focus on. */
function startChooser({ root, words, after }: { root: string; words: Words; after: () => void }): void {
  const field = find('choose-place-name', HTMLInputElement);
  const fault = find('choose-place-fault');
  offerPlaces(field, root);
  find('choose-place-form').addEventListener('submit', (event) => {
    event.preventDefault();
    loadPlaces(root).then(
      (places) => {
        const place = findPlace(places, field.value);
        if (place && keepMyPlace(place)) {
          tell(fault, '');
          return after();
        }
        tell(fault, place ? words.notKept : fill(words.unknown, { name: field.value.trim() }));
        field.focus();
      },
      () => tell(fault, words.broken),
    );
  });
}

function tell(element: HTMLElement, text: string): void {
  element.textContent = text;
  element.hidden = text === '';
}

for (const area of document.querySelectorAll<HTMLElement>('[data-my-place]')) showMyPlace(area);
