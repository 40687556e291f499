import * as client from 'openid-client'
import { describe, expect, it } from 'vitest'
import { troubleWith } from './failure.ts'
import { Fallen, Trouble } from './trouble.ts'

const text = { key: 'trouble.noContact' }

describe('turning a failure into a trouble', () => {
  it('knows a service that cannot be reached from one that refuses', async () => {
    const unreachable = await fetch('http://127.0.0.1:1/').catch((error: unknown) => error)
    expect(troubleWith('call', text, unreachable)).toMatchObject({ outage: true, text })

    const refused = new client.ResponseBodyError('refused', {
      cause: { error: 'invalid_client', error_description: 'the key has expired' },
      response: new Response(null, { status: 400 }),
    })
    expect(troubleWith('call', text, refused)).toMatchObject({
      outage: false,
      detail: 'call: 400 invalid_client (the key has expired)',
    })
  })

  it('takes a time-out for an outage', () => {
    const late = new DOMException('The operation was aborted due to timeout', 'TimeoutError')
    expect(
      troubleWith('call', text, new client.ClientError('operation timed out', { cause: late })),
    ).toMatchObject({
      outage: true,
    })
  })

  it('names the status of an answer that is not OAuth’s', () => {
    const odd = new client.ClientError('unexpected HTTP response status code', {
      cause: new Response('', { status: 502 }),
    })
    expect(troubleWith('call', text, odd)).toMatchObject({
      detail: 'call: unexpected answer 502',
      outage: true,
    })
  })

  it('leaves what is a trouble already as it is', () => {
    const trouble = new Trouble('own words', 'detail')
    const fallen = new Fallen('cause')
    expect(troubleWith('call', text, trouble)).toBe(trouble)
    expect(troubleWith('call', text, fallen)).toBe(fallen)
  })
})
