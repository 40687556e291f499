import { attestsIn } from '../../evidence/identifiers.ts'
import { defineCheck, MISSING, unless } from '../../kit/define-check.ts'

export default defineCheck({
  id: 'helseid/attest-purpose',
  requirements: ['KJ-S16'],
  cause: 'implementation',
  nb: {
    title: 'Attesten sier hvilken tjeneste eller hvilket formål oppslaget hører til',
    failureTitle: 'Attesten sier verken hvilken tjeneste eller hvilket formål oppslaget hører til',
    why: 'Pasienten kan se i loggen hvorfor noen åpnet kjernejournalen. Uten tjeneste eller formål er svaret tomt.',
    fix: 'Ta med healthcare_service (Volven 8663 i kommuner) eller purpose_of_use_details i care_relationship.',
  },
  en: {
    title: 'The attest says which service or which purpose the look-up belongs to',
    failureTitle: 'The attest says neither which service nor which purpose the look-up belongs to',
    why: 'The patient can see in the log why somebody opened the kjernejournal. Without service or purpose the answer is empty.',
    fix: 'Include healthcare_service (Volven 8663 in municipalities) or purpose_of_use_details in care_relationship.',
  },
  select: ({ assertions }) =>
    assertions.flatMap((one) => attestsIn(one.jwt).map((attest) => ({ ...one, attest }))),
  evaluate: ({ attest }) => {
    const relation = Object(attest['care_relationship'])
    return unless('healthcare_service' in relation || 'purpose_of_use_details' in relation, {
      at: 'body.client_assertion.assertion_details.care_relationship',
      expected: {
        nb: 'healthcare_service eller purpose_of_use_details',
        en: 'healthcare_service or purpose_of_use_details',
      },
      actual: Object.keys(relation).join(', ') || MISSING,
      message: {
        nb: 'Attesten mangler både tjeneste og formålsdetaljer.',
        en: 'The attest lacks both service and details of the purpose.',
      },
    })
  },
})
