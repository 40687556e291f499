// Which unit acts, from the organisation numbers that HelseID has put in the token.
import type { Population } from '#simulators/population/population.ts'
import type { VerifiedToken } from './access/verified-token.ts'
import type { NhnSwitch } from './nhn/switch.ts'
import { Refusal } from './refusal.ts'

/** Organisation number of the unit: the child where there is one. Throws when it has no access. */
export function actingOrganisation(token: VerifiedToken, population: Population, nhn: NhnSwitch): string {
  const { parent, child } = token.organisation
  if (parent === undefined)
    throw new Refusal(403, 'KJF-000013', {
      message: 'The access token does not say which organisation it is for.',
      at: 'headers.authorization',
      expected: 'helseid://claims/client/claims/orgnr_parent',
      actual: 'missing',
    })
  requireActive(parent, population)
  requireSwitchedOn(token, nhn)
  if (child === undefined || child === parent) return parent
  requireActive(child, population)
  if (!isBelow(child, parent, population))
    throw new Refusal(403, 'KJF-000022', {
      message: 'The unit in the access token does not belong to the organisation in it.',
      at: 'headers.authorization',
      expected: `a unit of ${parent}`,
      actual: child,
    })
  return child
}

/** NHN may have shut out the organisation, or the unit alone. */
export function requireSwitchedOn({ organisation }: VerifiedToken, nhn: NhnSwitch): void {
  for (const number of [organisation.parent, organisation.child])
    if (number !== undefined && nhn.isOff(number))
      throw new Refusal(403, 'KJF-000022', {
        message: 'The organisation has no access: it has been deactivated.',
        at: 'headers.authorization',
        actual: number,
      })
}

function requireActive(number: string, population: Population): void {
  const organisation = population.organisation(number)
  const where = { at: 'headers.authorization', actual: number }
  if (!organisation)
    throw new Refusal(403, 'KJF-000013', {
      message: 'The organisation is not known in Kjernejournal.',
      ...where,
    })
  if (organisation.slettet !== undefined || organisation.fjernet !== undefined)
    throw new Refusal(403, 'KJF-000022', {
      message: 'The organisation has no access: it is deleted in Enhetsregisteret.',
      ...where,
    })
}

const DEEPEST = 5

/** Directly, or through units between them (organisasjonsledd). */
export function isBelow(child: string, parent: string, population: Population): boolean {
  let above = population.organisation(child)?.overordnetEnhet
  for (let step = 0; step < DEEPEST && above !== undefined; step += 1) {
    if (above === parent) return true
    above = population.organisation(above)?.overordnetEnhet
  }
  return false
}
