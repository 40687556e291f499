import { expect, it } from 'vitest'
import { nearestPaths } from './nearest-path.ts'

const PATHS = [
  '/helseid/.well-known/openid-configuration',
  '/helseid/connect/token',
  '/idporten/.well-known/openid-configuration',
  '/kjernejournal/api/v1/helseindikator',
  '/kjernejournal/api/v1/helseindikator/status',
  '/kjernejournal/api/v1/ping',
  '/kjernejournal/innlogging/api/session/ping',
  '/brreg/enhetsregisteret/api/enheter/:orgnr',
]

it.each([
  ['a part left out', '/kjernejournal/v1/helseindikator', '/kjernejournal/api/v1/helseindikator'],
  ['a part too many', '/kjernejournal/api/api/v1/helseindikator', '/kjernejournal/api/v1/helseindikator'],
  ['capitals', '/kjernejournal/api/V1/Helseindikator', '/kjernejournal/api/v1/helseindikator'],
  ['slashes too many', '/kjernejournal//api/v1/helseindikator/', '/kjernejournal/api/v1/helseindikator'],
  ['a character encoded', '/helseid/connect/%74oken', '/helseid/connect/token'],
  [
    'more alike than the last alone',
    '/kjernejournal/session/ping',
    '/kjernejournal/innlogging/api/session/ping',
  ],
  [
    'anything where anything may stand',
    '/brreg/enheter/337110126',
    '/brreg/enhetsregisteret/api/enheter/:orgnr',
  ],
])('an address with %s is told apart from what it was to be', (_what, asked, meant) => {
  expect(nearestPaths(asked, PATHS)).toEqual([meant])
})

it('where several are as like, all are told', () => {
  expect(nearestPaths('/.well-known/openid-configuration', PATHS)).toEqual([
    '/helseid/.well-known/openid-configuration',
    '/idporten/.well-known/openid-configuration',
  ])
})

it.each(['/', '/kjernejournal/api', '/nowhere/at/all', '/kjernejournal/api/v1/%ZZ', ''])(
  'nothing is like %j',
  (asked) => {
    expect(nearestPaths(asked, PATHS)).toEqual([])
  },
)
