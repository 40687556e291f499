import { defineCheck } from '../../kit/define-check.ts'

export default defineCheck({
  id: 'helseid/resource-subset',
  requirements: ['STD-14'],
  cause: 'implementation',
  nb: {
    title: 'Token hentes bare for mottakere som ble nevnt i innloggingen',
    failureTitle: 'Token hentes for en mottaker som ikke ble nevnt i innloggingen',
    why: 'Brukeren logget inn for å nå bestemte tjenester. HelseID kan avvise en mottaker som dukker opp etterpå.',
    fix: 'Nevn alle mottakerne med resource i PAR-forespørselen, og bare én av dem i hvert kall til token-endepunktet.',
  },
  en: {
    title: 'Tokens are fetched only for recipients that were named in the log-in',
    failureTitle: 'A token is fetched for a recipient that was not named in the log-in',
    why: 'The user logged in to reach certain services. HelseID may refuse a recipient that turns up afterwards.',
    fix: 'Name all the recipients with resource in the PAR request, and only one of them in each call to the token endpoint.',
  },
  select: ({ tokens, logIns }) => {
    return tokens.flatMap(({ seq, form }) => {
      const logIn = logIns.get(seq)
      if (logIn === undefined || !form.has('resource')) return []
      const named = logIn.parameters.getAll('resource')
      // A log-in that names nobody is for all that its scopes are for (RFC 8707 section 2.2).
      const strangers =
        named.length === 0 ? [] : form.getAll('resource').filter((one) => !named.includes(one))
      return [{ seq, strangers, expected: named.join(', ') }]
    })
  },
  evaluate: ({ strangers, expected }) =>
    strangers.map((resource) => ({
      at: 'body.resource',
      expected,
      actual: resource,
      message: {
        nb: 'Mottakeren ble ikke nevnt i innloggingen.',
        en: 'The recipient was not named in the log-in.',
      },
    })),
})
