// What must hold before a record is written, rule by rule.
import { describe, expect, it } from 'vitest'
import { Refusal } from '../../refusal.ts'
import type { OpenJournal } from './open-journal.ts'
import type { CriticalResource, KeptResource } from './resource.ts'
import { CRITICAL_TYPES } from './types.ts'
import { requireMatch, requireNewest, requireSameThing, requireSpace, requireWriter } from './write-rules.ts'

const newest = { resourceType: 'Flag', id: 'one', meta: { versionId: '3', lastUpdated: '' } } as KeptResource

function refusal(act: () => void): unknown {
  try {
    act()
    return 'taken'
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    const { status, code, explanation } = error
    return { status, code, ...explanation }
  }
}

describe('who may write', () => {
  const writes = (role: string, kategori: string) => {
    const type = CRITICAL_TYPES.find((one) => one.kategori === kategori)
    const opened = { user: { role }, caller: { headers: { name: () => 'nhn-user-role' } } }
    if (!type) throw new Error(`there is no ${kategori}`)
    return refusal(() => requireWriter(opened as unknown as OpenJournal, type))
  }

  it('is a doctor everything, a nurse implants, and others nothing', () => {
    for (const { kategori } of CRITICAL_TYPES) expect(writes('LE', kategori), kategori).toBe('taken')
    expect(writes('SP', 'IMPL')).toBe('taken')
    const told = { status: 403, code: 'AUT_104', at: 'headers.nhn-user-role' }
    expect(writes('SP', 'OVER_REAK')).toMatchObject({ ...told, expected: 'LE', actual: 'SP' })
    expect(writes('VP', 'IMPL')).toMatchObject({ ...told, expected: 'LE or SP', actual: 'VP' })
  })
})

describe('what is written', () => {
  it('has its space, or is a conflict', () => {
    expect(refusal(() => requireSpace(true))).toBe('taken')
    expect(refusal(() => requireSpace(false))).toMatchObject({ status: 409, code: 'TB-REQUEST' })
  })

  it('changes the newest version, and says which that is', () => {
    const sent = (version: string | undefined) => refusal(() => requireNewest(version, newest, 'body.meta'))
    expect(sent('3')).toBe('taken')
    const told = { status: 409, code: 'KJF-000065', at: 'body.meta', expected: '3' }
    expect(sent('2')).toMatchObject({
      ...told,
      actual: '2',
      reason: expect.stringContaining('not the newest'),
    })
    expect(sent(undefined)).toMatchObject({
      ...told,
      actual: 'missing',
      reason: expect.stringContaining('must say'),
    })
  })

  it.each([undefined, '*', '"3"', 'W/"3"', 'W/"2", W/"3"', ' "3" ,"9"'])(
    'is matched by If-Match: %s',
    (sent) => expect(refusal(() => requireMatch(sent, newest))).toBe('taken'),
  )

  it.each(['', '3', '"2"', 'W/"2"', 'W/"33"', 'w/"3"', '"W/"3""'])('is not matched by If-Match: %s', (sent) =>
    expect(refusal(() => requireMatch(sent, newest))).toMatchObject({
      status: 412,
      at: 'headers.if-match',
      expected: 'W/"3"',
    }),
  )
})

describe('an update', () => {
  const atc = { system: 'http://www.whocc.no/atc', code: 'M01AE01' }
  const concept = (...coding: object[]) => ({ coding })
  const change = (before: object, after: object) => {
    const of = (members: object) => ({ ...newest, resourceType: 'Condition', ...members })
    return refusal(() => requireSameThing(of(after) as CriticalResource, of(before) as KeptResource))
  }

  it('is of the same code, whatever it is called, and of the same category', () => {
    const before = { code: concept(atc), category: [concept({ code: '7' })] }
    expect(change(before, { ...before, code: concept({ ...atc, display: 'Ibuprofen' }) })).toBe('taken')
    expect(change(before, { ...before, code: { ...concept(atc), text: 'Ibux' } })).toBe('taken')
    for (const code of [
      concept({ ...atc, code: 'M01AE02' }),
      concept({ ...atc, system: 'http://example.no' }),
      concept(atc, atc),
      { text: 'Ibuprofen' },
    ])
      expect(change(before, { ...before, code })).toMatchObject({ status: 422, at: 'Condition.code' })
    for (const category of [[concept({ code: '5' })], [], undefined])
      expect(change(before, { ...before, category })).toMatchObject({ status: 422, at: 'Condition.category' })
  })

  it('is told by its text where there is no code, and by the words of its category where FHIR has words', () => {
    const before = { code: { text: 'Nøtter' }, category: ['food'] }
    expect(change(before, before)).toBe('taken')
    expect(change(before, { ...before, code: { text: 'Egg' } })).toMatchObject({ at: 'Condition.code' })
    expect(change(before, { ...before, category: ['medication'] })).toMatchObject({
      at: 'Condition.category',
    })
  })
})
