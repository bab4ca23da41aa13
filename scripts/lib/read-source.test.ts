import { expect, test } from 'vitest';
import { messagesFor } from '../../src/messages/index.ts';
import { quickReading } from './readings.ts';
import { readSource } from './read-source.ts';

const read = () => {
  throw new Error('It is not to be opened.');
};
const readings = quickReading(messagesFor('en'));

test.each([
  ['guides/walk.mdx', { unread: 'guides/walk' }],
  ['guides/images/walk.png', { picture: 'guides/walk.png' }],
  ['topics.yaml', { unread: 'topics' }],
  ['../walk.mdx', {}],
])('what is refused beforehand is never opened, and others may still mention it: %s', async (path, told) => {
  const refusal = { code: 'SP017' as const };
  const { findings, entries, ...rest } = await readSource({ path, refusal, read }, path, readings);
  expect({ findings, entries }).toEqual({ findings: [refusal], entries: [] });
  expect(rest).toMatchObject(told);
  const link = await readSource({ path, isLink: true, read }, path, readings);
  expect([link.findings.map(({ code }) => code), link.unread]).toEqual([['SP013'], rest.unread]);
});
