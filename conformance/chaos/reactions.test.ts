import { describe, expect, it } from 'vitest'
import { readEvidence } from '../evidence/evidence.ts'
import { type CallParts, call, type Draft, journal, step } from '../kit/fixture/build-events.ts'
import { token } from '../kit/fixture/build-helseid-calls.ts'
import { openPortal, sessionCreate } from '../kit/fixture/build-kjernejournal-calls.ts'
import { isGood, reactions, readReactions } from './reactions.ts'

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

  it('must not be to hang, or to fall', () => {
    expect(reaction([indicator(down)], { outcome: 'timed-out' })).toEqual(['lost'])
    const [began] = step('open-patient', { args: { patient: '13116900216' } })
    const events = journal(began ?? 0, indicator(down))
    expect(readReactions(readEvidence(events), isHarmless)).toMatchObject([{ reaction: 'lost' }])
  })

  it('is not to recover, where nothing went well after the fault was mended', () => {
    const opening = (outcome: string, ...calls: readonly Draft[]) =>
      step('open-patient', { args: { patient: '13116900216' }, outcome }, ...calls)
    const first = (...after: readonly string[]) => {
      const before = opening('ok', indicator())
      const later = after.flatMap((outcome) => opening(outcome, indicator()))
      const events = journal(...before, ...opening('problem', indicator(down)), ...later)
      return readReactions(readEvidence(events), isHarmless).map((hit) => hit.reaction)
    }
    expect(first('problem', 'problem')).toEqual(['lost'])
    expect(first('problem')).toEqual(['lost'])
    expect(first('problem', 'ok')).toEqual(['gave-up'])
    expect(first()).toEqual(['gave-up'])
    const sound = journal(...opening('ok', indicator(down)), ...opening('problem', indicator()))
    expect(readReactions(readEvidence(sound), isHarmless)[0]?.reaction).toBe('unreported')
  })

  it('is read of the calls of the same kind, from the struck one on', () => {
    const others = [token(), token(), token(), token(), token()]
    expect(reaction([indicator(down), ...others])).toEqual(['unreported'])
    expect(reaction([indicator(), indicator(down)])).toEqual(['unreported'])
    expect(reaction([indicator(down), indicator({ status: 401 })])).toEqual(['unreported'])
    const [hit] = readReactions(
      readEvidence(
        journal(...step('open-patient', {}, token(), indicator(), indicator(down), indicator(down))),
      ),
      isHarmless,
    )
    expect(hit).toMatchObject({
      operation: 'kjernejournal.helseindikator',
      effect: 'status 503',
      exchange: 4,
    })
  })

  it('is told of each operation that was struck, with what struck it first', () => {
    const reset = { ...down, status: 500, fault: 'drop' }
    const events = journal(...step('open-patient', {}, token(reset), indicator(down), token(down)))
    expect(readReactions(readEvidence(events), isHarmless)).toMatchObject([
      { operation: 'helseid.token', effect: 'drop', exchange: 2 },
      { operation: 'kjernejournal.helseindikator', effect: 'status 503', exchange: 3 },
    ])
  })

  it('has not come through with an answer that was torn, whatever its status', () => {
    const torn = { fault: 'truncate' }
    expect(reaction([indicator(down), indicator(torn)])).toEqual(['unreported'])
    expect(reaction([indicator(down), indicator(torn)], { seen: { icon: 2, message: 'Feil' } })).toEqual([
      'hid',
    ])
    expect(reaction([indicator(down), token()], { seen: { icon: 2 } })).toEqual(['hid'])
  })

  it('holds an EPJ to half of what Retry-After says, and to what it can read of it', () => {
    const asks = (value: string) => ({ ...down, answerHeaders: { 'retry-after': value } })
    expect(reaction([indicator(asks('30')), 12, indicator()])).toEqual(['stormed'])
    // With the second that passes at each of the two, fourteen and fifteen.
    expect(reaction([indicator(asks('30')), 13, indicator()])).toEqual(['retried'])
    // An hour ahead, as a date: half an hour is enough.
    const date = asks('Mon, 02 Mar 2026 09:00:00 GMT')
    expect(reaction([indicator(date), 1700, indicator()])).toEqual(['stormed'])
    expect(reaction([indicator(date), 1900, indicator()])).toEqual(['retried'])
    for (const value of ['soon', 'Sun, 01 Mar 2026 08:00:00 GMT'])
      expect(reaction([indicator(asks(value)), indicator()]), value).toEqual(['retried'])
    // Whoever answers well may ask for what it likes; who is told to wait at the second try must.
    const well = { answerHeaders: { 'retry-after': '30' } }
    expect(reaction([indicator(down), indicator(well), indicator()])).toEqual(['retried'])
    expect(reaction([indicator(down), indicator(asks('30')), indicator()])).toEqual(['stormed'])
  })

  it('is told by a text that says something, or by the icon for no contact', () => {
    expect(reaction([indicator(down)], { seen: { icon: 0, tooltip: ' ' } })).toEqual(['hid'])
    expect(reaction([indicator(down)], { seen: { tooltip: 'Ingen kontakt' } })).toEqual(['hid'])
    expect(reaction([indicator(down)], { seen: { message: ' ' } })).toEqual(['hid'])
  })

  it('is not to hide anything where the icon is of an answer, or of another action', () => {
    const refused = { ...down, status: 503 }
    expect(reaction([token(refused), indicator()], { seen: { icon: 2 } })).toEqual(['unreported'])
    expect(reaction([create(down)], { action: 'open-kjernejournal', seen: { icon: 2 } })).toEqual([
      'unreported',
    ])
    expect(reaction([token(refused), token()], { seen: { icon: 2, message: null } })).toEqual(['retried'])
    expect(reaction([token(refused)], { seen: { icon: 2, message: 'Ingen kontakt' } })).toEqual(['hid'])
    expect(reaction([token(refused), indicator({ status: 401 })], { seen: { icon: 2 } })).toEqual(['hid'])
  })

  it('need be told nobody where the call was made in the background', () => {
    const refresh = call('POST', 'kjernejournal.session-refresh', '/kjernejournal/innlogging/refresh', down)
    expect(reaction([refresh], { action: 'advance', seen: { message: null } })).toEqual(['gave-up'])
  })

  it('must not be to make two sessions where the first answer was late, and could be used', () => {
    const late = { fault: 'latency ms=300' }
    const parts = { action: 'open-kjernejournal' }
    expect(reaction([create(late), create()], parts)).toEqual(['duplicated'])
    expect(reaction([create(late), create({ status: 400 })], parts)).toEqual(['unaffected'])
    expect(reaction([create(late), token()], parts)).toEqual(['unaffected'])
    expect(reaction([indicator(late), indicator()])).toEqual(['unaffected'])
  })

  it('must never be to show another patient, nor to open Kjernejournal for another', () => {
    const opened = (id: string) => {
      const json = { claims: { patient_identifier: { id, system: 'urn:oid:2.16.578.1.12.4.1.4.1' } } }
      const events = journal(
        ...step('open-patient', { args: { patient: '13116900216' } }),
        ...step(
          'open-kjernejournal',
          { outcome: 'problem' },
          sessionCreate({ json }),
          openPortal(),
          token(down),
        ),
      )
      return readReactions(readEvidence(events), isHarmless).map((hit) => hit.reaction)
    }
    expect(opened('10825534577')).toEqual(['wrong-patient'])
    expect(opened('13116900216')).toEqual(['gave-up'])
    // That it was opened for another before is told where that was.
    const json = {
      claims: { patient_identifier: { id: '10825534577', system: 'urn:oid:2.16.578.1.12.4.1.4.1' } },
    }
    const events = journal(
      ...step('open-patient', { args: { patient: '13116900216' } }),
      ...step('open-kjernejournal', {}, sessionCreate({ json }), openPortal()),
      ...step('test-connection', { outcome: 'problem' }, token(down)),
    )
    expect(readReactions(readEvidence(events), isHarmless)[0]?.reaction).toBe('gave-up')
    const seen = (patient: string) => reaction([indicator(down)], { outcome: 'problem', seen: { patient } })
    expect(seen('13116900216')).toEqual(['gave-up'])
    expect(reaction([indicator(down)], { outcome: 'problem', seen: { patient: '10825534577' } })).toEqual([
      'wrong-patient',
    ])
  })

  it('is nothing when the answer can still be used', () => {
    expect(reaction([indicator({ fault: 'latency ms=300' })])).toEqual(['unaffected'])
  })
})

it('is good, or is not', () => {
  expect(reactions.filter(isGood)).toEqual(['retried', 'gave-up', 'unaffected', 'unreported'])
})
