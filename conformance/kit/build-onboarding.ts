// What a municipality's errands leave in a journal, ready for tests to spoil.
import type { Exchange } from '#simulators/core/exchange.ts'
import { CHILD, PARENT, systemToken, USER } from './build-calls.ts'
import { CLIENT, call, type Draft, mark } from './build-events.ts'

type Facts = Readonly<Record<string, string | boolean>>

export const MANAGER = '08916846682'
const SYSTEM_MANAGER = '27849517282'

function withFacts(draft: Draft, facts: Facts, caller?: string): Draft {
  return (seq, at) => ({
    ...(draft(seq, at) as Exchange),
    facts,
    ...(caller !== undefined && { caller }),
  })
}

export function rightGiven(change: Facts = {}): Draft {
  return withFacts(call('POST', 'altinn.give-form', '/altinn/delegeringer', { status: 303 }), {
    delegation: 'given',
    by: MANAGER,
    from: PARENT,
    to: SYSTEM_MANAGER,
    resource: 'nhn-helseid-fagsystem',
    ...change,
  })
}

/** As Enhetsregisteret answers about a unit. */
export function unitFound(
  organisasjonsnummer: string,
  form: string,
  kode: string,
  overordnetEnhet?: string,
): Draft {
  const path = `/brreg/enhetsregisteret/api/enheter/${organisasjonsnummer}`
  return call('GET', 'brreg.enhet', path, {
    answer: {
      organisasjonsnummer,
      navn: `Enhet ${organisasjonsnummer}`,
      organisasjonsform: { kode: form },
      naeringskode1: { kode },
      ...(overordnetEnhet !== undefined && { overordnetEnhet }),
    },
  })
}

export const kommuneFound = (): Draft => unitFound(PARENT, 'KOMM', '84.110')
export const childFound = (kode = '87.102'): Draft => unitFound(CHILD, 'BEDR', kode, PARENT)

export function clientMade(change: Facts = {}): Draft {
  return withFacts(call('POST', 'helseid.selvbetjening-make', '/selvbetjening/ny', { status: 303 }), {
    client: CLIENT,
    organisation: PARENT,
    units: CHILD,
    scopes: 'openid nhn:kjernejournal/api',
    by: SYSTEM_MANAGER,
    ...change,
  })
}

export function fileDownloaded(change: Facts = {}): Draft {
  return withFacts(call('POST', 'helseid.selvbetjening-download', '/selvbetjening/klienter/1/fil'), {
    client: CLIENT,
    organisation: PARENT,
    by: SYSTEM_MANAGER,
    ...change,
  })
}

export const tokenFetched = systemToken

/** A form of the EPJ's administration that was taken. */
export function saved(what: string, facts: Facts): Draft {
  return withFacts(call('POST', 'epj.driver', '/epj/driver/actions'), { saved: what, ...facts })
}

export const unitsSaved = (units: string): Draft => saved('units', { units, arbeidssteder: units })
export const operatorSaved = (operator: string, units: string = CHILD): Draft =>
  saved('operator', { operator, arbeidssteder: units })

export function portalOpened(patient: string, user: string = USER): Draft {
  return withFacts(call('GET', 'kjernejournal.open-portal', '/kjernejournal/hpp-webapp/hentpasient.html'), {
    session: 'session-1',
    patient,
    user,
    organisation: CHILD,
  })
}

export const mailSent = (to = 'Kjernejournal-SHT@nhn.no'): Draft =>
  mark('message', { number: 1, channel: 'e-mail', from: 'a@b.no', to, subject: 'Kjernejournal' })
