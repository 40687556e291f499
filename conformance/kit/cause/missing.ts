// Something did not happen, or the EPJ did not get on: because of what was refused before it, or never got through.
import type { Evidence } from '../../evidence/evidence.ts'
import { readAccessToken } from '../../evidence/helseid/token-uses.ts'
import type { Situation } from '../../evidence/scenarios/situations.ts'
import type { Seen } from '../../evidence/seen.ts'
import type { Finding } from '../../result.ts'
import { refusalsIn } from '../refusals.ts'
import { isChangedOnTheWay } from './changed-on-the-way.ts'
import { isOfNoKeyOfOurs } from './id-token.ts'
import { isReadOtherwise } from './on-the-way.ts'
import { blameOfRefusal } from './refusal.ts'
import { type Blame, blame } from './rule.ts'
import { renewing, settingOfSilence, switchedOff } from './setting.ts'
import { causeOfSilence, isOfFallenCode, type Silence, silenceOf } from './silence.ts'

const KJERNEJOURNAL = 'nhn:kjernejournal'

/** The finding is that something did not happen, or that the EPJ did not get on. */
export function isOfSomethingMissing({ at }: Finding): boolean {
  return /^calls\.|^reported\.outcome$/.test(at)
}

/** It did not happen because something before it was refused, or never got through. */
export function blameOfMissing({ exchange, at }: Finding, evidence: Evidence): Blame | undefined {
  const { begun, apiCalls } = evidence
  const situation = begun.find(
    ({ step, until, seq }) => seq === exchange || (step.id < exchange && exchange <= until),
  )
  // What a scenario orders is to be withstood.
  if (situation?.step.phase === 'attack') return undefined
  if (situation) {
    const { step, until } = situation
    if (evidence.broken.some(({ seq }) => seq > step.id && seq <= until)) return { cause: 'simulator' }
    if (situation.calls.some(isChangedOnTheWay)) return { cause: 'environment' }
    const refusal = refusalsIn(evidence).find(({ seq }) => seq > step.id && seq <= until)
    if (refusal) return blameOfRefusal(refusal, evidence)
    if (isReadOtherwise(situation)) return { cause: 'environment' }
    if (isGivenLess(situation, evidence)) return { cause: 'configuration', setting: renewing }
    if (isOfNoKeyOfOurs(situation, evidence)) return { cause: 'simulator' }
    const silence =
      step.outcome === 'problem'
        ? causeOfSilence(step.problem ?? '', silenceAt(situation, evidence))
        : undefined
    if (silence) return blame(silence, () => settingOfSilence(step.action, step.problem ?? ''))
    const later = refusedLater(situation, dueBefore(exchange, evidence), evidence)
    if (later) return blameOfRefusal(later, evidence)
  }
  if (at === 'calls.session-refresh' && isRenewedInVain(exchange, evidence))
    return { cause: 'implementation' }
  // Who never calls Kjernejournal, and meets no hindrance, has it switched off; who meets one was not let through.
  if (at !== 'calls.helseindikator' || apiCalls.length > 0) return undefined
  if (situation?.step.outcome !== 'problem') return { cause: 'configuration', setting: switchedOff }
  return { cause: isOfFallenCode(situation.step.problem ?? '') ? 'implementation' : 'environment' }
}

/** The timer ran, and HelseID gave a new token in time: no setting keeps the EPJ from showing it to Kjernejournal. */
function isRenewedInVain(shown: number, { lives, tokens }: Evidence): boolean {
  const life = lives.find(({ tokens }) => tokens.some(({ seq }) => seq === shown))
  const token = life?.tokens.find(({ seq }) => seq === shown)
  if (life?.user === undefined || token === undefined) return false
  return tokens.some(({ grant, seq, at, accessToken }) => {
    if (grant !== 'refresh_token' || seq < shown || at >= token.expires || !accessToken) return false
    const { pid, audiences, expires = 0 } = readAccessToken(accessToken)
    return pid === life.user && audiences.includes(KJERNEJOURNAL) && expires > token.expires
  })
}

/** A refresh token was asked for, and none was given: Selvbetjening decides whether the client may renew. */
export function isGivenLess({ calls }: Situation, { tokens, par }: Evidence): boolean {
  const within = new Set(calls.map(({ seq }) => seq))
  const given = tokens.find(({ seq, accessToken, idToken }) => within.has(seq) && accessToken && idToken)
  if (given === undefined || given.refreshToken !== undefined) return false
  const asked = par.findLast(({ seq, accepted }) => seq < given.seq && accepted)
  const scopes = asked?.parameters.get('scope')?.split(' ') ?? []
  // Who may not ask the user is given none, whatever the client may do: the bench's HelseID says so on its card.
  return scopes.includes('offline_access') && asked?.parameters.get('prompt') !== 'none'
}

/** @returns what the journal shows of a step in which the EPJ reported a problem. */
export function silenceAt({ step, calls }: Situation, { issuer }: Evidence): Silence {
  return silenceOf(step.action, calls, URL.parse(issuer ?? '')?.host)
}

/** It was to come later in the scenario, and something on the way to it was refused: before it was due. */
function refusedLater({ step, until }: Situation, due: number, evidence: Evidence): Seen | undefined {
  return refusalsIn(evidence).find(
    ({ seq, at, scenario }) => seq > until && at < due && scenario === step.scenario,
  )
}

/** A session is to be renewed before its token expires; what is refused after that is refused because it was not. */
function dueBefore(exchange: number, { lives }: Evidence): number {
  const token = lives.flatMap(({ tokens }) => tokens).find(({ seq }) => seq === exchange)
  return token?.expires ?? Infinity
}
