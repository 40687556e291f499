// Attacks on a log-in, and whether the EPJ went on with what it got. The bench marks the spoilt answers with the
// name of the misbehaviour; a log-in at too low a level is spoilt by the user's choice alone.

import { between } from '../between.ts'
import type { ParRequest } from '../helseid/par.ts'
import type { TokenCall } from '../helseid/token-calls.ts'
import { readAccessToken, type TokenUse } from '../helseid/token-uses.ts'
import type { SessionCall } from '../kjernejournal/session-calls.ts'
import { answerHeader, type Seen, status } from '../seen.ts'
import type { Attack } from './attacks.ts'
import type { Lack } from './lacks.ts'
import type { Situation } from './situations.ts'

/** What the EPJ did that it should not have done. */
export interface Misstep {
  readonly seq: number
  readonly operation: string
}

export type LogInAttackKind =
  | 'wrong-issuer'
  | 'wrong-state'
  | 'wrong-nonce'
  | 'id-token-issuer'
  | 'id-token-signature'
  | 'id-token-audience'
  | 'id-token-expired'
  | 'other-person'
  | 'low-level'

/** ID tokens that must be refused: the name of the misbehaviour, and what it is an attack on. */
const spoilt: readonly (readonly [variant: string, kind: LogInAttackKind])[] = [
  ['wrong-nonce', 'wrong-nonce'],
  ['wrong-issuer', 'id-token-issuer'],
  ['wrong-id-token-signature', 'id-token-signature'],
  ['wrong-audience', 'id-token-audience'],
  ['expired-id-token', 'id-token-expired'],
  ['other-person', 'other-person'],
]

export interface LogInAttack {
  /** The answer that was spoilt; for a low level, the first call of the log-in. */
  readonly seq: number
  readonly kind: LogInAttackKind
  /** None where the EPJ worked before and after, and met what it was to meet. */
  readonly lacks: readonly Lack[]
  readonly missteps: readonly Misstep[]
  /** The EPJ said that this user was logged in. */
  readonly admitted?: string
}

export interface LogInCalls {
  readonly par: readonly ParRequest[]
  readonly tokens: readonly TokenCall[]
  readonly sessionUses: readonly TokenUse<SessionCall>[]
  readonly portal: readonly Seen[]
}

export function readLogInAttacks(attacks: readonly Attack[], calls: LogInCalls): readonly LogInAttack[] {
  return attacks.flatMap((attack) => {
    const from = attack.during[0]?.step.id ?? 0
    const until = attack.during.at(-1)?.until ?? 0
    const own: LogInCalls = {
      par: between(calls.par, from, until),
      tokens: between(calls.tokens, from, until).filter(({ grant }) => grant === 'authorization_code'),
      sessionUses: between(calls.sessionUses, from, until),
      portal: between(calls.portal, from, until),
    }
    return [
      ...foreignAnswer(attack, own, 'wrong-issuer'),
      ...foreignAnswer(attack, own, 'wrong-state'),
      ...spoilt.flatMap(([variant, kind]) => spoiltIdToken(attack, own, variant, kind)),
      ...(attack.scenario === 'helseid/level-too-low' ? lowLevel(attack, own) : []),
    ]
  })
}

/** A redirect back to the EPJ with a foreign `iss` or `state`: its code must not be used. */
function foreignAnswer(
  { hits, lacks }: Attack,
  { tokens }: LogInCalls,
  kind: 'wrong-issuer' | 'wrong-state',
): readonly LogInAttack[] {
  const spoilt = hits.filter(
    (hit) => hit.operation.startsWith('helseid.authorize') && isVariant(hit, kind) && codeOf(hit),
  )
  const codes = new Set(spoilt.map(codeOf))
  const [first] = spoilt
  if (!first) return []
  const missteps = tokens.filter(({ form }) => codes.has(form.get('code') ?? undefined))
  return [{ seq: first.seq, kind, lacks, missteps }]
}

/** An ID token that HelseID signed, but not for this log-in: the user must not be let in. */
function spoiltIdToken(
  { hits, lacks, during: situations }: Attack,
  { tokens, sessionUses }: LogInCalls,
  variant: string,
  kind: LogInAttack['kind'],
): readonly LogInAttack[] {
  const spoilt = tokens.filter(
    (call) => call.idToken && hits.some(({ seq }) => seq === call.seq) && isVariant(call, variant),
  )
  const [first] = spoilt
  if (!first) return []
  const goodAgain = tokens.find(
    ({ seq, idToken, exchange }) => seq > first.seq && idToken !== undefined && !exchange.fault,
  )
  const limit = goodAgain?.seq ?? Number.POSITIVE_INFINITY
  const admitted = situations.find((situation) => isAdmission(situation, first.seq, limit))
  return [
    {
      seq: first.seq,
      kind,
      lacks,
      missteps: sessionUses.filter(({ seq }) => seq > first.seq && seq < limit),
      ...(admitted?.user !== undefined && { admitted: admitted.user }),
    },
  ]
}

/** The driver said that the log-in went well, and nothing good came in between. */
function isAdmission({ step, until, user }: Situation, from: number, limit: number): boolean {
  return (
    step.action === 'log-in' &&
    until > from &&
    step.id < limit &&
    limit > until &&
    user !== undefined &&
    step.seen.loggedIn !== null
  )
}

function lowLevel(
  { scenario, lacksAround }: Attack,
  { par, tokens, sessionUses, portal }: LogInCalls,
): readonly LogInAttack[] {
  const [first] = [...par, ...tokens].sort((a, b) => a.seq - b.seq)
  if (!first) return []
  const levels = tokens.flatMap(({ accessToken }) =>
    accessToken ? [readAccessToken(accessToken).securityLevel] : [],
  )
  const onlyHigh = levels.length > 0 && levels.every((level) => level === '4')
  const low = sessionUses.filter(({ access }) => access.securityLevel !== '4')
  return [
    {
      seq: first.seq,
      kind: 'low-level',
      lacks: onlyHigh
        ? [{ kind: 'unmet', scenario, phase: 'attack', exchange: first.seq }, ...lacksAround]
        : lacksAround,
      missteps: onlyHigh ? [] : [...low, ...portal],
    },
  ]
}

function isVariant({ exchange }: Seen, name: string): boolean {
  return exchange.fault?.effect.startsWith(`variant ${name}`) === true
}

function codeOf(seen: Seen): string | undefined {
  const location = answerHeader(seen, 'location')
  if (location === undefined || status(seen) < 300) return undefined
  return URL.parse(location, 'http://room')?.searchParams.get('code') ?? undefined
}
