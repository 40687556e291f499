import { defineCheck, shown, unless } from '../../kit/define-check.ts'

const KJERNEJOURNAL = 'nhn:kjernejournal'
const CRITICAL_INFORMATION = 'nhn:critical-information'

export default defineCheck({
  id: 'helseid/single-audience',
  requirements: ['HID-N12', 'KJ-N12'],
  cause: 'configuration',
  nb: {
    title: 'Tokenet til kjernejournal er ment for kjernejournal alene',
    failureTitle: 'Tokenet til kjernejournal er ment for andre mottakere',
    why: 'Et token med flere mottakere kan brukes av den ene hos den andre. Kjernejournal godtar bare tokener der kjernejournal er den eneste mottakeren.',
    fix: 'Hent et eget token for kjernejournal: send resource=nhn:kjernejournal i kallet til token-endepunktet. Bruk refresh-tokenet med en annen resource når du trenger et token til det neste API-et, som nhn:critical-information for kritisk informasjon.',
  },
  en: {
    title: 'The token for Kjernejournal is meant for Kjernejournal alone',
    failureTitle: 'The token for Kjernejournal is meant for other recipients',
    why: 'A token with several recipients can be used by one of them at another. Kjernejournal accepts only tokens with itself as the only recipient.',
    fix: 'Fetch a token of its own for Kjernejournal: send resource=nhn:kjernejournal in the call to the token endpoint. Use the refresh token with another resource when you need a token for the next API, such as nhn:critical-information for critical information.',
  },
  // The API of critical information is a recipient of its own.
  select: ({ tokenUses, dataCalls }) => {
    const critical = new Set(
      dataCalls.filter(({ api }) => api === 'critical-information').map(({ seq }) => seq),
    )
    return tokenUses.values().map((use) => ({
      ...use,
      recipient: critical.has(use.seq) ? CRITICAL_INFORMATION : KJERNEJOURNAL,
    }))
  },
  evaluate: ({ access: { audiences }, recipient }) =>
    unless(audiences.length === 1 && audiences[0] === recipient, {
      at: 'header.authorization.aud',
      expected: recipient,
      actual: shown(audiences.length === 0 ? undefined : audiences.join(', ')),
      message:
        audiences.length > 1
          ? {
              nb: `Tokenet har ${audiences.length} mottakere.`,
              en: `The token has ${audiences.length} recipients.`,
            }
          : {
              nb: 'Tokenet er ment for en annen enn den det sendes til.',
              en: 'The token is meant for somebody else than the recipient of the call.',
            },
    }),
})
