// Rooms shared over a real Redis: needs redis-server, which only CI has to have.
import { join } from 'node:path'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  root: join(import.meta.dirname, '..'),
  test: {
    include: ['conformance/**/*.redis.ts'],
    globalSetup: '.ci/temporary-folder.ts',
    testTimeout: 120_000,
    hookTimeout: 60_000,
  },
})
