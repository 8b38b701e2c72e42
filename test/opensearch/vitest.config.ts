import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/opensearch/*.cluster.ts'],
    setupFiles: ['test/seeded.ts'],
    globalSetup: ['test/one-temporary-folder.ts'],
    // One cluster, which some tests take nodes from.
    fileParallelism: false,
    testTimeout: 300_000,
    hookTimeout: 300_000,
  },
})
