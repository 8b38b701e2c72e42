import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/opensearch/*.cluster.ts'],
    setupFiles: ['test/seeded.ts'],
    globalSetup: ['test/one-temporary-folder.ts', 'test/own-environment.ts'],
    // One cluster, which some tests take nodes from.
    fileParallelism: false,
    testTimeout: 600_000,
    hookTimeout: 600_000,
  },
})
