import { defineCheck, unless } from '../../kit/define-check.ts'

export default defineCheck({
  id: 'helseid/single-audience',
  requirements: ['HID-N12', 'KJ-N12'],
  cause: 'configuration',
  nb: {
    title: 'Tokenet til kjernejournal er ment for kjernejournal alene',
    failureTitle: 'Tokenet til kjernejournal er ment for flere mottakere',
    why: 'Et token med flere mottakere kan brukes av den ene hos den andre. Kjernejournal avviser det.',
    fix: 'Hent et eget token for hvert API: send én resource i kallet til token-endepunktet, og bruk refresh-tokenet med en annen resource for det neste API-et.',
  },
  en: {
    title: 'The token for Kjernejournal is meant for Kjernejournal alone',
    failureTitle: 'The token for Kjernejournal is meant for several recipients',
    why: 'A token with several recipients can be used by the one towards the other. Kjernejournal refuses it.',
    fix: 'Fetch a token of its own for each API: send one resource in the call to the token endpoint, and use the refresh token with another resource for the next API.',
  },
  select: ({ tokenUses }) => tokenUses,
  evaluate: ({ access: { audiences } }) =>
    unless(audiences.length <= 1, {
      at: 'header.authorization.aud',
      expected: 'one recipient',
      actual: audiences.join(', '),
      message: {
        nb: `Tokenet har ${audiences.length} mottakere.`,
        en: `The token has ${audiences.length} recipients.`,
      },
    }),
})
