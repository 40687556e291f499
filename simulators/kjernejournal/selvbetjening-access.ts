// Has the organisation a client for Kjernejournal in HelseID Selvbetjening? Asked there, as NHN gets its notice there,
// and remembered for a minute of the room's time. Only in rooms whose switch says so: elsewhere the token is proof
// enough, since HelseID gives its scope to such clients alone.
import { z } from 'zod'
import type { KjernejournalDeps } from './deps.ts'
import { Refusal } from './refusal.ts'

export const SELVBETJENING_SWITCH = {
  name: 'kjernejournal.selvbetjening-access',
  values: ['by-token', 'asked'],
  about:
    'Whether Kjernejournal takes the scope in the token as proof that the organisation has ordered access in Selvbetjening, or asks Selvbetjening for the unit that acts (KJF-000022 when it is not registered).',
} as const

export interface SelvbetjeningAccess {
  /** Nothing to wait for where nothing is asked. */
  require(organisation: string): void | Promise<void>
  reset(): void
}

const REMEMBERED = 60
/** Milliseconds of the machine's clock. */
const PATIENCE = 10_000
const answerSchema = z.looseObject({ tilgang: z.enum(['aktiv', 'ingen']) })

export function createSelvbetjeningAccess({
  addresses,
  fetch,
  store,
  switches,
}: KjernejournalDeps): SelvbetjeningAccess {
  const known = store.collection<'aktiv' | 'ingen'>('kjernejournal.selvbetjening')

  async function ask(organisation: string): Promise<void> {
    const tilgang = known.get(organisation) ?? (await read(organisation))
    known.put(organisation, tilgang, REMEMBERED)
    if (tilgang === 'aktiv') return
    throw new Refusal(403, 'KJF-000022', {
      message: 'The organisation has no access: Selvbetjening has no client for Kjernejournal for it.',
      at: 'headers.authorization',
      expected: 'a unit that is registered in Selvbetjening',
      actual: organisation,
    })
  }

  async function read(organisation: string): Promise<'aktiv' | 'ingen'> {
    const tilgang = await said(organisation)
    if (tilgang) return tilgang
    throw new Refusal(503, 'TB-UNAVAILABLE', {
      message: 'Selvbetjening did not say whether the organisation has access.',
      headers: ['retry-after', '5'],
    })
  }

  /** Undefined when there is no answer in time, or none that can be read. */
  async function said(organisation: string): Promise<'aktiv' | 'ingen' | undefined> {
    try {
      const answer = await fetch(
        `${addresses.selvbetjening}/api/kjernejournal/virksomheter/${organisation}`,
        {
          signal: AbortSignal.timeout(PATIENCE),
        },
      )
      if (answer.status === 404) return 'ingen'
      return answer.ok ? answerSchema.safeParse(await answer.json()).data?.tilgang : undefined
    } catch {
      return undefined
    }
  }

  return {
    require(organisation) {
      return switches.value(SELVBETJENING_SWITCH.name) === 'asked' ? ask(organisation) : undefined
    },
    reset: () => known.clear(),
  }
}
