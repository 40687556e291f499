// What is read of the headers, what is refused, and by which of its two names a header is told of.
import { describe, expect, it } from 'vitest'
import { Refusal } from '../../refusal.ts'
import { type HeaderReader, readHeaders } from './headers.ts'

const OID = 'urn:oid:2.16.578.1.12.4.1.1.9060'
const role = (code: unknown, system = OID) => encodeURIComponent(JSON.stringify({ system, code }))

/** What it gives, or what it is refused for. */
function read(
  headers: Record<string, string>,
  of: (reader: HeaderReader) => unknown,
  prefix = 'both',
): unknown {
  try {
    return of(readHeaders(headers, prefix))
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    const { status, explanation } = error
    return { status, at: explanation?.at, actual: explanation?.actual }
  }
}

describe('the EPJ', () => {
  const source = (sent: string) => read({ 'nhn-source-system': sent }, (reader) => reader.source())

  it('has a name of 3 to 512 characters, without the spaces around it', () => {
    expect(source('abc')).toBe('abc')
    expect(source('  EPJ, v1  ')).toBe('EPJ, v1')
    expect(source('x'.repeat(512))).toBe('x'.repeat(512))
    for (const sent of ['ab', ' ab ', '', 'x'.repeat(513)])
      expect(source(sent), sent).toMatchObject({ status: 400, at: 'headers.nhn-source-system' })
    expect(source('ab')).toMatchObject({ actual: 'ab' })
    expect(source('x'.repeat(513))).toMatchObject({ actual: 'x'.repeat(200) })
  })
})

describe('the event', () => {
  const event = (headers: Record<string, string>) => read(headers, (reader) => reader.eventId())

  it('may be left out, and has at most 128 plain characters', () => {
    expect(event({})).toBeUndefined()
    const longest = `a-Z_0.${'x'.repeat(122)}`
    expect(event({ 'nhn-event-id': longest })).toBe(longest)
    for (const sent of [`${longest}x`, '', 'a b', 'æ', 'a/b'])
      expect(event({ 'nhn-event-id': sent }), sent).toMatchObject({ status: 400, at: 'headers.nhn-event-id' })
  })
})

describe('the role', () => {
  const given = (sent: string) => read({ 'nhn-user-role': sent }, (reader) => reader.role())

  it('is the code of the system that NHN names, URL-encoded, with spaces in either way', () => {
    expect(given(role('LE'))).toBe('LE')
    expect(given(role('SP').replaceAll('%22%3A', '%22%3A+'))).toBe('SP')
    expect(given(`{"system":"${OID}","code":"LE","more":1}`)).toBe('LE')
    for (const sent of [role(''), role(7), role('LE', 'urn:oid:1'), 'LE', '%', '%7B', 'null', '[]'])
      expect(given(sent), sent).toMatchObject({ status: 400, at: 'headers.nhn-user-role', actual: sent })
    expect(read({}, (reader) => reader.role())).toMatchObject({ actual: 'missing' })
  })
})

describe('a header of two names', () => {
  const roleOf = (reader: HeaderReader) => reader.role()
  const basis = (headers: Record<string, string>, prefix?: string) =>
    read(headers, (reader) => reader.basis(), prefix)

  it('may say the same in both, however it is written, and not two things', () => {
    const both = (nhn: string, hit: string) => read({ 'nhn-user-role': nhn, 'hit-user-role': hit }, roleOf)
    expect(both(role('LE'), `{"code":"LE","system":"${OID}"}`)).toBe('LE')
    expect(both(role('LE'), role('SP'))).toMatchObject({ status: 400, at: 'headers.hit-user-role' })
    expect(basis({ 'nhn-access-basis': 'AKUTT', 'hit-access-basis': ' AKUTT ' })).toBe('AKUTT')
    const patients = { 'nhn-patient-nin': '13116900216', 'hit-patient-pid': '10825534577' }
    expect(read(patients, (reader) => reader.patient())).toMatchObject({
      status: 400,
      at: 'headers.hit-patient-pid',
      actual: '10825534577',
    })
    // What looks like a role is none in another header.
    const looks = { 'nhn-source-system': role('LE'), 'hit-source-system': role('LE').replace('LE', 'LE ') }
    expect(read(looks, (reader) => reader.source())).toMatchObject({ status: 400 })
  })

  it('is read by the one name that the room takes', () => {
    const headers = { 'nhn-access-basis': 'AKUTT', 'hit-access-basis': 'UNNTAK' }
    expect([basis(headers, 'nhn'), basis(headers, 'hit')]).toEqual(['AKUTT', 'UNNTAK'])
    expect(basis({ 'hit-access-basis': 'AKUTT' }, 'nhn')).toEqual({
      status: 400,
      at: 'headers.nhn-access-basis',
      actual: 'missing: this room does not take hit-access-basis',
    })
    expect(basis({ 'nhn-access-basis': 'HPAKUTT' })).toMatchObject({ actual: 'HPAKUTT' })
  })

  it('is told of by the name that was sent; where it was not, by the prefix of the others', () => {
    const name = (headers: Record<string, string>, prefix = 'both') =>
      readHeaders(headers, prefix).name('patient')
    expect(name({})).toBe('nhn-patient-nin')
    expect(name({ 'hit-user-role': 'x' })).toBe('hit-patient-pid')
    expect(name({ 'hit-user-role': 'x', 'nhn-event-id': 'x' })).toBe('nhn-patient-nin')
    expect(name({ 'hit-patient-pid': 'x', 'nhn-event-id': 'x' })).toBe('hit-patient-pid')
    expect(name({ 'hit-patient-pid': 'x', 'nhn-patient-nin': 'x' })).toBe('nhn-patient-nin')
    expect(name({ 'hit-patient-pid': 'x' }, 'nhn')).toBe('nhn-patient-nin')
    expect(name({ 'nhn-event-id': 'x' }, 'hit')).toBe('hit-patient-pid')
  })
})
