import { defineCheck, unless } from '../../kit/define-check.ts'

const LOG_IN = new Set(['helseid.par', 'helseid.authorize'])

export default defineCheck({
  id: 'api/next-api-by-refresh',
  requirements: ['HID-T07'],
  cause: 'implementation',
  nb: {
    title: 'Tokenet til det neste API-et hentes med refresh-tokenet',
    failureTitle: 'Brukeren logges inn på nytt for å få token til det neste API-et',
    why: 'En ny innlogging for hvert API avbryter brukeren i arbeidet og belaster HelseID.',
    fix: 'Nevn alle API-ene med resource i innloggingen. Hent så tokenet til hvert av dem med refresh-tokenet og én resource om gangen.',
  },
  en: {
    title: 'The token for the next API is fetched with the refresh token',
    failureTitle: 'The user is logged in again to get a token for the next API',
    why: 'A new log-in for each API interrupts the user’s work and burdens HelseID.',
    fix: 'Name all the APIs with resource in the log-in. Then fetch the token for each of them with the refresh token and one resource at a time.',
  },
  select: ({ dataCalls, situations, tokens }) => {
    const refreshes = tokens.filter(({ grant }) => grant === 'refresh_token')
    const steps = new Set(
      dataCalls
        .filter(({ api, accepted }) => accepted && api === 'critical-information')
        .map(({ step }) => step),
    )
    return situations
      .filter(({ step }) => steps.has(step.id) && step.action !== 'log-in')
      .flatMap(({ seq, step, calls, until }) => {
        const logIn = calls.find(({ operation }) => LOG_IN.has(operation))
        const tried = refreshes.filter((one) => one.scenario === step.scenario && one.seq <= until)
        // Nothing was fetched for this API, or the refresh token was refused, and only a log-in is left.
        if (logIn === undefined ? tried.length === 0 : tried.at(-1)?.error === 'invalid_grant') return []
        return [{ seq, logIn }]
      })
  },
  evaluate: ({ logIn }) =>
    unless(logIn === undefined, {
      ...(logIn && { exchange: logIn.seq }),
      at: 'calls.authorize',
      expected: {
        nb: 'en fornyelse med resource=nhn:critical-information',
        en: 'a refresh with resource=nhn:critical-information',
      },
      actual: { nb: 'en ny innlogging', en: 'a new log-in' },
      message: { nb: 'Brukeren ble logget inn på nytt.', en: 'The user was logged in again.' },
    }),
})
