import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // They need somebody else's services: npm run test:aws.
    exclude: ['test/aws/**', '**/node_modules/**'],
    // As Node itself imports CommonJS packages.
    deps: { interopDefault: false },
    // Every core: its default leaves one of two idle.
    maxWorkers: '100%',
    testTimeout: 600_000,
    hookTimeout: 600_000,
  },
});
