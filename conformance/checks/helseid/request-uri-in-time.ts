import { members, number } from '../../evidence/jwt.ts'
import { answerBody } from '../../evidence/seen.ts'
import { defineCheck, unless } from '../../kit/define-check.ts'

export default defineCheck({
  id: 'helseid/request-uri-in-time',
  requirements: ['STD-07'],
  cause: 'implementation',
  nb: {
    title: 'Nettleseren kommer til HelseID før request_uri er utløpt',
    failureTitle: 'Nettleseren kommer til HelseID etter at request_uri er utløpt',
    why: 'En utløpt request_uri gir brukeren en feilside hos HelseID.',
    fix: 'Send innloggingen til PAR-endepunktet idet brukeren klikker, ikke når siden vises. Svaret sier i expires_in hvor mange sekunder den gjelder.',
  },
  en: {
    title: 'The browser comes to HelseID before the request_uri has expired',
    failureTitle: 'The browser comes to HelseID after the request_uri has expired',
    why: 'An expired request_uri gives the user an error page at HelseID.',
    fix: 'Send the log-in to the PAR endpoint when the user clicks, not when the page is shown. The answer says in expires_in for how many seconds it is valid.',
  },
  select: ({ authorize, par }) => {
    const pushed = new Map(par.map((request) => [request.requestUri ?? '', request]))
    return authorize.flatMap((visit) => {
      const request = pushed.get(visit.query.get('request_uri') ?? '-')
      const lives = request && number(members(answerBody(request))['expires_in'])
      return request && lives !== undefined
        ? [{ ...visit, waited: (visit.at - request.at) / 1000, lives }]
        : []
    })
  },
  evaluate: ({ waited, lives }) =>
    unless(waited <= lives, {
      at: 'query.request_uri',
      expected: { nb: `innen ${lives} s`, en: `within ${lives} s` },
      actual: {
        nb: `${Math.round(waited)} s etter at den ble gitt`,
        en: `${Math.round(waited)} s after it was given`,
      },
      message: {
        nb: 'Nettleseren kom for sent.',
        en: 'The browser came too late.',
      },
    }),
})
