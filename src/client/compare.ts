import type en from '../messages/en.json';
import {
  fewestCompared,
  mostCompared,
  parseComparison,
  type ComparedEntry,
  type ComparedKind,
} from '../model/compared.ts';
import { fill } from '../model/words.ts';
import { listTitles, startForm } from './compare-form.ts';
import { loadEntries } from './compare-load.ts';
import { createLists, createTable } from './compare-table.ts';
import { createElement } from './create.ts';
import { find } from './find.ts';

/** The words of the page, handed over in its markup. */
export type CompareWords = typeof en.compare;

const { kind, ids } = parseComparison(location.search);
const words = JSON.parse(find('comparison').dataset['words'] ?? '{}') as CompareWords;
void start(kind ?? 'case-studies');

/** Shows what the address asks for. All state stands in the address: each change is a step to another one. */
async function start(shown: ComparedKind): Promise<void> {
  const form = find(`compare-${shown}`, HTMLFormElement);
  const titles = listTitles(form);
  const known = kind ? ids.filter((id) => titles.has(id)) : [];
  const asked = known.slice(0, mostCompared);
  for (const id of ids) if (!known.includes(id)) tell(fill(words.unknown, { id }));
  if (known.length > mostCompared) tell(fill(words.tooMany, { count: mostCompared }));
  startForm(form, asked, words);
  find('compare-kinds').hidden = false;
  find(`compare-link-${shown}`).setAttribute('aria-current', 'true');
  const [only = ''] = asked;
  if (asked.length === 1) announce(fill(words.oneMore, { title: titles.get(only) ?? only }));
  if (asked.length < fewestCompared) return;
  announce(words.loading);
  const entries = await loadEntries(shown, asked);
  const missing = asked.filter((id) => !entries.some((entry) => entry.id === id));
  for (const id of missing) tell(fill(words.notLoaded, { title: titles.get(id) ?? id }));
  show(entries);
}

function show(entries: readonly ComparedEntry[]): void {
  announce(entries.length < fewestCompared ? '' : fill(words.shown, { count: entries.length }));
  if (entries.length < fewestCompared) return;
  find('comparison-table').append(createTable(entries, words));
  find('comparison').append(createLists(entries, words));
  find('comparison').hidden = false;
  find('compare-status').className = 'govuk-visually-hidden'; // who sees the table needs no word of it
  document.title = `${entries.map(({ title }) => title.text).join(' / ')} – ${document.title}`;
}

function announce(text: string): void {
  find('compare-status').textContent = text;
}

function tell(text: string): void {
  find('compare-faults').append(createElement('p', 'note note--strong', text));
}
