import parseExpression, { type Parsed } from 'spdx-expression-parse';

/** Licences under which code, fonts and data may be part of a project under the MIT licence, or help to make it. */
export const compatible: ReadonlySet<string> = new Set([
  ...['MIT', 'ISC', '0BSD', 'BSD-2-Clause', 'BSD-3-Clause', 'Zlib', 'BlueOak-1.0.0', 'CC0-1.0', 'Apache-2.0'],
  ...['Python-2.0', 'PSF-2.0', 'MPL-2.0', 'OFL-1.1', 'CC-BY-3.0'],
  // libvips, a library that sharp loads as it is: nothing of it is in the site that is built.
  'LGPL-3.0-or-later',
]);

/** What some packages do not declare, or not as SPDX writes it, and where it is told instead. */
export const corrections: Readonly<Record<string, { licence: string; because: string }>> = {
  duck: { licence: 'BSD-2-Clause', because: 'its LICENSE file has the text of two clauses' },
  format: { licence: 'MIT', because: 'its package.json says so in the old field "licenses"' },
  'dictionary-en-gb': {
    licence: 'LicenseRef-SCOWL',
    because: 'its licence file has the terms of each word list: as the MIT and BSD licences, to be passed on with it',
  },
  '@zazuko/env-core': {
    licence: 'MIT',
    because: 'it declares none itself; @zazuko/env, which is made of it, declares this one, and only tests use it',
  },
};

/** The terms that were read one by one and found compatible, although no list of licences has them. */
const readByHand: ReadonlySet<string> = new Set(['LicenseRef-SCOWL']);

/** The licence of a package as SPDX writes it; undefined where it is not known. */
export function findLicence({ name, licence }: { name: string; licence: string | undefined }): string | undefined {
  return corrections[name]?.licence ?? licence;
}

/** Whether an SPDX expression leaves a way to use what is under it: one of two by `OR`, both by `AND`. */
export function isCompatible(expression: string): boolean {
  if (readByHand.has(expression)) return true;
  try {
    return isAllowed(parseExpression(expression));
  } catch {
    return false;
  }
}

function isAllowed(parsed: Parsed): boolean {
  if ('license' in parsed) return compatible.has(parsed.license);
  const [left, right] = [isAllowed(parsed.left), isAllowed(parsed.right)];
  return parsed.conjunction === 'or' ? left || right : left && right;
}
