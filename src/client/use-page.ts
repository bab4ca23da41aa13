import { copyOrSelect, copyText, tell } from './copy.ts';
import './figure-gone.ts';
import './review-age.ts';

const menu = document.querySelector<HTMLElement>('.use-page');
const status = menu?.querySelector<HTMLElement>('.use-page__status');

// A copy on disk lies elsewhere on every machine: what is shared from it is the address online.
const createAddress = (hash: string) =>
  new URL(hash, location.protocol === 'file:' ? menu?.dataset['address'] : location.href.replace(/[?#].*/, '')).href;

const shownFor = 2500;

/** Copies the address of a heading; the link itself works as without JavaScript. */
async function copyAddress(link: HTMLAnchorElement): Promise<void> {
  if (!(await copyText(createAddress(link.hash)))) return;
  tell(status, status?.dataset['link']);
  link.dataset['copied'] = status?.dataset['link'] ?? '';
  setTimeout(() => delete link.dataset['copied'], shownFor);
}

const citation = menu?.querySelector<HTMLElement>('[data-citation]');
const copy = menu?.querySelector<HTMLElement>('[data-copy]');
if (copy && citation) {
  copy.hidden = false;
  copy.addEventListener('click', () => {
    void copyOrSelect({ text: citation.textContent.trim(), from: citation, button: copy }, status);
  });
}

const print = menu?.querySelector<HTMLElement>('[data-print]');
if (print) {
  print.hidden = false;
  print.addEventListener('click', () => window.print());
}

document.addEventListener('click', ({ target }) => {
  const link = target instanceof Element ? target.closest<HTMLAnchorElement>('a.anchor') : null;
  if (link) void copyAddress(link);
});

// On paper nothing can be opened: what is folded is shown, and folded again.
const folded = () => document.querySelectorAll<HTMLDetailsElement>('article details:not([open]):not(.use-page *)');
let opened: HTMLDetailsElement[] = [];
addEventListener('beforeprint', () => {
  opened = [...folded()];
  for (const one of opened) one.open = true;
});
addEventListener('afterprint', () => {
  for (const one of opened) one.open = false;
});
