// The EPJ's set-up as its administrator last saved it; only the simulated EPJ tells.
import type { Exchange } from '#simulators/core/journal/exchange.ts'
import { type Moment, momentOf } from '../moment.ts'
import { fact, listed, withFacts } from './facts.ts'

export interface SetUp {
  readonly externalSystems?: Moment & { readonly useHelseid: boolean }
  readonly integration?: Moment & { readonly on: boolean }
  readonly switchedOff?: Moment
  readonly functions?: Moment & { readonly groups: readonly string[] }
  readonly units?: Moment & { readonly all: readonly string[]; readonly arbeidssteder: readonly string[] }
  readonly operators: ReadonlyMap<string, Moment & { readonly arbeidssteder: readonly string[] }>
  readonly connectionTest?: Moment & { readonly good: boolean }
}

const EMPTY: SetUp = { operators: new Map() }

export function readSetUp(exchanges: readonly Exchange[]): SetUp {
  let setUp = EMPTY
  for (const saved of withFacts(exchanges, 'saved'))
    setUp = fact(saved, 'saved') === 'empty' ? EMPTY : { ...setUp, ...change(setUp, saved) }
  return setUp
}

/** The parts that were saved, as they are now. */
function change(before: SetUp, saved: Exchange): Partial<SetUp> {
  const at = momentOf(saved)
  const is = (name: string) => fact(saved, name) === 'true'
  const list = (name: string) => listed(fact(saved, name))
  switch (fact(saved, 'saved')) {
    case 'external-systems':
      return { externalSystems: { ...at, useHelseid: is('useHelseid') } }
    case 'master':
      return {
        integration: { ...at, on: is('integration') },
        ...(!is('integration') && { switchedOff: at }),
      }
    case 'functions':
      return { functions: { ...at, groups: list('groups') } }
    case 'units':
      return { units: { ...at, all: list('units'), arbeidssteder: list('arbeidssteder') } }
    case 'operator': {
      const places = { ...at, arbeidssteder: list('arbeidssteder') }
      return { operators: new Map(before.operators).set(fact(saved, 'operator') ?? '', places) }
    }
    case 'connection-test':
      return { connectionTest: { ...at, good: fact(saved, 'connection') === 'good' } }
    default:
      return {}
  }
}
