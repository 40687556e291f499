import { describe, expect, it } from 'vitest'
import { diffCatalogues, isEmpty } from './diff.ts'
import { type CatalogueExport, catalogueExportSchema, exportCatalogue } from './export.ts'

const today = exportCatalogue('0.1.0')
const [first, second, ...rest] = today.requirements
const [check, ...checks] = today.checks
if (!first || !second || !check) throw new Error('the catalogue is not empty')

describe('the export of the catalogue', () => {
  it('is as its own schema says, also when it was written and read', () => {
    expect(catalogueExportSchema.parse(JSON.parse(JSON.stringify(today)))).toEqual(today)
    expect(today.requirements.length).toBeGreaterThan(100)
  })
})

describe('an export that somebody changed', () => {
  it('is none when a requirement or a check is in it twice: one would hide the other', () => {
    for (const twice of [
      { requirements: [...today.requirements, { ...first, level: 'may' }] },
      { checks: [...today.checks, check] },
    ])
      expect(catalogueExportSchema.safeParse({ ...today, ...twice }).error?.issues[0]?.message).toBe(
        'has an id twice',
      )
  })
})

describe('the difference of two catalogues', () => {
  const diff = (after: Partial<CatalogueExport>) => diffCatalogues(today, { ...today, ...after })

  it('is nothing between equal ones, in whatever order', () => {
    expect(isEmpty(diff({ requirements: today.requirements.toReversed() }))).toBe(true)
  })

  it('is something as soon as one thing in it is another', () => {
    const level = first.level === 'must' ? ('should' as const) : ('must' as const)
    for (const after of [
      { requirements: [...today.requirements, { ...first, id: 'NEW-01' }] },
      { requirements: [second, ...rest] },
      { requirements: [{ ...first, level }, second, ...rest] },
      { requirements: [{ ...first, actor: 'another' }, second, ...rest] },
      { requirements: [{ ...first, judgedBy: 'not-checked' as const }, second, ...rest] },
      { checks: [...today.checks, { ...check, id: 'x/y' }] },
      { checks },
      { checks: [{ ...check, title: { nb: 'Annet', en: 'Other' } }, ...checks] },
      { checks: [{ ...check, requirements: ['NEW-01'] }, ...checks] },
    ])
      expect(isEmpty(diff(after)), Object.keys(after)[0]).toBe(false)
  })

  it('shows what a requirement said and says: words in both languages, lists, sources, and what was not there', () => {
    const reviewed = today.requirements.find(({ judgedBy }) => judgedBy === 'review')
    if (!reviewed) throw new Error('some are judged by people')
    const { reason: _, ...bare } = reviewed
    const members = (change: object) =>
      diffCatalogues(
        { ...today, requirements: [reviewed] },
        { ...today, requirements: [{ ...bare, ...change }] },
      )
        .changed.flatMap(({ members }) => members)
        .map(({ after }) => after)
    const { reason } = reviewed
    expect(members({ reason, text: { nb: 'Ny', en: 'New' } })).toEqual(['New / Ny'])
    expect(members({ reason, appliesTo: ['portal', 'api'] })).toEqual(['portal, api'])
    expect(members({ reason, source: { document: 'D', section: '1', date: '2026-01-01' } })).toEqual([
      'D, 1, 2026-01-01',
    ])
    expect(members({})).toEqual(['–'])
  })

  it('names what came, what went and what reads otherwise', () => {
    const changed = { ...second, level: second.level === 'must' ? ('should' as const) : ('must' as const) }
    const added = { ...first, id: 'NEW-01' }
    const { added: came, removed: went, changed: other } = diff({ requirements: [changed, added, ...rest] })
    expect(came.map(({ id }) => id)).toEqual(['NEW-01'])
    expect(went.map(({ id }) => id)).toEqual([first.id])
    expect(other).toEqual([
      { id: second.id, members: [{ name: 'level', before: second.level, after: changed.level }] },
    ])
  })

  it('names checks that are called something else', () => {
    const title = { ...check.title, en: 'Something else' }
    const { checksReworded, ...others } = diff({ checks: [{ ...check, title }, ...checks] })
    expect(checksReworded).toEqual([
      {
        id: check.id,
        before: `${check.title.en} / ${check.title.nb}`,
        after: `Something else / ${check.title.nb}`,
      },
    ])
    expect(Object.values(others).flat()).toEqual([])
  })

  it('names checks that came, went, or judge something else', () => {
    expect(diff({ checks }).checksRemoved).toEqual([check.id])
    expect(diff({ checks: [...today.checks, { ...check, id: 'x/y' }] }).checksAdded).toEqual(['x/y'])
    const moved = diff({ checks: [{ ...check, requirements: ['NEW-01'] }, ...checks] }).checksMoved
    expect(moved).toEqual([{ id: check.id, before: check.requirements.join(', '), after: 'NEW-01' }])
  })
})
