// A client of Maskinporten for each hovedenhet, ready from the start: in life one is made in Digdir's self-service.
import { deriveRsaKey, type PrivateJwk } from '#simulators/core/keys/keys.ts'
import type { Organisation } from '#simulators/population/population.ts'
import type { PeopleDeps } from '../people.ts'

/** Scopes that somebody in the room asks for. */
export const SCOPES = [
  'krr:global/kontaktinformasjon.read',
  'krr:global/digitalpost.read',
  'nhn:hpr/basic',
  'nhn:hpr/extended',
  'folkeregister:deling/offentligmedhjemmel',
  'altinn:accessmanagement/authorizedparties.resourceowner',
  'altinn:authorization/authorize',
  'brreg:enhetsregisteret/autoriserte-roller',
] as const

/** That of the register's roles is not public. */
export const INVENTED_SCOPES: readonly string[] = ['brreg:enhetsregisteret/autoriserte-roller']

export interface MaskinportenClient {
  readonly id: string
  readonly organisation: Organisation
  key(): PrivateJwk
}

export function createClients({
  population,
  random,
}: Pick<PeopleDeps, 'population' | 'random'>): readonly MaskinportenClient[] {
  const stream = random.fork('maskinporten-clients')
  return population.organisations
    .filter(({ overordnetEnhet, slettet, fjernet }) => overordnetEnhet === undefined && !slettet && !fjernet)
    .map((organisation) => {
      const own = stream.fork(organisation.key)
      let derived: PrivateJwk | undefined
      return {
        id: own.fork('id').uuid(),
        organisation,
        key() {
          derived ??= deriveRsaKey(own.fork('key'), 2048, 'RS256')
          return derived
        },
      }
    })
}
