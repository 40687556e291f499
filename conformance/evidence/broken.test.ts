// Answers of the bench that say all is well and are no good.
import { expect, it } from 'vitest'
import { medicines } from '../kit/fixture/build-data-calls.ts'
import { type CallParts, call, type Draft, ISSUER, journal } from '../kit/fixture/build-events.ts'
import { authorize, metadata, par, token } from '../kit/fixture/build-helseid-calls.ts'
import { indicator, sessionCreate } from '../kit/fixture/build-kjernejournal-calls.ts'
import { readEvidence } from './evidence.ts'

const lacks = (...events: readonly Draft[]) => readEvidence(journal(...events)).broken.map((one) => one.lacks)
const found = (answer: CallParts) =>
  call('GET', 'helseid.metadata', '/helseid/.well-known/openid-configuration', answer)
const html = { 'content-type': 'text/html; charset=utf-8' }

it('a correct day has none', () => {
  expect(lacks(metadata(), par(), authorize(), token(), sessionCreate())).toEqual([])
})

it('an answer without the member that it is for, or without a body, is none', () => {
  expect(lacks(par({ status: 201, answer: {} }))).toEqual(['request_uri'])
  const empty = call('POST', 'kjernejournal.session-create', '/session/create', { status: 204 })
  expect(lacks(empty)).toEqual(['code'])
})

it('an answer to HEAD has no body, and lacks nothing', () => {
  const headers = { 'content-type': 'application/json' }
  const path = '/helseid/.well-known/openid-configuration'
  expect(lacks(call('HEAD', 'helseid.metadata', path, { status: 200, answerHeaders: headers }))).toEqual([])
})

it('an operation that nothing has, whatever it is called, lacks nothing', () => {
  expect(lacks(call('GET', 'constructor', '/helseid', { answer: {} }))).toEqual([])
})

it('metadata is of the issuer that was asked', () => {
  expect(lacks(found({ answer: { issuer: ISSUER } }))).toEqual([])
  expect(lacks(found({ answer: { issuer: 'https://behind.example/r/test/helseid/' } }))).toEqual([])
  expect(lacks(found({ answer: { issuer: 'https://helseid-sts.test.nhn.no' } }))).toEqual([
    'issuer that was asked for',
  ])
})

it('metadata leads nowhere but below its issuer', () => {
  const token_endpoint = `${ISSUER}/connect/token`
  expect(lacks(found({ answer: { issuer: ISSUER, token_endpoint } }))).toEqual([])
  const nobodys = { token_endpoint: 'http://127.0.0.1:9/connect/token' }
  expect(lacks(found({ answer: { issuer: ISSUER, ...nobodys } }))).toEqual([
    'token_endpoint below its issuer',
  ])
})

it('medicines and news of them have the list that they are for', () => {
  expect(lacks(medicines(), medicines({}, { answer: {} }))).toEqual(['resepter'])
  const asked = (answer: Readonly<Record<string, unknown>>) =>
    call('POST', 'kjernejournal.legemiddelvarsling', '/v1/legemiddelvarsling', { answer })
  expect(lacks(asked({ pasienter: [] }), asked({}))).toEqual(['pasienter'])
})

it('a token that was asked for with a proof says so', () => {
  const answer = { access_token: 'a.b.c', token_type: 'Bearer' }
  expect(lacks(token({ answer }))).toEqual(['token_type that was asked for'])
  expect(lacks(token({ answer, headers: { dpop: undefined } }))).toEqual([])
})

it('a log-in shows a page, goes on, or leads back with a code or an error', () => {
  const to = (location: string) => authorize({ status: 303, answerHeaders: { location } })
  const back = 'http://localhost:5000/callback'
  expect(lacks(to(`${back}?code=1&state=2`), to(`${back}?error=access_denied`))).toEqual([])
  expect(lacks(to('/r/test/helseid/eid/log-in'), to('https://idporten.example/idporten/authorize'))).toEqual(
    [],
  )
  expect(lacks(to(`${back}?state=2`))).toEqual(['code'])
  expect(lacks(authorize({ status: 200, answerHeaders: html }))).toEqual([])
  expect(lacks(authorize({ status: 200, answer: {} }))).toEqual(['page'])
})

it('a look-up has a ticket from status 2 on', () => {
  const looked = (answer: NonNullable<CallParts['answer']>, parts: CallParts = {}) =>
    lacks(indicator({ ...parts, answer }))
  for (const status of [2, 3, 4]) {
    expect(looked({ status }), `${status}`).toEqual(['ticket'])
    expect(looked({ status, ticket: 'abc' })).toEqual([])
  }
  for (const status of [0, 1]) expect(looked({ status }), `${status}`).toEqual([])
  expect(looked({ status: 4 }, { fault: 'variant without-ticket' })).toEqual([])
})
