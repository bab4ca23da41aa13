import { gunzipSync } from 'node:zlib';

/** What Pagefind keeps of a page: its address, its words, and what its head told. */
export interface Fragment {
  url: string;
  content: string;
  meta: Record<string, string>;
}

/** Reads one of Pagefind's fragments: packed, its mark, then JSON. */
export function readFragment(bytes: Uint8Array): Fragment {
  const text = gunzipSync(bytes).toString('utf8');
  return JSON.parse(text.slice(text.indexOf('{'))) as Fragment;
}
