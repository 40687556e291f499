// Rooms shared over a real Redis: needs redis-server, which only CI has to have.
import { join } from 'node:path'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  root: join(import.meta.dirname, '..'),
  test: {
    include: ['conformance/**/*.redis.ts'],
    globalSetup: '.ci/temporary-folder.ts',
    // As in vitest.config.ts: against what hangs, no measure of speed.
    testTimeout: 180_000,
    hookTimeout: 180_000,
    expect: { poll: { timeout: 120_000 } },
  },
})
