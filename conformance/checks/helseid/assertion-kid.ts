import { defineCheck, shown, unless } from '../../kit/define-check.ts'

export default defineCheck({
  id: 'helseid/assertion-kid',
  requirements: ['HID-A03'],
  cause: 'implementation',
  nb: {
    title: 'Klientbeviset sier hvilken nøkkel det er signert med (kid)',
    failureTitle: 'Klientbeviset sier ikke hvilken nøkkel det er signert med',
    why: 'Når en nøkkel skal fornyes, har klienten to en stund. Uten kid må HelseID gjette hvilken som ble brukt.',
    fix: 'Sett kid i headeren på klientbeviset til verdien av kid i nøkkelen fra konfigurasjonsfilen.',
  },
  en: {
    title: 'The client assertion says which key it is signed with (kid)',
    failureTitle: 'The client assertion does not say which key it is signed with',
    why: 'When a key is renewed, the client has two for a while. Without kid HelseID must guess which one was used.',
    fix: 'Set kid in the header of the client assertion to the value of kid in the key of the configuration file.',
  },
  select: ({ assertions }) => assertions,
  evaluate: ({ jwt: { header } }) =>
    unless(typeof header['kid'] === 'string' && header['kid'] !== '', {
      at: 'body.client_assertion.kid',
      expected: { nb: 'kid-en til klientens nøkkel', en: 'the kid of the client’s key' },
      actual: shown(header['kid']),
      message: { nb: 'kid mangler i headeren.', en: 'kid is missing from the header.' },
    }),
})
