import { defineConfig } from 'vitest/config';

/** Suites that start a host in their process, or the command in processes of its own. */
const ON_A_HOST = ['test/{integration,flow}/**/*.test.ts'];

export default defineConfig({
  test: {
    // As Node itself imports CommonJS packages.
    deps: { interopDefault: false },
    // Every core: its default leaves one of two idle.
    maxWorkers: '100%',
    testTimeout: 600_000,
    hookTimeout: 600_000,
    globalSetup: 'test/support/session.ts',
    projects: [
      { extends: true, test: { name: 'host', include: ON_A_HOST } },
      {
        extends: true,
        test: {
          name: 'pure',
          include: ['test/**/*.test.ts'],
          // Those in test/aws need somebody else's services: npm run test:aws.
          exclude: ['test/aws/**', ...ON_A_HOST],
          // They leave nothing behind in their process, so that what they import is loaded once for all files, not for each.
          isolate: false,
        },
      },
    ],
  },
});
