// What shows that a person has done what they were asked to do, and of which actions only they can tell the rest.
import type { Integration, Phase } from '#scenarios/scenario.ts'
import type { Exchange } from '#simulators/core/journal/exchange.ts'

const saved =
  (what: string) =>
  ({ facts }: Exchange): boolean =>
    facts?.['saved'] === what

/** Of the plan `municipality`: what is done in Altinn and Selvbetjening, and in the simulated EPJ's administration. */
const onboardingSigns: Readonly<Record<string, (exchange: Exchange) => boolean>> = {
  'look-up-unit': ({ operation }) => operation === 'brreg.enhet' || operation === 'brreg.underenhet',
  'give-right': ({ facts }) => facts?.['delegation'] === 'given' && facts['resource'] !== undefined,
  'make-client': ({ operation, facts }) =>
    operation === 'helseid.selvbetjening-make' && facts?.['client'] !== undefined,
  'load-configuration': saved('configuration'),
  'set-up-as-delivered': saved('empty'),
  'set-external-systems': saved('external-systems'),
  'add-unit': saved('units'),
  'give-function': saved('functions'),
  authorise: saved('operator'),
  'switch-integration': saved('master'),
}

const called =
  (...names: readonly string[]) =>
  ({ operation }: Exchange): boolean =>
    names.includes(operation)

/** The call that an EPJ makes last when it does the action. */
const signs: Readonly<Record<string, (exchange: Exchange) => boolean>> = {
  'log-in': ({ operation, request }) =>
    operation === 'helseid.token' && bodyHas(request.body, 'grant_type=authorization_code'),
  'open-patient': ({ operation }) => operation === 'kjernejournal.helseindikator',
  'open-kjernejournal': ({ operation }) => operation === 'kjernejournal.open-portal',
  'close-patient': ({ operation }) => operation === 'kjernejournal.session-end',
  'log-out': ({ operation }) => operation === 'helseid.end-session',
  'test-connection': ({ operation }) => operation === 'kjernejournal.ping',
  'read-medicines': called('kjernejournal.legemiddel'),
  'read-medicine-warnings': called('kjernejournal.legemiddelvarsling'),
  'read-critical-information': called('kjernejournal.critical-read-all'),
  'record-critical-information': called('kjernejournal.critical-create'),
  'refute-critical-information': called('kjernejournal.critical-update'),
  'withdraw-critical-information': called(
    'kjernejournal.critical-delete',
    'kjernejournal.critical-delete-version',
  ),
  ...onboardingSigns,
}

/** The call that the action makes, however it went. */
export function isCallOf(action: string, exchange: Exchange): boolean {
  return signs[action]?.(exchange) ?? false
}

/** A call that was refused, or that the bench spoilt, does not show that the EPJ did what it was to do. */
export function showsAction(action: string, exchange: Exchange): boolean {
  const { response, fault } = exchange
  const wentWell = response !== undefined && response.status < 400 && fault === undefined
  return wentWell && isCallOf(action, exchange)
}

/**
 * The icon, its text and messages are on the EPJ's own screen: no call shows them. In an attack none shows either
 * whether the EPJ goes on with what it got, and what it then says.
 */
export function needsReport(action: string, phase?: Phase): boolean {
  return action === 'open-patient' || action === 'open-kjernejournal' || phase === 'attack'
}

/** What an EPJ of the older integration calls nobody for: its users log in to the portal itself. */
const silentWithTicket: readonly string[] = ['log-in', 'close-patient', 'log-out']

/** Whether an EPJ that is right may call when it does the action, so that the page can wait for it. */
export function makesCall(action: string, integration?: Integration): boolean {
  if (integration === 'portal-ticket' && silentWithTicket.includes(action)) return false
  return Object.hasOwn(signs, action)
}

/** What an EPJ that is right may do without the call: no session was open, or nothing was newer than what it had. */
const sometimesSilent: readonly string[] = ['close-patient', 'read-critical-information']

/** Whether it is odd that an action is said to be done, and its call has not come. */
export function needsCall(action: string, integration?: Integration): boolean {
  return makesCall(action, integration) && !sometimesSilent.includes(action)
}

/** Actions whose call the page can wait for. */
export const watched: readonly string[] = Object.keys(signs)

function bodyHas(body: Exchange['request']['body'], text: string): boolean {
  return body !== undefined && 'text' in body && body.text.includes(text)
}
