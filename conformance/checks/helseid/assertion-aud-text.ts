import { defineCheck, shown, unless } from '../../kit/define-check.ts'

export default defineCheck({
  id: 'helseid/assertion-aud-text',
  requirements: ['STD-02'],
  cause: 'implementation',
  nb: {
    title: 'aud i klientbeviset er én tekst',
    failureTitle: 'aud i klientbeviset er en liste',
    why: 'Et bevis med flere mottakere kan brukes hos flere. FAPI 2.0 tillater derfor bare én, skrevet som tekst.',
    fix: 'Sett aud til HelseIDs utsteder som tekst. Noen biblioteker lager en liste av seg selv: slå av det, eller lag beviset uten biblioteket.',
  },
  en: {
    title: 'aud in the client assertion is one text',
    failureTitle: 'aud in the client assertion is a list',
    why: 'An assertion with several recipients can be used with several. FAPI 2.0 therefore permits only one, written as a text.',
    fix: 'Set aud to HelseID’s issuer as a text. Some libraries make a list by themselves: switch that off, or make the assertion without the library.',
  },
  select: ({ assertions }) => assertions.filter(({ jwt }) => jwt.claims['aud'] !== undefined),
  evaluate: ({ jwt: { claims } }) =>
    unless(typeof claims['aud'] === 'string', {
      at: 'body.client_assertion.aud',
      expected: { nb: 'en tekst', en: 'a text' },
      actual: shown(claims['aud']),
      message: { nb: 'aud er ikke en tekst.', en: 'aud is not a text.' },
    }),
})
