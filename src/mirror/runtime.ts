// What every page of a copy on disk loads first. Browsers refuse modules, fetch and workers by address there, but load
// classic scripts from anywhere beside the page: so every file that the site asks for lies in a script of its own, which
// hands it over here. The site's own code knows nothing of it.
import { createTitleSearch, titlesPathOf, type TitleRow } from './title-search.ts';

type Factory = (module: { exports: object }, fetch: typeof readFile, worker: typeof FileWorker) => void;

/** What the scripts of a copy call. */
interface Copy {
  /** A script hands over the bytes of a file, as base64. */
  register: (path: string, base64: string) => void;
  /** A script hands over a module. */
  define: (path: string, factory: Factory) => void;
  /** Stands for `import()` of an address of the site. */
  import: (address: string) => Promise<object>;
}

declare global {
  var sharedPracticeCopy: Copy;
}

const own = document.currentScript as HTMLScriptElement;
const base = own.dataset['base'] ?? '/';
// As written, so that links stay as short as those that were written by hand.
const prefix = (own.getAttribute('src') ?? '').replace(/[^/]+\/[^/]+$/, '');

const files = new Map<string, Uint8Array<ArrayBuffer>>();
const modules = new Map<string, object>();
const loads = new Map<string, Promise<void>>();

/** The path of a file in the copy for an address of the site. */
function pathOf(address: string): string {
  const path = address.split(/[?#]/)[0] ?? '';
  return path.startsWith(base) ? path.slice(base.length) : path;
}

function load(path: string): Promise<void> {
  const known = loads.get(path);
  if (known) return known;
  const loading = new Promise<void>((resolve, reject) => {
    const script = document.createElement('script');
    script.src = prefix + path.split('/').map(encodeURIComponent).join('/');
    script.addEventListener('load', () => resolve());
    script.addEventListener('error', () => {
      tellMissing(path);
      reject(new Error(`The copy has no file ${path}.`));
    });
    document.head.append(script);
  });
  loads.set(path, loading);
  return loading;
}

async function readBytes(address: string): Promise<Uint8Array<ArrayBuffer>> {
  const path = pathOf(address);
  await load(`${path}.js`);
  const bytes = files.get(path);
  if (!bytes) throw new Error(`The copy has no file ${path}.`);
  return bytes;
}

const readFile = async (address: string): Promise<Response> => new Response(await readBytes(address));

// A worker from disk is refused, one from memory is not. What it would fetch, it asks the page for.
const workerStart = `{
  const waiting = new Map();
  let last = 0;
  self.fetch = (address) => new Promise((resolve, reject) => {
    waiting.set(++last, { resolve, reject });
    self.postMessage({ file: last, address: String(address) });
  });
  self.addEventListener('message', (event) => {
    const { file, bytes } = event.data;
    if (file === undefined) return;
    event.stopImmediatePropagation();
    const { resolve, reject } = waiting.get(file);
    waiting.delete(file);
    if (bytes) resolve(new Response(bytes));
    else reject(new Error('missing'));
  });
}
`;

/** A worker whose program was read before. */
class FileWorker extends Worker {
  constructor(address: string) {
    const program = files.get(pathOf(address));
    if (!program) throw new Error(`The copy has no file ${address}.`);
    super(URL.createObjectURL(new Blob([workerStart, program], { type: 'text/javascript' })));
    this.addEventListener('message', (event: MessageEvent<{ file?: number; address?: string }>) => {
      const { file, address: asked } = event.data;
      if (file === undefined || asked === undefined) return;
      event.stopImmediatePropagation();
      readBytes(asked).then(
        (bytes) => this.postMessage({ file, bytes }),
        () => this.postMessage({ file }),
      );
    });
  }
}

const program = /^((?:[a-z]{2}\/)?)pagefind\/pagefind\.js$/;

async function importModule(address: string): Promise<object> {
  const path = pathOf(address);
  const folder = program.exec(path)?.[1];
  if (folder !== undefined && typeof WebAssembly === 'undefined') {
    const titles = titlesPathOf(folder);
    await load(titles);
    return createTitleSearch((modules.get(titles) as { rows: TitleRow[] }).rows);
  }
  if (folder !== undefined) await readBytes(`${base}${folder}pagefind/pagefind-worker.js`);
  await load(path);
  const found = modules.get(path);
  if (!found) throw new Error(`The copy has no module ${path}.`);
  return found;
}

globalThis.sharedPracticeCopy = {
  register: (path, base64) => files.set(path, decode(base64)),
  define: (path, factory) => {
    const module = { exports: {} };
    factory(module, readFile, FileWorker);
    modules.set(path, module.exports);
  },
  import: importModule,
};

function decode(base64: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
}

// What scripts write leads to addresses of the site; from disk it has to lead to files.
function mapLink(link: Element): void {
  const href = link.getAttribute('href') ?? '';
  const [, address = '', rest = ''] = /^([^?#]*)(.*)$/s.exec(href) ?? [];
  const isOfSite = address.startsWith(base);
  if (!isOfSite && (/^[a-z][a-z0-9+.-]*:/i.test(address) || !address.endsWith('/'))) return;
  const path = isOfSite ? prefix + address.slice(base.length) : address;
  link.setAttribute('href', (path === '' || path.endsWith('/') ? `${path}index.html` : path) + rest);
}

new MutationObserver((changes) => {
  for (const { target, addedNodes, type } of changes) {
    if (type === 'attributes' && target instanceof HTMLAnchorElement) mapLink(target);
    for (const node of addedNodes)
      if (node instanceof Element)
        [node, ...node.querySelectorAll('a[href]')].filter((one) => one.matches('a[href]')).forEach(mapLink);
  }
}).observe(document, { childList: true, subtree: true, attributes: true, attributeFilter: ['href'] });
document.addEventListener(
  'click',
  ({ target }) => {
    const link = target instanceof Element ? target.closest('a[href]') : null;
    if (link) mapLink(link);
  },
  true,
);

// Pagefind takes a missing part of its index for no results: so the reader is told here.
function tellMissing(path: string): void {
  const place = document.querySelector<HTMLElement>('[data-fill=missing]');
  if (!place) return;
  place.hidden = false;
  const name = place.querySelector('code');
  if (name) name.textContent = path;
}

// How old the copy is, by the reader's own clock.
const day = 86_400_000;
document.addEventListener('DOMContentLoaded', () => {
  for (const place of document.querySelectorAll<HTMLElement>('[data-copy-made]')) {
    const days = Math.floor((Date.now() - Date.parse(place.dataset['copyMade'] ?? '')) / day);
    const texts = JSON.parse(place.dataset['ages'] ?? '{}') as Record<'today' | 'day' | 'days', string>;
    const text = days < 1 ? texts.today : days === 1 ? texts.day : texts.days.replace('{count}', String(days));
    const age = place.querySelector('[data-age]');
    if (age) age.textContent = text;
    if (days > Number(place.dataset['oldAfter'] ?? 'Infinity')) place.hidden = false;
  }
});
