import type { LinkedNode } from './node.ts';

/** The licence of all content that does not name another one. */
export const licenceAddress = 'https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/';

/** A licence: ours by its address, another one by the name that its entry gives. */
export const describeLicence = (licence: string): string | LinkedNode =>
  licence === 'OGL-UK-3.0' ? licenceAddress : { '@type': 'CreativeWork', name: licence };
