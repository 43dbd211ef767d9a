import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    include: ['test/**/*.test.{ts,tsx}'],
    globalSetup: ['test/support/global-setup.ts'],
    // By default a machine of two cores would use one.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    // Files share their worker's process and its modules, so that the application is read once and not once a file:
    // a third of the run. What a file leaves behind is its own database, dropped at its end.
    isolate: false,
    testTimeout: 20_000,
    // A second is soon over on a machine that does something else besides.
    expect: { poll: { timeout: 15_000 } },
    hookTimeout: 60_000,
    env: { TZ: 'UTC' },
  },
})
