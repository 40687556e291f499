// Rights that were given in Altinn.
import type { Exchange } from '#simulators/core/journal/exchange.ts'
import { type Moment, momentOf } from '../moment.ts'
import { fact, withFacts } from './facts.ts'

/** A right that was given and not taken back. */
export interface Delegation extends Moment {
  readonly from: string
  readonly to: string
  readonly by: string | undefined
  readonly resource: string
}

export function readDelegations(exchanges: readonly Exchange[]): readonly Delegation[] {
  const held = new Map<string, Delegation>()
  for (const act of withFacts(exchanges, 'delegation', 'from', 'to', 'resource')) {
    const [from = '', to = '', resource = ''] = [fact(act, 'from'), fact(act, 'to'), fact(act, 'resource')]
    const key = `${from} ${to} ${resource}`
    held.delete(key)
    if (fact(act, 'delegation') === 'given')
      held.set(key, { ...momentOf(act), from, to, by: fact(act, 'by'), resource })
  }
  return [...held.values()]
}
