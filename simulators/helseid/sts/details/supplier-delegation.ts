// Whether an organisation lets a supplier act for it: given and taken back in Altinn, and asked for there each time that a
// token names the organisation, so that what is taken back holds for the next token (NHN, «Delegering av rettigheter i
// HelseID til databehandler»).
import type { SupplierDelegation } from '../../../population/population.ts'
import { hid } from './hid-error.ts'
import { type OrganisationDesk, receiversOf } from './organisation-rules.ts'

export interface Supply {
  readonly parent: string
  readonly supplier: string
}

/** When Altinn does not answer, its last answer counts; before the first, what the room began with. */
export async function letsAct(
  desk: OrganisationDesk,
  { supplierDelegations }: { readonly supplierDelegations: readonly SupplierDelegation[] },
  { parent, supplier }: Supply,
): Promise<boolean> {
  const answers = desk.store.collection<boolean>('helseid.supplier-delegations')
  const name = `${parent} ${supplier}`
  const receivers = await receiversOf(desk, parent)
  if (receivers === 'unavailable')
    return (
      answers.get(name) ??
      supplierDelegations.some((one) => one.parent === parent && one.supplier === supplier)
    )
  const given = receivers.some(({ organizationNumber }) => organizationNumber === supplier)
  answers.put(name, given)
  return given
}

export function notDelegated({ parent, supplier }: Supply, at: string, right: string): Error {
  return hid(
    'HID-1001',
    'The parent organisation has not let the supplier act for it in Altinn',
    at,
    `a delegation of ${right} from ${parent} to ${supplier} in Altinn`,
    parent,
  )
}
