import { describe, expect, it } from 'vitest'
import { createCookieJar } from './cookie-jar.ts'

const room = new URL('http://localhost:4400/r/demo/helseid/connect/authorize')

describe('the cookie jar', () => {
  it('sends a cookie back to the paths it was set for, and to no other', () => {
    const jar = createCookieJar(() => 0)
    jar.keep(room, ['sid=one; Path=/r/demo/helseid; HttpOnly'])
    expect(jar.cookies(room)).toBe('sid=one')
    expect(jar.cookies(new URL('http://localhost:4400/r/demo/helseid2'))).toBeUndefined()
    expect(jar.cookies(new URL('http://localhost:4400/r/other/helseid'))).toBeUndefined()
  })

  it('forgets a cookie that is set with a moment in the past', () => {
    const jar = createCookieJar(() => Date.UTC(2026, 0, 1))
    jar.keep(room, ['sid=one; Path=/'])
    jar.keep(room, ['sid=; Path=/; Expires=Thu, 01 Jan 1970 00:00:00 GMT'])
    expect(jar.cookies(room)).toBeUndefined()
    jar.keep(room, ['sid=two; Path=/'])
    jar.keep(room, ['sid=; Path=/; Max-Age=0'])
    expect(jar.cookies(room)).toBeUndefined()
  })

  it('sends the cookie of the longest path first', () => {
    const jar = createCookieJar(() => 0)
    jar.keep(room, ['a=1; Path=/', 'b=2; Path=/r/demo'])
    expect(jar.cookies(room)).toBe('b=2; a=1')
  })
})
