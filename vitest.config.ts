import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/**/*.test.{ts,tsx}'],
    setupFiles: ['test/seeded.ts'],
    globalSetup: ['test/one-temporary-folder.ts', 'test/own-environment.ts'],
    // No test waits for this: by it ends what hangs, however slow and busy the machine is that runs the tests.
    testTimeout: 600_000,
    hookTimeout: 600_000,
    expect: { poll: { timeout: 120_000 } },
  },
})
