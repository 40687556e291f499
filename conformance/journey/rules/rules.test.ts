// What turns each kind of line green, red or half done: the rules that the journey's own tests do not walk through.
import { describe, expect, it } from 'vitest'
import { readOnboarding } from '../../evidence/onboarding/onboarding.ts'
import { call, type Draft, journal, jwt } from '../../kit/fixture/build-events.ts'
import { refresh, token } from '../../kit/fixture/build-helseid-calls.ts'
import { indicator } from '../../kit/fixture/build-kjernejournal-calls.ts'
import {
  childFound,
  clientMade,
  fileDownloaded,
  kommuneFound,
  mailSent,
  operatorSaved,
  portalOpened,
  rightGiven,
  saved,
  tokenFetched,
} from '../../kit/fixture/build-onboarding.ts'
import { CHILD, PARENT, PATIENT, USER } from '../../kit/fixture/build-tokens.ts'
import { definitionOf } from '../journey.ts'
import type { Municipality } from '../line.ts'

const OTHER_USER = '05898597468'
const municipality: Municipality = {
  organisasjonsnummer: PARENT,
  navn: 'ROLIG BJØRN KOMMUNE',
  employees: [
    { pid: USER, name: 'Kari Berg' },
    { pid: OTHER_USER, name: 'Ola Nes' },
  ],
  testPatient: PATIENT,
  unitName: (number) => number,
  personName: (pid) => pid,
}

const logIn = (pid: string, level: string, idp: string) =>
  token({
    answer: {
      id_token: jwt(
        { alg: 'RS256' },
        {
          'helseid://claims/identity/pid': pid,
          'helseid://claims/identity/security_level': level,
          idp,
        },
      ),
    },
  })
const withStatus = (status: number) => indicator({ answer: { status, returTekst: '' } })
const page = (operation: string) => call('GET', operation, '/')
const eidTried = (works: boolean): Draft => {
  const draft = page('people.helsenorge-back')
  return (seq, at) => Object.assign(draft(seq, at), { facts: { works } })
}
const held = () =>
  call('POST', 'kjernejournal.session-refresh', '/kjernejournal/innlogging/api/session/refresh')

type Row = readonly [
  string,
  string,
  'done' | 'wrong' | 'begun' | undefined,
  () => readonly (Draft | number)[],
]

const rows: readonly Row[] = [
  ['KOM-B03', 'a right, and nobody has looked the unit up', undefined, () => [rightGiven()]],
  ['KOM-B03', 'a unit that was looked up before the right', 'begun', () => [kommuneFound()]],
  ['KOM-B03', 'a right on a sub-unit', 'wrong', () => [childFound(), rightGiven({ from: CHILD })]],
  ['KOM-B06b', 'HelseID’s test log-in', 'begun', () => [logIn(USER, '4', 'testidp-oidc')]],
  ['KOM-B06b', 'an e-ID at level 3', 'begun', () => [logIn(USER, '3', 'idporten-oidc')]],
  [
    'KOM-B06b',
    'everybody at level 4',
    'done',
    () => [logIn(USER, '4', 'bankid-oidc'), logIn(OTHER_USER, '4', 'buypass-oidc')],
  ],
  ['KOM-B07a', 'the wrong right', 'wrong', () => [rightGiven({ resource: 'nhn-helseid-api' })]],
  ['KOM-B08a', 'a client without Kjernejournal', 'wrong', () => [clientMade({ scopes: 'openid' })]],
  [
    'KOM-B09b',
    'a file that was loaded only',
    'begun',
    () => [saved('configuration', { configuration: 'x' })],
  ],
  ['KOM-B13', 'a mail before anybody is connected', 'wrong', () => [mailSent()]],
  ['KOM-B13', 'a mail after a look-up', 'done', () => [indicator(), mailSent()]],
  ['KOM-B14b', 'the page with the figures', 'done', () => [page('kjernejournal.usage')]],
  ['SJK-A04a', 'an EPJ that fetches its own file', undefined, () => [page('helseid.configuration-file')]],
  ['SJK-A04a', 'a person who downloads it', 'done', () => [fileDownloaded()]],
  ['SJK-A05', 'a test that failed', 'wrong', () => [saved('connection-test', { connection: 'helseid' })]],
  ['SJK-A05', 'a test that went well', 'done', () => [saved('connection-test', { connection: 'good' })]],
  ['SJK-A08', 'a session that was held', 'done', () => [held()]],
  ['SJK-A08', 'a token that was renewed, and not shown', undefined, () => [refresh()]],
  ['SJK-A09', 'the box alone', 'begun', () => [saved('external-systems', { useHelseid: true })]],
  ['SJK-A10', 'one status', 'begun', () => [withStatus(4)]],
  ['SJK-A10', 'all five', 'done', () => [0, 1, 2, 3, 4].map(withStatus)],
  ['SJK-A13a', 'the box taken away', 'wrong', () => [saved('master', { integration: false })]],
  ['SJK-A13a', 'calls from an EPJ that tells nothing', 'done', () => [indicator()]],
  ['SJK-A15b', 'the register was asked', 'begun', () => [page('people.krr-personer')]],
  ['SJK-A15c', 'the register was asked', 'begun', () => [page('people.folkeregisteret-page')]],
  ['SJK-A16b', 'an e-ID that worked', 'done', () => [eidTried(true)]],
  ['SJK-A16b', 'an e-ID that did not', 'wrong', () => [eidTried(false)]],
  [
    'SJK-A18c',
    'no client to compare with',
    'begun',
    () => [saved('units', { units: CHILD, arbeidssteder: CHILD })],
  ],
  ['SJK-A20a', 'nobody', 'wrong', () => [saved('functions', { groups: '' })]],
  ['SJK-A22b', 'one of two employees', 'begun', () => [portalOpened(PATIENT)]],
  ['SJK-A22b', 'the one who is authorised', 'done', () => [operatorSaved(USER), portalOpened(PATIENT)]],
  ['SJK-A02a', 'a token', 'done', () => [tokenFetched()]],
  [
    'SJK-A02a',
    'a refusal',
    undefined,
    () => [tokenFetched({ status: 400, answer: { error: 'invalid_client' } })],
  ],
]

describe('the rules', () => {
  it.each(rows)('%s, %s: %s', (id, _name, outcome, events) => {
    const shown = definitionOf(id)?.shows?.(readOnboarding(journal(...events())), municipality)
    expect(shown?.outcome).toBe(outcome)
    if (shown) expect(shown.what.nb).not.toBe(shown.what.en)
  })
})
