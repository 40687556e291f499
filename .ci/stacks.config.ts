// The examples in other languages; their libraries come from .ci/prepare-stacks.
import { join } from 'node:path'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  root: join(import.meta.dirname, '..'),
  test: {
    include: ['conformance/**/*.stacks.ts'],
    globalSetup: '.ci/temporary-folder.ts',
    fileParallelism: false,
    // As in vitest.config.ts: against what hangs, no measure of speed.
    testTimeout: 180_000,
    hookTimeout: 180_000,
    expect: { poll: { timeout: 120_000 } },
  },
})
