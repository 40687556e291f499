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
    fix: 'Legg til resource=nhn:kjernejournal i PAR-forespørselen, og i kallene til token-endepunktet. Bruker du flere API-er, skal hvert av dem ha sin egen resource og sitt eget token.',
  },
  en: {
    title: 'The EPJ asks with resource for a token for Kjernejournal alone',
    failureTitle: 'The EPJ does not say with resource that the token is for Kjernejournal',
    why: 'Without resource HelseID can give one token for all the APIs the client has access to. Kjernejournal refuses a token that is meant for others too.',
    fix: 'Add resource=nhn:kjernejournal to the PAR request and to the calls to the token endpoint. If you use several APIs, each must have its own resource and its own token.',
  },
  select: ({ par }) => par.filter(({ parameters }) => asksForKjernejournal(parameters)),
  evaluate: ({ parameters }) => {
    const resources = parameters.getAll('resource')
    return unless(resources.includes(KJERNEJOURNAL), {
      at: 'body.resource',
      expected: KJERNEJOURNAL,
      actual: shown(resources.length === 0 ? undefined : resources.join(', ')),
      message: {
        nb: 'Innloggingen ber om tilgang til kjernejournal, men nevner ikke kjernejournal i resource.',
        en: 'The log-in asks for access to Kjernejournal, but does not name Kjernejournal in resource.',
      },
    })
  },
})

function asksForKjernejournal(parameters: URLSearchParams): boolean {
  const scopes = (parameters.get('scope') ?? '').split(' ')
  return scopes.some((scope) => scope.startsWith(`${KJERNEJOURNAL}/`))
}
