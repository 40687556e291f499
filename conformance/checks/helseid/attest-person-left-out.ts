import { sentAttests } from '../../evidence/helseid/sent-attests.ts'
import { defineCheck, MISSING } from '../../kit/define-check.ts'

export default defineCheck({
  id: 'helseid/attest-person-left-out',
  requirements: ['HID-O11'],
  cause: 'implementation',
  nb: {
    title: 'Attesten lar HelseID fylle inn fødselsnummer og HPR-nummer',
    failureTitle: 'EPJ-en skriver selv fødselsnummer eller HPR-nummer i attesten',
    why: 'HelseID vet hvem som er logget inn, og slår opp i HPR. Det EPJ-en skriver selv, kan være gammelt eller feil.',
    fix: 'Ta identifier og hpr_nr ut av practitioner.',
  },
  en: {
    title: 'The attest lets HelseID fill in the national identity number and HPR number',
    failureTitle: 'The EPJ itself writes the national identity number or HPR number in the attest',
    why: 'HelseID knows who is logged in, and looks them up in HPR. What the EPJ writes itself may be old or wrong.',
    fix: 'Remove identifier and hpr_nr from practitioner.',
  },
  select: sentAttests,
  evaluate: ({ attest, where }) => {
    const practitioner = Object(attest['practitioner'])
    return ['identifier', 'hpr_nr']
      .filter((name) => name in practitioner)
      .map((name) => ({
        at: `${where}.practitioner.${name}`,
        expected: MISSING,
        actual: { nb: 'en verdi fra EPJ-en', en: 'a value from the EPJ' },
        message: { nb: `Attesten har ${name}.`, en: `The attest has ${name}.` },
      }))
  },
})
