import { tmpdir } from 'node:os'
import { basename } from 'node:path'
import { expect, it } from 'vitest'

it('what tests write for the time being lies in the folder of the run, which goes with it', () => {
  expect(basename(tmpdir())).toMatch(/^testbenk-tests-/)
})
