import { expect, it } from 'vitest'
import { loadScenarios } from '../catalogue/index.ts'
import type { Target } from '../target/target.ts'
import { type LoadOrder, refuseWhatCannotBe } from './load-order.ts'
import { defaultLoad, type LoadOptions } from './options.ts'

function order(id: string, options: Partial<LoadOptions> = {}, kind: Target['kind'] = 'own-room'): LoadOrder {
  const scenario = loadScenarios.find((one) => one.id === id)
  if (!scenario) throw new Error(id)
  return {
    id: 'x',
    suiteVersion: 'x',
    scenario,
    options: { ...defaultLoad, ...options },
    target: {
      kind,
      address: '',
      addresses: {},
      room: '',
      seed: '',
      services: { helseid: '', kjernejournalApi: '', kjernejournalInnlogging: '', epj: '' },
      people: { patients: [], clinicians: [], arbeidssted: '', hovedenhet: '' },
      client: async () => Promise.reject(new Error('not asked for')),
      close: async () => undefined,
    },
    k6: { path: '', version: '' },
    env: {},
    print: () => undefined,
    dashboard: '',
    language: 'en',
    signal: new AbortController().signal,
    now: () => new Date(0),
  }
}

it.each([
  ['many-small-few-large', { proofs: 'prepared' }, 'own-room', /--proofs prepared/],
  ['morning-shift', { proofs: 'prepared', scheme: 'Bearer' }, 'own-room', /--proofs prepared/],
  ['hold-sesjon', {}, 'nhn-test', /not for NHN's test environment/],
  ['log-in-wave', {}, 'epj', /told to open patients only/],
  ['retry-storm', {}, 'epj', /k6's own look-ups/],
  ['cold-caches', {}, 'epj', /k6's own look-ups/],
  ['retry-storm', {}, 'room', /--control/],
] as const)(
  'refuses %s with %j at %s in one line, before anything is measured',
  (id, options, kind, message) => {
    expect(() => refuseWhatCannotBe(order(id, options, kind))).toThrow(message)
  },
)

it('lets the rest be', () => {
  expect(() =>
    refuseWhatCannotBe(order('emergency-spike', { proofs: 'prepared', scheme: 'DPoP' })),
  ).not.toThrow()
  expect(() => refuseWhatCannotBe(order('many-small-few-large', {}, 'epj'))).not.toThrow()
  expect(() => refuseWhatCannotBe(order('morning-shift', {}, 'nhn-test'))).not.toThrow()
})
