import { defineCheck, shown, unless } from '../../kit/define-check.ts'

export default defineCheck({
  id: 'helseid/assertion-aud',
  requirements: ['HID-A05', 'HID-N04'],
  cause: 'implementation',
  nb: {
    title: 'Klientbeviset er stilet til HelseIDs utsteder',
    failureTitle: 'Klientbeviset er ikke stilet til HelseIDs utsteder',
    why: 'Den som får EPJ-en til å stile et klientbevis til en annen adresse, kan bruke det mot HelseID. Mange biblioteker setter adressen til token-endepunktet.',
    fix: 'Sett aud i klientbeviset til issuer fra HelseIDs metadata, tegn for tegn, og til ingenting annet. Bruk den samme verdien mot PAR- og token-endepunktet.',
  },
  en: {
    title: 'The client assertion is addressed to HelseID’s issuer',
    failureTitle: 'The client assertion is not addressed to HelseID’s issuer',
    why: 'Whoever gets the EPJ to address a client assertion elsewhere can use it at HelseID. Many libraries use the address of the token endpoint.',
    fix: 'Set aud in the client assertion to the issuer in HelseID’s metadata, character by character, and to nothing else. Use the same value for the PAR and token endpoints.',
  },
  select: ({ assertions, issuer }) => assertions.values().map((assertion) => ({ ...assertion, issuer })),
  evaluate: ({ jwt, issuer, exchange }) => {
    const named = [jwt.claims['aud']].flat()
    const path = issuerPath(exchange.request.target)
    const only = named.length === 1 ? named[0] : undefined
    return unless(
      typeof only === 'string' && (issuer === undefined ? only.endsWith(path) : only === issuer),
      {
        at: 'body.client_assertion.aud',
        expected: issuer ?? {
          nb: `en adresse som slutter på ${path}`,
          en: `an address that ends in ${path}`,
        },
        actual: shown(jwt.claims['aud']),
        message: {
          nb: 'Mottakeren i klientbeviset er en annen enn utstederen.',
          en: 'The recipient in the client assertion is another than the issuer.',
        },
      },
    )
  },
})

/** Without metadata the issuer is known by its path: what the endpoints have in common. */
function issuerPath(target: string): string {
  return target.slice(0, target.indexOf('/connect/'))
}
