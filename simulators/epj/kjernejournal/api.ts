// One call to Kjernejournal: the right headers and proof, a time limit, and its own words when it refuses.
import * as client from 'openid-client'
import { z } from 'zod'
import { troubleWith } from '../failure.ts'
import type { Helseid } from '../helseid/helseid.ts'
import type { Installation } from '../installation.ts'
import { type Text, Trouble } from '../trouble.ts'
import { type Call, EPJ_NAME } from './calls.ts'

export interface Order {
  readonly call: Call
  readonly method: 'GET' | 'POST'
  readonly url: string
  readonly accessToken: string
  readonly proof: 'bound' | 'other-key' | 'none'
  readonly body?: object
  /** What the user is told when Kjernejournal does not say it itself. */
  readonly trouble: Text
}

export interface KjernejournalApi {
  /** The answer's JSON, or undefined when it has none. Throws a Trouble for everything else. */
  send(order: Order): Promise<unknown>
}

/** The body of an error (health indicator; innlogging answers alike). */
const errorBody = z.looseObject({
  feilkode: z.string().optional(),
  brukermelding: z.string().optional(),
  utviklermelding: z.string().optional(),
})

export function createKjernejournalApi(epj: Installation, helseid: Helseid): KjernejournalApi {
  const { behaviour, log } = epj
  const events = epj.random.fork('events')

  function headersOf(call: Call, eventId: string): Headers {
    const forIndicator = call === 'indicator' || call === 'ping'
    const headers = new Headers({
      accept: 'application/json',
      [forIndicator ? 'X-EPJ-System' : 'X-SOURCE-SYSTEM']: EPJ_NAME,
      ...(!forIndicator && { 'X-EVENT-ID': eventId }),
    })
    if (call !== 'ping') headers.set('content-type', 'application/json')
    behaviour.headers(headers, call)
    return headers
  }

  async function answerTo(order: Order, eventId: string): Promise<Response> {
    const keys = order.proof === 'other-key' ? 'other' : 'bound'
    const options =
      order.proof === 'none' ? {} : { DPoP: await helseid.connection.proofs('kjernejournal', keys) }
    const body = order.body === undefined ? undefined : JSON.stringify(order.body)
    const headers = headersOf(order.call, eventId)
    const send = (config: client.Configuration) =>
      client.fetchProtectedResource(
        config,
        order.accessToken,
        new URL(order.url),
        order.method,
        body,
        headers,
        options,
      )
    try {
      return await helseid.connection.call(send)
    } catch (error) {
      // A refusal with WWW-Authenticate comes as an error, with the answer in it.
      if (error instanceof client.WWWAuthenticateChallengeError) return error.response
      throw error
    }
  }

  async function refusal(order: Order, answer: Response): Promise<Trouble> {
    const read = errorBody.safeParse(await answer.json().catch(() => undefined))
    const { feilkode, brukermelding, utviklermelding } = read.data ?? {}
    const detail = [
      `${answer.status}`,
      feilkode,
      utviklermelding,
      `X-EVENT-ID ${answer.headers.get('x-event-id') ?? '(none)'}`,
    ]
    return new Trouble(
      brukermelding ?? order.trouble,
      `Kjernejournal ${order.call}: ${detail.filter((part) => part !== undefined).join(', ')}`,
      { status: answer.status, outage: answer.status >= 500 || answer.status === 429 },
    )
  }

  return {
    async send(order) {
      if (!URL.canParse(order.url))
        throw new Trouble({ key: 'trouble.noAddress' }, `Kjernejournal ${order.call}: no address is set`)
      const eventId = events.uuid()
      try {
        const answer = await answerTo(order, eventId)
        if (!answer.ok) throw await refusal(order, answer)
        const text = await answer.text()
        log.info(`kjernejournal ${order.call}`, `${answer.status}`)
        return text === '' ? undefined : JSON.parse(text)
      } catch (error) {
        const trouble = troubleWith(`Kjernejournal ${order.call}`, order.trouble, error)
        throw trouble instanceof Trouble && trouble.outage ? behaviour.meetsOutage(trouble) : trouble
      }
    },
  }
}
