// What an EPJ says of the user's workplace and of the care that is given (HelseID, structured details; the
// information model of Tillitsrammeverk), and what Kjernejournal Innlogging wants to know of a session.
import type { Clinician } from './settings.ts'

const ORGANISATION = 'urn:oid:2.16.578.1.12.4.1.4.101'
const PROFESSION = 'urn:oid:2.16.578.1.12.4.1.1.9060'

export interface Place {
  readonly arbeidssted: string
  readonly hovedenhet: string
}

function arbeidsstedDetails({ arbeidssted }: Pick<Place, 'arbeidssted'>): readonly object[] {
  const identifier = { system: ORGANISATION, type: 'ENH', value: arbeidssted }
  return [{ type: 'helseid_authorization', practitioner_role: { organization: { identifier } } }]
}

/** @param decision the decision in the EPJ that the access rests on. */
export function careDetails(
  { arbeidssted, hovedenhet }: Place,
  { profession }: Clinician,
  decision: string,
): readonly object[] {
  const place = { id: arbeidssted, system: ORGANISATION }
  return [
    ...arbeidsstedDetails({ arbeidssted }),
    {
      type: 'nhn:tillitsrammeverk:parameters',
      practitioner: {
        authorization: { code: profession, system: PROFESSION },
        legal_entity: { id: hovedenhet, system: ORGANISATION },
        point_of_care: place,
      },
      care_relationship: {
        healthcare_service: {
          code: profession === 'LE' ? 'KP01' : 'KP02',
          system: 'urn:oid:2.16.578.1.12.4.1.1.8663',
        },
        purpose_of_use: { code: 'TREAT', system: 'urn:oid:2.16.840.1.113883.1.11.20448' },
        purpose_of_use_details: {
          code: 'BEHANDLER',
          system: 'urn:AuditEventHL7Norway/CodeSystem/carerelation',
        },
        decision_ref: { id: decision, user_selected: true },
      },
      patients: [{ point_of_care: place }],
    },
  ]
}

/** Body of `POST /api/session/create`. */
export function sessionOrder(challenge: string, patient: string, { profession }: Clinician): object {
  // A D-number's first digit is the day's, plus four.
  const kind = Number(patient[0]) >= 4 ? '2' : '1'
  return {
    ehr_code_challenge: challenge,
    claims: {
      patient_identifier: {
        id: patient,
        system: `urn:oid:2.16.578.1.12.4.1.4.${kind}`,
        authority: 'https://www.skatteetaten.no',
      },
      practitioner_authorization: {
        code: profession,
        system: PROFESSION,
        assigner: 'https://www.helsedirektoratet.no/',
      },
      access_basis: { code: 'SAMTYKKE', system: 'SYSTEM_GRUNNLAG', assigner: 'https://nhn.no' },
    },
  }
}
