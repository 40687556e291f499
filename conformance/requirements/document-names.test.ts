import { expect, it } from 'vitest'
import { documentName } from '#reports/html/document-names.ts'
import { sectionName, sectionsInNorwegian } from '#reports/html/section-names.ts'
import { documents } from './documents.ts'
import { requirements } from './index.ts'

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

/** Words that no place in a source is called by in Norwegian, and what holds one all the same: a name of its own. */
const english =
  /\b(?:after|and|another|answers?|as|audience|authorisation|before|browsers?|by|change|claims|client|codes|configuration|consent|critical|documentation|end|errors?|expired|expiry|failed|from|headers?|health|identity|information|in|issue|keys?|log-(?:in|out)|logout|meeting|members|method|new|of|old|opening|order|organisations?|parameters|patient|placement|refresh|registration|request|responsibility|reuse|same|security|session|several|shared|signature|steps?|the|two|unknown|up|user|when|with|without|workers)\b/i
const ownName =
  /^(?:Pushed authorization request|Client credentials, scope|Header: typ, alg, jwk|PUT \/v1\/client)$/

it('a place in a source has a Norwegian name on Norwegian pages, but for headings of standards', () => {
  const sections = Object.values(requirements)
    .filter(({ source }) => !/^(?:RFC \d+: |FAPI |OpenID Connect )/.test(source.document))
    .map(({ source }) => source.section)
  const same = sections.filter((section) => sectionName(section, 'nb') === section)
  const words = same.map((section) => section.replaceAll(/\w+_\w+/g, ''))
  expect(words.filter((name) => english.test(name) && !ownName.test(name))).toEqual([])
  expect(sectionName('Order of steps', 'nb')).toBe('Rekkefølgen på stegene')
  expect(sections.map((section) => sectionName(section, 'en'))).toEqual(sections)
})

it('a name for a place is of a place that is cited', () => {
  const cited = new Set(Object.values(requirements).map(({ source }) => source.section))
  expect(Object.keys(sectionsInNorwegian).filter((section) => !cited.has(section))).toEqual([])
})
