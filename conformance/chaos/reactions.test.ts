import { describe, expect, it } from 'vitest'
import { readEvidence } from '../evidence/evidence.ts'
import { type CallParts, call, type Draft, journal, step } from '../kit/fixture/build-events.ts'
import { readReactions } from './reactions.ts'

const indicator = (parts: CallParts = {}) =>
  call('POST', 'kjernejournal.helseindikator', '/kjernejournal/api/v1/helseindikator', parts)
const create = (parts: CallParts = {}) =>
  call('POST', 'kjernejournal.session-create', '/kjernejournal/innlogging/api/session/create', parts)
const down: CallParts = { status: 503, fault: 'status 503' }

const isHarmless = (effect: string) => effect.startsWith('latency')

function reaction(
  calls: readonly (Draft | number)[],
  told: { outcome?: string; seen?: Record<string, unknown>; action?: string } = {},
) {
  const { action = 'open-patient', ...rest } = told
  const events = journal(...step(action, { args: { patient: '13116900216' }, ...rest }, ...calls))
  return readReactions(readEvidence(events), isHarmless).map((hit) => hit.reaction)
}

describe('what an EPJ does when a call fails', () => {
  it('is nothing where nothing was struck', () => {
    expect(reaction([indicator()])).toEqual([])
  })

  it('may be to try again, and come through', () => {
    expect(reaction([indicator(down), indicator()])).toEqual(['retried'])
  })

  it('may be to give up and say so: by a message, the icon, or a refusal', () => {
    expect(reaction([indicator(down)], { seen: { message: 'Ingen kontakt' } })).toEqual(['gave-up'])
    expect(reaction([indicator(down)], { seen: { icon: 0, tooltip: 'Ingen kontakt' } })).toEqual(['gave-up'])
    // A driver that reports no texts cannot be said to have hidden one.
    expect(reaction([indicator(down)], { seen: { icon: 0 } })).toEqual(['gave-up'])
    expect(reaction([indicator(down)])).toEqual(['unreported'])
    expect(reaction([indicator(down)], { outcome: 'problem' })).toEqual(['gave-up'])
  })

  it('must not be to hide it', () => {
    expect(reaction([indicator(down)], { seen: { message: null } })).toEqual(['hid'])
    expect(reaction([indicator(down)], { outcome: 'problem', seen: { message: null } })).toEqual(['hid'])
    expect(reaction([indicator(down)], { seen: { icon: 3, message: '' } })).toEqual(['hid'])
    // An icon that says something of the patient, though nobody answered: the message beside it does not undo that.
    expect(reaction([indicator(down)], { seen: { icon: 2, message: 'Ingen kontakt' } })).toEqual(['hid'])
    expect(reaction([indicator(down), indicator()], { seen: { icon: 2 } })).toEqual(['retried'])
  })

  it('must not be a storm, nor a call before the time that Retry-After gives', () => {
    expect(reaction([indicator(down), indicator(down), indicator(), indicator(), indicator()])).toEqual([
      'stormed',
    ])
    const wait = { ...down, answerHeaders: { 'retry-after': '30' } }
    expect(reaction([indicator(wait), indicator()])).toEqual(['stormed'])
    expect(reaction([indicator(wait), 30, indicator()])).toEqual(['retried'])
    const date = { ...down, answerHeaders: { 'retry-after': 'Mon, 02 Mar 2026 08:01:00 GMT' } }
    expect(reaction([indicator(date), indicator()])).toEqual(['stormed'])
  })

  it('must not be to make two sessions of one', () => {
    const parts = { action: 'open-kjernejournal' }
    expect(reaction([create({ ...down, status: 500 }), create(), create()], parts)).toEqual(['duplicated'])
    expect(reaction([create(down), create()], parts)).toEqual(['retried'])
  })

  it('must not be to hang', () => {
    expect(reaction([indicator(down)], { outcome: 'timed-out' })).toEqual(['lost'])
  })

  it('must never be to show another patient', () => {
    expect(reaction([indicator(down)], { outcome: 'problem', seen: { patient: '10825534577' } })).toEqual([
      'wrong-patient',
    ])
  })

  it('is nothing when the answer can still be used', () => {
    expect(reaction([indicator({ fault: 'latency ms=300' })])).toEqual(['unaffected'])
  })
})
