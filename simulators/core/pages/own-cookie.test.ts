import { expect, it } from 'vitest'
import { ownCookie } from './own-cookie.ts'

it('a session’s cookie is sent to its own pages alone, unseen by scripts, and with https never in the clear', () => {
  const own = { path: '/r/demo/epj', httpOnly: true, sameSite: 'lax' }
  expect(ownCookie('http://localhost:4400/r/demo/epj')).toEqual({ ...own, secure: false })
  expect(ownCookie('https://bench.example/r/demo/epj')).toEqual({ ...own, secure: true })
})
