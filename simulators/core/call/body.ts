// Reading a request's body at the boundary: one helper per media type, each failure a 400 that names the member.
import { isUtf8 } from 'node:buffer'
import type { IncomingHttpHeaders } from 'node:http'
import type { z } from 'zod'
import { ProblemError } from '../problem.ts'
import type { SimRequest } from '../simulator.ts'
import { DEEPEST, isDeeperThan } from './nesting.ts'

export function formBody(request: SimRequest): URLSearchParams {
  requireType(request.headers['content-type'], 'application/x-www-form-urlencoded')
  refuseMark(request.rawBody)
  const parameters = new URLSearchParams(request.rawBody.toString('utf8'))
  refuseTooMany(parameters, 'body')
  return parameters
}

/** Left alone it would be part of the first name, which would then be missing. */
function refuseMark(body: Buffer): void {
  if (!beginsWithMark(body)) return
  throw new ProblemError(400, 'The form begins with a byte order mark.', {
    explanation: { reason: 'The form begins with a byte order mark', at: 'body', ...MARKED },
  })
}

/** About what ASP.NET and PHP take. Several libraries look each one up among all of them. */
const MOST_PARAMETERS = 1_000

export function refuseTooMany(parameters: URLSearchParams, at: 'body' | 'query'): void {
  if (parameters.size <= MOST_PARAMETERS) return
  throw new ProblemError(400, `There are more than ${MOST_PARAMETERS} parameters.`, {
    explanation: {
      reason: 'There are more parameters than anybody needs',
      at,
      expected: `${MOST_PARAMETERS} at most`,
      actual: `${parameters.size}`,
    },
  })
}

export function jsonBody<T>(request: SimRequest, schema: z.ZodType<T>): T {
  requireType(request.headers['content-type'], 'application/json')
  return parseJson(request.rawBody, schema)
}

/** The same without looking at the content type, for callers that are known to leave it out. */
export function parseJson<T>(body: Buffer, schema: z.ZodType<T>): T {
  const value = parseAnyJson(body)
  refuseOtherBytes(body)
  return checked(value, schema)
}

/** JSON is UTF-8 (RFC 8259 section 8.1). Read all the same, names would be kept with question marks for their æ, ø and å. */
export function refuseOtherBytes(body: Buffer): void {
  if (isUtf8(body)) return
  throw new ProblemError(400, 'The body is not UTF-8.', {
    explanation: {
      reason: 'The body is not UTF-8',
      at: 'body',
      expected: 'UTF-8',
      actual: 'bytes of another encoding',
    },
  })
}

export function parseAnyJson(body: Buffer): unknown {
  const value = parse(body)
  // A look-up is shorter than that, and need not be searched.
  if (body.length > DEEPEST && isDeeperThan(DEEPEST, value))
    throw new ProblemError(400, 'The body nests too deep.', {
      explanation: { reason: 'The body nests too deep', at: 'body', expected: `at most ${DEEPEST} levels` },
    })
  return value
}

function parse(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString('utf8'))
  } catch (cause) {
    throw new ProblemError(400, 'The body is not valid JSON.', {
      cause,
      explanation: { reason: 'The body is not valid JSON', at: 'body', ...faultOfJson(body, cause) },
    })
  }
}

/** What a reader of the journal would not see: marks have no width, and .NET's and Delphi's text is UTF-16 at heart. */
export function faultOfJson(
  body: Buffer,
  cause: unknown,
): { readonly expected: string; readonly actual: string } {
  if (body.length === 0) return { expected: 'JSON', actual: '(nothing)' }
  if (beginsWithMark(body)) return MARKED
  if (body.subarray(0, 4).includes(0) || /^(?:fffe|feff)/.test(body.toString('hex', 0, 2)))
    return { expected: 'UTF-8', actual: 'UTF-16' }
  if (/^[\w.~%-]+=/.test(body.toString('latin1', 0, 200))) return { expected: 'JSON', actual: 'a form' }
  const told = cause instanceof Error ? cause.message : ''
  // Of a sign that begins nothing in JSON V8 names the sign, and repeats the text; of all else the position.
  const sign = /^Unexpected token '(.+?)', /su.exec(told)?.[1]
  if (sign !== undefined) return { expected: 'JSON', actual: `a text that breaks at «${sign}»` }
  const position = /at position (\d+)/.exec(told)?.[1]
  return {
    expected: 'JSON',
    actual: position
      ? `a text that breaks at character ${Number(position) + 1}`
      : 'a text that ends too early',
  }
}

/** RFC 8259 section 8.1: nobody may send one, and a reader may refuse it. */
const BYTE_ORDER_MARK = Buffer.from([0xef, 0xbb, 0xbf])
const beginsWithMark = (body: Buffer) => body.subarray(0, 3).equals(BYTE_ORDER_MARK)
const MARKED = {
  expected: 'UTF-8 without a byte order mark',
  actual: 'a byte order mark, and then the text',
} as const

/**
 * Holds a value against a schema.
 * @throws ProblemError, a 400 whose message names each member that is wrong or unknown, ten at most.
 */
export function checked<T>(value: unknown, schema: z.ZodType<T>): T {
  const outcome = schema.safeParse(value)
  if (outcome.success) return outcome.data
  const first = outcome.error.issues[0]
  const message = outcome.error.issues
    .slice(0, 10)
    .map((issue) => `${issue.path.join('.') || 'body'}: ${messageOf(issue)}`)
    .join('; ')
  throw new ProblemError(400, message, {
    explanation: {
      reason: message,
      at: ['body', ...(first?.path ?? [])].join('.'),
      ...otherwiseSpelt(value, first?.path ?? []),
    },
  })
}

/** A member that is missed and stands there in other letters: `Fnr` is how .NET writes a property when nobody tells it. */
function otherwiseSpelt(value: unknown, path: readonly PropertyKey[]): object | undefined {
  const parent = path.slice(0, -1).reduce<unknown>(memberOf, value)
  const name = path.at(-1)
  if (typeof parent !== 'object' || parent === null || typeof name !== 'string' || name in parent)
    return undefined
  const plain = (text: string) => text.toLowerCase().replace(/[_-]/g, '')
  const found = Object.keys(parent).find((key) => plain(key) === plain(name))
  return found === undefined ? undefined : { expected: name, actual: found }
}

function memberOf(value: unknown, name: PropertyKey): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined
}

/** Of what may be one of several, each is told: «Invalid input» alone helps nobody. */
function messageOf(issue: z.core.$ZodIssue): string {
  if (issue.code !== 'invalid_union' || issue.message !== 'Invalid input') return issue.message
  const each = issue.errors.flatMap(([first]) => (first === undefined ? [] : [first.message]))
  return each.length > 0 ? each.join(', or ') : issue.message
}

/** How a body has been packed; no service is known to unpack one. Nothing when it comes as it is. */
export function encodingOf({ 'content-encoding': encoding }: IncomingHttpHeaders): string | undefined {
  if (encoding === undefined) return undefined
  // An empty place in a list says nothing (RFC 9110 section 5.6.1.2).
  const plain = encoding.split(',').every((one) => ['', 'identity'].includes(one.trim().toLowerCase()))
  return plain ? undefined : encoding
}

export const ENCODED_BODY = 'The body must not be compressed.'

/** Beside a 415 it says what is taken (RFC 9110 §12.5.3). */
export const TAKEN_ENCODING = ['accept-encoding', 'identity'] as const

export function encodedBody(encoding: string): ProblemError {
  return new ProblemError(415, ENCODED_BODY, {
    explanation: {
      reason: 'The body must not be compressed',
      at: 'header.content-encoding',
      expected: 'missing',
      actual: encoding.slice(0, 200),
    },
  })
}

function requireType(header: string | undefined, wanted: string): void {
  const type = header?.split(';')[0]?.trim().toLowerCase()
  if (type === wanted) return
  throw new ProblemError(415, `Content-Type must be ${wanted}.`, {
    explanation: {
      reason: `The content type must be ${wanted}`,
      at: 'header.content-type',
      expected: wanted,
      actual: header ?? '(missing)',
    },
  })
}
