import type { SentForm } from '../../evidence/helseid/sent-form.ts'
import { defineCheck, shown, unless } from '../../kit/define-check.ts'

const KJERNEJOURNAL = 'nhn:kjernejournal'

export default defineCheck({
  id: 'helseid/resource-indicator',
  requirements: ['HID-P08', 'HID-N13', 'KJ-S02'],
  cause: 'configuration',
  nb: {
    title: 'EPJ-en ber med resource om et token for kjernejournal alene',
    failureTitle: 'EPJ-en sier ikke med resource at tokenet er for kjernejournal',
    why: 'Uten resource kan HelseID gi ett token for alle API-ene klienten har tilgang til. Kjernejournal avviser et token som også er ment for andre.',
    fix: 'Send resource=nhn:kjernejournal i kallene til token-endepunktet, og helst i PAR-forespørselen også. Bruker du flere API-er, skal hvert av dem ha sin egen resource og sitt eget token.',
  },
  en: {
    title: 'The EPJ uses resource to ask for a token for Kjernejournal alone',
    failureTitle: 'The EPJ does not say with resource that the token is for Kjernejournal',
    why: 'Without resource HelseID can give one token for all the APIs the client has access to. Kjernejournal refuses a token that is meant for others too.',
    fix: 'Send resource=nhn:kjernejournal in the calls to the token endpoint, and preferably in the PAR request too. If you use several APIs, each must have its own resource and its own token.',
  },
  // It may be named at the log-in or where the code is redeemed: either way the token has one recipient.
  select: ({ par, tokens, logIns }) => {
    const ofLogIn = Map.groupBy(tokens, ({ seq }) => logIns.get(seq)?.seq)
    return par
      .filter(({ parameters }) => asksForKjernejournal(parameters))
      .flatMap(({ seq, parameters }) => {
        if (names(parameters)) return [{ seq, parameters, said: parameters }]
        const fetched = ofLogIn.get(seq) ?? []
        const redeemed = fetched.filter(({ grant }) => grant === 'authorization_code')
        const without = redeemed.find(({ form }) => !names(form)) ?? redeemed[0]
        if (without === undefined) return []
        // Where the code was redeemed for another API, the renewal that fetches Kjernejournal's token says so.
        const isRenewed = !namesAny(parameters) && namesAny(without.form)
        const renewed = isRenewed
          ? fetched.find((call) => call.seq > without.seq && names(call.form))
          : undefined
        return [{ seq, parameters, said: (renewed ?? without).form }]
      })
  },
  evaluate: ({ said, parameters }) => {
    const resources = [...parameters.getAll('resource'), ...said.getAll('resource')]
    return unless(names(said), {
      at: 'body.resource',
      expected: KJERNEJOURNAL,
      actual: shown(resources.length === 0 ? undefined : resources.join(', ')),
      message: {
        nb: 'Innloggingen ber om tilgang til kjernejournal, men verken den eller kallet som henter tokenet, nevner kjernejournal i resource.',
        en: 'The log-in asks for access to Kjernejournal, but neither it nor the call that fetches the token names Kjernejournal in resource.',
      },
    })
  },
})

const names = (parameters: SentForm) => parameters.getAll('resource').includes(KJERNEJOURNAL)

const namesAny = (parameters: SentForm) => parameters.getAll('resource').some((resource) => resource !== '')

function asksForKjernejournal(parameters: SentForm): boolean {
  const scopes = (parameters.get('scope') ?? '').split(' ')
  return scopes.some((scope) => scope.startsWith(`${KJERNEJOURNAL}/`))
}
