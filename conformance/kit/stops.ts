// Where the EPJ was stopped, and by what: refused, not answered, not reached. An EPJ that takes a refusal rightly fails
// no check, and is stopped all the same; its people must hear why.
import { lastBefore } from '../evidence/between.ts'
import type { Broken } from '../evidence/broken.ts'
import type { Evidence } from '../evidence/evidence.ts'
import { WITHOUT_ACCESS } from '../evidence/scenarios/openings.ts'
import type { Situation } from '../evidence/scenarios/situations.ts'
import { type Seen, status } from '../evidence/seen.ts'
import type { Stop } from '../result.ts'
import { isGivenLess, silenceAt } from './cause/missing.ts'
import { blameOfRefusal, causeOfRefusal } from './cause/refusal.ts'
import { renewing, settingOfSilence } from './cause/setting.ts'
import { causeOfSilence, isOfService } from './cause/silence.ts'
import { refusalsIn } from './refusals.ts'

/** The first of each step, in order; all of them where nobody says what the steps were. */
export function stopsIn(evidence: Evidence): readonly Stop[] {
  const refused = refusalsIn(evidence)
  const refusals = refused.filter((call) => !isAboutPeople(call, evidence))
  const broken = evidence.broken.map(brokenAt)
  if (evidence.steps.length === 0) return [...broken, ...refusals.map((call) => stopAt(call, evidence))]
  const stopped = evidence.begun.flatMap((situation) => {
    const { step, until } = situation
    if (step.phase === 'attack') return []
    const isWithin = ({ seq }: Seen) => seq > step.id && seq <= until
    const call = refusals.find(isWithin)
    if (!call && refused.some((other) => isWithin(other) && !isOfFile(other))) return []
    const stop = call ? stopAt(call, evidence) : silenceIn(situation, evidence)
    return stop ? [{ ...stop, scenario: step.scenario, action: step.action }] : []
  })
  return [...broken, ...stopped].sort((a, b) => a.exchange - b.exchange)
}

/** Selvbetjening has no file for the EPJ: it says so itself, and has not begun. */
const isOfFile = ({ operation }: Seen): boolean => operation === 'helseid.configuration-file'

/** Whether or not the EPJ felt it: nothing that comes after is to be trusted. */
function brokenAt({ seq, operation, exchange, lacks }: Broken): Stop {
  return {
    exchange: seq,
    cause: 'simulator',
    operation,
    ...(exchange.response && { status: exchange.response.status }),
    reason: lacks === undefined ? (exchange.explanation?.reason ?? '') : `the answer has no ${lacks}`,
  }
}

/**
 * What Kjernejournal says no to by its own rules for users, patients and tickets is an answer, not an obstacle; and who
 * looks a unit up in a register may find none.
 */
function isAboutPeople(call: Seen, evidence: Evidence): boolean {
  const { operation } = call
  if (!isOfService(call) && !operation.endsWith('.unknown')) return true
  const refused = status(call) === 403 || status(call) === 410
  return refused && (isOfWhoIsKeptOut(call) || causeOfRefusal(call, evidence) === 'implementation')
}

function stopAt(call: Seen, evidence: Evidence): Stop {
  const { request, response, explanation, fault } = call.exchange
  const [path] = request.target.split('?')
  const isStray = status(call) === 404 && call.operation.endsWith('.unknown')
  const stray = isStray ? `nothing is at ${request.method} ${path}` : ''
  // The simulator's own reason does not say which address it was.
  const said = stray === '' ? explanation?.reason : undefined
  const { cause, setting } = blameOfRefusal(call, evidence)
  return {
    exchange: call.seq,
    cause,
    operation: call.operation,
    ...(response && { status: status(call) }),
    reason: said ?? fault?.effect ?? stray,
    ...(setting && { setting }),
  }
}

/** A scenario sends them, to see that they are told so. */
const isOfWhoIsKeptOut = ({ scenario }: Seen): boolean =>
  scenario !== undefined && WITHOUT_ACCESS.has(scenario)

/** The EPJ reports a trouble with the net, or an answer that nobody here gave. */
function silenceIn(situation: Situation, evidence: Evidence): Stop | undefined {
  const { step } = situation
  if (step.outcome !== 'problem' || step.problem === undefined) return undefined
  const isUnrenewable = isGivenLess(situation, evidence)
  // An adapter that cannot do an action names it; the name says nothing of the EPJ.
  const said = step.problem.replaceAll(step.action, '')
  const cause = isUnrenewable ? 'configuration' : causeOfSilence(said, silenceAt(situation, evidence))
  if (cause === undefined) return undefined
  const told = isUnrenewable ? renewing : settingOfSilence(step.action, step.problem)
  const setting = cause === 'configuration' ? told : undefined
  const exchange = lastBefore(evidence.calls, step.end)?.seq ?? step.id
  return { exchange, cause, reason: step.problem, ...(setting && { setting }) }
}

/** What stopped the EPJ in the same way each time, once. */
export function toldOnce(stops: readonly Stop[]): readonly Stop[] {
  const alike = Map.groupBy(stops, ({ cause, operation, status: code, reason }) =>
    [cause, operation, code, operation === undefined ? '' : reason].join(' '),
  )
  return [...alike.values()].flatMap(([first, ...others]) => {
    if (!first) return []
    return [others.length === 0 ? first : { ...first, times: others.length + 1 }]
  })
}
