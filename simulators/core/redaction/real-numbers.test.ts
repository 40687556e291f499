import { describe, expect, it } from 'vitest'
import { createRealNumbers } from './real-numbers.ts'

const REAL = '01017012345'
const { within, mask } = createRealNumbers((digits) => digits === REAL)
const jwt = (claims: object) =>
  ['eyJhbGciOiJub25lIn0', Buffer.from(JSON.stringify(claims)).toString('base64url'), 'sig'].join('.')

describe('numbers that could be a living person’s', () => {
  it.each([
    ['plain', `{"fnr":"${REAL}"}`],
    ['after a letter', `fnr${REAL}`],
    ['with a space', 'fnr 010170 12345'],
    ['with a plus, as forms write a space', 'fnr=010170+12345'],
    ['with a hyphen', 'fnr 010170-12345'],
    ['with an encoded hyphen', 'fnr=010170%2D12345'],
    ['with an encoded space', 'fnr=010170%2012345'],
    ['after an encoded space', `navn=Ola%20${REAL}`],
    ['in encoded JSON', `claims=%7B%22pid%22%3A%22${REAL}%22%7D`],
    ['in an address in an address', `state=%2Fa%3Fb%3D%2520${REAL}`],
    ['behind JSON escapes', String.raw`{"fnr":"\u00301017012345"}`],
    ['after a JSON escape', String.raw`{"text":"\u0020${REAL}"}`],
    ['in JSON in JSON', String.raw`"{\"fnr\":\"\\u00301017012345\"}"`],
    ['in a JWT', `DPoP ${jwt({ pid: REAL })}`],
    ['in a JWT in a form', `client_assertion=${jwt({ patients: [{ id: REAL }] })}&x=y`],
  ])('are found %s, and masked', (_name, text) => {
    expect(within(text)).toBe(true)
    const kept = mask(text)
    expect(within(kept)).toBe(false)
    expect(kept).toContain(text.includes('eyJ') ? 'eyJ' : '***********')
  })

  it.each([
    ['as part of a longer number', `1${REAL}`],
    ['as part of a longer number with a hyphen', '20010170-12345 010170-123450'],
    ['in a long hexadecimal identifier', `F221264F45D94${REAL}C72382B80F857ED42EAC9AA`],
    ['in a UUID', '5c850e55-6329-41e9-8004-a01017012345'],
    ['of the synthetic kind', '12818701274'],
  ])('are not seen %s', (_name, text) => {
    expect(within(text)).toBe(false)
    expect(mask(text)).toBe(text)
  })

  it('are found soon behind a million backslashes, which anybody may send', () => {
    const text = `${'\\'.repeat(1_000_000)} \\u0030`
    expect(within(text)).toBe(false)
    expect(within(`${text}1017012345`)).toBe(true)
  })

  it('leave escapes and tokens as they came when there is nothing to hide', () => {
    const text = `a=%20b&t=${jwt({ pid: '12818701274' })}`
    expect(mask(text)).toBe(text)
  })
})
