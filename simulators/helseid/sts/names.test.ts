import { describe, expect, it } from 'vitest'
import { issuersFor, providers, providersFor } from '../eid/providers.ts'
import { isRegistered } from './client/clients.ts'
import { loginText, readAcrValues, readLogin, satisfies } from './login.ts'
import { wireText } from './refusal.ts'
import { audienceOf } from './tokens/scopes.ts'

describe('scopes', () => {
  it.each([
    ['nhn:kjernejournal/api', 'nhn:kjernejournal'],
    ['nhn:phr/mhd/read-document', 'nhn:phr'],
    ['hdir:kuhr-krav-api/krav', 'hdir:kuhr-krav-api'],
    ['helseid://scopes/identity/pid', undefined],
    ['openid', undefined],
    ['nhn:tillitsrammeverk:parameters', undefined],
  ])('%s belongs to %s', (scope, audience) => {
    expect(audienceOf(scope)).toBe(audience)
  })
})

describe('redirect addresses', () => {
  const registered = [
    'http://localhost:8888/api/callback',
    'https://epj.example/callback',
    'http://localhost/callback',
  ]
  it.each([
    ['http://localhost:8888/api/callback', true],
    ['http://localhost:51000/api/callback', true],
    ['http://localhost:51000/callback', true],
    ['http://localhost:51000/other', false],
    ['http://localhost.evil.example/callback', false],
    ['https://epj.example/callback', true],
    ['https://epj.example:444/callback', false],
    ['http://localhost:8888/api/callback#x', false],
    ['http://user@localhost/callback', false],
  ])('%s: %s', (uri, expected) => {
    expect(isRegistered(uri, registered)).toBe(expected)
  })
})

describe('a log-in', () => {
  it('is carried as a text and read again', () => {
    expect(readLogin(loginText({ idp: 'bankid-oidc', level: '4' }))).toEqual({
      idp: 'bankid-oidc',
      level: '4',
    })
    expect(readLogin('')).toBeUndefined()
    expect(readLogin('bankid-oidc 9')).toBeUndefined()
  })

  it('is enough only when it is of the provider and level the client wants', () => {
    const minid = { idp: 'idporten-oidc', level: '3' } as const
    expect(satisfies(minid, readAcrValues(undefined))).toBe(true)
    expect(satisfies(minid, readAcrValues('Level4'))).toBe(false)
    expect(satisfies(minid, readAcrValues('idp:bankid-oidc'))).toBe(false)
    expect(satisfies(undefined, readAcrValues(undefined))).toBe(false)
  })

  it('is enough when it was with the e-ID the client names', () => {
    const minid = { idp: 'idporten-oidc', level: '3', amr: ['Minid-OTC'] } as const
    const card = { idp: 'buypass-oidc', level: '4', amr: ['sc', 'pin'] } as const
    const app = { idp: 'buypass-oidc', level: '4', amr: ['hwk', 'pin'] } as const
    expect(satisfies(minid, readAcrValues('idp:idporten-oidc amr:minid'))).toBe(true)
    expect(satisfies(minid, readAcrValues('idp:idporten-oidc amr:bankid'))).toBe(false)
    expect(satisfies(card, readAcrValues('idp:buypass-oidc bp:amr:sc'))).toBe(true)
    expect(satisfies(app, readAcrValues('idp:buypass-oidc bp:amr:sc'))).toBe(false)
    expect(readLogin(loginText(minid))).toEqual(minid)
  })

  it('offers the providers the client asks for, and all when there are none such', () => {
    const keys = (acr: string) => providersFor(readAcrValues(acr)).map(({ key }) => key)
    expect(keys('idp:idporten-oidc')).toEqual(['idporten'])
    expect(keys('idp:nobody-oidc')).toHaveLength(5)
    expect(keys('')).toEqual(['bankid', 'buypass', 'commfides', 'idporten', 'testidp'])
  })

  it('offers at ID-porten what gives the level, and the one e-ID that is named', () => {
    const idporten = providers.find(({ key }) => key === 'idporten')
    if (!idporten) throw new Error('no ID-porten')
    const issuers = (acr: string) => issuersFor(idporten, readAcrValues(acr))
    expect(issuers('')).toEqual(['minid', 'bankid', 'buypass', 'commfides', 'eidas'])
    expect(issuers('Level4')).toEqual(['bankid', 'buypass', 'commfides', 'eidas'])
    expect(issuers('amr:bankidmobil')).toEqual(['bankid'])
    expect(issuers('Level4 amr:minid')).toEqual(['minid'])
  })
})

describe('an error description', () => {
  it('holds only what RFC 6749 allows', () => {
    expect(wireText('«næringskode» "x"\\\n')).toBe("?naeringskode? 'x'??")
  })
})
