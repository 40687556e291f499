// The scenarios, in an explicit list; a test holds each id to its path.
import type { Scenario } from '../scenario.ts'
import idTokenFromElsewhere from './helseid/id-token-from-elsewhere.ts'
import levelTooLow from './helseid/level-too-low.ts'
import logInAndOut from './helseid/log-in-and-out.ts'
import wrongIssuer from './helseid/wrong-issuer.ts'
import wrongNonce from './helseid/wrong-nonce.ts'
import changeArbeidssted from './kjernejournal/change-arbeidssted.ts'
import changePatient from './kjernejournal/change-patient.ts'
import changeUser from './kjernejournal/change-user.ts'
import holdSesjon from './kjernejournal/hold-sesjon.ts'
import iconPerStatus from './kjernejournal/icon-per-status.ts'
import openPortal from './kjernejournal/open-portal.ts'
import organisationDeactivated from './kjernejournal/organisation-deactivated.ts'
import serviceDown from './kjernejournal/service-down.ts'
import testConnection from './kjernejournal/test-connection.ts'
import unknownMember from './kjernejournal/unknown-member.ts'

const list = [
  idTokenFromElsewhere,
  levelTooLow,
  logInAndOut,
  wrongIssuer,
  wrongNonce,
  changeArbeidssted,
  changePatient,
  changeUser,
  holdSesjon,
  iconPerStatus,
  openPortal,
  organisationDeactivated,
  serviceDown,
  testConnection,
  unknownMember,
] as const

export type ScenarioId = (typeof list)[number]['id']

export const scenarios = Object.fromEntries(list.map((scenario) => [scenario.id, scenario])) as Readonly<
  Record<ScenarioId, Scenario>
>
