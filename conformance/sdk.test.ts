// What a vendor's checks read with.
import { expect, it } from 'vitest'
import { readEvidence } from './evidence/evidence.ts'
import { journal } from './kit/fixture/build-events.ts'
import { indicator } from './kit/fixture/build-kjernejournal-calls.ts'
import { answerHeader, headerOf, unless } from './sdk.ts'

const [call] = readEvidence(
  journal(
    indicator({ headers: { 'x-epj-system': 'Fjord EPJ 7.2' }, answerHeaders: { 'x-event-id': 'e-1' } }),
  ),
).indicators

it('finds headers by the names that documents write, whatever their letters', () => {
  if (!call) throw new Error('no look-up was read')
  for (const name of ['X-EPJ-System', 'x-epj-system'])
    expect([name, headerOf(call, name)]).toEqual([name, 'Fjord EPJ 7.2'])
  for (const name of ['X-EVENT-ID', 'x-event-id'])
    expect([name, answerHeader(call, name)]).toEqual([name, 'e-1'])
  expect([headerOf(call, 'X-EVENT-ID'), answerHeader(call, 'X-EPJ-System')]).toEqual([undefined, undefined])
})

it('says that a member is not as expected, where a check says nothing else', () => {
  const fault = { at: 'header.x', expected: '7', actual: '6' }
  expect(unless(true, fault)).toEqual([])
  for (const holds of [false, undefined])
    expect(unless(holds, fault)).toEqual([
      { ...fault, message: { nb: 'header.x er ikke som ventet.', en: 'header.x is not as expected.' } },
    ])
  expect(unless(false, { ...fault, message: 'Six.' })).toMatchObject([
    { message: { nb: 'Six.', en: 'Six.' } },
  ])
})
