import { expect, test } from 'vitest';
import { createEntry, createPageContext } from '../../tests/support/page-context.ts';
import { settleStatus } from '../model/authority-status.ts';
import { sayStatus } from './authority.ts';

// As `npm run succeed` writes a merger into the register.
const old = { status: 'current', abolished: '2027-03-31', successors: ['west-surrey'] };
const next = {
  officialName: 'West Surrey Council',
  shortName: 'West Surrey',
  status: 'shadow',
  established: '2027-04-01',
};

function sayOn(day: string): string[] {
  const bodies = [createEntry('authorities', 'woking', old), createEntry('authorities', 'west-surrey', next)];
  const settled = settleStatus(bodies, day) as typeof bodies;
  const context = createPageContext(settled);
  return settled.map((body) => sayStatus(body, context));
}

test('before the day a body goes on and names what follows, which has yet to begin; on the day it is the other way round', () => {
  expect(sayOn('2027-03-31')).toEqual([
    'This authority ends on 31 March 2027. What follows it: West Surrey Council.',
    'This authority takes over on 1 April 2027.',
  ]);
  expect(sayOn('2027-04-01')).toEqual(['This authority was abolished on 31 March 2027.', '']);
});
