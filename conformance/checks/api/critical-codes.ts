import { codingsOf } from '../../kit/codings.ts'
import { defineCheck, shown, unless } from '../../kit/define-check.ts'

const WRITES: readonly string[] = ['kjernejournal.critical-create', 'kjernejournal.critical-update']
/** ICD-10 by its number among Norwegian code systems (Volven 7110), or by its name. */
const ICD10 = /(?:^|[.:/])7110$|\bicd-?10/i
/** Chapters XX, V01–Y98, and XXI, Z00–Z99. */
const EXCLUDED = /^[v-z]\d/i

export default defineCheck({
  id: 'api/critical-codes',
  requirements: ['KJ-I39'],
  cause: 'implementation',
  nb: {
    title: 'Kritisk informasjon registreres uten koder fra ICD-10 kapittel XX og XXI',
    failureTitle: 'Kritisk informasjon registreres med en kode som kjernejournal ikke tar imot',
    why: 'Kodene som begynner med V, W, X, Y og Z, sier hvorfor noen ble skadet eller oppsøkte helsetjenesten. API-et avviser dem, og den kritiske informasjonen kommer ikke inn i kjernejournalen.',
    fix: 'Bruk koden for selve tilstanden, eller ATC eller FEST når det gjelder et legemiddel. La ikke brukeren velge V-, W-, X-, Y- og Z-kodene i ICD-10 her. Finnes det ingen kode, skriver du tilstanden i code.text.',
  },
  en: {
    title: 'Critical information is registered without codes from ICD-10 chapters XX and XXI',
    failureTitle: 'Critical information is registered with a code that Kjernejournal does not accept',
    why: 'Codes that begin with V, W, X, Y and Z say why somebody was hurt or came for help. The API refuses them, and the critical information does not reach the kjernejournal.',
    fix: 'Use the code of the condition itself, or of ATC or FEST when it is about a medicine. Do not let the user choose the V, W, X, Y and Z codes of ICD-10 here. When there is no code, write the condition in code.text.',
  },
  select: ({ dataCalls }) =>
    dataCalls
      .filter(({ operation }) => WRITES.includes(operation))
      .map((call) => ({ seq: call.seq, codings: codingsOf(call) }))
      .filter(({ codings }) => codings.some(({ at }) => isOfThing(at))),
  evaluate: ({ codings }) =>
    codings.flatMap(({ at, system = '', code = '' }) =>
      unless(!(isOfThing(at) && ICD10.test(system) && EXCLUDED.test(code)), {
        at: `${at}.code`,
        expected: {
          nb: 'en kode utenfor kapittel XX og XXI i ICD-10',
          en: 'a code outside chapters XX and XXI of ICD-10',
        },
        actual: shown(code),
        message: {
          nb: 'Koden er fra et kapittel i ICD-10 som ikke kan registreres som kritisk informasjon.',
          en: 'The code is from a chapter of ICD-10 that cannot be registered as critical information.',
        },
      }),
    ),
})

/** The code of what is critical, and of none of the words about it. */
function isOfThing(at: string): boolean {
  return at.startsWith('body.code.')
}
