// The scenarios, in an explicit list; a test holds each id to its path.
import type { Scenario } from '../scenario.ts'
import apiBlockedHealthWorker from './api/blocked-health-worker.ts'
import apiCriticalInformation from './api/critical-information.ts'
import apiCriticalInformationUnchanged from './api/critical-information-unchanged.ts'
import apiMedicines from './api/medicines.ts'
import apiNotAllowedToWrite from './api/not-allowed-to-write.ts'
import apiRestrictedPatient from './api/restricted-patient.ts'
import apiServiceDown from './api/service-down.ts'
import apiTicketExpired from './api/ticket-expired.ts'
import idTokenExpired from './helseid/id-token-expired.ts'
import idTokenForAnother from './helseid/id-token-for-another.ts'
import idTokenFromElsewhere from './helseid/id-token-from-elsewhere.ts'
import idTokenWrongKey from './helseid/id-token-wrong-key.ts'
import keyExpired from './helseid/key-expired.ts'
import keysRotated from './helseid/keys-rotated.ts'
import levelTooLow from './helseid/level-too-low.ts'
import logInAndOut from './helseid/log-in-and-out.ts'
import logInLater from './helseid/log-in-later.ts'
import newClient from './helseid/new-client.ts'
import otherPerson from './helseid/other-person.ts'
import otherPersonAtRefresh from './helseid/other-person-at-refresh.ts'
import wrongIssuer from './helseid/wrong-issuer.ts'
import wrongNonce from './helseid/wrong-nonce.ts'
import wrongState from './helseid/wrong-state.ts'
import arbeidsstedNotRegistered from './kjernejournal/arbeidssted-not-registered.ts'
import changeArbeidssted from './kjernejournal/change-arbeidssted.ts'
import changePatient from './kjernejournal/change-patient.ts'
import changeUser from './kjernejournal/change-user.ts'
import createRefused from './kjernejournal/create-refused.ts'
import dNumber from './kjernejournal/d-number.ts'
import holdSesjon from './kjernejournal/hold-sesjon.ts'
import iconPerStatus from './kjernejournal/icon-per-status.ts'
import openPortal from './kjernejournal/open-portal.ts'
import organisationDeactivated from './kjernejournal/organisation-deactivated.ts'
import refreshRefused from './kjernejournal/refresh-refused.ts'
import roleWithoutAccess from './kjernejournal/role-without-access.ts'
import serviceDown from './kjernejournal/service-down.ts'
import testConnection from './kjernejournal/test-connection.ts'
import unknownMember from './kjernejournal/unknown-member.ts'
import unreadableIndicator from './kjernejournal/unreadable-indicator.ts'
import userWithoutHpr from './kjernejournal/user-without-hpr.ts'
import workingDay from './kjernejournal/working-day.ts'
import careWorker from './municipality/care-worker.ts'
import codeOutsideHealth from './municipality/code-outside-health.ts'
import doubleName from './municipality/double-name.ts'
import expiredKey from './municipality/expired-key.ts'
import integrationOff from './municipality/integration-off.ts'
import introduction from './municipality/introduction.ts'
import level3 from './municipality/level-3.ts'
import noFunctionAccess from './municipality/no-function-access.ts'
import noMobile from './municipality/no-mobile.ts'
import notAnAccessManager from './municipality/not-an-access-manager.ts'
import otherMunicipality from './municipality/other-municipality.ts'
import sectionDelegated from './municipality/section-delegated.ts'
import subUnitDelegated from './municipality/sub-unit-delegated.ts'
import wrongRight from './municipality/wrong-right.ts'
import ticketChangePatient from './portal-ticket/change-patient.ts'
import ticketHoldSession from './portal-ticket/hold-session.ts'
import ticketNoTicket from './portal-ticket/no-ticket.ts'
import ticketOpenPortal from './portal-ticket/open-portal.ts'
import ticketServiceDown from './portal-ticket/service-down.ts'
import ticketExpired from './portal-ticket/ticket-expired.ts'
import busy from './robustness/busy.ts'
import createFails from './robustness/create-fails.ts'
import cutAnswers from './robustness/cut-answers.ts'
import endFails from './robustness/end-fails.ts'
import helseidDown from './robustness/helseid-down.ts'
import keysDown from './robustness/keys-down.ts'
import noncesRefused from './robustness/nonces-refused.ts'
import shakyHold from './robustness/shaky-hold.ts'
import tokenRefused from './robustness/token-refused.ts'

const list = [
  apiBlockedHealthWorker,
  apiCriticalInformationUnchanged,
  apiCriticalInformation,
  apiMedicines,
  apiNotAllowedToWrite,
  apiRestrictedPatient,
  apiServiceDown,
  apiTicketExpired,
  ticketChangePatient,
  ticketHoldSession,
  ticketNoTicket,
  ticketOpenPortal,
  ticketServiceDown,
  ticketExpired,
  idTokenExpired,
  idTokenForAnother,
  idTokenFromElsewhere,
  idTokenWrongKey,
  keyExpired,
  keysRotated,
  levelTooLow,
  logInAndOut,
  logInLater,
  newClient,
  otherPersonAtRefresh,
  otherPerson,
  wrongIssuer,
  wrongNonce,
  wrongState,
  arbeidsstedNotRegistered,
  changeArbeidssted,
  changePatient,
  changeUser,
  createRefused,
  dNumber,
  holdSesjon,
  iconPerStatus,
  openPortal,
  organisationDeactivated,
  refreshRefused,
  roleWithoutAccess,
  serviceDown,
  testConnection,
  unknownMember,
  unreadableIndicator,
  userWithoutHpr,
  workingDay,
  careWorker,
  codeOutsideHealth,
  doubleName,
  expiredKey,
  integrationOff,
  introduction,
  level3,
  noFunctionAccess,
  noMobile,
  notAnAccessManager,
  otherMunicipality,
  sectionDelegated,
  subUnitDelegated,
  wrongRight,
  busy,
  createFails,
  cutAnswers,
  endFails,
  helseidDown,
  keysDown,
  noncesRefused,
  shakyHold,
  tokenRefused,
] as const

export type ScenarioId = (typeof list)[number]['id']

export const scenarios = Object.fromEntries(list.map((scenario) => [scenario.id, scenario])) as Readonly<
  Record<ScenarioId, Scenario>
>
