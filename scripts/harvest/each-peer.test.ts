import { expect, test, vi } from 'vitest';
import { UsageFault } from '../lib/command.ts';
import { eachPeer } from './each-peer.ts';
import type { Peer } from './harvest-peer.ts';

test('a fault of one peer, of whatever sort, is told in a line, and the others have their turn', async () => {
  const peers = ['one', 'two', 'three', 'four'].map((id): Peer => ({ id, name: `Peer ${id}`, url: 'https://x.example/', licence: 'OGL-UK-3.0', search: false })); // prettier-ignore
  const faults: Record<string, Error> = {
    one: new RangeError('Invalid string length\n    at somewhere'),
    two: new UsageFault('It answered 404.'),
    three: Object.assign(new Error('no space left \u001b[31mon device'), { code: 'ENOSPC' }),
  };
  const told = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const asked: string[] = [];
  const failed = await eachPeer(peers, '/nowhere', ({ id }) => {
    asked.push(id);
    return faults[id] ? Promise.reject(faults[id]) : Promise.resolve();
  });
  expect(asked).toEqual(['one', 'two', 'three', 'four']);
  expect(failed).toBe(3);
  const lines = told.mock.calls.map(([line]) => String(line));
  told.mockRestore();
  expect(lines[0]).toContain('Peer one: A fault that nobody foresaw ended its harvest (Invalid string length).');
  expect(lines[1]).toBe('Peer two: It answered 404. There is no copy yet.');
  for (const line of lines) expect(line).toMatch(/^[ -~]+\.$/);
});
