import { expect, it } from 'vitest'
import { documentName } from '#reports/html/document-names.ts'
import { documents } from './documents.ts'

/** Standards, and what has one name: its own. */
const sameInBoth =
  /^(?:RFC \d+: |FAPI |OpenID Connect |Integration Guide: |HelseID: (?:scopes|claims)$|Legemiddel|Kjernejournal (?:Innlogging|FHIR API): |Kritisk informasjon FHIR API: status$|NHN: (?:adressesperre|hvordan|godkjenningsprosess|viktig) )/

it('a source of requirements has a Norwegian name on Norwegian pages', () => {
  const english = Object.values(documents)
    .map(({ document }) => document)
    .filter((name) => documentName(name, 'nb') === name && !sameInBoth.test(name))
  expect(english).toEqual([])
  expect(documentName('HelseID security profile', 'en')).toBe('HelseID security profile')
  expect(documentName('Our own', 'nb')).toBe('Our own')
})
