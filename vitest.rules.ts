import { defineConfig } from 'vitest/config'

/** The tests that need no server and no browser: seconds, for `npm run check`. */
export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    // Random stories about texts take a while on a machine that does something else besides.
    testTimeout: 20_000,
    include: ['test/unit/**/*.test.{ts,tsx}', 'test/architecture.test.ts', 'test/registry.test.ts'],
    // Nothing here keeps anything between tests, so files may share a worker: a third less time.
    isolate: false,
    env: { TZ: 'UTC' },
  },
})
