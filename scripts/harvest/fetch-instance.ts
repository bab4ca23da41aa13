import { createHash } from 'node:crypto';
import { z } from 'zod';
import { withSlash } from '../../src/model/peers/paths.ts';
import { text, url } from '../../src/model/schema/fields.ts';
import { UsageFault } from '../lib/command.ts';
import { findRedirectFault } from './address.ts';
import { fetchBytes } from './fetch-bytes.ts';
import type { Part } from './homes.ts';

/** What a source sent: a zip with the content layout, where it is from, and its digest. */
export interface Fetched {
  zip: Buffer;
  from: string;
  commit: string | null;
  sha256: string;
  /** Whose work the source shows of all that it sent; left out where it shows all. */
  part?: Part | undefined;
  /** The licence that the source states for all of it. */
  licence?: string | undefined;
}

// Only ever a link, below which paths are put.
const address = url.refine((words) => !/[?#]/.test(words));

const index = z.object({
  authorities: z.array(z.string().max(200)).max(1000).nullish(),
  source: address.nullish(),
  licence: z
    .object({ id: text(60) })
    .nullish()
    .catch(null),
  commit: z
    .string()
    .regex(/^[0-9a-f]{7,64}$/)
    .nullish()
    .catch(null),
  export: z.object({
    href: z.string().max(2000),
    bytes: z.int().positive(),
    sha256: z.string().regex(/^[0-9a-f]{64}$/),
  }),
});

/** How much an instance may send, and how long one waits for it. */
export const instanceLimits = {
  index: { most: 1_000_000, patience: 30_000 },
  zip: { most: 200_000_000, patience: 300_000 },
};

/** Fetches the full export of another instance and holds it against the size and digest that its index states. */
export async function fetchInstance(from: string, limits = instanceLimits): Promise<Fetched> {
  const at = new URL('api/v1/index.json', withSlash(from));
  const {
    commit = null,
    export: told,
    authorities,
    source,
    licence,
  } = parseIndex(await fetchBytes(at, limits.index), at);
  const place = URL.parse(told.href, at);
  const fault = place ? await findRedirectFault(at, place) : 'it leads to no address';
  if (!place || fault) throw new UsageFault(`The export that ${at.href} names is not fetched: ${fault}.`);
  if (told.bytes > limits.zip.most)
    throw new UsageFault(`The export of ${at.href} has ${told.bytes} bytes, more than is fetched.`);
  const zip = await fetchBytes(place, { ...limits.zip, most: told.bytes });
  const sha256 = createHash('sha256').update(zip).digest('hex');
  if (zip.length !== told.bytes || sha256 !== told.sha256)
    throw new UsageFault(`What came from ${place.href} is not what its index states: its size or SHA-256 differs.`);
  const part = authorities ? { authorities, source: source ?? undefined } : undefined;
  return { zip, from: place.href, commit: commit ?? null, sha256, part, licence: licence?.id };
}

function parseIndex(bytes: Buffer, address: URL): z.output<typeof index> {
  try {
    return index.parse(JSON.parse(bytes.toString('utf8')));
  } catch {
    throw new UsageFault(`What lies at ${address.href} is no index of an instance.`);
  }
}
