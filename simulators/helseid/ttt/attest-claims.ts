// The attest of a test token: what HelseID would have made of a good one, with the order's members in place of its.
import type { Person } from '../../population/population.ts'
import { enrichAttest } from '../sts/details/attest.ts'
import type { Sts } from '../sts/sts.ts'
import type { Claims } from '../sts/tokens/claims.ts'
import { claim } from '../sts/tokens/scopes.ts'
import type { AttestParameters, TestTokenOrder } from './order.ts'

const ORGANISATION = 'urn:oid:2.16.578.1.12.4.1.4.101'
const RESH = 'urn:oid:2.16.578.1.12.4.1.4.102'
const AN_ORGANISATION_NOBODY_HAS = '399999999'

type Members = Readonly<Record<string, unknown>>

export function attestClaims(sts: Sts, order: TestTokenOrder, person: Person | undefined): Claims {
  if (!order.createTillitsrammeverkClaims || !person) return {}
  const variant = order.testbenkParameters?.attest
  const other = sts.population.healthWorkers.find(({ pid }) => pid !== person.pid)
  const about = variant === 'OfAnotherPerson' && other ? other : person
  const given = order.tillitsrammeverkClaimsParameters ?? {}
  const attest = withGiven(usualAttest(sts, about), given)
  switch (variant) {
    case 'InArray':
      return { [claim.attest]: [attest] }
    case 'NotAnObject':
      return { [claim.attest]: 'attest' }
    case 'ForAnotherPatient':
      return { [claim.attest]: { ...attest, patients: [{ identifier: { id: person.pid } }] } }
    case 'OtherOrganisation':
      return {
        [claim.attest]: withGiven(attest, {
          practitionerLegalEntityId: AN_ORGANISATION_NOBODY_HAS,
          practitionerPointOfCareId: AN_ORGANISATION_NOBODY_HAS,
        }),
      }
    default:
      return { [claim.attest]: attest }
  }
}

function usualAttest({ population, people }: Sts, person: Person): Members {
  const [client] = population.clients
  const parent = { id: client?.organisation ?? '', system: ORGANISATION }
  const unit = { id: client?.childOrganisations[0] ?? parent.id, system: ORGANISATION }
  const department = { id: '4208723', system: RESH }
  const worker = people.healthWorker(person.pid)
  return enrichAttest(
    {
      practitioner: {
        authorization: {
          code: worker?.authorizations[0]?.profession ?? 'LE',
          system: 'urn:oid:2.16.578.1.12.4.1.1.9060',
        },
        legal_entity: parent,
        point_of_care: unit,
        department,
      },
      care_relationship: {
        healthcare_service: { code: 'KX17', system: 'urn:oid:2.16.578.1.12.4.1.1.8663' },
        purpose_of_use: { code: 'TREAT', system: 'urn:oid:2.16.840.1.113883.1.11.20448' },
        purpose_of_use_details: {
          code: 'BEHANDLER',
          system: 'urn:AuditEventHL7Norway/CodeSystem/carerelation',
        },
        decision_ref: { id: '00000000-0000-4000-8000-000000000001', user_selected: true },
      },
      patients: [{ point_of_care: unit, department }],
    },
    person,
    worker,
    population,
  )
}

function withGiven(attest: Members, given: AttestParameters): Members {
  const [practitioner, care] = [members(attest['practitioner']), members(attest['care_relationship'])]
  const [patient] = Array.isArray(attest['patients']) ? attest['patients'].map(members) : []
  const value = (name: string): unknown => members(given)[name]
  const put = (of: Members, name: string, prefix: string, names: Readonly<Record<string, string>>) => {
    const stated = Object.entries(names).flatMap(([member, parameter]) => {
      const stands = value(`${prefix}${parameter}`)
      return stands === undefined || stands === '' ? [] : [[member, stands] as const]
    })
    const whole = { ...members(of[name]), ...Object.fromEntries(stated) }
    return Object.keys(whole).length > 0 ? { [name]: whole } : {}
  }
  const identified = { id: 'Id', name: 'Name', system: 'System', authority: 'Authority' }
  const coded = { code: 'Code', text: 'Text', system: 'System', assigner: 'Assigner' }
  const decision = members(care['decision_ref'])
  return {
    practitioner: {
      ...put(practitioner, 'identifier', 'practitionerIdentifier', identified),
      ...(!given.dontSetPractitionerHprNr && put(practitioner, 'hpr_nr', 'practitionerHprNr', identified)),
      ...(!given.dontSetPractitionerAuthorization &&
        put(practitioner, 'authorization', 'practitionerAuthorization', coded)),
      ...put(practitioner, 'legal_entity', 'practitionerLegalEntity', identified),
      ...put(practitioner, 'point_of_care', 'practitionerPointOfCare', identified),
      ...(!given.dontSetPractitionerDepartment &&
        put(practitioner, 'department', 'practitionerDepartment', identified)),
    },
    care_relationship: {
      ...(!given.dontSetCareRelationshipHealthcareService &&
        put(care, 'healthcare_service', 'careRelationshipHealthcare', {
          code: 'ServiceCode',
          text: 'ServiceText',
          system: 'System',
          assigner: 'Assigner',
        })),
      ...put(care, 'purpose_of_use', 'careRelationshipPurposeOfUse', coded),
      ...(!given.dontSetCareRelationshipPurposeOfUseDetails &&
        put(care, 'purpose_of_use_details', 'careRelationshipPurposeOfUseDetails', coded)),
      decision_ref: {
        id: given.careRelationshipDecisionRefId || decision['id'],
        user_selected: given.careRelationshipDecisionRefUserSelected ?? decision['user_selected'],
      },
    },
    patients: [
      {
        ...(!given.dontSetPatientsPointOfCare &&
          put(patient ?? {}, 'point_of_care', 'patientsPointOfCare', identified)),
        ...(!given.dontSetPatientsDepartment &&
          put(patient ?? {}, 'department', 'patientsDepartment', identified)),
      },
    ],
  }
}

function members(value: unknown): Members {
  return typeof value === 'object' && value !== null ? { ...value } : {}
}
