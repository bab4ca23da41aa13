import { expect, test } from 'vitest';
import type { AnyEntry } from './entry.ts';
import { settleStatus, statusOn } from './authority-status.ts';

const old = { status: 'current', established: '1974-04-01', abolished: '2027-03-31' } as const;
const coming = { status: 'shadow', established: '2027-04-01' } as const;

test('an old body goes on until its last day, and a new one begins on its first', () => {
  const on = (day: string) => [statusOn(old, day), statusOn(coming, day)];
  expect(on('2026-11-22')).toEqual(['current', 'shadow']);
  expect(on('2027-03-31')).toEqual(['current', 'shadow']);
  expect(on('2027-04-01')).toEqual(['abolished', 'current']);
});

test('a register that ran ahead of the day is read as of the day', () => {
  expect(statusOn({ ...old, status: 'abolished' }, '2026-11-22')).toBe('current');
  expect(statusOn({ ...coming, status: 'current' }, '2026-11-22')).toBe('shadow');
});

test('where a date does not tell, the register does', () => {
  expect(statusOn({ status: 'abolished' }, '2026-11-22')).toBe('abolished');
  expect(statusOn({ status: 'shadow' }, '2026-11-22')).toBe('shadow');
  expect(statusOn({ status: 'shadow', established: '2026' }, '2026-11-22')).toBe('shadow');
  expect(statusOn({ status: 'abolished', abolished: '2026' }, '2026-11-22')).toBe('abolished');
  expect(statusOn({ status: 'current', abolished: '2026' }, '2027-01-01')).toBe('abolished');
});

test('only what changes is made anew', () => {
  const entries = [
    { kind: 'authorities', id: 'old', data: old },
    { kind: 'authorities', id: 'new', data: coming },
    { kind: 'topics', id: 'topic', data: {} },
  ] as unknown as AnyEntry[];
  const settled = settleStatus(entries, '2027-04-01');
  expect(settled.map(({ data }) => (data as { status?: string }).status)).toEqual(['abolished', 'current', undefined]);
  expect(settled[2]).toBe(entries[2]);
  expect(old.status).toBe('current');
});
