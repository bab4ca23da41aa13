import { defineConfig } from 'vitest/config';

// Two at a time, whatever the machine: what waits for a browser or a process leaves room for another.
const quiet = { environment: 'node', include: [] as string[], maxWorkers: 2 } as const;
const slow = ['{src,scripts,tests}/**/*.slow.test.ts'];
const last = ['tests/mirror.slow.test.ts', 'scripts/bench.slow.test.ts'];
// Both sites are built once for all files that ask for them.
const onSite = {
  globalSetup: ['tests/setup.ts'],
  testTimeout: 300_000, // some read every page there is
  hookTimeout: 300_000,
  expect: { poll: { timeout: 15_000 } }, // what a busy machine takes to say is late, not wrong
};

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          ...quiet,
          name: 'unit',
          include: ['src/**/*.test.ts', 'scripts/**/*.test.ts'],
          exclude: slow,
          testTimeout: 30_000, // computing takes longer on a busy machine, too
        },
      },
      { test: { ...quiet, ...onSite, name: 'site', include: ['tests/**/*.test.ts'], exclude: slow } },
      // Commands run as processes many times over, and browsers from disk: part of npm run verify. They wait more than others.
      {
        test: {
          ...quiet,
          ...onSite,
          name: 'slow',
          include: slow,
          exclude: last,
          sequence: { groupOrder: 1 },
        },
      },
      // What makes the copy of the built site anew, after all that read it; and what needs one core for long.
      { test: { ...quiet, ...onSite, name: 'last', include: last, sequence: { groupOrder: 2 } } },
    ],
  },
});
