// How a cookie that stands for somebody's session looks.
import type { CookieOptions } from 'express'

/** @param address of the pages that it is for: it is sent there alone, and where that is https, never in the clear. */
export function ownCookie(address: string): CookieOptions {
  const { pathname, protocol } = new URL(address)
  return { path: pathname, httpOnly: true, sameSite: 'lax', secure: protocol === 'https:' }
}
