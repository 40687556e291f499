import type { IncomingHttpHeaders } from 'node:http'
import { describe, expect, it } from 'vitest'
import type { SimRequest } from '../simulator.ts'
import { requireSameOrigin } from './same-origin.ts'

const request = (headers: IncomingHttpHeaders) =>
  ({ headers: { host: 'localhost:4400', ...headers } }) as unknown as SimRequest

describe('where a form may come from', () => {
  it.each<[string, IncomingHttpHeaders]>([
    ['the page’s own site', { origin: 'http://localhost:4400', 'sec-fetch-site': 'same-origin' }],
    ['the page’s own site without a referrer', { origin: 'null', 'sec-fetch-site': 'same-origin' }],
    ['the page’s own site, in an old browser', { origin: 'http://localhost:4400' }],
    ['a program that is no browser', {}],
  ])('takes it from %s', (_from, headers) => {
    expect(() => requireSameOrigin(request(headers))).not.toThrow()
  })

  it.each<[string, IncomingHttpHeaders]>([
    ['another site', { origin: 'https://elsewhere.example', 'sec-fetch-site': 'cross-site' }],
    ['another site that hides its name', { origin: 'null', 'sec-fetch-site': 'cross-site' }],
    ['another port, in an old browser', { origin: 'http://localhost:9999' }],
    ['a page without a name, in an old browser', { origin: 'null' }],
  ])('refuses it from %s', (_from, headers) => {
    expect(() => requireSameOrigin(request(headers))).toThrowError(expect.objectContaining({ status: 403 }))
  })
})
