import { logInsIn } from '../../evidence/helseid/log-in-of.ts'
import type { ParRequest } from '../../evidence/helseid/par.ts'
import { defineCheck } from '../../kit/define-check.ts'

export default defineCheck({
  id: 'helseid/resource-subset',
  requirements: ['STD-14'],
  cause: 'implementation',
  nb: {
    title: 'Token hentes bare for mottakere som ble nevnt i innloggingen',
    failureTitle: 'Token hentes for en mottaker som ikke ble nevnt i innloggingen',
    why: 'Brukeren logget inn for å nå bestemte tjenester. HelseID kan avvise en mottaker som dukker opp etterpå.',
    fix: 'Nevn alle mottakerne med resource ved PAR, og én av dem om gangen ved token-endepunktet.',
  },
  en: {
    title: 'Tokens are fetched only for recipients that were named in the log-in',
    failureTitle: 'A token is fetched for a recipient that was not named in the log-in',
    why: 'The user logged in to reach certain services. HelseID may refuse a recipient that turns up afterwards.',
    fix: 'Name all recipients with resource at PAR, and one of them at a time at the token endpoint.',
  },
  select: ({ tokens, par }) => {
    const logInOf = logInsIn(par)
    const logIns = new Map<string, ParRequest>()
    return tokens.flatMap((call) => {
      const { grant, form, refreshToken } = call
      const renewed = logIns.get(form.get('refresh_token') ?? '')
      const logIn = grant === 'authorization_code' ? logInOf(call) : renewed
      if (logIn === undefined) return []
      if (refreshToken !== undefined) logIns.set(refreshToken, logIn)
      if (!form.has('resource')) return []
      const named = logIn.parameters.getAll('resource')
      // A log-in that names nobody is for all that its scopes are for (RFC 8707 section 2.2).
      const strangers =
        named.length === 0 ? [] : form.getAll('resource').filter((one) => !named.includes(one))
      return [{ ...call, strangers, expected: named.join(', ') }]
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
