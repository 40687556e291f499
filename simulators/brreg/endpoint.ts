// An operation with what the OpenAPI document says of it: handler, parameters and answers stand in one place.

import type { TokenReader } from '#simulators/core/keys/token-reader.ts'
import type { Clock } from '#simulators/core/room/clock.ts'
import type { Switch, Switches } from '#simulators/core/room/switches.ts'
import type { Operation, SimRequest } from '#simulators/core/simulator.ts'
import type { Answers } from './answers.ts'
import type { SchemaName } from './openapi/schemas.ts'
import type { Standard } from './register/industry-codes.ts'
import type { Register } from './register/register.ts'
import type { Roles } from './register/roles.ts'
import type { TypeName } from './search/parameter-types.ts'
import type { QueryParameter } from './search/parameters.ts'
import type { UnitJson } from './unit-json.ts'

export interface Endpoint extends Operation {
  readonly documented: Documented
}

export interface Documented {
  /** Types of the parameters in the path; a code is any text. */
  readonly path?: Readonly<Record<string, TypeName | 'code'>>
  readonly query?: readonly QueryParameter[]
  /** Takes `sort` as well. */
  readonly sorted?: true
  /** Absent: there is no answer with 200. */
  readonly ok?: {
    readonly about: string
    readonly types: readonly string[]
    /** Absent: not JSON. */
    readonly schema?: SchemaName
  }
  /** Answered with the error envelope, beside 400, which any operation may answer with. */
  readonly refusals: readonly (401 | 403 | 404 | 406)[]
  /** 410 with the short body of a unit that was removed. */
  readonly gone?: true
}

export interface Parts {
  /** Address of the API, without a slash at the end. */
  readonly api: string
  readonly answers: Answers
  readonly register: Register
  readonly roles: Roles
  readonly unitJson: UnitJson
  readonly clock: Pick<Clock, 'now'>
  readonly switches: Pick<Switches, 'value'>
  readonly tokens: TokenReader
  /** Address of Maskinporten's metadata. */
  readonly maskinporten: string
}

export const API = '/brreg/enhetsregisteret/api'

/** The real register changed from SN2007 once and for all, on a day in the autumn of 2025 that is not known. */
export const SWITCHES: readonly Switch[] = [
  {
    name: 'brreg.industry-codes',
    values: ['sn2025', 'sn2007'],
    about:
      'Industry codes as they are since the autumn of 2025 (SN2025), or as they were before (SN2007), in every answer and search. For one operation alone it can be ordered as the fault variant sn2007.',
  },
]

/** The variant of operations whose answers hold industry codes. */
export const SN2007 = 'sn2007'

/** SN2007 when the room is switched to it, or when it was ordered as the variant `sn2007` of the operation. */
export function standardOf({ switches }: Pick<Parts, 'switches'>, { recording }: SimRequest): Standard {
  const ordered = recording.variant === SN2007 || switches.value('brreg.industry-codes') === 'sn2007'
  return ordered ? 'sn2007' : 'sn2025'
}
