import { defineConfig } from 'vitest/config';

/** The suites of `npm run test:aws`: what no stand-in of this machine shows, then all that needs a table and an archive. */
export default defineConfig({
  test: {
    root: new URL('../..', import.meta.url).pathname,
    include: ['test/aws/**/*.test.ts', 'test/integration/{admin,deliver,run}/**/*.test.ts'],
    deps: { interopDefault: false },
    maxWorkers: 1,
    // Somebody else's services are further away than this machine's.
    testTimeout: 600_000,
    hookTimeout: 600_000,
  },
});
