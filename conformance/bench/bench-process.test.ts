import { afterEach, expect, it, vi } from 'vitest'
import { environment } from './bench-process.ts'

afterEach(() => vi.unstubAllEnvs())

it('a child gets none of the user’s own settings, and what else is there', () => {
  vi.stubEnv('TESTBENK_MUTATION', 'no-state')
  vi.stubEnv('TESTBENK_LANGUAGE', 'en')
  vi.stubEnv('KEPT', 'yes')
  const given = environment()
  expect(Object.keys(given).filter((name) => name.startsWith('TESTBENK_'))).toEqual([])
  expect(given['KEPT']).toBe('yes')
})
