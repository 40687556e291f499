// The examples in TypeScript when something goes wrong; that they are right when all is well, conformance/stacks shows.
import { afterEach, describe, expect, it, vi } from 'vitest'
import { Refused, readCritical } from './typescript/data-api.ts'
import { beginLogIn } from './typescript/log-in.ts'
import { lookUp } from './typescript/look-up.ts'
import { holdSession } from './typescript/renewal.ts'
import { createTokens } from './typescript/system-token.ts'

afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

const CALLER = { grounds: 'AKUTT', role: 'LE', epj: 'Fjord EPJ 7.3' }
const answering = (answer: () => Response) => vi.stubGlobal('fetch', async () => answer())

describe('the example of system tokens', () => {
  it('asks again after a call that failed', async () => {
    let calls = 0
    const tokens = createTokens(async () => {
      calls += 1
      if (calls === 1) throw new Error('HelseID is down')
      return { accessToken: `token ${calls}`, seconds: 600 }
    })
    await expect(tokens.get('1')).rejects.toThrow('HelseID is down')
    expect(await tokens.get('1')).toBe('token 2')
    expect(await tokens.get('1')).toBe('token 2')
  })

  it('asks once for all who wait, also when the last token has run out', async () => {
    let calls = 0
    const tokens = createTokens(async () => {
      calls += 1
      return { accessToken: `token ${calls}`, seconds: calls === 1 ? 10 : 600 }
    })
    const three = () => Promise.all(['1', '1', '1'].map(tokens.get))
    expect(await three()).toEqual(['token 1', 'token 1', 'token 1'])
    expect(await three()).toEqual(['token 2', 'token 2', 'token 2'])
  })
})

describe('the example of holding the session', () => {
  const held = { accessToken: 'a', refreshToken: 'r', seconds: 100 }

  it('tries again when HelseID could not be reached', async () => {
    vi.useFakeTimers()
    const renew = vi.fn(async () => held).mockRejectedValueOnce(new TypeError('fetch failed'))
    const show = vi.fn(async () => new Response())
    const { stop } = holdSession(held, renew, show)
    await vi.advanceTimersByTimeAsync(80_000)
    expect([renew.mock.calls.length, show.mock.calls.length]).toEqual([1, 0])
    await vi.advanceTimersByTimeAsync(15_000)
    expect([renew.mock.calls.length, show.mock.calls.length]).toEqual([2, 1])
    stop()
  })

  it('sends a refresh token that HelseID has refused no more', async () => {
    vi.useFakeTimers()
    const renew = vi.fn(async () => undefined)
    const show = vi.fn(async () => new Response())
    holdSession(held, renew, show)
    await vi.advanceTimersByTimeAsync(600_000)
    expect([renew.mock.calls.length, show.mock.calls.length, vi.getTimerCount()]).toEqual([1, 0, 0])
  })

  it('says nothing more to Kjernejournal once the patient is closed, also when a renewal is under way', async () => {
    vi.useFakeTimers()
    const answer = Promise.withResolvers<typeof held>()
    const show = vi.fn(async () => new Response())
    const { stop } = holdSession(held, () => answer.promise, show)
    await vi.advanceTimersByTimeAsync(80_000)
    stop()
    answer.resolve(held)
    await vi.advanceTimersByTimeAsync(0)
    expect([show.mock.calls.length, vi.getTimerCount()]).toEqual([0, 0])
  })
})

describe('the other examples', () => {
  it('tell a refusal whose answer is no JSON', async () => {
    answering(
      () => new Response('<h1>Bad gateway</h1>', { status: 502, headers: { 'nhn-error-code': 'X-1' } }),
    )
    const refusal = await readCritical('https://ki', '1', {}, CALLER).catch((error: unknown) => error)
    expect(refusal).toBeInstanceOf(Refused)
    expect(refusal).toMatchObject({ message: 'Kjernejournal svarte 502', code: 'X-1' })
  })

  it('tell what an OperationOutcome says, which stands in its diagnostics', async () => {
    const issue = [{ severity: 'fatal', code: 'forbidden', diagnostics: 'The patient has no kjernejournal.' }]
    answering(() => Response.json({ resourceType: 'OperationOutcome', issue }, { status: 403 }))
    await expect(readCritical('https://ki', '1', {}, CALLER)).rejects.toThrow(
      'The patient has no kjernejournal.',
    )
  })

  it('go nowhere with the browser when the log-in was refused', async () => {
    answering(() => Response.json({ error: 'invalid_client' }, { status: 401 }))
    const logIn = { clientId: 'c', redirectUri: 'https://epj', scope: 'openid', assertion: 'a' }
    const endpoints = { parEndpoint: 'https://h/par', authorizeEndpoint: 'https://h/authorize' }
    await expect(beginLogIn({ ...endpoints, ...logIn })).rejects.toThrow('invalid_client')
  })

  it('show an icon without a text as it is', async () => {
    answering(() => Response.json({ status: 1 }))
    expect(await lookUp('https://kj', '1', {})).toEqual({ icon: 1, text: '' })
  })
})
