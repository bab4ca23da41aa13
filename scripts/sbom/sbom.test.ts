import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import { expect, test } from 'vitest';
import { root } from '../lib/settings.ts';
import { createSbom } from './create-sbom.ts';
import { findLicence, isCompatible } from './licences.ts';
import { listLicences } from './list-licences.ts';
import { readPackages } from './read-packages.ts';

const lockfile = readFileSync(join(root, 'package-lock.json'), 'utf8');
const day = '2026-11-22';
const packages = readPackages(lockfile).slice(1);

test('every package has a licence that is compatible', () => {
  const wrong = packages.filter((one) => !isCompatible(findLicence(one) ?? ''));
  expect(wrong.map((one) => `${one.name}: ${one.licence ?? 'none'}`)).toEqual([]);
  expect(packages.length).toBeGreaterThan(100);
});

test.each([
  ['MIT', true],
  ['(MIT OR GPL-3.0-or-later)', true],
  ['MIT AND GPL-3.0-or-later', false],
  ['AGPL-3.0-only', false],
  ['SEE LICENSE IN LICENCE', false],
  ['', false],
])('the licence "%s": %s', (expression, isFine) => {
  expect(isCompatible(expression)).toBe(isFine);
});

test('the list of licences is that of the lockfile', () => {
  expect(readFileSync(join(root, 'docs/dependencies.md'), 'utf8')).toBe(listLicences(lockfile));
});

test('no package beyond those that are named wants to run a script when it is installed', () => {
  const { allowScripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    allowScripts: Record<string, boolean>;
  };
  const wanting = packages.filter(({ hasInstallScript }) => hasInstallScript).map(({ name }) => name);
  expect(wanting.filter((name) => !Object.hasOwn(allowScripts, name))).toEqual([]);
  expect(Object.keys(allowScripts).filter((name) => !wanting.includes(name))).toEqual([]);
});

test('the bill of materials has every package, is valid CycloneDX, and is the same each time', () => {
  const text = createSbom(lockfile, day);
  expect(createSbom(lockfile, day)).toBe(text);
  const bom = JSON.parse(text) as {
    serialNumber: string;
    metadata: { timestamp: string };
    components: { 'bom-ref': string; licenses?: unknown[]; hashes?: unknown[] }[];
    dependencies: { ref: string; dependsOn?: string[] }[];
  };
  expect(validate(bom)).toEqual([]);
  expect(bom.metadata.timestamp).toBe(`${day}T00:00:00.000Z`);
  expect(bom.components.map((one) => one['bom-ref']).sort()).toEqual(packages.map(({ path }) => path).sort());
  expect(bom.components.filter(({ licenses, hashes }) => !licenses?.length || !hashes?.length)).toEqual([]);
  const needed = bom.dependencies.find(({ ref }) => ref === 'shared-practice')?.dependsOn;
  expect(needed).toContain('node_modules/astro');
  expect(createSbom(lockfile.replace('"node_modules/astro"', '"node_modules/astra"'), day)).not.toContain(
    bom.serialNumber,
  );
});

test('what is broken is not valid', () => {
  const bom = JSON.parse(createSbom(lockfile, day)) as Record<string, unknown>;
  expect(validate({ ...bom, bomFormat: 'Other' })).not.toEqual([]);
  expect(validate({ ...bom, serialNumber: '1' })).not.toEqual([]);
});

/** Holds a document against the schemas that the package brings along, which are those of the standard. */
function validate(document: unknown): unknown[] {
  const folder = join(root, 'node_modules/@cyclonedx/cyclonedx-library/res/schema');
  const read = (name: string) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as { $id: string };
  const ajv = new Ajv({ strict: false });
  (addFormats as unknown as { default: (to: Ajv) => void }).default(ajv);
  // Formats of other alphabets, which this lockfile has nothing of.
  ajv.addFormat('iri-reference', true).addFormat('idn-email', true);
  for (const name of ['spdx', 'jsf-0.82', 'cryptography-defs']) {
    const file = `${name}.SNAPSHOT.schema.json`;
    ajv.addSchema(read(file), `http://cyclonedx.org/schema/${file}`);
  }
  const check = ajv.compile(read('bom-1.6.SNAPSHOT.schema.json'));
  return check(document) ? [] : (check.errors ?? []);
}
