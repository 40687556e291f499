// The attest in the access token: what the client sent, with the person from the log-in, names and sources added.
import type { HealthWorker, Person, Population } from '../../../population/population.ts'
import { displayName } from '../tokens/claims.ts'
import type { AttestCode, AttestIdentifier, AttestRequest } from './attest-request.ts'
import { codeTexts } from './code-texts.ts'

const VOLVEN = 'https://www.volven.no/'
const BRREG = 'https://www.brreg.no'
const RESH = 'https://www.nhn.no'
const SKATTEETATEN = 'https://www.skatteetaten.no'
const HELSEDIREKTORATET = 'https://www.helsedirektoratet.no/'

const FODSELSNUMMER = 'urn:oid:2.16.578.1.12.4.1.4.1'
const D_NUMMER = 'urn:oid:2.16.578.1.12.4.1.4.2'
const HPR_NUMMER = 'urn:oid:2.16.578.1.12.4.1.4.4'
const ORGANISASJONSNUMMER = 'urn:oid:2.16.578.1.12.4.1.4.101'

export function enrichAttest(
  request: AttestRequest,
  person: Person,
  worker: HealthWorker | undefined,
  population: Pick<Population, 'organisation'>,
): Readonly<Record<string, unknown>> {
  const { practitioner, care_relationship: care, patients } = request
  const unit = (sent: AttestIdentifier | undefined) => sent && namedUnit(sent, population)
  return withoutAbsent({
    practitioner: withoutAbsent({
      identifier: {
        id: person.pid,
        name: displayName(person.name),
        system: person.kind === 'd-nummer' ? D_NUMMER : FODSELSNUMMER,
        authority: SKATTEETATEN,
      },
      hpr_nr: worker?.hprNumber && { id: worker.hprNumber, system: HPR_NUMMER, authority: HELSEDIREKTORATET },
      authorization: coded(practitioner.authorization),
      legal_entity: unit(practitioner.legal_entity),
      point_of_care: unit(practitioner.point_of_care),
      department: unit(practitioner.department),
    }),
    care_relationship: withoutAbsent({
      healthcare_service: coded(care.healthcare_service),
      purpose_of_use: coded(care.purpose_of_use),
      purpose_of_use_details: coded(care.purpose_of_use_details),
      decision_ref: care.decision_ref,
    }),
    patients: patients?.map((patient) =>
      withoutAbsent({ point_of_care: unit(patient.point_of_care), department: unit(patient.department) }),
    ),
  })
}

function namedUnit({ id, system }: AttestIdentifier, population: Pick<Population, 'organisation'>): object {
  const name = system === ORGANISASJONSNUMMER ? population.organisation(id)?.navn : undefined
  return withoutAbsent({ id, name, system, authority: system === ORGANISASJONSNUMMER ? BRREG : RESH })
}

function coded(sent: AttestCode | undefined): object | undefined {
  if (!sent) return undefined
  return withoutAbsent({ code: sent.code, text: codeTexts[sent.code], system: sent.system, assigner: VOLVEN })
}

function withoutAbsent(members: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined))
}
