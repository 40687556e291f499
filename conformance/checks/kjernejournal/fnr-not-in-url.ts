import type { Evidence } from '../../evidence/evidence.ts'
import { percentDecoded } from '../../evidence/percent.ts'
import type { Seen } from '../../evidence/seen.ts'
import { defineCheck, unless } from '../../kit/define-check.ts'

/**
 * Day (D-number: +40), month (synthetic: +40, +65 or +80), then the rest of eleven digits, standing alone: a long
 * code may hold eleven digits by chance.
 */
const IDENTITY_NUMBER =
  /(?<![\w-])(?:[04][1-9]|[1256]\d|[37][01])(?:[04][1-9]|[15][0-2]|6[6-9]|7[0-7]|8[1-9]|9[0-2])\d{7}(?![\w-])/g

/** How the journal shows a number that may belong to a living person. */
const MASKED = /(?<!\*)\*{11}(?!\*)/g

/** What every number has in it, shown or masked; few addresses do. */
const ELEVEN = /\d{11}|\*{11}/

export default defineCheck({
  id: 'kjernejournal/fnr-not-in-url',
  requirements: ['KJ-I06', 'KJ-N25'],
  cause: 'implementation',
  nb: {
    title: 'Ingen adresse inneholder et fødselsnummer',
    failureTitle: 'En adresse inneholder et fødselsnummer',
    why: 'Adresser blir liggende i nettleserens historikk og i logger hos mange. Et fødselsnummer som står der, er på avveie.',
    fix: 'Send fødselsnummeret bare i kroppen til kallet: fnr i helseindikatoren og claims.patient_identifier.id i session/create. Portalen trenger bare code og ehr_code_verifier.',
  },
  en: {
    title: 'No address holds a national identity number',
    failureTitle: 'An address holds a national identity number',
    why: 'Addresses stay in the browser’s history and in the logs of many parties. A national identity number in one of them has gone astray.',
    fix: 'Send the national identity number only in the body of the call: fnr in the health indicator and claims.patient_identifier.id in session/create. The portal needs only code and ehr_code_verifier.',
  },
  select: (evidence) => {
    const patients = patientsOf(evidence)
    return evidence.calls.flatMap((call) => {
      const numbers = numbersIn(call, patients)
      // Where nobody was asked about, that no number stands in an address says nothing.
      const isTelling = patients.size > 0 && toKjernejournal(call)
      return isTelling || numbers.length > 0 ? [{ seq: call.seq, numbers }] : []
    })
  },
  evaluate: ({ numbers }) =>
    unless(numbers.length === 0, {
      at: 'target',
      expected: { nb: 'ikke noe fødselsnummer', en: 'no national identity number' },
      actual: numbers.join(', '),
      message: {
        nb: 'Adressen til kallet har et fødselsnummer eller D-nummer i seg.',
        en: 'The address of the call has a national identity number in it.',
      },
    }),
})

const toKjernejournal = ({ exchange }: Seen) => exchange.simulator === 'kjernejournal'

/** Towards Kjernejournal no identity number is right; elsewhere at least no patient's is. */
function numbersIn(call: Seen, patients: ReadonlySet<string>): readonly string[] {
  const address = percentDecoded(call.exchange.request.target)
  if (!ELEVEN.test(address)) return []
  const known = (address.match(/(?<!\d)\d{11}(?!\d)/g) ?? []).filter((number) => patients.has(number))
  const shaped = toKjernejournal(call)
    ? [IDENTITY_NUMBER, MASKED].flatMap((form) => address.match(form) ?? [])
    : []
  return [...new Set([...known, ...shaped])]
}

function patientsOf({ indicators, sessionCalls, openings }: Evidence): ReadonlySet<string> {
  const seen = [
    ...indicators.map(({ fnr }) => fnr),
    ...sessionCalls.map(({ patient }) => patient),
    ...openings.map(({ patient }) => patient),
  ]
  return new Set(seen.filter((number) => number !== undefined))
}
