// Roles: those of Enhetsregisteret as Altinn names them, and those of Altinn 2 that come with them
// (Altinn/altinn-authorization-tmp: RoleConstants.cs, IngestRoleMap.cs; Altinn Register: KONT → KOMK for KOMM and FYLK).
import type { Organisation } from '#simulators/population/population.ts'

export interface RoleDefinition {
  readonly code: string
  /** Altinn 2's number of it; only that of ADMAI is Altinn's own, the others are invented. */
  readonly definitionId: number
  readonly urn: string
  readonly name: { readonly nb: string; readonly en: string }
  /** Whether it follows from Enhetsregisteret: such a role cannot be delegated. */
  readonly registered: boolean
}

export const ADMAI: RoleDefinition = {
  code: 'ADMAI',
  definitionId: 4,
  urn: 'urn:altinn:rolecode:admai',
  name: { nb: 'Tilgangsstyring', en: 'Access management' },
  registered: false,
}

export const ROLES: readonly RoleDefinition[] = [
  {
    code: 'DAGL',
    definitionId: 195,
    urn: 'urn:altinn:external-role:ccr:daglig-leder',
    name: { nb: 'Daglig leder', en: 'General manager' },
    registered: true,
  },
  {
    code: 'KONT',
    definitionId: 196,
    urn: 'urn:altinn:external-role:ccr:kontaktperson',
    name: { nb: 'Kontaktperson', en: 'Contact person' },
    registered: true,
  },
  {
    code: 'KOMK',
    definitionId: 197,
    urn: 'urn:altinn:external-role:ccr:kontaktperson-kommune',
    name: { nb: 'Kontaktperson i kommune', en: 'Contact person in a municipality' },
    registered: true,
  },
  ADMAI,
  {
    code: 'HADM',
    definitionId: 198,
    urn: 'urn:altinn:rolecode:hadm',
    name: { nb: 'Hovedadministrator', en: 'Main administrator' },
    registered: false,
  },
  {
    code: 'UIHTL',
    definitionId: 199,
    urn: 'urn:altinn:rolecode:uihtl',
    name: { nb: 'Helse-, sosial- og velferdstjenester', en: 'Health, social and welfare services' },
    registered: false,
  },
  {
    code: 'KOMAB',
    definitionId: 200,
    urn: 'urn:altinn:rolecode:komab',
    name: { nb: 'Kommunale tjenester', en: 'Municipal services' },
    registered: false,
  },
]

export function roleCalled(code: string): RoleDefinition | undefined {
  return ROLES.find((role) => role.code === code.toUpperCase())
}

/** What a role in Enhetsregisteret is called in Altinn: a kontaktperson of a municipality gets a role of its own. */
export function altinnRole(
  form: Organisation['form'],
  registered: 'DAGL' | 'KONT',
): 'DAGL' | 'KONT' | 'KOMK' {
  return registered === 'KONT' && form === 'KOMM' ? 'KOMK' : registered
}

/** Altinn 2's roles that come by themselves. A kontaktperson outside municipalities gets none of them. */
export function rolesThatFollow(role: 'DAGL' | 'KONT' | 'KOMK'): readonly string[] {
  if (role === 'DAGL') return ['ADMAI', 'HADM', 'UIHTL']
  return role === 'KOMK' ? ['ADMAI', 'KOMAB', 'UIHTL'] : []
}
