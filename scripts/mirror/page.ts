import { posix } from 'node:path';
import { Tokenizer, TokenizerMode, type Token, type TokenHandler } from 'parse5';
import type { Links } from './links.ts';

/** The words and files that every page of a copy gets. */
export interface PageFrame {
  links: Links;
  base: string;
  /** The path of the runtime, from the root of the copy. */
  runtime: string;
  /** Replaces the online policy. */
  policy: string;
  /** HTML that stands first in the page's main part. */
  top: string;
  /** HTML for elements that ask to be filled, by the value of their `data-fill`. */
  fills: Readonly<Record<string, string>>;
}

interface Patch {
  from: number;
  to: number;
  text: string;
}

const linkAttributes: Record<string, readonly string[]> = {
  a: ['href'],
  area: ['href'],
  link: ['href'],
  script: ['src'],
  img: ['src', 'srcset'],
  source: ['src', 'srcset'],
  iframe: ['src'],
  video: ['src', 'poster'],
  audio: ['src'],
  track: ['src'],
  object: ['data'],
  form: ['action'],
  button: ['formaction'],
  input: ['formaction', 'src'],
};
// What a page from disk has no use for, or what a browser would refuse there.
const dropped = new Set(['search', 'preload', 'modulepreload', 'prefetch', 'manifest', 'apple-touch-icon']);

/** Rewrites a page for the disk; all that is not touched stays as it was, byte by byte. */
export function rewritePage(html: string, page: string, frame: PageFrame): string {
  const draft: Draft = { page, frame, patches: [], remarks: [] };
  const tokenizer: Tokenizer = new Tokenizer(
    { sourceCodeLocationInfo: true },
    {
      ...quiet,
      onStartTag: (token) => {
        rewriteTag(token, draft);
        tokenizer.state = stateAfter(token.tagName) ?? tokenizer.state;
      },
      onEndTag: (token) => endLink(token, draft),
    },
  );
  tokenizer.write(html, true);
  return applyPatches(html, draft.patches);
}

/** A page at work: its patches so far, and for each open link the remark that follows it, if any. */
interface Draft {
  page: string;
  frame: PageFrame;
  patches: Patch[];
  remarks: (string | undefined)[];
}

const ignore = () => undefined;
const quiet: TokenHandler = {
  onStartTag: ignore,
  onEndTag: ignore,
  onComment: ignore,
  onDoctype: ignore,
  onEof: ignore,
  onCharacter: ignore,
  onNullCharacter: ignore,
  onWhitespaceCharacter: ignore,
};

// What follows these tags is no markup.
function stateAfter(tag: string) {
  if (tag === 'script') return TokenizerMode.SCRIPT_DATA;
  if (tag === 'style') return TokenizerMode.RAWTEXT;
  return tag === 'title' || tag === 'textarea' ? TokenizerMode.RCDATA : undefined;
}

const valueOf = ({ attrs }: Token.TagToken, name: string) => attrs.find((one) => one.name === name)?.value;

// What pages say to the search index or to places where they are shared would only take room in a copy.
const isDropped = (token: Token.TagToken) =>
  (token.tagName === 'link' && dropped.has(valueOf(token, 'rel') ?? '')) ||
  (token.tagName === 'link' && valueOf(token, 'rel') === 'alternate' && !valueOf(token, 'hreflang')) ||
  (token.tagName === 'meta' &&
    /^(?:facet|sp|og|twitter):/.test(valueOf(token, 'property') ?? valueOf(token, 'name') ?? ''));

function rewriteTag(token: Token.TagToken, draft: Draft): void {
  const { location } = token;
  if (!location) return;
  const { startOffset: from, endOffset: to } = location;
  if (isDropped(token)) draft.patches.push({ from, to, text: '' });
  else {
    const text = textAfter(token, draft);
    if (text) draft.patches.push({ from: to, to, text });
    rewriteLinks(token, draft);
  }
}

/** What is put behind a start tag: the runtime, what stands on top, what a place asks to be filled with. */
function textAfter(token: Token.TagToken, { page, frame }: Draft): string {
  if (token.tagName === 'meta' && valueOf(token, 'charset')) {
    const runtime = posix.relative(posix.dirname(page), frame.runtime);
    return `<script src="${runtime}" data-base="${escapeAttribute(frame.base)}"></script>`;
  }
  if (token.tagName === 'main') return frame.top;
  return frame.fills[valueOf(token, 'data-fill') ?? ''] ?? '';
}

function rewriteLinks(token: Token.TagToken, { page, frame, patches, remarks }: Draft): void {
  const { location, tagName } = token;
  const replace = (name: string, text: string) => {
    const at = location?.attrs?.[name];
    if (at) patches.push({ from: at.startOffset, to: at.endOffset, text });
  };
  const patch = (name: string, value: string) => replace(name, `${name}="${escapeAttribute(value)}"`);
  if (valueOf(token, 'http-equiv') === 'content-security-policy') patch('content', frame.policy);
  if (valueOf(token, 'http-equiv') === 'refresh')
    patch('content', rewriteRefresh(valueOf(token, 'content') ?? '', page, frame));
  if (tagName === 'script' && valueOf(token, 'type') === 'module') replace('type', 'defer');
  let remark: string | undefined;
  for (const name of linkAttributes[tagName] ?? []) {
    const value = valueOf(token, name);
    if (value === undefined) continue;
    const rewritten = name === 'srcset' ? { href: rewriteSet(value, page, frame) } : frame.links.rewrite(value, page);
    if (rewritten && 'href' in rewritten) patch(name, rewritten.href);
    else if (rewritten && tagName === 'a' && location) {
      patches.push({ from: location.startOffset, to: location.endOffset, text: '<span>' });
      remark = ` (${rewritten.remark})`;
    }
  }
  if (tagName === 'a') remarks.push(remark);
}

function endLink({ tagName, location }: Token.TagToken, { remarks, patches }: Draft): void {
  const remark = tagName === 'a' ? remarks.pop() : undefined;
  if (remark !== undefined && location)
    patches.push({ from: location.startOffset, to: location.endOffset, text: `</span>${remark}` });
}

/** Where a page leads on to by itself: `0; url=/authorities/leeds/`. */
function rewriteRefresh(value: string, page: string, { links }: PageFrame): string {
  const [, wait = '', address = ''] = /^(\s*\d+\s*;\s*url=)(.*)$/is.exec(value) ?? [];
  const rewritten = address ? links.rewrite(address, page) : undefined;
  return rewritten && 'href' in rewritten ? wait + rewritten.href : value;
}

function rewriteSet(value: string, page: string, { links }: PageFrame): string {
  return value
    .split(/\s*,\s+/)
    .map((one) => {
      const [address = '', ...size] = one.trim().split(/\s+/);
      const rewritten = links.rewrite(address, page);
      return [rewritten && 'href' in rewritten ? rewritten.href : address, ...size].join(' ');
    })
    .join(', ');
}

const escapeAttribute = (text: string) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');

function applyPatches(html: string, patches: readonly Patch[]): string {
  let done = 0;
  let text = '';
  for (const patch of [...patches].sort((a, b) => a.from - b.from || a.to - b.to)) {
    text += html.slice(done, patch.from) + patch.text;
    done = patch.to;
  }
  return text + html.slice(done);
}
