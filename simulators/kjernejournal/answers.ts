// The JSON answers of the API host and the innlogging host: shape, headers, and the member that means nothing.

import { ProblemError } from '#simulators/core/problem.ts'
import type { Random } from '#simulators/core/room/random.ts'
import type { Handler, HotAnswer, HotCall, Problem } from '#simulators/core/simulator.ts'
import { codeForStatus, userMessage } from './error-codes.ts'
import { Refusal } from './refusal.ts'

/** The health indicator's statuses end at 4. */
const UNKNOWN_STATUS = 5

export type JsonCall = (call: HotCall) => HotAnswer | Promise<HotAnswer>

export interface Answers {
  json(body: object, eventId?: string): HotAnswer
  /** The same for an object that is JSON already, and that again as a JSON string. */
  described(description: { readonly text: string; readonly quoted: string }): HotAnswer
  empty(eventId?: string): HotAnswer
  problem(problem: Problem, eventId?: string): HotAnswer
  /** Goes back to the first of the seed's ids. */
  reset(): void
}

const CACHE_HEADERS = [
  'cache-control',
  'no-cache, must-revalidate, private, s-maxage=0',
  'pragma',
  'no-cache',
]

export const EXTRA_SWITCH = {
  name: 'kjernejournal.extra-member',
  values: ['always', 'often', 'seldom', 'never'],
  about:
    'How often a JSON answer holds one arbitrary member that means nothing: in each, in every other, in one of sixteen, or in none. The REST guide says that any answer may.',
} as const

/** Of sixteen answers, by the room's seed. */
const OF_SIXTEEN: Readonly<Record<string, number>> = { always: 16, often: 8, seldom: 1, never: 0 }

const DRAWN_AHEAD = 1024

/** One member more at the end of an object's JSON. */
function withMember(json: string, name: string, value: string): string {
  return `${json.slice(0, -1)}${json === '{}' ? '' : ','}"${name}":"${value}"}`
}

/** The same where the object, which has members already, is quoted. */
const withQuotedMember = (quoted: string, name: string, value: string) =>
  `${quoted.slice(0, -2)},\\"${name}\\":\\"${value}\\"}"`

/** @param howOften value of the switch, as it stands at each answer */
export function createAnswers(random: Random, howOften: () => string = () => 'always'): Answers {
  let ids = random.fork('answers').unrepeated()
  let drawn = ''
  /** Drawn in advance: the same characters in the same order as one by one, for a fraction of the work. */
  function draw(bytes: number): string {
    if (drawn.length < 2 * bytes) drawn += ids.hex(DRAWN_AHEAD)
    const taken = drawn.slice(0, 2 * bytes)
    drawn = drawn.slice(2 * bytes)
    return taken
  }

  const isExtra = (id: string) => Number.parseInt(id.slice(-1), 16) < (OF_SIXTEEN[howOften()] ?? 16)

  function answer(
    status: number,
    body: string,
    eventId: string | undefined,
    extra: readonly string[],
    quoted?: string,
  ): HotAnswer {
    const id = draw(28)
    const hasMore = isExtra(id)
    const name = `x${id.slice(32, 38)}`
    const value = id.slice(38)
    return {
      status,
      headers: [
        'content-type',
        'application/json',
        ...CACHE_HEADERS,
        'x-event-id',
        eventId ?? `Id-${id.slice(0, 32)}`,
        ...extra,
      ],
      // Any answer may hold one arbitrary member, so that consumers prove that they bear additions
      // (Integration Guide: REST API, info box).
      body: hasMore ? withMember(body, name, value) : body,
      quoted: quoted !== undefined && hasMore ? withQuotedMember(quoted, name, value) : quoted,
    }
  }

  return {
    json: (body, eventId) => answer(200, JSON.stringify(body), eventId, []),
    described: ({ text, quoted }) => answer(200, text, undefined, [], quoted),
    empty: (eventId) => ({
      status: 204,
      headers: [...CACHE_HEADERS, 'x-event-id', eventId ?? `Id-${draw(16)}`],
      body: '',
    }),
    problem(problem, eventId) {
      const { status, message } = problem
      const feilkode = problem.code ?? codeForStatus(status)
      return answer(
        status,
        JSON.stringify({
          status,
          utviklermelding: message,
          brukermelding: userMessage(feilkode, status),
          feilkode,
        }),
        eventId,
        problem instanceof Refusal ? problem.headers : [],
      )
    },
    reset() {
      ids = random.fork('answers').unrepeated()
      drawn = ''
    },
  }
}

/** The same call behind Express; what it throws goes to the kernel. */
export function asHandler(answer: JsonCall): Handler {
  return async (request, response) => {
    const made = await answer({
      method: request.method,
      headers: request.headers,
      rawHeaders: request.rawHeaders,
      target: request.originalUrl,
      body: request.rawBody,
      recording: request.recording,
    })
    send(asOrdered(made, request.recording.variant), response)
  }
}

/** What every JSON answer can be ordered to do. */
export const JSON_VARIANTS: readonly string[] = ['without-extra-member', 'unknown-status', 'critical-changed']

function asOrdered(made: HotAnswer, variant: string | undefined): HotAnswer {
  // So that a run can see the EPJ with and without it.
  if (variant === 'without-extra-member') return withoutExtra(made)
  if (variant === 'unknown-status' && made.body !== '')
    return { ...made, body: JSON.stringify({ ...JSON.parse(made.body), status: UNKNOWN_STATUS }) }
  if (variant === 'critical-changed') return changedLater(made)
  return made
}

/** As if somebody had changed the patient's critical information a day after it was. Without any it stays as it is. */
function changedLater(answer: HotAnswer): HotAnswer {
  if (answer.body === '') return answer
  const { sistEndretKritiskInfoDato: told, sistEndretKritiskInfo: parts, ...rest } = JSON.parse(answer.body)
  if (typeof told !== 'string') return answer
  const later = new Date(Date.parse(told) + 24 * 60 * 60 * 1000).toISOString()
  const body = {
    ...rest,
    sistEndretKritiskInfoDato: later,
    sistEndretKritiskInfo: parts?.map((part: { sistEndret: string }) =>
      part.sistEndret === told ? { ...part, sistEndret: later } : part,
    ),
  }
  return { ...answer, body: JSON.stringify(body) }
}

function withoutExtra(answer: HotAnswer): HotAnswer {
  if (answer.body === '') return answer
  const members = Object.entries(JSON.parse(answer.body)).filter(([name]) => !/^x[0-9a-f]{6}$/.test(name))
  return { ...answer, body: JSON.stringify(Object.fromEntries(members)) }
}

/** The same call ahead of Express, where nobody else turns what it throws into an answer. */
export function asHot(answer: JsonCall, answers: Answers): JsonCall {
  function refuse(call: HotCall, problem: unknown): HotAnswer {
    if (!(problem instanceof ProblemError)) throw problem
    if (problem.explanation) call.recording.explain(problem.explanation)
    return answers.problem(problem)
  }

  return (call) => {
    try {
      const made = answer(call)
      return made instanceof Promise ? made.catch((problem: unknown) => refuse(call, problem)) : made
    } catch (problem) {
      return refuse(call, problem)
    }
  }
}

export function send(answer: HotAnswer, response: Parameters<Handler>[1]): void {
  response.status(answer.status)
  for (let index = 0; index + 1 < answer.headers.length; index += 2)
    // Not Express's own: it would add a charset to the type.
    response.appendHeader(answer.headers[index] ?? '', answer.headers[index + 1] ?? '')
  response.end(answer.body)
}
