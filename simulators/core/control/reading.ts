// Reading a call to the control API; whatever is wrong with it is refused by name.
import type { Request } from 'express'
import type { z } from 'zod'
import { DEEPEST, isDeeperThan } from '../call/nesting.ts'
import { readTarget } from '../call/target.ts'

export class Refusal extends Error {
  readonly status: number
  constructor(status: number, message: string) {
    super(message)
    this.status = status
  }
}

export function read<T>(request: Request, schema: z.ZodType<T>): T {
  const text = Buffer.isBuffer(request.body) ? request.body.toString('utf8') : ''
  if (text !== '' && !/^application\/json\b/i.test(request.headers['content-type'] ?? ''))
    throw new Refusal(415, 'Content-Type must be application/json')
  let value: unknown
  try {
    value = text === '' ? {} : JSON.parse(text)
  } catch {
    throw new Refusal(400, 'the body is not valid JSON')
  }
  // A record of free names would lose it without a word.
  if (typeof value === 'object' && value !== null && Object.hasOwn(value, '__proto__'))
    throw new Refusal(400, 'body: there is no member «__proto__»')
  if (isDeeperThan(DEEPEST, value)) throw new Refusal(400, `body: nests deeper than ${DEEPEST} levels`)
  const outcome = schema.safeParse(value)
  if (outcome.success) return outcome.data
  throw new Refusal(
    400,
    outcome.error.issues.map((issue) => `${issue.path.join('.') || 'body'}: ${issue.message}`).join('; '),
  )
}

export function number(request: Request, name: string, usual: number, most: number): number {
  const text = readTarget(request.originalUrl).searchParams.get(name)
  if (text === null) return usual
  const value = Number(text)
  if (!/^\d+$/.test(text) || value > most)
    throw new Refusal(400, `${name}: must be a whole number from 0 to ${most}`)
  return value
}
