import type { LinkedNode } from './node.ts';

// Nothing of these can stand in a script as it is: `</script>` or `<!--` would end it or hide its end.
const unsafe = /[<>&\u2028\u2029]/g;

/** Things in the words of schema.org as one text that can stand in a `script` element, whatever words are in it. */
export function writeJsonLd(nodes: readonly LinkedNode[]): string {
  const [only] = nodes;
  const things = nodes.length === 1 ? only : { '@graph': nodes };
  return JSON.stringify({ '@context': 'https://schema.org', ...things }).replace(
    unsafe,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
