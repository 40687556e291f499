// The client as HelseID has it: what is refused for it was set, unless it was written in a way that nobody enters.
import { describe, expect, it } from 'vitest'
import { readEvidence } from '../../evidence/evidence.ts'
import { journal } from '../fixture/build-events.ts'
import { par } from '../fixture/build-helseid-calls.ts'
import { stopsIn } from '../stops.ts'

const causesAt = (at: string, parts: { readonly reason?: string; readonly expected?: string } = {}) => {
  const explanation = { reason: 'refused', at, ...parts }
  return stopsIn(readEvidence(journal(par({ status: 400, answer: {}, explanation })))).map(
    ({ cause }) => cause,
  )
}

describe('the client, its key or its addresses', () => {
  const places = [
    'body.client_id',
    'body.client_assertion.kid',
    'body.client_assertion.signature',
    'body.client_assertion.iss',
    'body.client_assertion.sub',
    'body.redirect_uri',
    'query.post_logout_redirect_uri',
  ]

  it.each(places)('refused at %s, come from the file or from Selvbetjening', (at) => {
    expect(causesAt(at)).toEqual(['configuration'])
  })

  it.each(places)('refused because %s stands twice, were written by code', (at) => {
    expect(causesAt(at, { expected: 'once' })).toEqual(['implementation'])
  })

  it.each(['body.client_id', 'body.redirect_uri', 'query.post_logout_redirect_uri'])(
    'refused because %s is left out, were written by code',
    (at) => expect(causesAt(at, { reason: `${at} is missing` })).toEqual(['implementation']),
  )

  it('are not what is refused at a place beside them', () => {
    for (const at of ['body.client_id_token', 'body.client_assertion.signature_value', 'x.body.client_id'])
      expect(causesAt(at), at).toEqual(['implementation'])
  })
})

describe('what a register lacks', () => {
  it('is not left out by the EPJ, though the reason says that it is missing', () => {
    expect(causesAt('altinn.delegation.nhn', { reason: 'the delegation is missing' })).toEqual([
      'configuration',
    ])
    expect(causesAt('body.scope', { reason: 'scope is missing' })).toEqual(['implementation'])
  })
})

describe('an API that the log-in names', () => {
  it('is for Selvbetjening to give the client, and otherwise written wrongly', () => {
    const at = 'body.resource'
    const reason = 'resource is an API that the client has no scope at'
    expect(causesAt(at, { reason })).toEqual(['configuration'])
    expect(causesAt(at, { reason: 'resource is no absolute URI' })).toEqual(['implementation'])
  })
})
