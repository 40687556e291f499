import { NO_LACKS, unreported } from '../../evidence/scenarios/lacks.ts'
import { defineCheck, shown, unless } from '../../kit/define-check.ts'

const isFhir = (api: string): boolean => api === 'critical-information'

export default defineCheck({
  id: 'api/outcome-read',
  requirements: ['KJ-I20'],
  cause: 'implementation',
  nb: {
    title: 'Feil fra FHIR-API-et leses ut av OperationOutcome',
    failureTitle: 'Feilen i OperationOutcome når verken brukeren eller loggen',
    why: 'OperationOutcome sier hva som er galt. Uten koden derfra kan verken brukeren eller NHN gjøre noe med det.',
    fix: 'Les issue.details.coding og issue.diagnostics når svaret er en OperationOutcome. Logg koden, og vis brukeren en melding.',
  },
  en: {
    title: 'Errors from the FHIR API are read from the OperationOutcome',
    failureTitle: 'The error in the OperationOutcome reaches neither the user nor the log',
    why: 'The OperationOutcome says what is wrong. Without its code neither the user nor NHN can do anything about it.',
    fix: 'Read issue.details.coding and issue.diagnostics when the answer is an OperationOutcome. Log the code, and show the user a message.',
  },
  select: ({ dataCalls, situations }) => {
    const refusals = dataCalls.filter(({ api, code }) => isFhir(api) && code !== undefined)
    const lastIn = new Map(refusals.map((refused) => [refused.step, refused]))
    return situations.flatMap((situation) => {
      const { id, seen, problem } = situation.step
      const refused = lastIn.get(id)
      const told = [seen.message, seen.log, problem].filter((one) => typeof one === 'string').join(' ')
      if (refused === undefined) return []
      const { code = '', diagnostics } = refused
      const read = told.includes(code) || (diagnostics !== undefined && told.includes(diagnostics))
      // A user needs no codes: where the driver does not report the log, the code may be there.
      const lacks = read ? NO_LACKS : unreported([situation], 'log')
      return [{ seq: refused.seq, code, told, read, lacks }]
    })
  },
  evaluate: ({ code, told, read, lacks }) =>
    unless(read || lacks.length > 0, {
      at: 'reported.problem',
      expected: {
        nb: `${code} i meldingen, problemet eller loggen`,
        en: `${code} in the message, the problem or the log`,
      },
      actual: shown(told === '' ? undefined : told),
      message: {
        nb: 'Koden i OperationOutcome er ikke å finne igjen.',
        en: 'The code of the OperationOutcome is nowhere to be found.',
      },
    }),
})
