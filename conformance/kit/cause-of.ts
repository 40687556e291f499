// Why a check failed: somebody's setting, the EPJ's code, what lies between, or the bench itself. The check says where
// the cause usually lies; what stands beside the finding in the journal can say otherwise.
import { lastBefore } from '../evidence/between.ts'
import { refusalIn } from '../evidence/kjernejournal/data-calls.ts'
import type { Evidence } from '../evidence/evidence.ts'
import { isMilliseconds, text } from '../evidence/jwt.ts'
import { header1, type Seen, status } from '../evidence/seen.ts'
import type { Situation } from '../evidence/scenarios/situations.ts'
import type { Cause, Finding } from '../result.ts'
import { causeOfSilence, isOfService, type Silence, silenceOf } from './cause-of-silence.ts'
import { isChangedOnTheWay, isForwarded } from './changed-on-the-way.ts'
import { MISSING } from './define-check.ts'
import { refusalsIn } from './refusals.ts'

interface Case {
  readonly finding: Finding
  /** The exchange that the finding points at. */
  readonly call: Seen
  readonly evidence: Evidence
}

type Rule = readonly [applies: (one: Case) => boolean, cause: Cause]

/** The first that applies decides. */
const rules: readonly Rule[] = [
  [isOurFailure, 'simulator'],
  [isFailureElsewhere, 'environment'],
  [isUnorderedTrouble, 'environment'],
  [isInMilliseconds, 'implementation'],
  [isLocalTime, 'implementation'],
  [isClock, 'environment'],
  [isProxy, 'environment'],
  [isTimeOfOneThing, 'implementation'],
  [isLeftOut, 'implementation'],
  [isWrongForm, 'implementation'],
  [isElsewhere, 'configuration'],
  [isOtherName, 'configuration'],
  [isIdentity, 'configuration'],
  [isOrganisation, 'configuration'],
  [isWithoutAuthorisation, 'configuration'],
  [isHovedenhet, 'configuration'],
  [isApiOfOthers, 'configuration'],
  [missesTheAddress, 'configuration'],
]

/** @param usual where the cause of this check's failures usually lies. */
export function causeOf(usual: Cause, findings: readonly Finding[], evidence: Evidence): Cause {
  const found = findings.map((finding) => causeOfOne(usual, finding, evidence))
  const counts = Map.groupBy(found, (cause) => cause)
  return [...counts.values()].sort((a, b) => b.length - a.length)[0]?.[0] ?? usual
}

/** @param call one that was refused or not answered, whatever the checks say of it. */
export function causeOfRefusal(call: Seen, evidence: Evidence): Cause {
  const { explanation } = call.exchange
  const at = explanation?.at?.replace(/^headers\./, 'header.') ?? ''
  const told = { nb: '–', en: '–' }
  const actual = /\bmissing\b/.test(explanation?.reason ?? '') ? MISSING : told
  const finding: Finding = { exchange: call.seq, at, expected: told, actual, message: told }
  const found = rules.find(([applies]) => applies({ finding, call, evidence }))?.[1]
  return found ?? causeOfAnswer(call, at)
}

/** An answer that no rule knows. */
function causeOfAnswer(call: Seen, at: string): Cause {
  if (/\.unknown$/.test(call.operation)) return 'configuration'
  if (status(call) >= 500) return 'environment'
  return isRegistered(at) ? 'configuration' : 'implementation'
}

/** What registers and Selvbetjening hold: whom the client is for, and what it may ask for. */
function isRegistered(at: string): boolean {
  return /^(?:altinn|brreg|path)\.|^body\.scope$/.test(at)
}

function causeOfOne(usual: Cause, finding: Finding, evidence: Evidence): Cause {
  if (isOfFalseSuccess(finding, evidence)) return usual
  const cause = isOfSomethingMissing(finding) ? causeOfMissing(finding, evidence) : undefined
  if (cause) return cause
  const call = lastBefore(evidence.calls, finding.exchange + 1)
  if (call?.seq !== finding.exchange) return missesTheAddressAt(finding.exchange, evidence) ?? usual
  return rules.find(([applies]) => applies({ finding, call, evidence }))?.[1] ?? usual
}

/** The EPJ says that all went well where it did not: whatever was refused or torn, that is its own doing. */
function isOfFalseSuccess({ at, exchange }: Finding, { begun }: Evidence): boolean {
  if (at !== 'reported.outcome') return false
  const around = begun.filter(
    ({ step, until, seq }) => seq === exchange || (step.id < exchange && exchange <= until),
  )
  return around.length > 0 && around.every(({ step }) => step.outcome === 'ok')
}

/** The finding is that something did not happen, or that the EPJ did not get on. */
function isOfSomethingMissing({ at }: Finding): boolean {
  return /^calls\.|^reported\.outcome$/.test(at)
}

/** It did not happen because something before it was refused, or never got through. */
function causeOfMissing({ exchange, at }: Finding, evidence: Evidence): Cause | undefined {
  const { begun, apiCalls } = evidence
  const situation = begun.find(
    ({ step, until, seq }) => seq === exchange || (step.id < exchange && exchange <= until),
  )
  // What a scenario orders is to be withstood.
  if (situation?.step.phase === 'attack') return undefined
  if (situation) {
    const { step, until } = situation
    if (evidence.broken.some(({ seq }) => seq > step.id && seq <= until)) return 'simulator'
    if (situation.calls.some(isChangedOnTheWay)) return 'environment'
    const refusal = refusalsIn(evidence).find(({ seq }) => seq > step.id && seq <= until)
    if (refusal) return causeOfRefusal(refusal, evidence)
    const silence =
      step.outcome === 'problem'
        ? causeOfSilence(step.problem ?? '', silenceAt(situation, evidence))
        : undefined
    if (silence) return silence
    const later = refusedLater(situation, dueBefore(exchange, evidence), evidence)
    if (later) return causeOfRefusal(later, evidence)
  }
  // Who never calls Kjernejournal, and meets no hindrance, has it switched off; who meets one was not let through.
  if (at !== 'calls.helseindikator' || apiCalls.length > 0) return undefined
  return situation?.step.outcome === 'problem' ? 'environment' : 'configuration'
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

/**
 * A simulator that answers 500 of its own accord is broken, and so is one that refuses a call and has no reason for it.
 * What a recording shows was answered by somebody else.
 */
function isOurFailure({ call }: Case): boolean {
  if (call.exchange.fault !== undefined || isRecorded(call)) return false
  return status(call) === 500 || (isOfService(call) && isRefusedForNothing(call))
}

/** An address that nothing has is told of by its status alone. */
function isRefusedForNothing(call: Seen): boolean {
  const code = status(call)
  const isAddress = call.operation.endsWith('.unknown')
  return code >= 400 && code < 500 && !isAddress && call.exchange.explanation === undefined
}

function isFailureElsewhere({ call }: Case): boolean {
  return status(call) >= 500 && isRecorded(call)
}

function isRecorded({ exchange }: Case['call']): boolean {
  return exchange.facts?.['recorded'] !== undefined
}

/** Faults are ordered by scenarios in their attacks; anywhere else somebody, or the net, was in the way. */
function isUnorderedTrouble({ call, evidence }: Case): boolean {
  const { exchange } = call
  const troubled =
    (exchange.fault !== undefined && !isHarmless(exchange.fault.effect)) ||
    exchange.aborted !== undefined ||
    exchange.response === undefined
  if (!troubled) return false
  const situation = evidence.begun.find(({ step }) => step.id === call.step)
  return situation?.step.phase !== 'attack'
}

/** All that an EPJ needs is in the answer: what it makes of a member more or less is its own. */
function isHarmless(effect: string): boolean {
  return /^(?:variant without-)?extra-member$/.test(effect)
}

const HOUR = 3600
/** Seconds that two clocks may differ. */
const SKEW = 5

/** How far the clock of what was signed is off, in seconds. */
function offOf(claims: Readonly<Record<string, unknown>>, at: number): number | undefined {
  const { iat } = claims
  return typeof iat === 'number' ? iat - Math.floor(at / 1000) : undefined
}

function isInMilliseconds({ finding, call, evidence }: Case): boolean {
  const claims = evidence.assertions.find(({ seq }) => seq === call.seq)?.jwt.claims ?? {}
  const about = isAboutTime(finding.at) ? [claims['iat'], claims['nbf'], claims['exp']] : []
  return about.some(isMilliseconds)
}

/** Whole hours: somebody's clock is right, and somebody's code forgot UTC. */
function isLocalTime({ finding, evidence }: Case): boolean {
  if (!isAboutTime(finding.at)) return false
  const off = medianSkew(evidence)
  return Math.abs(off) >= HOUR - SKEW && Math.abs(off % HOUR) <= SKEW && Math.abs(off) <= 2 * HOUR + SKEW
}

/** The times are off, and it is not the code: everything that was signed is off by the same. */
function isClock({ finding, call, evidence }: Case): boolean {
  const { explanation } = call.exchange
  const concerned = isAboutTime(finding.at) || isAboutTime(explanation?.at ?? '')
  return concerned && Math.abs(medianSkew(evidence)) > SKEW
}

/** The clock is right in everything else that was signed: this time is worked out wrongly. */
function isTimeOfOneThing({ finding, evidence }: Case): boolean {
  return isAboutTime(finding.at) && Math.abs(medianSkew(evidence)) <= SKEW
}

function isAboutTime(at: string): boolean {
  return /\.(?:iat|nbf|exp)$/.test(at)
}

function medianSkew({ assertions, proofs }: Evidence): number {
  const all = [...assertions, ...proofs]
    .map(({ jwt, at }) => offOf(jwt.claims, at))
    .filter((off) => off !== undefined)
    .sort((a, b) => a - b)
  return all[all.length >>> 1] ?? 0
}

/** Something between the EPJ and the bench changes headers, or the address as the EPJ sees it. */
function isProxy({ finding, call, evidence }: Case): boolean {
  if (isChangedOnTheWay(call)) return true
  if (isForwarded(call) && /^header\.(?!dpop\.(?!htu))/.test(finding.at)) return true
  if (finding.at !== 'header.dpop.htu') return false
  const proof = evidence.proofs.find(({ seq }) => seq === call.seq)
  const said = URL.parse(text(proof?.jwt.claims['htu']) ?? '')
  const target = call.exchange.request.target.split('?')[0]
  const host = header1(call, 'host')
  return host !== undefined && said?.pathname === target && said?.host !== host
}

/** Nothing that is set in an EPJ makes it leave a header or a parameter out. */
function isLeftOut({ finding }: Case): boolean {
  const { en } = finding.actual
  return (en === MISSING.en || en === '') && /^(?:header|body|query)\./.test(finding.at)
}

/** Kinds of numbers are written into the EPJ, and so is what is a list or a JWT; only the values in them are entered. */
function isWrongForm({ finding }: Case): boolean {
  return (
    /\.(?:system|type|authority|assigner)$/.test(finding.at) ||
    /^body\.client_assertion$/.test(finding.at) ||
    // How several are joined to one.
    (finding.at === 'body.scope' && /[,;|]/.test(finding.actual.en)) ||
    /^[[{]/.test(finding.actual.en)
  )
}

/** The assertion is meant for HelseID in another environment than this. */
function isElsewhere({ finding, call, evidence }: Case): boolean {
  if (finding.at !== 'body.client_assertion.aud') return false
  const assertion = evidence.assertions.find(({ seq }) => seq === call.seq)
  const said = URL.parse(text(assertion?.jwt.claims['aud']) ?? '')
  const here = URL.parse(evidence.issuer ?? '')
  return said !== null && here !== null && said?.origin !== here?.origin
}

/** The EPJ calls the bench by another of its names than HelseID and the room do: an address that was entered. */
function isOtherName({ finding, call, evidence }: Case): boolean {
  if (finding.at !== 'header.dpop.htu') return false
  const proof = evidence.proofs.find(({ seq }) => seq === call.seq)
  const said = URL.parse(text(proof?.jwt.claims['htu']) ?? '')
  const here = URL.parse(evidence.issuer ?? '')
  if (said === null || here === null || said.pathname !== call.exchange.request.target.split('?')[0])
    return false
  return said.host === header1(call, 'host') && said.host !== here.host
}

const IDENTITY =
  /^(?:body\.client_id|body\.client_assertion\.(?:kid|signature|iss|sub)|body\.redirect_uri|query\.post_logout_redirect_uri)$/

/** The client, its key or its addresses are not those that are registered. */
function isIdentity({ call }: Case): boolean {
  const { explanation, fault } = call.exchange
  // A parameter that stands twice is refused at the same member.
  const once = explanation?.expected === 'once'
  return fault === undefined && !once && explanation?.at !== undefined && IDENTITY.test(explanation.at)
}

/** Those of HelseID that are about lists and rights; HID-1007 and HID-1009 are about how the EPJ asks. */
const ORGANISATION_CODES = /KJF-0000(?:13|22)|HID-10(?:0[1-68]|10)/

/** The organisation's number is not the one that HelseID and Kjernejournal know. */
function isOrganisation({ call }: Case): boolean {
  const { response, fault } = call.exchange
  const body = response?.body && 'text' in response.body ? response.body.text : ''
  return fault === undefined && status(call) >= 400 && ORGANISATION_CODES.test(body)
}

/**
 * HPR does not have the user, or no authorisation of theirs that is valid, so that no role the EPJ could name would do. Whoever
 * is in HPR, and whose number was not asked for, is told which it is.
 */
function isWithoutAuthorisation({ finding, call }: Case): boolean {
  const { explanation, fault } = call.exchange
  if (finding.at.startsWith('reported.') || fault !== undefined) return false
  const { code } = refusalIn(call)
  if (code === 'AUT_108') return !/^\d+$/.test(explanation?.expected ?? '')
  return code === 'AUT_000' && explanation?.expected === ''
}

/**
 * The organisation above the unit is one that no token of the EPJ names and that nobody told it of: it has been entered.
 * One that the EPJ has a token for was mixed up by its code.
 */
function isHovedenhet({ finding, evidence }: Case): boolean {
  if (!/\.legal_entity\.id$/.test(finding.at)) return false
  const number = finding.actual.en
  const told = evidence.tokenUses.some(({ access }) => access.parent === number || access.child === number)
  return isOrganisationNumber(number) && !told
}

const WEIGHTS = [3, 2, 7, 6, 5, 4, 3, 2, 1]

/** Nine digits of which the last is right (modulus 11): not made up by code. */
function isOrganisationNumber(number: string): boolean {
  if (!/^\d{9}$/.test(number)) return false
  return WEIGHTS.reduce((sum, weight, at) => sum + weight * Number(number[at]), 0) % 11 === 0
}

/** The log-in names an API that Selvbetjening holds no scope at for the client. */
function isApiOfOthers({ call }: Case): boolean {
  return /client has no scope at/.test(call.exchange.explanation?.reason ?? '')
}

function missesTheAddress({ call, evidence }: Case): boolean {
  return missesTheAddressAt(call.seq, evidence) !== undefined
}

/** In the same step something was asked for at an address that nothing has. */
function missesTheAddressAt(seq: number, { strays, begun }: Evidence): Cause | undefined {
  if (strays.length === 0) return undefined
  const situation = begun.find(({ step, until }) => step.id <= seq && seq <= until)
  const within = strays.some((stray) =>
    situation ? stray.seq > situation.step.id && stray.seq <= situation.until : true,
  )
  return within ? 'configuration' : undefined
}
