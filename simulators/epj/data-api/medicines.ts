// The patient's medicines by the API Legemiddel: a ticket says which patient, the user's token who asks.
import type { Installation } from '../installation.ts'
import type { KjernejournalApi } from '../kjernejournal/api.ts'
import { Trouble } from '../trouble.ts'
import { RESTRICTED } from './codes.ts'
import type { DataOrder } from './data-desk.ts'

const YEARS = 3
const EXPIRED = 'KJF-000015'

export async function fetchMedicines(
  { behaviour: { data: does }, settings, clock }: Installation,
  api: KjernejournalApi,
  { accessToken, open, grunnlag, renew }: DataOrder,
): Promise<unknown> {
  const from = new Date(clock.now())
  from.setUTCFullYear(from.getUTCFullYear() - YEARS)

  async function ask(ticket: string | undefined, restricted: string | undefined): Promise<unknown> {
    if (ticket === undefined)
      throw new Trouble({ key: 'trouble.noTicket' }, 'The health indicator gave no ticket')
    const query = new URLSearchParams({
      ticket: does.ticket(ticket),
      fra: does.from(from),
      'utvidet-oppslag': 'false',
      ...(restricted !== undefined && { 'samtykke-sperret-legemidler': restricted }),
    })
    return await api.send({
      call: 'medicines',
      method: 'GET',
      url: `${settings.serviceUrl}/v1/legemiddel?${query}`,
      accessToken,
      proof: 'bound',
      trouble: { key: 'trouble.medicines' },
    })
  }

  const consent = does.restrictedConsent(grunnlag)
  const first = does.statesItAlways ? consent : undefined
  try {
    return await ask(open.indicator?.ticket, first)
  } catch (error) {
    if (!(error instanceof Trouble)) throw error
    if (error.code === EXPIRED && does.renewsTicket) return await ask(await renew(), first)
    if (error.code === RESTRICTED && consent !== undefined && first === undefined)
      return await ask(open.indicator?.ticket, consent)
    throw error
  }
}
