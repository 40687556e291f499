// Organisations, units, users and APIs as registers, Altinn, Selvbetjening and NHN have them.
import { organisationForms } from '../../evidence/helseid/organisation-forms.ts'
import { refusalIn } from '../../evidence/kjernejournal/data-calls.ts'
import { accepted, type Seen, status } from '../../evidence/seen.ts'
import type { Case } from './rule.ts'

/** Those of HelseID that are about lists and rights; HID-1007 and HID-1009 are about how the EPJ asks. */
const ORGANISATION_CODES = /KJF-0000(?:13|22)|HID-10(?:0[1-68]|10)/

/** The organisation's number is not the one that HelseID and Kjernejournal know. */
export function isOrganisation({ call }: Case): boolean {
  const { response, fault } = call.exchange
  const body = response?.body && 'text' in response.body ? response.body.text : ''
  return fault === undefined && status(call) >= 400 && ORGANISATION_CODES.test(body)
}

/**
 * The organisation is named as clients for one do, or as clients for several do, system and value alike, and the client is
 * registered for the other: the EPJ and Selvbetjening are not set up for the same.
 */
export function isOtherTenancy({ call, evidence }: Case): boolean {
  const { at = '', actual = '' } = call.exchange.explanation ?? {}
  if (call.exchange.fault !== undefined || !/\.organization\.identifier\.system$/.test(at)) return false
  const named = evidence.tokens.find(({ seq }) => seq === call.seq)?.details.organisation ?? ''
  return organisationForms.some(({ system, value }) => actual.includes(system) && value.test(named))
}

/**
 * HPR does not have the user, or no authorisation of theirs that is valid, so that no role the EPJ could name would do. Whoever
 * is in HPR, and whose number was not asked for, is told which it is.
 */
export function isWithoutAuthorisation({ finding, call }: Case): boolean {
  const { explanation, fault } = call.exchange
  if (finding.at.startsWith('reported.') || fault !== undefined) return false
  const { code } = refusalIn(call)
  if (code === 'AUT_108') return !/^\d+$/.test(explanation?.expected ?? '')
  return code === 'AUT_000' && explanation?.expected === ''
}

/**
 * HPR has another authorisation for the user than the EPJ names, and names everywhere: in the attest as in the session. It is
 * what somebody entered for the user.
 */
export function isOtherAuthorisation({ finding, call, evidence }: Case): boolean {
  const { explanation, fault } = call.exchange
  if (finding.at.startsWith('reported.') || fault !== undefined || explanation?.actual === undefined)
    return false
  if (refusalIn(call).code !== 'AUT_000') return false
  const use = evidence.tokenUses.find(({ seq }) => seq === call.seq)
  return use?.access.attest?.authorization === explanation.actual
}

/**
 * The organisation above the unit is one that no token of the EPJ names and that nobody told it of: it has been entered.
 * One that the EPJ has a token for was mixed up by its code.
 */
export function isHovedenhet({ finding, evidence }: Case): boolean {
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
export function isApiOfOthers({ call }: Case): boolean {
  return /client has no scope at/.test(call.exchange.explanation?.reason ?? '')
}

/**
 * The token is meant for another API than it was sent to, and the EPJ calls that other one as it should, with such tokens: the
 * code took the wrong one of two. Where it never did, the name of the API may have been entered wrong.
 */
export function isTokenOfOtherApi({ finding, call, evidence }: Case): boolean {
  if (finding.at !== 'header.authorization.aud') return false
  const audiencesAt = (seq: number) => evidence.tokenUses.find((use) => use.seq === seq)?.access.audiences
  const sent = String(audiencesAt(call.seq))
  return evidence.tokenUses.some(
    (use) => String(use.access.audiences) === sent && accepted(use) && isElsewhereThan(use, call),
  )
}

const CRITICAL = 'kjernejournal.critical-'
const isElsewhereThan = (one: Seen, other: Seen): boolean =>
  one.operation.startsWith(CRITICAL) !== other.operation.startsWith(CRITICAL)
