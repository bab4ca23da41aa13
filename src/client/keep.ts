import { forgetCopy, keepCopy, readNote, type KeptNote } from '../mirror/kept-copy.ts';
import type en from '../messages/en.json';
import { formatDate } from '../format/date.ts';
import { formatMegabytes } from '../format/number.ts';
import { fill } from '../model/words.ts';
import { find } from './find.ts';

type Words = typeof en.copy.keep;

/** What the page says of the copy that is online. */
interface Offer extends KeptNote {
  href: string;
  worker: string;
  scope: string;
  words: Words;
  lang: string;
}

/** Lets a reader keep the copy in this browser, look at what is kept, bring it up to date and delete it. */
async function offerCopy(area: HTMLElement): Promise<void> {
  const offer = JSON.parse(area.dataset['keep'] ?? '{}') as Offer;
  area.hidden = false;
  if (!canKeep()) return tell(offer.words.unsupported);
  find('keep-start').addEventListener('click', () => void keep(offer));
  find('keep-delete').addEventListener('click', () => void remove(offer));
  await show(offer);
}

const canKeep = () =>
  isSecureContext &&
  'serviceWorker' in navigator &&
  typeof DecompressionStream === 'function' &&
  typeof FileSystemFileHandle === 'function' &&
  'createWritable' in FileSystemFileHandle.prototype;

function tell(text: string): void {
  find('keep-status').textContent = text;
}

async function show({ hash, words, lang, bytes }: Offer): Promise<void> {
  const note = await readNote();
  const start = find('keep-start');
  start.hidden = note?.hash === hash;
  start.textContent = fill(note ? words.update : words.start, { size: formatMegabytes(bytes) });
  find('keep-delete').hidden = !note;
  if (note) tell(fill(words.kept, { date: formatDate(note.made, lang), size: formatMegabytes(note.bytes) }));
}

async function keep(offer: Offer): Promise<void> {
  const { href, worker, scope, words, hash, made, bytes } = offer;
  const bar = find('keep-progress', HTMLProgressElement);
  const start = find('keep-start', HTMLButtonElement);
  start.disabled = true;
  bar.hidden = false;
  bar.max = bytes;
  bar.value = 0;
  tell(words.loading);
  try {
    const response = await fetch(href);
    if (!response.ok || !response.body) throw new TypeError('not loaded');
    await keepCopy(response.body, { hash, made, bytes }, (loaded) => (bar.value = loaded));
    const registration = await navigator.serviceWorker.register(worker, { scope });
    (registration.active ?? navigator.serviceWorker.controller)?.postMessage('changed');
    await navigator.serviceWorker.ready;
    await show(offer);
    void navigator.storage.persist().catch(() => false); // Firefox asks the reader, who need not answer
  } catch (fault) {
    // Private windows refuse the disk; a line that breaks is another matter.
    tell(fault instanceof DOMException && fault.name !== 'AbortError' ? words.refused : words.broken);
  } finally {
    bar.hidden = true;
    start.disabled = false;
  }
}

async function remove(offer: Offer): Promise<void> {
  // Other sites may live at the same host: only the worker of this one goes.
  await (await navigator.serviceWorker.getRegistration(offer.scope))?.unregister();
  await forgetCopy();
  await show(offer);
  tell(offer.words.deleted);
}

const area = document.getElementById('keep');
if (area) void offerCopy(area);
