import { attestsIn } from '../../evidence/helseid/identifiers.ts'
import { defineCheck } from '../../kit/define-check.ts'

type Members = Readonly<Record<string, unknown>>

/** HelseID, profile for tillitsrammeverk. */
const KNOWN: Readonly<Record<string, readonly string[]>> = {
  '': ['type', 'practitioner', 'care_relationship', 'patients'],
  practitioner: ['identifier', 'hpr_nr', 'authorization', 'legal_entity', 'point_of_care', 'department'],
  care_relationship: ['healthcare_service', 'purpose_of_use', 'purpose_of_use_details', 'decision_ref'],
}

function unknownIn(attest: Members): readonly string[] {
  return Object.entries(KNOWN).flatMap(([place, names]) => {
    const part = place === '' ? attest : attest[place]
    if (typeof part !== 'object' || part === null) return []
    return Object.keys(part)
      .filter((name) => !names.includes(name))
      .map((name) => (place === '' ? name : `${place}.${name}`))
  })
}

export default defineCheck({
  id: 'helseid/attest-members',
  requirements: ['HID-O10', 'HID-N20'],
  cause: 'implementation',
  nb: {
    title: 'Attesten har bare medlemmer som profilen kjenner',
    failureTitle: 'Attesten har medlemmer som profilen ikke kjenner',
    why: 'Et medlem som er skrevet feil, blir borte uten feilmelding. Da mangler opplysningen når tilgangen skal etterprøves.',
    fix: 'Sammenlign navnene med profilen for tillitsrammeverket: practitioner, care_relationship (ikke care_relation), authorization (ikke autorisation), healthcare_service, purpose_of_use, purpose_of_use_details, decision_ref, patients.',
  },
  en: {
    title: 'The attest has only members that the profile knows',
    failureTitle: 'The attest has members that the profile does not know',
    why: 'A misspelt member disappears without an error. Then the information is missing when the access is looked into afterwards.',
    fix: 'Compare the names with the profile for tillitsrammeverk: practitioner, care_relationship (not care_relation), authorization (not autorisation), healthcare_service, purpose_of_use, purpose_of_use_details, decision_ref, patients.',
  },
  select: ({ assertions }) =>
    assertions.values().flatMap((one) => attestsIn(one.jwt).map((attest) => ({ ...one, attest }))),
  evaluate: ({ attest }) =>
    unknownIn(attest).map((name) => ({
      at: `body.client_assertion.assertion_details.${name}`,
      expected: { nb: 'et felt i profilen', en: 'a member of the profile' },
      actual: name,
      message: { nb: `Profilen kjenner ikke ${name}.`, en: `The profile does not know ${name}.` },
    })),
})
