// The examples in other languages; their libraries come from .ci/prepare-stacks.
import { join } from 'node:path'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  root: join(import.meta.dirname, '..'),
  test: {
    include: ['conformance/**/*.stacks.ts'],
    globalSetup: '.ci/temporary-folder.ts',
    fileParallelism: false,
    testTimeout: 120_000,
    hookTimeout: 60_000,
  },
})
