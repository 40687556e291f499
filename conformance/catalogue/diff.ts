// What one catalogue has that another has not, and what reads, counts or is judged otherwise.
import { isDeepStrictEqual } from 'node:util'
import type { Bilingual } from '../result.ts'
import type { CatalogueExport } from './export.ts'

type Requirement = CatalogueExport['requirements'][number]
type Check = CatalogueExport['checks'][number]

interface Change {
  readonly id: string
  readonly before: string
  readonly after: string
}

export interface CatalogueDiff {
  readonly added: readonly Requirement[]
  readonly removed: readonly Requirement[]
  readonly changed: readonly {
    readonly id: string
    readonly members: readonly { readonly name: string; readonly before: string; readonly after: string }[]
  }[]
  readonly checksAdded: readonly string[]
  readonly checksRemoved: readonly string[]
  /** Checks that stand behind other requirements than before. */
  readonly checksMoved: readonly Change[]
  /** Checks that are called something else, and may mean it. */
  readonly checksReworded: readonly Change[]
}

const members = ['text', 'level', 'source', 'actor', 'appliesTo', 'judgedBy', 'reason'] as const

export function diffCatalogues(before: CatalogueExport, after: CatalogueExport): CatalogueDiff {
  const [was, is] = [byId(before.requirements), byId(after.requirements)]
  const [checksWere, checksAre] = [byId(before.checks), byId(after.checks)]
  return {
    added: after.requirements.filter(({ id }) => !was.has(id)),
    removed: before.requirements.filter(({ id }) => !is.has(id)),
    changed: before.requirements.flatMap((old) => {
      const now = is.get(old.id)
      const changes = now === undefined ? [] : changesOf(old, now)
      return changes.length === 0 ? [] : [{ id: old.id, members: changes }]
    }),
    checksAdded: after.checks.map(({ id }) => id).filter((id) => !checksWere.has(id)),
    checksRemoved: before.checks.map(({ id }) => id).filter((id) => !checksAre.has(id)),
    checksMoved: changesIn(before.checks, checksAre, ({ requirements }) => requirements.join(', ')),
    checksReworded: changesIn(before.checks, checksAre, ({ title }) => shown(title)),
  }
}

function changesIn(
  before: readonly Check[],
  after: ReadonlyMap<string, Check>,
  read: (check: Check) => string,
): readonly Change[] {
  return before.flatMap((old) => {
    const now = after.get(old.id)
    if (now === undefined || read(now) === read(old)) return []
    return [{ id: old.id, before: read(old), after: read(now) }]
  })
}

export function isEmpty(diff: CatalogueDiff): boolean {
  return Object.values(diff).every((part: readonly unknown[]) => part.length === 0)
}

function changesOf(before: Requirement, after: Requirement): CatalogueDiff['changed'][number]['members'] {
  return members.flatMap((name) =>
    isDeepStrictEqual(before[name], after[name])
      ? []
      : [{ name, before: shown(before[name]), after: shown(after[name]) }],
  )
}

function shown(value: Requirement[(typeof members)[number]]): string {
  if (value === undefined) return '–'
  if (typeof value === 'string') return value
  if (Array.isArray(value)) return value.join(', ')
  return isBilingual(value) ? `${value.en} / ${value.nb}` : Object.values(value).join(', ')
}

function isBilingual(value: object): value is Bilingual {
  return 'nb' in value && 'en' in value
}

function byId<T extends { readonly id: string }>(items: readonly T[]): ReadonlyMap<string, T> {
  return new Map(items.map((item) => [item.id, item]))
}
