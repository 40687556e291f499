import { sentAttests } from '../../evidence/helseid/sent-attests.ts'
import { defineCheck, MISSING, shown, unless } from '../../kit/define-check.ts'

/** Treatment, emergency, allocation of services, breaking the glass (Tillitsrammeverk, ATT-38 to ATT-41). */
const PURPOSES: readonly string[] = ['TREAT', 'ETREAT', 'COC', 'BTG']

export default defineCheck({
  id: 'helseid/attest-purpose',
  requirements: ['KJ-S16', 'KJ-S17'],
  cause: 'implementation',
  nb: {
    title: 'Attesten sier hvilken tjeneste eller hvilket formål oppslaget hører til',
    failureTitle:
      'Attesten sier ikke hvilken tjeneste eller hvilket formål oppslaget hører til, eller nevner et formål som ikke finnes',
    why: 'Pasienten kan se i loggen hvorfor noen åpnet kjernejournalen. Uten tjeneste eller formål får pasienten ikke noe svar.',
    fix: 'Ta med healthcare_service (Volven 8663 i kommuner) eller purpose_of_use_details i care_relationship. Koden i purpose_of_use er TREAT, ETREAT, COC eller BTG.',
  },
  en: {
    title: 'The attest says which service or purpose the look-up belongs to',
    failureTitle:
      'The attest does not say which service or purpose the look-up belongs to, or names a purpose that does not exist',
    why: 'The patient can see in the log why somebody opened the kjernejournal. Without a service or purpose there is no answer.',
    fix: 'Include healthcare_service (Volven 8663 in municipalities) or purpose_of_use_details in care_relationship. The code in purpose_of_use is TREAT, ETREAT, COC or BTG.',
  },
  select: sentAttests,
  evaluate: ({ attest, where }) => {
    const at = `${where}.care_relationship`
    const relation = Object(attest['care_relationship'])
    const { code } = Object(relation['purpose_of_use'])
    return [
      ...unless('healthcare_service' in relation || 'purpose_of_use_details' in relation, {
        at,
        expected: {
          nb: 'healthcare_service eller purpose_of_use_details',
          en: 'healthcare_service or purpose_of_use_details',
        },
        actual: Object.keys(relation).join(', ') || MISSING,
        message: {
          nb: 'Attesten mangler både tjeneste og formålsdetaljer.',
          en: 'The attest lacks both service and details of the purpose.',
        },
      }),
      ...unless(code === undefined || PURPOSES.includes(code), {
        at: `${at}.purpose_of_use.code`,
        expected: PURPOSES.join(', '),
        actual: shown(code),
        message: { nb: 'Dette formålet finnes ikke.', en: 'There is no such purpose.' },
      }),
    ]
  },
})
