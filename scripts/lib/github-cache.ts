/** An answer of GitHub as it is kept: its ETag, what it held, and its `link` header where there is a next page. */
export interface KeptAnswer {
  etag: string;
  body: unknown;
  link?: string | undefined;
}

/** Where answers are kept between two runs, by the address they came from. */
export interface AnswerCache {
  read: (key: string) => KeptAnswer | undefined;
  write: (key: string, answer: KeptAnswer) => void;
}

/** What a request asks so that GitHub only answers in full where something changed since: such an answer costs nothing. */
export function askForChanges(kept: KeptAnswer): Record<string, string> {
  return { 'if-none-match': kept.etag };
}
