import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/**/*.test.{ts,tsx}'],
    setupFiles: ['test/seeded.ts'],
    globalSetup: ['test/one-temporary-folder.ts', 'test/own-caches.ts'],
    // A real pseudo-terminal and a cold start of the built program need more than the five default seconds
    // on a loaded machine; a test that hangs still ends.
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
})
