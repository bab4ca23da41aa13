import { defineConfig } from 'vitest/config';

const quiet = { environment: 'node', include: [] as string[] } as const;
const slow = ['{src,scripts,tests}/**/*.slow.test.ts'];
// Both sites are built once for all files that ask for them.
const onSite = {
  globalSetup: ['tests/setup.ts'],
  testTimeout: 120_000,
  hookTimeout: 240_000,
  fileParallelism: false,
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
        },
      },
      { test: { ...quiet, ...onSite, name: 'site', include: ['tests/**/*.test.ts'], exclude: slow } },
      // Commands run as processes many times over, and browsers from disk: part of npm run verify.
      { test: { ...quiet, ...onSite, name: 'slow', include: slow } },
    ],
  },
});
