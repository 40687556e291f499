// What the population knows as critical information, as the FHIR resources that the API gives out.
import type { PractitionerRole } from '@medplum/fhirtypes'
import type { CriticalInformation } from '#simulators/population/population.ts'
import type { KeptResource } from './resource.ts'
import { CATEGORY_SYSTEM, CRITICAL_TYPES, type CriticalType } from './types.ts'

const FODSELSNUMMER = 'urn:oid:2.16.578.1.12.4.1.4.1'
const D_NUMMER = 'urn:oid:2.16.578.1.12.4.1.4.2'
const HPR_NUMMER = 'urn:oid:2.16.578.1.12.4.1.4.4'
const ORGANISASJONSNUMMER = 'urn:oid:2.16.578.1.12.4.1.4.101'
const ROLES = 'http://nhn.no/kj/fhir/CodeSystem/CategoriesOfHealthProfessionals'

const ALLERGY = 'http://terminology.hl7.org/CodeSystem/allergyintolerance'
const CONDITION = 'http://terminology.hl7.org/CodeSystem/condition'
const ACTIVE = { code: 'active', display: 'Active' }
const CONFIRMED = { code: 'confirmed', display: 'Confirmed' }

export interface Author {
  readonly hprNumber?: string
  readonly name?: string
  readonly profession?: string
  readonly organisation?: string
  readonly organisationName: string
}

export function practitionerRole(id: string, author: Author): PractitionerRole {
  const practitioner = {
    ...(author.hprNumber !== undefined && { identifier: { system: HPR_NUMMER, value: author.hprNumber } }),
    ...(author.name !== undefined && { display: author.name }),
  }
  return {
    resourceType: 'PractitionerRole',
    id,
    ...(Object.keys(practitioner).length > 0 && { practitioner }),
    organization: {
      ...(author.organisation !== undefined && {
        identifier: { system: ORGANISASJONSNUMMER, value: author.organisation },
      }),
      display: author.organisationName,
    },
    ...(author.profession !== undefined && {
      code: [{ coding: [{ system: ROLES, code: author.profession }] }],
    }),
  }
}

export function patientReference(pid: string) {
  return { identifier: { system: Number(pid[0]) >= 4 ? D_NUMMER : FODSELSNUMMER, value: pid } }
}

function categoryOf({ category = '', display }: CriticalType) {
  return [{ coding: [{ system: CATEGORY_SYSTEM, code: category, display }] }]
}

/** A first version. */
export function asFhir(
  item: CriticalInformation,
  { pid, id, registrar }: { readonly pid: string; readonly id: string; readonly registrar: Author },
): KeptResource {
  const type = typeOf(item)
  const shared = {
    id,
    meta: { versionId: '1', lastUpdated: item.changed, profile: [type.profile] },
    contained: [practitionerRole('recorderRef', registrar)],
    code: { text: item.title },
  }
  const recorded = { recordedDate: item.changed, recorder: { reference: '#recorderRef' } }
  const note = [{ text: item.detail }]
  const verification =
    item.certainty === 'Bekreftet' ? CONFIRMED : { code: 'unconfirmed', display: 'Unconfirmed' }
  if (type.resource === 'AllergyIntolerance')
    return {
      resourceType: 'AllergyIntolerance',
      ...shared,
      ...recorded,
      clinicalStatus: { coding: [{ system: `${ALLERGY}-clinical`, ...ACTIVE }] },
      verificationStatus: { coding: [{ system: `${ALLERGY}-verification`, ...verification }] },
      category: [type.name === 'DrugReaction' ? 'medication' : 'environment'],
      criticality: 'high',
      patient: patientReference(pid),
      note,
    }
  return {
    resourceType: 'Condition',
    ...shared,
    ...recorded,
    clinicalStatus: { coding: [{ system: `${CONDITION}-clinical`, ...ACTIVE }] },
    verificationStatus: { coding: [{ system: `${CONDITION}-ver-status`, ...CONFIRMED }] },
    category: categoryOf(type),
    subject: patientReference(pid),
    note,
  }
}

function typeOf({ kategori, title }: CriticalInformation): CriticalType {
  const candidates = CRITICAL_TYPES.filter((type) => type.kategori === kategori)
  // The population tells allergies to medicines from others by their title alone.
  const other = kategori === 'OVER_REAK' && /lateks/i.test(title)
  return (other ? candidates[1] : candidates[0]) ?? CRITICAL_TYPES[0]
}
