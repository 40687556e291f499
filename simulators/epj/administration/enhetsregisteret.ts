// The EPJ's look-up of a unit in Enhetsregisteret, when an administrator enters its number.
import { z } from 'zod'
import { troubleWith } from '../failure.ts'
import { TIMEOUT_SECONDS } from '../helseid/timeout.ts'
import type { Installation } from '../installation.ts'
import type { Unit } from '../register.ts'
import { Trouble } from '../trouble.ts'

export interface FoundUnit extends Unit {
  readonly form: string
  readonly naeringskode: string
}

const answerSchema = z.looseObject({
  navn: z.string().default(''),
  organisasjonsform: z.looseObject({ kode: z.string() }),
  overordnetEnhet: z.string().optional(),
  naeringskode1: z.looseObject({ kode: z.string() }).optional(),
  slettedato: z.string().optional(),
})

/** Sub-units and main units have an address each; a number stands at one of them. */
const KINDS = ['underenheter', 'enheter'] as const

export async function findUnit(
  { addresses, fetch }: Pick<Installation, 'addresses' | 'fetch'>,
  organisasjonsnummer: string,
): Promise<FoundUnit> {
  if (!/^\d{9}$/.test(organisasjonsnummer))
    throw new Trouble({ key: 'unit.notANumber' }, 'An organisation number has nine digits')
  for (const kind of KINDS) {
    const answer = await ask(fetch, `${addresses.brreg}/enhetsregisteret/api/${kind}/${organisasjonsnummer}`)
    if (answer.status === 410)
      throw new Trouble({ key: 'unit.removed' }, 'Enhetsregisteret has removed the unit')
    if (answer.status === 404) continue
    return read(answer, organisasjonsnummer)
  }
  throw new Trouble({ key: 'unit.unknown' }, `Enhetsregisteret has no unit ${organisasjonsnummer}`)
}

async function ask(fetch: typeof globalThis.fetch, url: string): Promise<{ status: number; text: string }> {
  try {
    const answer = await fetch(url, {
      headers: { accept: 'application/json' },
      signal: AbortSignal.timeout(TIMEOUT_SECONDS * 1000),
    })
    return { status: answer.status, text: await answer.text() }
  } catch (error) {
    throw troubleWith('Enhetsregisteret', { key: 'unit.noRegister' }, error)
  }
}

function read({ status, text }: { status: number; text: string }, organisasjonsnummer: string): FoundUnit {
  const found = answerSchema.safeParse(status === 200 ? parsed(text) : undefined)
  if (!found.success)
    throw new Trouble({ key: 'unit.noRegister' }, `Enhetsregisteret: unexpected answer ${status}`)
  const { navn, organisasjonsform, overordnetEnhet, naeringskode1, slettedato } = found.data
  if (slettedato !== undefined)
    throw new Trouble({ key: 'unit.deleted', vars: { date: slettedato } }, `Deleted ${slettedato}`)
  return {
    organisasjonsnummer,
    navn,
    form: organisasjonsform.kode,
    naeringskode: naeringskode1?.kode ?? '',
    ...(overordnetEnhet !== undefined && { overordnetEnhet }),
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** Kjernejournal is for units within health and care (NHN's steps for municipalities, step 2). */
export const isHealthCode = (kode: string): boolean => /^8[678]/.test(kode)
