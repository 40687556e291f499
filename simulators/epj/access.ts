// Who may work where in this EPJ: the units it knows (Organisasjon/Geografi), which of them are arbeidssteder, and
// which of those each operator is authorised for (Autorisasjon).
import type { HealthWorker } from '#simulators/population/population.ts'
import type { Register, Unit } from './register.ts'
import { Trouble } from './trouble.ts'

export interface KnownUnit extends Unit {
  /** Operators can be authorised for it. */
  readonly arbeidssted: boolean
}

export interface Access {
  /** «Ajourhold av organisasjonsnummer». */
  readonly units: readonly KnownUnit[]
  /** Organisation numbers by the operator's number, the usual place first. */
  readonly operators: Readonly<Record<string, readonly string[]>>
}

/** An EPJ as it is delivered: it knows no unit, and nobody works anywhere. */
export const noAccess: Access = { units: [], operators: {} }

/** An EPJ that is in use: everybody may work where they do. */
export function readyAccess(register: Register): Access {
  const units = new Map(
    register.users
      .flatMap((user) => register.places(user))
      .map(({ organisasjonsnummer, navn, overordnetEnhet }) => [
        organisasjonsnummer,
        {
          organisasjonsnummer,
          navn,
          ...(overordnetEnhet !== undefined && { overordnetEnhet }),
          arbeidssted: true,
        },
      ]),
  )
  return {
    units: [...units.values()],
    operators: Object.fromEntries(
      register.users.map((user) => [
        user.pid,
        register.places(user).map(({ organisasjonsnummer }) => organisasjonsnummer),
      ]),
    ),
  }
}

export function arbeidsstederOf({ units, operators }: Access, user: HealthWorker): readonly Unit[] {
  return (operators[user.pid] ?? []).flatMap(
    (number) =>
      units.find(({ organisasjonsnummer, arbeidssted }) => arbeidssted && organisasjonsnummer === number) ??
      [],
  )
}

/** Where the user works now: the place asked for, or the usual one. */
export function arbeidsstedOf(access: Access, user: HealthWorker, asked: string | undefined): Unit {
  const places = arbeidsstederOf(access, user)
  if (places.length === 0)
    throw new Trouble({ key: 'trouble.noArbeidssted' }, 'The user is not authorised for any arbeidssted')
  const found = asked === undefined ? places[0] : places.find((place) => place.organisasjonsnummer === asked)
  if (found) return found
  throw new Trouble({ key: 'trouble.arbeidssted' }, `The user is not authorised for ${asked ?? 'any place'}`)
}
