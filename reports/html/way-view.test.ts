import { describe, expect, it } from 'vitest'
import type { WayCall } from '#conformance/result.ts'
import { wayView } from './way-view.ts'

const at = (second: number) => new Date(Date.parse('2026-03-02T08:00:00.000Z') + second * 1000).toISOString()
const calls: readonly WayCall[] = [
  { seq: 1, at: at(0), operation: 'helseid.token', grant: 'refresh_token', status: 200, times: 3 },
  {
    seq: 4,
    at: at(480),
    operation: 'kjernejournal.session-refresh',
    status: 401,
    error: 'KJF-000123',
    found: true,
  },
  { seq: 5, at: at(492), operation: 'kjernejournal.something-new' },
]
const nowhere = () => undefined

describe('the picture of the calls around a finding', () => {
  it('has a line for each service in the order in which it was called', () => {
    const { services, calls: shown } = wayView(calls, 'nb', nowhere)
    expect(services).toEqual(['HelseID', 'Kjernejournal'])
    expect(shown.map(({ to, service }) => [to, service])).toEqual([
      [1, 'HelseID'],
      [2, 'Kjernejournal'],
      [2, 'Kjernejournal'],
    ])
  })

  it('says what each call was for, and how often it came, in the reader’s language', () => {
    const said = (language: 'nb' | 'en') =>
      wayView(calls, language, nowhere).calls.map(({ name, isCode, times }) => [name, isCode, times])
    expect(said('nb')).toEqual([
      ['Fornyer token', false, '3 ganger'],
      ['Fornyer sesjonen', false, undefined],
      ['kjernejournal.something-new', true, undefined],
    ])
    expect(said('en')[0]).toEqual(['Renews the token', false, '3 times'])
    // Its pages are many, and are no calls of an EPJ: one line for all.
    const inPortal = { seq: 6, at: at(500), operation: 'helseid.selvbetjening-new', status: 200 }
    const [page] = wayView([inPortal], 'nb', nowhere).calls
    expect([page?.name, page?.isCode]).toEqual(['Noen arbeider i Selvbetjening', false])
  })

  it('tells when somebody waited, and what a refusal was called', () => {
    expect(wayView(calls, 'nb', nowhere).calls).toMatchObject([
      { answer: '200', isRefused: false, isFound: false },
      { answer: '401', isRefused: true, isFound: true, error: 'KJF-000123', later: '+ 8 min' },
      { answer: '–', isRefused: true, isFound: false, later: '+ 12 s' },
    ])
  })

  it('leads to the exchanges that are shown', () => {
    const shown = wayView(calls, 'nb', (seq) => (seq === 4 ? '#exchange-4' : undefined)).calls
    expect(shown.map(({ href }) => href)).toEqual([undefined, '#exchange-4', undefined])
  })

  it('has places for four services, and puts what else a strange journal has on the first line', () => {
    const strange = ['a', 'b', 'c', 'd', 'e'].map(
      (service, seq): WayCall => ({ seq, at: 'never', operation: `${service}.x` }),
    )
    const view = wayView(strange, 'en', nowhere)
    expect(view.services).toHaveLength(4)
    expect(view.calls.map(({ to, later }) => [to, later])).toEqual(
      [1, 2, 3, 4, 1].map((to) => [to, undefined]),
    )
  })
})
