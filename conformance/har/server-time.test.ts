import { describe, expect, it } from 'vitest'
import { jwt } from '../kit/fixture/build-events.ts'
import { readHar } from './har-file.ts'
import { serverTimes } from './server-time.ts'

const START = Date.parse('2026-03-02T09:00:00.000Z')
const HOUR = 3_600_000
const at = (ms: number) => new Date(START + ms).toISOString()
const iat = (ms: number) => Math.floor((START + ms) / 1000)

type Claims = Readonly<Record<string, unknown>>

interface Call {
  /** Milliseconds since the start, by the recorder. */
  readonly began: number
  readonly proof?: Claims
  readonly assertion?: Claims
  readonly answer?: object
  readonly operation?: string
}

/** The recorder's time of each call, in milliseconds since the start, becomes the server's. */
function times(...calls: readonly Call[]) {
  const entries = readHar(
    JSON.stringify({
      log: {
        entries: calls.map(({ began, proof, assertion, answer }) => ({
          startedDateTime: at(began),
          request: {
            method: 'POST',
            url: 'https://sts.example/connect/token',
            headers: proof ? [{ name: 'DPoP', value: jwt({}, proof) }] : [],
            postData: {
              text: new URLSearchParams(assertion && { client_assertion: jwt({}, assertion) }).toString(),
            },
          },
          response: { status: 200, headers: [], content: { text: JSON.stringify(answer ?? {}) } },
        })),
      },
    }),
  )
  const recorded = entries.map((entry, index) => ({
    entry,
    operation: calls[index]?.operation ?? 'helseid.token',
  }))
  return serverTimes(recorded).map((time) => time - START)
}

const issued = (ms: unknown) => ({
  access_token: jwt({ alg: 'RS256' }, { iat: typeof ms === 'number' ? iat(ms) : ms }),
})
const lookUp = (began: number, made?: number): Call => ({
  began,
  operation: 'kjernejournal.helseindikator',
  ...(made !== undefined && { proof: { iat: iat(made) } }),
})

describe('the time of a recorded call', () => {
  it('is the recorder’s where HelseID’s tokens agree with it, or none shows another', () => {
    expect(times({ began: 0, answer: issued(20_000) }, lookUp(1_000, HOUR))).toEqual([0, 1_000])
    expect(times({ began: 0, proof: { iat: iat(HOUR) } }, lookUp(1_000, HOUR))).toEqual([0, 1_000])
    expect(times()).toEqual([])
  })

  it('is the room’s where HelseID’s tokens show that its clock was moved, for the calls before the first token too', () => {
    expect(
      times(
        { began: 0, assertion: { iat: iat(HOUR) } },
        { began: 1_000, answer: { id_token: jwt({}, { iat: iat(HOUR + 1_000) }) } },
        lookUp(2_000),
      ),
    ).toEqual([HOUR, HOUR + 1_000, HOUR + 2_000])
  })

  it('between two that differ is the one by which the call’s own proof or assertion fits', () => {
    const first = { began: 0, answer: issued(0) }
    const second = { began: 10_000, answer: issued(HOUR + 10_000) }
    const times5 = (call: Call) => times(first, call, second)[1]
    expect(times5(lookUp(5_000, 5_000))).toBe(5_000)
    expect(times5(lookUp(5_000, HOUR + 5_000))).toBe(HOUR + 5_000)
    expect(times5({ began: 5_000, assertion: { iat: iat(HOUR + 5_000) } })).toBe(HOUR + 5_000)
    expect(times5(lookUp(5_000))).toBe(5_000)
  })

  it('is never one that only the EPJ says', () => {
    const first = { began: 0, answer: issued(0) }
    const second = { began: 10_000, answer: issued(HOUR + 10_000) }
    expect(times(first, lookUp(5_000, 3 * HOUR), second)[1]).toBe(HOUR + 5_000)
    expect(times(first, lookUp(5_000, 3 * HOUR))[1]).toBe(5_000)
    expect(times({ ...lookUp(0, HOUR), answer: issued(HOUR) })).toEqual([0])
  })

  it('is the recorder’s where a token says a time that is none', () => {
    for (const said of [-1, 1e300, 'now', null, {}])
      expect(times({ began: 0, answer: { access_token: jwt({}, { iat: said }) } })).toEqual([0])
  })
})
