import type en from '../messages/en.json';
import {
  formatDecision,
  parseDecision,
  pickCases,
  rankCases,
  rankPlaces,
  type DecideTopic,
  type Decision,
} from '../model/decide.ts';
import { fill } from '../model/words.ts';
import { createResults } from './decide-results.ts';
import { loadCards } from './decide-cards.ts';
import { find } from './find.ts';
import { keepValue, readKept } from './kept.ts';
import { loadRows } from './load-rows.ts';
import { findPlace, keepMyPlace, loadPlaces, offerPlaces, readMyPlace } from './place.ts';

/** The words of the page, handed over in its markup. */
export type DecideWords = typeof en.ways.decide & {
  likeness: typeof en.authority.likeness;
  forces: typeof en.standard.forces;
  nations: typeof en.nations;
  inFull: string;
};

/** How many case studies are shown at first, and how many more at a press. */
const step = 6;

const form = find('decide', HTMLFormElement);
const field = find('decide-place', HTMLInputElement);
const select = find('decide-topic', HTMLSelectElement);
const root = form.dataset['root'] ?? '';
const words = JSON.parse(form.dataset['words'] ?? '{}') as DecideWords;
let turn = 0;

// A hash may also be a place in the page, such as that of the skip link: then the query still holds.
const readSaid = () => (/[#&](place|topic)=/.test(location.hash) ? location.hash : location.search);

/** Reads what is decided on from the address, else from what this device keeps. */
function readDecision(): Decision {
  const asked = parseDecision(readSaid());
  const kept = (readKept('decide') ?? {}) as Partial<Record<string, unknown>>;
  const topic = asked.topic || (typeof kept['topic'] === 'string' ? kept['topic'] : '');
  return { place: asked.place || (readMyPlace()?.id ?? ''), topic };
}

async function open(): Promise<void> {
  const own = ++turn;
  tellFault('');
  const { place: id, topic } = readDecision();
  select.value = [...select.options].some(({ value }) => value === topic) ? topic : '';
  try {
    const place = id ? (await loadPlaces(root)).find((one) => one.id === id) : undefined;
    if (own !== turn) return;
    if (place) field.value = place.name;
    if (id && !place) tellFault(words.placeUnknown);
    // What somebody chose at another time is only shown once it is asked for again.
    if (place && select.value && readSaid()) await show({ place: place.id, topic: select.value }, step);
  } catch {
    if (own === turn) tellFault(words.broken);
  }
}

async function ask(): Promise<void> {
  const places = await loadPlaces(root);
  const place = findPlace(places, field.value);
  if (!place) {
    tellFault(field.value.trim() ? fill(words.placeNot, { name: field.value.trim() }) : words.placeNone);
    return field.focus();
  }
  if (!select.value) {
    tellFault(words.topicNone);
    return select.focus();
  }
  keepMyPlace(place);
  const decision = { place: place.id, topic: select.value };
  keepValue('decide', { topic: decision.topic });
  if (formatDecision(decision) === location.hash) return show(decision, step);
  location.hash = formatDecision(decision); // the change of the address shows the results
}

async function show(decision: Decision, most: number): Promise<void> {
  const own = ++turn;
  tellFault('');
  const [places, topic] = await Promise.all([
    loadPlaces(root),
    loadRows<DecideTopic>(`${root}decide/topics/${decision.topic}.js`),
  ]);
  const place = places.find(({ id }) => id === decision.place);
  if (!place) return;
  const ranks = rankPlaces(place, places);
  const ranked = rankCases(topic.cases, place.id, ranks);
  const shown = pickCases(ranked, most);
  const cards = await loadCards(shown, { root, words, places });
  if (own !== turn) return;
  const named = select.selectedOptions[0]?.textContent.trim() ?? decision.topic;
  const results = createResults({ ...{ place, topic, decision, root, words, cards, shown }, all: ranked, named });
  const area = find('decide-results');
  const before = new Set([...area.querySelectorAll<HTMLElement>('.card')].map(({ dataset }) => dataset['entry']));
  area.replaceChildren(...results);
  area.hidden = false;
  find('decide-plain').hidden = true;
  const showMore = () => show(decision, most + step).catch(() => tellFault(words.broken));
  area.querySelector('#decide-more')?.addEventListener('click', () => void showMore());
  area.querySelector('#decide-print')?.addEventListener('click', () => print());
  find('decide-said').textContent = fill(words.said, { count: ranked.length });
  // The button for more is gone, or another one: who pressed it reads on at the first card that is new.
  const fresh = most > step ? cards.find(({ dataset }) => !before.has(dataset['entry'])) : undefined;
  (fresh?.querySelector('a') ?? area.querySelector('h2'))?.focus();
}

function tellFault(text: string): void {
  const fault = find('decide-fault');
  fault.textContent = text;
  fault.hidden = text === '';
}

offerPlaces(field, root);
form.addEventListener('submit', (event) => {
  event.preventDefault();
  ask().catch(() => tellFault(words.broken));
});
addEventListener('hashchange', () => {
  if (!document.getElementById(location.hash.slice(1))) void open();
});
void open();
