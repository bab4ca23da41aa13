import { buffer } from 'node:stream/consumers';
import { expect, test } from 'vitest';
import { ZipFile } from 'yazl';
import { artifactName, factsFile, readArtifact } from './artifact.ts';
import { mostFactBytes } from './build-facts.ts';

const facts = { version: 1, errors: 0, warnings: 2, build: { pages: 300, searchable: 280, seconds: 41 } };

/** A zip of some files, such as a workflow leaves behind. */
async function pack(files: Record<string, string | Buffer>): Promise<Buffer> {
  const zip = new ZipFile();
  for (const [name, content] of Object.entries(files)) zip.addBuffer(Buffer.from(content), name);
  zip.end();
  return buffer(zip.outputStream);
}

/** The same, with a name that no honest program would write. */
async function packAs(name: string, content: string): Promise<Buffer> {
  const held = 'n'.repeat(Buffer.byteLength(name));
  const zip = await pack({ [held]: content });
  return Buffer.from(zip.toString('latin1').replaceAll(held, Buffer.from(name).toString('latin1')), 'latin1');
}

test('the numbers of a run are read', async () => {
  expect([artifactName, factsFile]).toEqual(['facts', 'facts.json']);
  expect(await readArtifact(await pack({ [factsFile]: JSON.stringify(facts) }))).toEqual({ facts });
  const { version, errors, warnings } = facts;
  const unbuilt = { version, errors, warnings };
  expect(await readArtifact(await pack({ [factsFile]: JSON.stringify(unbuilt) }))).toEqual({ facts: unbuilt });
});

test.each([
  ['the number of a pull request', { ...facts, pull: 1 }],
  ['words', { ...facts, errors: '0' }],
  ['words beside numbers', { ...facts, build: { ...facts.build, note: '[a](https://b.example)' } }],
  ['a number below nothing', { ...facts, errors: -1 }],
  ['half an error', { ...facts, errors: 0.5 }],
  ['a number without end', { ...facts, errors: 1e300 }],
  ['another version', { ...facts, version: 2 }],
  ['too little', { version: 1 }],
  ['no numbers', 'facts'],
  ['a list', [facts]],
  ['nothing', null],
])('forged: %s', async (_, forged) => {
  expect(await readArtifact(await pack({ [factsFile]: JSON.stringify(forged) }))).toEqual({ ignored: 'values' });
});

test('no JSON, or a prototype', async () => {
  for (const text of [
    '',
    '{',
    'facts',
    '{"__proto__": {"errors": 0}, "version": 1, "errors": 0, "warnings": 0, "x": 1}',
  ])
    expect(await readArtifact(await pack({ [factsFile]: text }))).toEqual({ ignored: 'values' });
});

test.each([
  '../facts.json',
  '../../.github/workflows/check.yml',
  '/etc/passwd',
  'C:\\a',
  'a/../facts.json',
  'FACTS.JSON',
])('a zip that holds %s', async (name) => {
  expect(await readArtifact(await packAs(name, JSON.stringify(facts)))).toEqual({ ignored: 'zip' });
});

test('more than one file, none, or no zip', async () => {
  const content = JSON.stringify(facts);
  expect(await readArtifact(await pack({ [factsFile]: content, 'pr.txt': '1' }))).toEqual({ ignored: 'zip' });
  expect(await readArtifact(await pack({ 'pr.txt': '1', [factsFile]: content }))).toEqual({ ignored: 'zip' });
  expect(await readArtifact(await pack({}))).toEqual({ ignored: 'zip' });
  expect(await readArtifact(Buffer.from('no zip'))).toEqual({ ignored: 'zip' });
  expect(await readArtifact(Buffer.alloc(0))).toEqual({ ignored: 'zip' });
  const whole = await pack({ [factsFile]: content });
  for (const length of [20, whole.length - 30]) {
    expect(await readArtifact(whole.subarray(0, length))).toEqual({ ignored: 'zip' });
  }
});

test('much too large, packed or unpacked, or larger than it says', async () => {
  expect(await readArtifact(Buffer.alloc(mostFactBytes + 1))).toEqual({ ignored: 'large' });
  const bomb = await pack({ [factsFile]: Buffer.alloc(100_000_000) });
  expect(bomb.length).toBeLessThan(mostFactBytes);
  expect(await readArtifact(bomb)).toEqual({ ignored: 'large' });
  // Both places that tell the size say that it is small.
  const stated = Buffer.alloc(4);
  stated.writeUInt32LE(100_000_000);
  const small = Buffer.alloc(4);
  small.writeUInt32LE(100);
  const text = bomb.toString('latin1').replaceAll(stated.toString('latin1'), small.toString('latin1'));
  const forged = Buffer.from(text, 'latin1');
  expect(forged.equals(bomb)).toBe(false);
  expect(await readArtifact(forged)).toEqual({ ignored: 'zip' });
});
