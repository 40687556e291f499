// A FHIR resource as the portal and the health indicator know critical information.
import type { CriticalInformation } from '#simulators/population/population.ts'
import { criticalTypeOf, type KeptResource, notesOf, recorderOf } from './resource.ts'

const CERTAINTY: Readonly<Record<string, string>> = {
  confirmed: 'Bekreftet',
  unconfirmed: 'Sannsynlig',
  provisional: 'Sannsynlig',
}

export function asRecord(resource: KeptResource): CriticalInformation {
  const recorder = recorderOf(resource)
  const { text, coding = [] } = resource.code ?? {}
  const chosen = coding.find(({ userSelected }) => userSelected) ?? coding[0]
  const type = criticalTypeOf(resource)
  return {
    kategori: type?.kategori ?? 'OVER_REAK',
    title: text ?? chosen?.display ?? chosen?.code ?? type?.display ?? '',
    detail: [...reactionsOf(resource), ...notesOf(resource)].join(' '),
    certainty: certaintyOf(resource),
    registeredBy: [recorder?.practitioner?.display, recorder?.organization?.display]
      .filter(Boolean)
      .join(', '),
    changed: resource.meta.lastUpdated,
  }
}

function certaintyOf(resource: KeptResource): string {
  if (resource.resourceType === 'Flag') return 'Bekreftet'
  return CERTAINTY[resource.verificationStatus?.coding?.[0]?.code ?? ''] ?? 'Bekreftet'
}

function reactionsOf(resource: KeptResource): readonly string[] {
  if (resource.resourceType !== 'AllergyIntolerance') return []
  return (resource.reaction ?? [])
    .flatMap(({ manifestation }) => manifestation ?? [])
    .flatMap(({ text, coding }) => text ?? coding?.[0]?.display ?? [])
    .map((text) => `${text}.`)
}
