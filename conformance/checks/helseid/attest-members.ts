import { type SentAttest, sentAttests } from '../../evidence/helseid/sent-attests.ts'
import { defineCheck, type Fault, MISSING } from '../../kit/define-check.ts'
import { toldByBench } from '../../kit/told-by-bench.ts'

type Members = Readonly<Record<string, unknown>>

/** HelseID, profile for tillitsrammeverk. */
const KNOWN: Readonly<Record<string, readonly string[]>> = {
  '': ['type', 'practitioner', 'care_relationship', 'patients'],
  practitioner: ['identifier', 'hpr_nr', 'authorization', 'legal_entity', 'point_of_care', 'department'],
  care_relationship: ['healthcare_service', 'purpose_of_use', 'purpose_of_use_details', 'decision_ref'],
}

/** Where HelseID found the attest not to be whole, with HID-1007. */
const REFUSED_AT = /\[nhn:tillitsrammeverk:parameters\]\.(.+)$/

function refusedIn({ where, exchange: { explanation: said } }: SentAttest): readonly Fault[] {
  const [, member] = REFUSED_AT.exec(said?.at ?? '') ?? []
  if (said === undefined || member === undefined || !said.reason.startsWith('HID-1007')) return []
  return [
    {
      at: `${where}.${member}`,
      expected: toldByBench(said.expected, { nb: 'som i profilen', en: 'as in the profile' }),
      actual: toldByBench(said.actual, MISSING),
      message: {
        nb: `HelseID godtok ikke ${member} i attesten.`,
        en: `HelseID did not take ${member} in the attest.`,
      },
    },
  ]
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
    title: 'Attesten er skrevet slik profilen sier',
    failureTitle: 'Attesten er ikke skrevet slik profilen sier',
    why: 'Et felt med skrivefeil i navnet blir borte uten feilmelding. Da mangler opplysningen når tilgangen skal etterprøves. En attest der noe mangler eller er av feil slag, avvises med HID-1007.',
    fix: 'Sammenlign navnene med profilen for tillitsrammeverket: practitioner, care_relationship (ikke care_relation), authorization (ikke autorisation), healthcare_service, purpose_of_use, purpose_of_use_details, decision_ref, patients. Koder og numre er tekster med innhold, user_selected er true eller false, patients er en liste. La authorization være borte når brukeren ikke har noen.',
  },
  en: {
    title: 'The attest is written as the profile says',
    failureTitle: 'The attest is not written as the profile says',
    why: 'A misspelt member disappears without an error. The information is then missing when the access is reviewed afterwards. An attest in which something is missing or of a wrong kind is refused with HID-1007.',
    fix: 'Compare the names with the profile for tillitsrammeverk: practitioner, care_relationship (not care_relation), authorization (not autorisation), healthcare_service, purpose_of_use, purpose_of_use_details, decision_ref, patients. Codes and numbers are texts that are not empty, user_selected is true or false, patients is a list. Leave authorization out when the user has none.',
  },
  select: sentAttests,
  evaluate: (sent) => [
    ...unknownIn(sent.attest).map((name) => ({
      at: `${sent.where}.${name}`,
      expected: { nb: 'et felt i profilen', en: 'a member of the profile' },
      actual: name,
      message: { nb: `Profilen kjenner ikke ${name}.`, en: `The profile does not know ${name}.` },
    })),
    ...refusedIn(sent),
  ],
})
