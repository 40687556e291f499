// What the population knows as critical information, as the FHIR resources that the API gives out.
import type { PractitionerRole } from '@medplum/fhirtypes'
import type { CriticalInformation } from '#simulators/population/population.ts'
import { professionNames } from '#simulators/population/profession-names.ts'
import type { KeptResource } from './resource.ts'
import { CATEGORY_SYSTEM, CRITICAL_TYPES, type CriticalType } from './types.ts'

const FODSELSNUMMER = 'urn:oid:2.16.578.1.12.4.1.4.1'
const D_NUMMER = 'urn:oid:2.16.578.1.12.4.1.4.2'
const HPR_NUMMER = 'urn:oid:2.16.578.1.12.4.1.4.4'
const ORGANISASJONSNUMMER = 'urn:oid:2.16.578.1.12.4.1.4.101'
const ROLES = 'http://nhn.no/kj/fhir/CodeSystem/CategoriesOfHealthProfessionals'

/** As FHIR names it (R4, Using Codes: ATC). */
const ATC = 'http://www.whocc.no/atc'
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
      code: [{ coding: [roleOf(author.profession)] }],
    }),
  }
}

function roleOf(profession: string) {
  const names: Readonly<Record<string, string>> = professionNames.nb
  const name = names[`profession.${profession}`]
  return {
    system: ROLES,
    code: profession,
    ...(name !== undefined && { display: `${name.charAt(0).toUpperCase()}${name.slice(1)}` }),
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
    code: codeOf(item),
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
      ...(item.atc && { reaction: [{ manifestation: [{ text: reactionOf(item) }] }] }),
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

/** A text only where there is no code, as NHN documents it. */
function codeOf({ atc, title }: CriticalInformation) {
  return atc ? { coding: [{ system: ATC, ...atc, userSelected: true }] } : { text: title }
}

/** «Anafylaksi av penicillin» tells the reaction first, and what it was to last. */
function reactionOf({ title }: CriticalInformation): string {
  return title.split(' av ', 1)[0] ?? title
}

function typeOf({ kategori, title }: CriticalInformation): CriticalType {
  const candidates = CRITICAL_TYPES.filter((type) => type.kategori === kategori)
  // The population tells allergies to medicines from others by their title alone.
  const other = kategori === 'OVER_REAK' && /lateks/i.test(title)
  return (other ? candidates[1] : candidates[0]) ?? CRITICAL_TYPES[0]
}
