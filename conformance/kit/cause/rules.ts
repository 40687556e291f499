// All rules, in order: the first that applies decides. Who failed comes before who was in the way, that before what the
// EPJ's code does, and that before what somebody has entered.
import type { Cause } from '../../result.ts'
import { isElsewhere, isOtherName, missesTheAddress } from './address.ts'
import { isClock, isInMilliseconds, isLocalTime, isTimeOfOneThing } from './clock.ts'
import { isBeyondAscii, isLeftOut, isWrongForm } from './form.ts'
import { isIdentity } from './identity.ts'
import {
  isAnswerChanged,
  isFromBefore,
  isOpenedAhead,
  isProxy,
  isSentTwice,
  isUnorderedTrouble,
  isWithoutCookies,
} from './on-the-way.ts'
import {
  isApiOfOthers,
  isHovedenhet,
  isOrganisation,
  isOtherAuthorisation,
  isOtherTenancy,
  isTokenOfOtherApi,
  isWithoutAuthorisation,
} from './organisation.ts'
import { isContradicted, isFailureElsewhere, isOurFailure } from './own-failure.ts'
import type { Case, Rule } from './rule.ts'

const rule = (applies: Rule['applies'], cause: Cause, why: string): Rule => ({ applies, cause, why })

const rules: readonly Rule[] = [
  rule(isOurFailure, 'simulator', 'a 500 of ours, or a refusal without a reason, is nobody else’s'),
  rule(isContradicted, 'simulator', 'what the bench gave as its reason is not so, by the journal'),
  rule(isFailureElsewhere, 'environment', 'who was recorded answered 5xx; nothing the EPJ sends may do that'),
  rule(
    isUnorderedTrouble,
    'environment',
    'a scenario orders faults in its attacks alone; this one came by itself',
  ),
  rule(isInMilliseconds, 'implementation', 'no clock is off by a factor of a thousand'),
  rule(isLocalTime, 'implementation', 'whole hours, and not in all it writes: the code forgot UTC'),
  rule(isClock, 'environment', 'all that was signed is off by the same: the machine’s clock is'),
  rule(
    isProxy,
    'environment',
    'a header says that something was between, or the proof is for another name than arrived',
  ),
  rule(
    isSentTwice,
    'environment',
    'no code sends the same signed call again through what forwards it; balancers do',
  ),
  rule(
    isOpenedAhead,
    'environment',
    'the link was fetched by something that says it does so ahead of the user',
  ),
  rule(isFromBefore, 'environment', 'nobody has logged in since the journal began: the room was set back'),
  rule(isAnswerChanged, 'environment', 'it left here as JSON, and was none when it came'),
  rule(isWithoutCookies, 'environment', 'the browser was given the cookie in the answer before'),
  rule(
    isTimeOfOneThing,
    'implementation',
    'all else that was signed is in time: this was worked out wrongly',
  ),
  rule(isLeftOut, 'implementation', 'no setting makes an EPJ leave a header or a parameter out'),
  rule(
    isBeyondAscii,
    'implementation',
    'headers are ASCII: what writes them encodes a name, or does not take it',
  ),
  rule(
    isTokenOfOtherApi,
    'implementation',
    'the EPJ calls the API that it is meant for with such tokens: two were mixed up',
  ),
  rule(
    isOtherTenancy,
    'configuration',
    'as clients for one name it, or as those for several: Selvbetjening has the other kind',
  ),
  rule(
    isWrongForm,
    'implementation',
    'kinds, lists and JWTs are written by code; only the values in them are entered',
  ),
  rule(
    isElsewhere,
    'configuration',
    'the assertion is meant for HelseID in another environment: the authority was entered',
  ),
  rule(
    isOtherName,
    'configuration',
    'the bench is called by a name that it has, and that HelseID does not give: it was entered',
  ),
  rule(isIdentity, 'configuration', 'client, key and addresses come from the file and from Selvbetjening'),
  rule(isOrganisation, 'configuration', 'HelseID and Kjernejournal refuse the organisation itself'),
  rule(isWithoutAuthorisation, 'configuration', 'HPR has no authorisation that is valid: no role would do'),
  rule(
    isOtherAuthorisation,
    'configuration',
    'attest and session name the same role: it is entered for the user',
  ),
  rule(isHovedenhet, 'configuration', 'a number that is right and that nobody told the EPJ was entered'),
  rule(isApiOfOthers, 'configuration', 'Selvbetjening decides which APIs the client has'),
  rule(missesTheAddress, 'configuration', 'in the same step something was asked for where nothing is'),
]

/** Undefined when no rule applies: then the check, or the answer, has the word. */
export function byRule(one: Case): Cause | undefined {
  return rules.find(({ applies }) => applies(one))?.cause
}
