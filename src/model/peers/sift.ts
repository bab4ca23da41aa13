import { codes } from '../codes.ts';
import type { AnyEntry } from '../entry.ts';
import type { Finding } from '../problem.ts';
import { checkEntry } from '../rules/index.ts';
import type { Messages } from '../words.ts';
import { createPeerCatalogue, type PeerBasis, type PeerCatalogue } from './catalogue.ts';

/** What is left of a peer's entries, and why the others are not. */
export interface Sifted {
  good: AnyEntry[];
  refused: { entry: AnyEntry; findings: Finding[] }[];
  catalogue: PeerCatalogue;
}

const keyOf = ({ kind, id }: { kind: string; id: string }) => `${kind}/${id}`;

/**
 * Holds a peer's entries against the rules that ours are held against. An entry that stands on a refused one is refused,
 * too, and so on until nothing changes: each time only those are looked at that mention what has just been refused.
 */
export function siftEntries(entries: readonly AnyEntry[], basis: PeerBasis, messages: Messages): Sifted {
  const out = new Set(basis.refused);
  // What is refused from the start may be among them all the same, from another file of that name.
  const own = entries.filter((entry) => !out.has(keyOf(entry)));
  const whole = createPeerCatalogue(own, { ...basis, refused: out });
  const mentioning = groupMentions(own, whole);
  const refused = new Map<AnyEntry, Finding[]>();
  for (let next: readonly AnyEntry[] = own; next.length;) {
    const faulty = next.flatMap((entry) => {
      const findings = refused.has(entry) ? [] : listErrors(entry, whole, messages);
      return findings.length ? [{ entry, findings }] : [];
    });
    for (const { entry, findings } of faulty) {
      refused.set(entry, findings);
      out.add(keyOf(entry));
    }
    next = [...new Set(faulty.flatMap(({ entry }) => mentioning.get(keyOf(entry)) ?? []))];
  }
  const good = own.filter((entry) => !refused.has(entry));
  const catalogue = createPeerCatalogue(good, { ...basis, refused: out });
  return { good, refused: [...refused].map(([entry, findings]) => ({ entry, findings })), catalogue };
}

function listErrors(entry: AnyEntry, catalogue: PeerCatalogue, messages: Messages): Finding[] {
  return checkEntry(entry, { catalogue, messages }).filter(({ code }) => codes[code].severity === 'error');
}

/** Who mentions each entry; backlinks leave out translations, which say what their page says. */
function groupMentions(own: readonly AnyEntry[], catalogue: PeerCatalogue): Map<string, AnyEntry[]> {
  const mentions = new Map(
    own.map((one) => [keyOf(one), catalogue.backlinks(one.kind, one.id).map(({ from }) => from)]),
  );
  for (const one of own)
    if (one.kind === 'translations') mentions.set(one.data.of, [...(mentions.get(one.data.of) ?? []), one]);
  return mentions;
}
