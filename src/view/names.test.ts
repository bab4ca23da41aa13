import { expect, test } from 'vitest';
import { messagesFor } from '../messages/index.ts';
import { fill } from '../model/words.ts';
import { listDoers, nameSome } from './names.ts';

test('so many names are told, and of the rest how many there are', () => {
  const name = (names: string[]) => nameSome(names, 2, { m: messagesFor('en'), t: fill });
  expect(name([])).toBe('');
  expect(name(['A', 'B'])).toBe('A, B');
  expect(name(['A', 'B', 'C', 'D'])).toBe(fill(messagesFor('en').search.andMore, { names: 'A, B', count: 2 }));
});

test('those in the lead did it, or all where nobody leads', () => {
  const [lead, partner] = [{ role: 'lead' }, { role: 'partner' }];
  expect(listDoers([partner, lead])).toEqual([lead]);
  expect(listDoers([partner])).toEqual([partner]);
});
