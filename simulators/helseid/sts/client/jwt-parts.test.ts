import { expect, it } from 'vitest'
import { readJwt } from './jwt-parts.ts'

const encoded = (json: string) => Buffer.from(json).toString('base64url')
const nested = (levels: number) => `{"a":${'['.repeat(levels)}${']'.repeat(levels)}}`

it('a JWT is taken apart, whoever signed it', () => {
  expect(readJwt(`${encoded('{"alg":"x"}')}.${encoded(nested(20))}.AAAA`)).toMatchObject({
    header: { alg: 'x' },
  })
})

it.each([
  ['has two parts', 'e30.e30'],
  ['has four', 'e30.e30.AAAA.AAAA'],
  ['has a character too many in its signature', 'e30.e30.AAAAA'],
  ['has one too many in its claims', 'e30.e30AA.AAAA'],
  ['has a list for claims', `e30.${encoded('[]')}.AAAA`],
  ['is not UTF-8', `e30.${Buffer.from([0x7b, 0xff, 0x7d]).toString('base64url')}.AAAA`],
  ['nests deeper in its header than can be written down', `${encoded(nested(20_000))}.e30.AAAA`],
  ['nests deeper in its claims', `e30.${encoded(nested(20_000))}.AAAA`],
])('what %s is none', (_what, sent) => {
  expect(readJwt(sent)).toBeUndefined()
})
