import { defineConfig } from 'vitest/config'

const folders = '{simulators,scenarios,conformance,reports,load}/**'

/** Against what hangs, no measure of speed: on a busy machine tests have taken ten times as long as by themselves. */
const limits = { testTimeout: 180_000, hookTimeout: 180_000, expect: { poll: { timeout: 120_000 } } }

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
          ...limits,
        },
      },
      {
        test: {
          name: 'e2e',
          include: [`${folders}/*.e2e.test.ts`],
          exclude: ['**/node_modules/**'],
          ...limits,
        },
      },
      {
        test: {
          name: 'browser',
          include: [`${folders}/*.browser.test.ts`],
          exclude: ['**/node_modules/**'],
          ...limits,
        },
      },
    ],
  },
})
