import { defaultTreeAdapter as adapter, parseFragment, type DefaultTreeAdapterMap } from 'parse5';
import { cleanText } from '../../src/forms/text/clean-text.ts';

// What people write so that it is not shown: an empty field, addresses behind words, numbers of lists, references.
const unseen = [
  /^\s*_No response_\s*$/,
  /\]\([^()\n]*\)/g,
  /^[ \t]*\[[^\]\n]+\]:[^\n]*$/gm,
  /^[\s>]*(?:(?:[-*+]|\d+[.)])\s+(?:\[[ x]\]\s)?)+/gim,
  /^[\s>]*o(?:\t| +(?=\S))/gm,
  /^[\s>]*(?:```|~~~)[^\n]*$/gm,
  /&#?\w+;/g,
];
const sign = /[^\p{L}\p{N}]+/gu;

/** The words of a typed text that the HTML it became does not show, or not in their order. */
export function findLostWords(typed: string, html: string): string[] {
  const shown = textIn(parseFragment(html)).replaceAll(sign, '');
  const written = unseen.reduce((text, pattern) => text.replace(pattern, ' '), cleanText(typed).text);
  let from = 0;
  return written.split(sign).filter((word) => {
    const at = shown.indexOf(word, from);
    if (at >= 0) from = at + word.length;
    return at < 0;
  });
}

function textIn(node: DefaultTreeAdapterMap['node']): string {
  if (adapter.isTextNode(node)) return node.value;
  return 'childNodes' in node ? node.childNodes.map(textIn).join('') : '';
}
