import { defineConfig } from 'vitest/config';

const quiet = { environment: 'node', include: [] as string[] } as const;

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          ...quiet,
          name: 'unit',
          include: ['src/**/*.test.ts', 'scripts/**/*.test.ts'],
          exclude: ['**/*.slow.test.ts'],
        },
      },
      // Commands run as processes, many times over: part of npm run verify.
      { test: { ...quiet, name: 'slow', include: ['src/**/*.slow.test.ts', 'scripts/**/*.slow.test.ts'] } },
      {
        test: {
          ...quiet,
          name: 'site',
          include: ['tests/**/*.test.ts'],
          globalSetup: ['tests/setup.ts'],
          testTimeout: 120_000,
          hookTimeout: 240_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
