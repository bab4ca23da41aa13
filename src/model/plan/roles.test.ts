import { expect, test } from 'vitest';
import type { Audience } from './audiences.ts';
import { isFor, listRoles } from './roles.ts';

const step = (...roles: Audience[]) => ({ roles });

test.each([
  [step('mayor', 'leader'), 'leader', true],
  [step('mayor', 'leader'), 'cdo', false],
  [step(), 'cdo', true],
  [step('mayor'), undefined, true],
] as const)('%j is for %s: %s', (of, role, expected) => {
  expect(isFor(of, role)).toBe(expected);
});

test('a guide is read by those it is for and those a step names, in one order', () => {
  const steps = [{ ...step('leader'), roleNotes: [{ role: 'officer' as const, what: 'x' }] }];
  const guide = { audience: ['cdo', 'mayor'], steps } as unknown as Parameters<typeof listRoles>[0];
  expect(listRoles(guide)).toEqual(['mayor', 'leader', 'cdo', 'officer']);
});
