// What an organisation must have before HelseID serves its client, as the onboarding checklists put it: it is a
// hovedenhet, its units are in health and care, and somebody holds the Altinn right to use HelseID for it.
import { z } from 'zod'
import type { Store } from '../../../core/room/store.ts'
import type { RoomAddresses } from '../../../core/simulator.ts'
import type { ReadyClient } from '../../../population/population.ts'
import { Refusal } from '../refusal.ts'

/** Invented name of the right; the real one has none that is public. */
export const RIGHT = 'nhn-helseid-fagsystem'

/** How long an organisation that was found fit stays so without a new look: chosen. One that was not is looked up each time. */
const FIT_SECONDS = 60

export interface OrganisationDesk {
  readonly addresses: Pick<RoomAddresses, 'brreg' | 'altinn'>
  readonly fetch: typeof globalThis.fetch
  readonly store: Store
}

const code = z.object({ kode: z.string() }).optional()
const unit = z.object({
  organisasjonsform: z.object({ kode: z.string() }).optional(),
  overordnetEnhet: z.string().optional(),
  slettedato: z.string().optional(),
  naeringskode1: code,
  naeringskode2: code,
  naeringskode3: code,
})
type Unit = z.infer<typeof unit>
const receiver = z.object({
  personIdentifier: z.string().optional(),
  organizationNumber: z.string().optional(),
})
const delegations = z.object({ data: z.array(z.object({ to: receiver })) })
type Receiver = z.infer<typeof receiver>

/** Throws what is wrong; false when a register did not answer. */
type Look = () => Promise<boolean>

/** Remembers what was found fit, since HelseID asks no register for every token either. */
async function unlessFit(desk: OrganisationDesk, name: string, look: Look): Promise<void> {
  const fit = desk.store.collection<true>('helseid.fit-organisations')
  if (fit.get(name)) return
  if (await look()) fit.put(name, true, FIT_SECONDS)
}

export async function checkOrganisation(desk: OrganisationDesk, client: ReadyClient): Promise<void> {
  const { organisation, childOrganisations } = client
  if (client.nhns) return
  // A supplier's own trade is its own; what counts is whom it acts for.
  if (client.multiTenant) return checkParent(desk, organisation)
  const name = ['client', organisation, ...childOrganisations].join(' ')
  await unlessFit(desk, name, () => lookAtUnits(desk, client))
}

async function lookAtUnits(
  desk: OrganisationDesk,
  { organisation, childOrganisations }: ReadyClient,
): Promise<boolean> {
  // One after the other: the same calls give the same journal.
  const main = await lookUp(desk, 'enheter', organisation)
  const children: (readonly [number: string, found: LookUp])[] = []
  for (const number of childOrganisations) children.push([number, await lookUp(desk, 'underenheter', number)])
  const delegated = await hasDelegation(desk, organisation)
  checkMainUnit(organisation, main)
  if (children.length === 0) checkCode(organisation, main)
  for (const [number, child] of children) checkCode(number, child)
  if (delegated === false)
    throw refused(
      `The organisation ${organisation} has not delegated the right to use HelseID in Altinn`,
      `altinn.delegation.${RIGHT}`,
      `a delegation of ${RIGHT} for ${organisation}`,
      'none',
    )
  return delegated !== undefined && [main, ...children.map(([, found]) => found)].every(isKnown)
}

/** An organisation that a supplier acts for, or the supplier, must be a hovedenhet. */
export function checkParent(desk: OrganisationDesk, number: string): Promise<void> {
  return unlessFit(desk, `parent ${number}`, async () => {
    const found = await lookUp(desk, 'enheter', number)
    checkMainUnit(number, found)
    return isKnown(found)
  })
}

const isKnown = (found: LookUp) => found !== 'unavailable'

/** A register that does not answer stops nobody: HelseID does not ask it for every token. */
type LookUp = Unit | 'unknown' | 'unavailable'

async function lookUp({ addresses, fetch }: OrganisationDesk, kind: string, number: string): Promise<LookUp> {
  const answer = await ask(fetch, `${addresses.brreg}/enhetsregisteret/api/${kind}/${number}`)
  if (answer?.status === 404 || answer?.status === 410) return 'unknown'
  const parsed = unit.safeParse(answer?.status === 200 ? answer.body : undefined)
  return parsed.success ? parsed.data : 'unavailable'
}

/** Somebody in the organisation; a supplier that may act for it uses a client of its own. */
async function hasDelegation(desk: OrganisationDesk, party: string): Promise<boolean | undefined> {
  const receivers = await receiversOf(desk, party)
  if (receivers === 'unavailable') return undefined
  return receivers.some(({ personIdentifier }) => personIdentifier !== undefined)
}

/** To whom an organisation has given the right to use HelseID; to nobody when Altinn does not know it. */
export async function receiversOf(
  { addresses, fetch }: OrganisationDesk,
  party: string,
): Promise<readonly Receiver[] | 'unavailable'> {
  const query = new URLSearchParams({ party, resource: RIGHT })
  const answer = await ask(
    fetch,
    `${addresses.altinn}/accessmanagement/api/v1/enduser/connections/resources?${query}`,
  )
  if (answer?.status === 400) return []
  const parsed = delegations.safeParse(answer?.status === 200 ? answer.body : undefined)
  return parsed.success ? parsed.data.data.map(({ to }) => to) : 'unavailable'
}

/** Milliseconds of the machine's clock. */
const PATIENCE = 2_000

async function ask(
  fetch: typeof globalThis.fetch,
  url: string,
): Promise<{ status: number; body: unknown } | undefined> {
  try {
    const response = await fetch(url, {
      headers: { accept: 'application/json' },
      signal: AbortSignal.timeout(PATIENCE),
    })
    const text = await response.text()
    return { status: response.status, body: response.status === 200 ? JSON.parse(text) : undefined }
  } catch {
    return undefined
  }
}

function checkMainUnit(number: string, found: LookUp): void {
  if (found === 'unavailable') return
  const at = `brreg.enheter.${number}`
  if (found === 'unknown')
    throw refused(
      `The organisation ${number} is no hovedenhet in Enhetsregisteret`,
      at,
      'a hovedenhet',
      'not found',
    )
  if (found.slettedato !== undefined)
    throw refused(
      `The organisation ${number} is deleted in Enhetsregisteret`,
      at,
      'a living hovedenhet',
      found.slettedato,
    )
  if (found.overordnetEnhet !== undefined || found.organisasjonsform?.kode === 'ORGL')
    throw refused(
      `The organisation ${number} is an organisasjonsledd, no hovedenhet, in Enhetsregisteret`,
      at,
      'a hovedenhet',
      `${found.organisasjonsform?.kode ?? 'a unit'} below ${found.overordnetEnhet ?? 'another'}`,
    )
}

function checkCode(number: string, found: LookUp): void {
  if (found === 'unavailable') return
  const codes =
    found === 'unknown'
      ? []
      : [found.naeringskode1, found.naeringskode2, found.naeringskode3].flatMap((one) =>
          one ? [one.kode] : [],
        )
  if (codes.some((one) => /^8[678]/.test(one))) return
  throw refused(
    `The unit ${number} has no næringskode within health and care (86, 87 or 88) in Enhetsregisteret`,
    `brreg.${number}.naeringskode1`,
    '86, 87 or 88',
    codes.join(', ') || (found === 'unknown' ? 'unit not found' : 'none'),
  )
}

function refused(reason: string, at: string, expected: string, actual: string): Refusal {
  return new Refusal({ error: 'unauthorized_client', description: reason }, { reason, at, expected, actual })
}
