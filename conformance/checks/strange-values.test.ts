// An EPJ puts into its tokens and bodies whatever it likes. No value of it may make a check fall over: then the run
// would say that the suite is at fault.
import { describe, expect, it } from 'vitest'
import type { JournalEvent } from '#simulators/core/journal/exchange.ts'
import { readEvidence } from '../evidence/evidence.ts'
import { judgeEvidence } from '../judge-evidence.ts'
import { journal } from '../kit/fixture/build-events.ts'
import * as helseid from '../kit/fixture/build-helseid-calls.ts'
import * as kjernejournal from '../kit/fixture/build-kjernejournal-calls.ts'
import { plans } from '../plans/index.ts'

const JWT = /eyJ[\w-]+\.eyJ[\w-]+\.[\w-]*/g
const form = { code: 'code-of-the-log-in-0123456789' }
const events = journal(
  helseid.metadata(),
  helseid.par(),
  helseid.authorize(),
  helseid.token({ form }),
  helseid.systemToken(),
  kjernejournal.indicator(),
  kjernejournal.sessionCreate(),
  kjernejournal.openPortal(),
  kjernejournal.sessionEnd(),
  helseid.endSession(),
)

const partOf = (token: string, index: number): Record<string, unknown> =>
  JSON.parse(Buffer.from(token.split('.')[index] ?? '', 'base64url').toString())

function membersOf(index: number): readonly string[] {
  const tokens = JSON.stringify(events).match(JWT) ?? []
  return [...new Set(tokens.flatMap((token) => Object.keys(partOf(token, index))))]
}

/** The same journal with another value for one member of every token that has it. */
function changed(index: number, name: string, value: unknown): readonly JournalEvent[] {
  const text = JSON.stringify(events).replace(JWT, (token) => {
    const part = partOf(token, index)
    if (!(name in part)) return token
    const written = Buffer.from(JSON.stringify({ ...part, [name]: value })).toString('base64url')
    return token.split('.').with(index, written).join('.')
  })
  return JSON.parse(text)
}

const errorsIn = (all: readonly JournalEvent[]) =>
  judgeEvidence(plans.portal, readEvidence(all))
    .checks.filter(({ verdict }) => verdict === 'error')
    .map(({ id, note }) => `${id}: ${note?.en}`)

describe.each([
  ['header', 0],
  ['claim', 1],
] as const)('a %s of a token', (_, index) => {
  const names = membersOf(index)

  it('is there to be changed', () => {
    expect(names).toContain(index === 0 ? 'alg' : 'exp')
  })

  it.each([
    ['an object with a toString of its own', { toString: 1, valueOf: 1 }],
    ['nothing', null],
    ['a list', [['x']]],
    ['far too large', 1e308],
    ['empty', ''],
  ])('is judged when it is %s', (_kind, value) => {
    for (const name of names)
      expect({ name, errors: errorsIn(changed(index, name, value)) }).toEqual({ name, errors: [] })
  })
})

describe('a key in a proof', () => {
  it.each(['constructor', '__proto__', 'toString'])('is judged when its kind is «%s»', (kty) => {
    expect(errorsIn(changed(0, 'jwk', { kty, crv: kty }))).toEqual([])
  })
})

describe('an algorithm', () => {
  it('is none that is permitted when it is a list with one in it', () => {
    const { checks } = judgeEvidence(plans.portal, readEvidence(changed(0, 'alg', ['PS256'])))
    for (const id of ['helseid/assertion-algorithm', 'helseid/dpop-algorithm', 'helseid/private-key-jwt'])
      expect(checks.find((check) => check.id === id)?.verdict, id).toBe('failed')
  })
})
