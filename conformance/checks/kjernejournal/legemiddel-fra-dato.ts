import { members } from '../../evidence/jwt.ts'
import { requestBody } from '../../evidence/seen.ts'
import { defineCheck, shown, unless } from '../../kit/define-check.ts'

function isDate(value: unknown): boolean {
  return typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value) && !Number.isNaN(Date.parse(value))
}

export default defineCheck({
  id: 'kjernejournal/legemiddel-fra-dato',
  requirements: ['KJ-I10'],
  cause: 'implementation',
  whenUnseen: 'not-applicable',
  nb: {
    title: 'legemiddelFraDato er en dato på formen ÅÅÅÅ-MM-DD',
    failureTitle: 'legemiddelFraDato er ikke en dato på formen ÅÅÅÅ-MM-DD',
    why: 'Kjernejournal leser ikke en dato som 31.03.2026. Da gjelder flaggene for resepter en annen periode enn brukeren tror.',
    fix: 'Skriv datoen med år, måned og dag, som 2026-03-31.',
  },
  en: {
    title: 'legemiddelFraDato is a date in the form YYYY-MM-DD',
    failureTitle: 'legemiddelFraDato is not a date in the form YYYY-MM-DD',
    why: 'Kjernejournal does not read a date such as 31.03.2026. Then the prescription flags are for another period than the user believes.',
    fix: 'Write the date with year, month and day, as 2026-03-31.',
  },
  // Many a serializer writes null for what has no value, as if it had been left out.
  select: ({ indicators }) =>
    indicators
      .values()
      .map((call) => ({ ...call, from: members(requestBody(call))['legemiddelFraDato'] }))
      .filter(({ from }) => from !== undefined && from !== null),
  evaluate: ({ from }) =>
    unless(isDate(from), {
      at: 'body.legemiddelFraDato',
      expected: 'YYYY-MM-DD',
      actual: shown(from),
      message: { nb: 'Verdien er ikke en slik dato.', en: 'The value is not such a date.' },
    }),
})
