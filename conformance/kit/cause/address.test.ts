// An address of HelseID's that nothing has: from a setting, or from the EPJ's own code.
import { expect, it } from 'vitest'
import { readEvidence } from '../../evidence/evidence.ts'
import { call, type Draft, journal } from '../fixture/build-events.ts'
import { metadata, par } from '../fixture/build-helseid-calls.ts'
import { stopsIn } from '../stops.ts'

const causes = (...events: readonly Draft[]) =>
  stopsIn(readEvidence(journal(...events))).map(({ cause }) => cause)
const nowhere = (path: string) => call('POST', 'helseid.unknown', path, { status: 404, answer: {} })

it('an endpoint that the metadata does not name is the code’s own, once the metadata was read', () => {
  expect(causes(metadata(), nowhere('/helseid/connect/pushed'))).toEqual(['implementation'])
  expect(causes(nowhere('/helseid/connect/pushed'), metadata())).toEqual(['configuration'])
  expect(causes(metadata(), par(), nowhere('/kjernejournal/api/v2'))).toEqual(['configuration'])
})

it('a path with a percent sign of its own was put together by code', () => {
  const explanation = { reason: 'The path is not percent-encoded UTF-8', at: 'path', actual: '%ZZ' }
  const path = '/kjernejournal/api/v1/%ZZ'
  expect(
    causes(metadata(), call('POST', 'kjernejournal.unknown', path, { status: 400, explanation })),
  ).toEqual(['implementation'])
  const elsewhere = { reason: 'There is nothing at this address', at: 'path' }
  expect(
    causes(call('POST', 'kjernejournal.unknown', '/kj/v1', { status: 404, explanation: elsewhere })),
  ).toEqual(['configuration'])
})
