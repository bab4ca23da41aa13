import { fill } from '../model/words.ts';
import type { Library } from './pagefind.ts';
import type { SearchWords } from './search.ts';

/** The other collections that a reader may choose to search, too. */
export interface PeerSearch {
  /** The name of the collection that an address belongs to; the host of one that nobody named; undefined for ours. */
  nameOf: (url: string) => string | undefined;
}

interface Choice {
  box: HTMLInputElement;
  name: string;
  url: URL;
  status: HTMLElement | null;
}

/** What the search page lends: where our own pages lie, its library, and what to do once that holds other pages. */
export interface PeerBasis {
  root: string;
  load: () => Promise<Library>;
  drop: () => Promise<void>;
  changed: () => void;
}

interface Desk extends PeerBasis {
  choices: readonly Choice[];
  merged: Set<Choice>;
  words: SearchWords;
}

const patience = 10_000;
const trial = 'zq';

/**
 * Offers the collections that the page names. Nothing is asked of any before its box is ticked; then its own index is
 * merged into ours. From disk nothing may be fetched, so nothing is offered.
 */
export function offerPeers(words: SearchWords, basis: PeerBasis): PeerSearch {
  const choices = [...document.querySelectorAll<HTMLInputElement>('[data-peer]')].flatMap((box): Choice[] => {
    const url = URL.parse(box.dataset['peer'] ?? '');
    const status = document.getElementById(`${box.id}-status`);
    return url ? [{ box, name: box.dataset['name'] ?? url.host, url, status }] : [];
  });
  const desk: Desk = { ...basis, choices, merged: new Set(), words };
  const group = document.getElementById('search-peers');
  if (group && location.protocol !== 'file:') group.hidden = false;
  let last = Promise.resolve(); // one after the other: a fault gives up the library that the next one needs
  for (const choice of choices) {
    choice.box.checked = false; // a browser may remember it: asking is always a reader's own act
    choice.box.addEventListener('change', () => {
      last = last.then(() => follow(choice, desk));
    });
  }
  const places = [{ href: new URL(basis.root, location.href).href, name: undefined }];
  const all = [...places, ...choices.map(({ url, name }) => ({ href: url.href, name }))];
  return {
    nameOf: (url) => {
      const address = URL.parse(url, location.href); // another site's index may name anything
      return address ? nameOwner(address, all) : undefined;
    },
  };
}

/** Whose page an address is: of those that it lies below the nearest, else its host. Ours has no name. */
export function nameOwner(
  { href, host }: Pick<URL, 'href' | 'host'>,
  places: readonly { href: string; name: string | undefined }[],
): string | undefined {
  const around = places.filter((one) => href.startsWith(one.href));
  const [nearest] = around.sort((one, other) => other.href.length - one.href.length);
  return nearest ? nearest.name : host;
}

/** Does what a box says, unless that has been done: it may have been changed again, or seen to with another. */
async function follow(choice: Choice, desk: Desk): Promise<void> {
  const isMerged = desk.merged.has(choice);
  if (choice.box.checked === isMerged) return;
  if (choice.box.checked) return merge(choice, desk);
  if (choice.status) choice.status.textContent = '';
  await renew(desk);
}

async function merge(choice: Choice, desk: Desk): Promise<void> {
  const { box, name, url, status } = choice;
  const tell = (text: string) => status && (status.textContent = fill(text, { name }));
  const { asking, asked, fault } = desk.words.peers;
  const hadFocus = document.activeElement === box;
  let hasBegun = false;
  box.disabled = true;
  tell(asking);
  try {
    const [library, { parts, pages }] = await Promise.all([desk.load(), fetchParts(url)]);
    hasBegun = true;
    for (const part of ['pagefind/', ...parts]) await library.pagefind.mergeIndex(new URL(part, url).href);
    await library.pagefind.search(trial); // only now Pagefind says that an index came in part
    library.pages += pages;
    desk.merged.add(choice);
    tell(asked);
    desk.changed();
  } catch {
    box.checked = false;
    tell(fault);
    if (hasBegun) await renew(desk); // half an index makes every later search fail
  } finally {
    box.disabled = false;
    // A disabled box loses it; who has gone elsewhere meanwhile stays there.
    if (hadFocus && [box, document.body, null].includes(document.activeElement as HTMLElement | null)) box.focus();
  }
}

/** Begins the library anew with what is ticked by now: an index that was merged cannot be taken out again. */
async function renew(desk: Desk): Promise<void> {
  await desk.drop();
  desk.merged.clear();
  for (const choice of desk.choices) if (choice.box.checked && !desk.merged.has(choice)) await merge(choice, desk);
  desk.changed();
}

const list = /^export const parts = (\[[^\]]*\]);$/m;
const count = /^export const pages = (\d+);$/m;

/** Which indexes a collection has, and how many pages; read as text, since no script of another host is ever run. */
async function fetchParts(url: URL): Promise<{ parts: string[]; pages: number }> {
  const ask = async (path: string) => {
    const answer = await fetch(new URL(path, url), { signal: AbortSignal.timeout(patience), credentials: 'omit' });
    if (!answer.ok) throw new Error(path);
    return answer.text();
  };
  // An index that turns out to be missing could not be taken out again.
  await ask('pagefind/pagefind-entry.json');
  const text = await ask('pagefind/parts.js');
  const parts = JSON.parse(list.exec(text)?.[1] ?? '[]') as unknown[];
  const named = parts.filter((one): one is string => typeof one === 'string' && /^part-\d+\/$/.test(one));
  return { parts: named.map((one) => `pagefind/${one}`), pages: Number(count.exec(text)?.[1] ?? 0) };
}
