import { defineCheck, shown, unless } from '../../kit/define-check.ts'

export default defineCheck({
  id: 'helseid/assertion-issuer-subject',
  requirements: ['HID-A04', 'STD-18'],
  cause: 'configuration',
  nb: {
    title: 'Klientbeviset er utstedt av klienten og gjelder klienten',
    failureTitle: 'Klientbeviset gjelder ikke klienten som sender det',
    why: 'HelseID finner klienten og nøkkelen av iss og sub. Et bevis for en annen klient er ikke noe bevis.',
    fix: 'Sett både iss og sub i klientbeviset til den samme client_id som du sender i skjemaet, altså den fra Selvbetjening.',
  },
  en: {
    title: 'The client assertion is issued by the client and is about the client',
    failureTitle: 'The client assertion is not about the client that sends it',
    why: 'HelseID finds the client and the key by iss and sub. An assertion about another client proves nothing.',
    fix: 'Set both iss and sub in the client assertion to the same client_id that you send in the form, the one from Selvbetjening.',
  },
  select: ({ assertions }) => assertions,
  evaluate: ({ jwt: { claims }, clientId }) =>
    ['iss', 'sub'].flatMap((name) =>
      unless(claims[name] === clientId && clientId !== '', {
        at: `body.client_assertion.${name}`,
        expected: clientId === '' ? { nb: 'client_id-en', en: 'the client_id' } : clientId,
        actual: shown(claims[name]),
        message: {
          nb: `${name} skal være klientens client_id.`,
          en: `${name} must be the client’s client_id.`,
        },
      }),
    ),
})
