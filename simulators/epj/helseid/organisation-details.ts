// What an EPJ says of organisation and care in its client assertion (HelseID documentation, structured details):
// the sub-unit the user works at, and the attest of Tillitsrammeverk.

import type { HealthWorker } from '#simulators/population/population.ts'
import type { Json } from '../behaviour.ts'
import type { Unit } from '../register.ts'

/** What the user says entitles them: consent, emergency, or that consent is not needed. */
export type Grunnlag = 'SAMTYKKE' | 'AKUTT' | 'UNNTAK'

export const GRUNNLAG: readonly Grunnlag[] = ['SAMTYKKE', 'AKUTT', 'UNNTAK']

const ORGANISATION = 'urn:oid:2.16.578.1.12.4.1.4.101'
const PROFESSION = 'urn:oid:2.16.578.1.12.4.1.1.9060'
const MUNICIPAL_SERVICE = 'urn:oid:2.16.578.1.12.4.1.1.8663'
const PURPOSE = 'urn:oid:2.16.840.1.113883.1.11.20448'
const PURPOSE_DETAILS = 'urn:AuditEventHL7Norway/CodeSystem/carerelation'

/** Nothing for a hovedenhet: the parent number comes with the client, without being asked for. */
export function arbeidsstedDetails(arbeidssted: Unit): readonly Json[] {
  if (arbeidssted.overordnetEnhet === undefined) return []
  const identifier = { system: ORGANISATION, type: 'ENH', value: arbeidssted.organisasjonsnummer }
  return [{ type: 'helseid_authorization', practitioner_role: { organization: { identifier } } }]
}

export interface AttestSubject {
  readonly user: HealthWorker
  readonly arbeidssted: Unit
  readonly hovedenhet: Pick<Unit, 'organisasjonsnummer'>
  readonly grunnlag: Grunnlag
  /** The decision in the EPJ that this rests on; here, that the user opens the patient. */
  readonly decision: string
}

export function attest({ user, arbeidssted, hovedenhet, grunnlag, decision }: AttestSubject): Json {
  const code = professionOf(user)
  const place = { id: arbeidssted.organisasjonsnummer, system: ORGANISATION }
  const acute = grunnlag === 'AKUTT'
  return {
    type: 'nhn:tillitsrammeverk:parameters',
    practitioner: {
      ...(code !== undefined && { authorization: { code, system: PROFESSION } }),
      legal_entity: { id: hovedenhet.organisasjonsnummer, system: ORGANISATION },
      point_of_care: place,
    },
    care_relationship: {
      // Volven 8663: a doctor's service at a nursing home, or nursing.
      healthcare_service: { code: code === 'LE' ? 'KP01' : 'KP02', system: MUNICIPAL_SERVICE },
      purpose_of_use: { code: acute ? 'ETREAT' : 'TREAT', system: PURPOSE },
      purpose_of_use_details: { code: acute ? 'BLAALYS' : 'BEHANDLER', system: PURPOSE_DETAILS },
      decision_ref: { id: decision, user_selected: true },
    },
    patients: [{ point_of_care: place }],
  }
}

/** The user's active authorization, Volven 9060. */
export function professionOf(user: HealthWorker): string | undefined {
  return user.authorizations.find(({ active }) => active)?.profession
}
