// A document of the suite's shown in a room: one file with its style inside, which fetches nothing.
import type { Response } from 'express'

/** @param html says itself in a `meta` what else it may do; who may frame it has no place there. */
export function sendDocument(response: Response, html: string): void {
  response
    .type('html')
    .set({
      'cache-control': 'no-store',
      'content-security-policy': "frame-ancestors 'self'",
      'x-frame-options': 'SAMEORIGIN',
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'same-origin',
    })
    .send(html)
}
