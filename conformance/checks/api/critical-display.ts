import { codingsOf } from '../../kit/codings.ts'
import { defineCheck, MISSING, unless } from '../../kit/define-check.ts'

const WRITES: readonly string[] = ['kjernejournal.critical-create', 'kjernejournal.critical-update']
const PARTS = ['system', 'code', 'display'] as const

export default defineCheck({
  id: 'api/critical-display',
  requirements: ['KJ-I40'],
  cause: 'implementation',
  nb: {
    title: 'Kodene i kritisk informasjon har kodeverk, kode og tekst',
    failureTitle: 'En kode i kritisk informasjon mangler kodeverk, kode eller tekst',
    why: 'Den som leser opplysningen i et annet system, har kanskje ikke det samme kodeverket, og ser bare en kode når teksten mangler.',
    fix: 'Fyll ut system, code og display i alle coding-elementene, også i clinicalStatus og verificationStatus. Hent teksten fra kodeverket, og ikke fra det brukeren skrev.',
  },
  en: {
    title: 'The codes in critical information have code system, code and text',
    failureTitle: 'A code in critical information lacks its code system, code or text',
    why: 'Whoever reads the record in another system may not have the same code system, and sees only a code when the text is missing.',
    fix: 'Fill in system, code and display in every coding, in clinicalStatus and verificationStatus too. Take the text from the code system, not from what the user wrote.',
  },
  select: ({ dataCalls }) =>
    dataCalls
      .filter(({ operation }) => WRITES.includes(operation))
      .map((call) => ({ seq: call.seq, codings: codingsOf(call) }))
      .filter(({ codings }) => codings.length > 0),
  evaluate: ({ codings }) =>
    codings.flatMap((coding) =>
      PARTS.flatMap((part) =>
        unless((coding[part] ?? '').trim() !== '', {
          at: `${coding.at}.${part}`,
          expected: { nb: `${part} er fylt ut`, en: `${part} is filled in` },
          actual: MISSING,
          message: {
            nb: `Koden mangler ${part}.`,
            en: `The code has no ${part}.`,
          },
        }),
      ),
    ),
})
