import { defineConfig } from 'vitest/config'

const folders = '{simulators,scenarios,conformance,reports,load}/**'

export default defineConfig({
  test: {
    // Nothing in a module is changed by using it, so files share their modules: a worker reads the sources once.
    isolate: false,
    maxWorkers: 2,
    globalSetup: '.ci/temporary-folder.ts',
    projects: [
      {
        test: {
          name: 'unit',
          include: [`${folders}/*.test.ts`],
          exclude: ['**/node_modules/**', '**/*.e2e.test.ts', '**/*.browser.test.ts'],
          // Against what hangs, no measure of speed: a busy machine has stood still for five seconds.
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'e2e',
          include: [`${folders}/*.e2e.test.ts`],
          exclude: ['**/node_modules/**'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'browser',
          include: [`${folders}/*.browser.test.ts`],
          exclude: ['**/node_modules/**'],
          testTimeout: 120_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
})
