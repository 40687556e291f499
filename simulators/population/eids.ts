// Which electronic IDs somebody has, and what is odd about them. Everybody can be issued all of them; two in the cast
// meet what the onboarding checklists warn of: an e-ID below the highest level, and a name on the card that is not
// the one in Folkeregisteret.
import type { Name, Population } from './population.ts'

export type EidIssuer = 'bankid' | 'buypass' | 'commfides' | 'minid' | 'eidas'

export interface EidHolding {
  readonly issuers: readonly EidIssuer[]
  /** Name on smart cards, when it is not the one in Folkeregisteret. */
  readonly nameOnCard?: Name
}

export function eidsOf(population: Population, pid: string): EidHolding | undefined {
  const person = population.person(pid)
  if (!person) return undefined
  // A D-number is what another country's e-ID is tied to.
  if (person.kind === 'd-nummer') return { issuers: ['bankid', 'buypass', 'minid', 'eidas'] }
  const key = population.healthWorkers.find((worker) => worker.pid === pid)?.key
  if (key === 'uten-hpr') return { issuers: ['minid'] }
  const issuers = ['bankid', 'buypass', 'commfides', 'minid'] as const
  if (key !== 'vernepleier') return { issuers }
  // Ordered as «Berg Hansen»; Folkeregisteret has «Berg-Hansen».
  const [middle = '', family = ''] = person.name.family.split('-')
  return { issuers, nameOnCard: { given: person.name.given, middle, family } }
}
