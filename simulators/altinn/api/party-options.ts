// What a caller may ask of the list of parties, in the query.
import { z } from 'zod'
import { checked } from '#simulators/core/call/body.ts'

const flag = (usual: boolean) =>
  z
    .string()
    .regex(/^(?:true|false)$/i, 'must be true or false')
    .transform((text) => text.toLowerCase() === 'true')
    .default(usual)
/** `Auto` is True here: which of them Altinn would choose is not public. */
const choice = z
  .string()
  .regex(/^(?:true|false|auto)$/i, 'must be True, False or Auto')
  .transform((text) => text.toLowerCase() !== 'false')
  .default(true)

const options = z.object({
  includeRoles: flag(true),
  includeResources: flag(true),
  includeInstances: flag(true),
  includeAccessPackages: flag(false),
  includePartiesViaKeyRoles: choice,
  includeSubParties: choice,
  includeInactiveParties: choice,
  orgCode: z.string().max(20).optional(),
  anyOfResourceIds: z.array(z.string().max(100)).optional(),
})
export type PartyOptions = z.infer<typeof options>

/** @throws ProblemError 400 when an option is not what it must be. */
export function optionsIn(searchParams: URLSearchParams): PartyOptions {
  const resources = searchParams.getAll('anyOfResourceIds')
  const given = Object.fromEntries(searchParams)
  return checked({ ...given, anyOfResourceIds: resources.length > 0 ? resources : undefined }, options)
}
