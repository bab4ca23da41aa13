// Serves the copy that a reader keeps in this browser, when the network is away. The network always comes first; only a
// page that came out of the copy takes the rest from there too, since its scripts are not those of the site.
import { openCopy, type OpenCopy } from './kept-copy.ts';

// TypeScript's types are either a page's or a worker's; these are the parts of a worker's that are used here.
declare const self: EventTarget & {
  skipWaiting: () => Promise<void>;
  clients: { claim: () => Promise<void> };
  registration: { scope: string };
};

interface Fetch extends Event {
  request: Request;
  clientId: string;
  resultingClientId: string;
  respondWith: (response: Promise<Response>) => void;
}

interface Extendable extends Event {
  waitUntil: (work: Promise<unknown>) => void;
}

const fromCopy = new Set<string>();
let copy: Promise<OpenCopy | undefined> | undefined;

self.addEventListener('install', (event) => (event as Extendable).waitUntil(self.skipWaiting()));
self.addEventListener('activate', (event) => (event as Extendable).waitUntil(self.clients.claim()));
self.addEventListener('message', () => (copy = undefined)); // another copy was kept, or none

self.addEventListener('fetch', (event) => {
  const { request, clientId, resultingClientId, respondWith } = event as Fetch;
  const { scope } = self.registration;
  if (request.method !== 'GET' || !request.url.startsWith(scope)) return;
  const path = decodeURI(request.url.slice(scope.length).split(/[?#]/)[0] ?? '');
  if (path.startsWith('downloads/')) return;
  const answer = async (): Promise<Response> => {
    if (request.mode !== 'navigate' && fromCopy.has(clientId)) return (await readCopy(path)) ?? fetch(request);
    try {
      return await fetch(request);
    } catch (fault) {
      const kept = await readCopy(path);
      if (!kept) throw fault;
      if (resultingClientId) fromCopy.add(resultingClientId);
      return kept;
    }
  };
  respondWith.call(event, answer());
});

async function readCopy(path: string): Promise<Response | undefined> {
  copy ??= openCopy();
  return (await copy)?.read(path);
}
