// One call to Kjernejournal: the right headers and proof, a time limit, and its own words when it refuses.
import * as client from 'openid-client'
import { troubleWith } from '../failure.ts'
import type { Helseid } from '../helseid/helseid.ts'
import type { Installation } from '../installation.ts'
import { type Text, Trouble } from '../trouble.ts'
import { type Call, EPJ_NAME } from './calls.ts'
import { type ApiProblem, readProblem } from './problem.ts'

export interface Order {
  readonly call: Call
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE'
  readonly url: string
  readonly accessToken: string
  readonly proof: 'bound' | 'other-key' | 'none'
  readonly body?: object
  /** Beside the usual ones, or in their place. */
  readonly headers?: Readonly<Record<string, string>>
  /** How a refusal is read; absent: as the service and innlogging write it. */
  readonly readsProblem?: (body: unknown) => ApiProblem
  /** What the user is told when Kjernejournal does not say it itself. */
  readonly trouble: Text
}

export interface KjernejournalApi {
  /** The answer's JSON, or undefined when it has none. Throws a Trouble for everything else. */
  send(order: Order): Promise<unknown>
}

export function createKjernejournalApi(epj: Installation, helseid: Helseid): KjernejournalApi {
  const { behaviour, log } = epj
  const events = epj.random.fork('events')

  function headersOf({ call, body, headers: more }: Order, eventId: string): Headers {
    const headers = new Headers({ accept: 'application/json', ...nameIn(call, eventId) })
    if (body !== undefined) headers.set('content-type', 'application/json')
    for (const [name, value] of Object.entries(more ?? {})) headers.set(name, value)
    behaviour.headers(headers, call)
    return headers
  }

  async function answerTo(order: Order, eventId: string): Promise<Response> {
    const keys = order.proof === 'other-key' ? 'other' : 'bound'
    const options =
      order.proof === 'none' ? {} : { DPoP: await helseid.connection.proofs('kjernejournal', keys) }
    const body = order.body === undefined ? undefined : JSON.stringify(order.body)
    const headers = headersOf(order, eventId)
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
    const body: unknown = await answer.json().catch(() => undefined)
    const { code, forUser, forDeveloper } = (order.readsProblem ?? readProblem)(body)
    const detail = [
      `${answer.status}`,
      code,
      forDeveloper,
      `X-EVENT-ID ${answer.headers.get('x-event-id') ?? '(none)'}`,
    ]
    return new Trouble(
      forUser ?? order.trouble,
      `Kjernejournal ${order.call}: ${detail.filter((part) => part !== undefined).join(', ')}`,
      { status: answer.status, code, outage: answer.status >= 500 || answer.status === 429 },
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
        log.info('call', `${order.call}: ${answer.status}`)
        return text === '' ? undefined : JSON.parse(text)
      } catch (error) {
        const trouble = troubleWith(`Kjernejournal ${order.call}`, order.trouble, error)
        throw trouble instanceof Trouble && trouble.outage ? behaviour.meetsOutage(trouble) : trouble
      }
    },
  }
}

/** Each interface has its own header for the name of the EPJ. */
function nameIn(call: Call, eventId: string): Readonly<Record<string, string>> {
  switch (call) {
    case 'create':
    case 'refresh':
    case 'end':
    case 'session-ping':
      return { 'X-SOURCE-SYSTEM': EPJ_NAME, 'X-EVENT-ID': eventId }
    case 'critical-information':
      return { 'nhn-source-system': EPJ_NAME, 'nhn-event-id': eventId }
    default:
      return { 'X-EPJ-System': EPJ_NAME }
  }
}
