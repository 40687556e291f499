// W3C's Evaluation and Report Language 1.0 as JSON-LD: one assertion for each requirement. The context is in the
// file, so that it can be read without a network.
import type { RequirementResult, Result } from '#conformance/result.ts'
import type { Language, LanguageOption } from '../html/texts.ts'
import { legibleLine } from '../legible.ts'
import { earlOutcomes } from './foreign-verdicts.ts'
import { legibleJson } from './legible-json.ts'

export function toEarl(result: Result, { language = 'nb' }: LanguageOption = {}): string {
  const { run, suite } = result
  const subject = `urn:testbenk:epj:${inUrn(run.epj)}`
  const assertor = `urn:testbenk:suite:${inUrn(suite.version)}`
  const graph = {
    '@context': {
      earl: 'http://www.w3.org/ns/earl#',
      dct: 'http://purl.org/dc/terms/',
      doap: 'http://usefulinc.com/ns/doap#',
      foaf: 'http://xmlns.com/foaf/0.1/',
      xsd: 'http://www.w3.org/2001/XMLSchema#',
    },
    '@graph': [
      {
        '@id': assertor,
        '@type': ['earl:Software', 'earl:Assertor'],
        'dct:title': 'Testbenk',
        'dct:hasVersion': suite.version,
      },
      {
        '@id': subject,
        '@type': ['earl:TestSubject', 'doap:Project'],
        'doap:name': legibleLine(run.epj),
      },
      ...result.requirements.map((requirement) =>
        assertionOf(requirement, { subject, assertor, result, language }),
      ),
    ],
  }
  return legibleJson(graph)
}

interface Around {
  readonly subject: string
  readonly assertor: string
  readonly result: Result
  readonly language: Language
}

function assertionOf(
  requirement: RequirementResult,
  { subject, assertor, result, language }: Around,
): Readonly<Record<string, unknown>> {
  const { id, text, source, attested, verdict } = requirement
  const name = inUrn(id)
  return {
    '@id': `urn:testbenk:run:${inUrn(result.run.id)}:${name}`,
    '@type': 'earl:Assertion',
    'earl:assertedBy': attested
      ? { '@type': ['foaf:Person', 'earl:Assertor'], 'foaf:name': legibleLine(attested.by) }
      : { '@id': assertor },
    'earl:subject': { '@id': subject },
    'earl:mode': { '@id': attested || requirement.judgedBy === 'review' ? 'earl:manual' : 'earl:automatic' },
    'earl:test': {
      '@id': `urn:testbenk:requirement:${name}`,
      '@type': 'earl:TestRequirement',
      'dct:title': legibleLine(text[language]),
      'dct:source': `${legibleLine(source.document)} ${legibleLine(source.section)}`,
    },
    'earl:result': {
      '@type': 'earl:TestResult',
      'earl:outcome': { '@id': `earl:${earlOutcomes[verdict]}` },
      'dct:description': attested?.comment || verdict,
      'dct:date': { '@type': 'xsd:dateTime', '@value': attested?.at ?? result.run.endedAt },
    },
  }
}

/** Half a surrogate pair has no bytes to be encoded as: it is spelled out first. */
function inUrn(text: string): string {
  return encodeURIComponent(legibleLine(text))
}
