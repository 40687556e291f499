import { expect, it } from 'vitest'
import { z } from 'zod'
import { checked, encodingOf } from './body.ts'

const schema = z.object({
  environment: z.union([z.enum(['Test', 'Development']), z.int()]),
  key: z.union([z.string(), z.array(z.string())], { error: 'must be a key' }),
})

it('a member that may be one of several is told what each of them is', () => {
  expect(() => checked({ environment: 'Prod', key: 'x' }, schema)).toThrow(
    'environment: Invalid option: expected one of "Test"|"Development", or Invalid input: expected number, received string',
  )
})

it('a member whose rule has words of its own is told in those', () => {
  expect(() => checked({ environment: 1, key: 2 }, schema)).toThrow(/^key: must be a key$/)
})

it('a body is packed when its header names another encoding than none', () => {
  const sent = ['gzip', 'identity, gzip', 'x', 'identity', 'Identity , ', '']
  expect(sent.filter((encoding) => encodingOf({ 'content-encoding': encoding }) !== undefined)).toEqual(
    sent.slice(0, 3),
  )
  expect(encodingOf({})).toBeUndefined()
})
