import { between, earliestFrom } from '../../evidence/between.ts'
import type { Evidence } from '../../evidence/evidence.ts'
import type { TokenCall } from '../../evidence/helseid/token-calls.ts'
import { text } from '../../evidence/jwt.ts'
import { type Situation, scenarioEnds } from '../../evidence/scenarios/situations.ts'
import { defineCheck, unless } from '../../kit/define-check.ts'

interface LeftUser {
  readonly seq: number
  /** Number of whom the EPJ says is logged in. */
  readonly stillIn?: string
  /** The user's tokens were renewed although the user had left. */
  readonly renewed?: TokenCall
}

export default defineCheck<LeftUser>({
  id: 'helseid/user-forgotten',
  requirements: ['HID-L05'],
  cause: 'implementation',
  nb: {
    title: 'Den som logget ut, er ikke lenger innlogget i EPJ-en',
    failureTitle: 'Brukeren er fortsatt innlogget i EPJ-en etter utloggingen',
    why: 'Den neste ved maskinen kan åpne pasienter i navnet til den som har gått, og loggen viser feil person.',
    fix: 'Slett brukeren, tilgangstokenet, refresh-tokenet og alt som er hentet for brukeren, når brukeren logger ut. Gjør det også når et av kallene i utloggingen feiler.',
  },
  en: {
    title: 'A user who has logged out is no longer logged in to the EPJ',
    failureTitle: 'The user is still logged in to the EPJ after the log-out',
    why: 'The next person at the computer can open patients in the name of the one who has left, and the log shows the wrong person.',
    fix: 'Delete the user, the access token, the refresh token and everything fetched for the user when the user logs out. Do so also when one of the calls in the log-out fails.',
  },
  select: leftUsers,
  evaluate: ({ stillIn, renewed }) => [
    ...unless(stillIn === undefined, {
      at: 'reported.loggedIn',
      expected: {
        nb: 'ingen, eller en som ikke har logget ut',
        en: 'nobody, or somebody who has not logged out',
      },
      actual: stillIn ?? '',
      message: {
        nb: 'EPJ-en melder at en bruker som har logget ut, er innlogget.',
        en: 'The EPJ reports that a user who has logged out is logged in.',
      },
    }),
    ...unless(renewed === undefined, {
      ...(renewed && { exchange: renewed.seq }),
      at: 'body.grant_type',
      expected: { nb: 'ingen nye tokener for brukeren', en: 'no new tokens for the user' },
      actual: 'refresh_token',
      message: {
        nb: 'Brukeren hadde logget ut, men EPJ-en fornyet tokenene til brukeren.',
        en: 'The user had logged out, but the EPJ renewed the user’s tokens.',
      },
    }),
  ],
})

/** Log-outs of which something is known of what came after: it was reported who is logged in, or time passed. */
function leftUsers({ situations, tokens }: Evidence): readonly LeftUser[] {
  const renewals = renewalsIn(tokens)
  const endOf = scenarioEnds(situations)
  const hasLeft = leavingInTurn()
  const logIns = situations.flatMap(({ step }) => (step.action === 'log-in' ? [{ seq: step.id }] : []))
  return situations.flatMap((situation, index) => {
    const { seq, step, next } = situation
    const before = situations[index - 1]
    const user = before?.step.scenario === step.scenario ? before.user : undefined
    const left = hasLeft(situation, user)
    if (step.action !== 'log-out' || step.outcome !== 'ok' || user === undefined) return []
    const { loggedIn } = step.seen
    if (loggedIn === undefined && next?.action !== 'advance') return []
    const until = Math.min(
      endOf(situation),
      earliestFrom(logIns, step.end, 1)[0]?.seq ?? Number.POSITIVE_INFINITY,
    )
    const renewed = between(renewals, step.end, until).find(({ of }) => (of ?? user) === user)
    const stillIn = loggedIn != null && loggedIn !== '' && left(loggedIn) ? loggedIn : undefined
    return [{ seq, ...(stillIn !== undefined && { stillIn }), ...(renewed && { renewed }) }]
  })
}

const NUMBER = /^\d{11}$/

/**
 * Asked of each situation in turn: who has logged out in the scenario, and not in again. An EPJ with fast user switching may
 * go back to a colleague who has not; a text that is no national identity number tells nobody apart.
 */
function leavingInTurn(): (situation: Situation, user: string | undefined) => (reported: string) => boolean {
  let scenario: string | undefined
  let left = new Set<string>()
  return ({ step, user: now }, user) => {
    if (step.scenario !== scenario) left = new Set()
    scenario = step.scenario
    if (step.action === 'log-in' && now !== undefined) left.delete(now)
    if (step.action === 'log-out' && step.outcome === 'ok' && user !== undefined) left.add(user)
    return (reported) => left.has(reported) || !NUMBER.test(reported)
  }
}

/** Renewals, each with whose tokens were renewed; others may be at work at other workstations. */
function renewalsIn(
  tokens: readonly TokenCall[],
): readonly (TokenCall & { readonly of: string | undefined })[] {
  const owners = new Map<string, string | undefined>()
  return tokens.flatMap((call) => {
    const of = owners.get(call.form.get('refresh_token') ?? '')
    if (call.refreshToken !== undefined) owners.set(call.refreshToken, of ?? pidIn(call))
    return call.grant === 'refresh_token' ? [{ ...call, of }] : []
  })
}

function pidIn({ accessToken, idToken }: TokenCall): string | undefined {
  return text((accessToken ?? idToken)?.claims['helseid://claims/identity/pid'])
}
