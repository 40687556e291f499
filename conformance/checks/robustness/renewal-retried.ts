import { defineCheck, NONE, unless } from '../../kit/define-check.ts'

export default defineCheck({
  id: 'robustness/renewal-retried',
  requirements: ['ROB-04'],
  cause: 'implementation',
  nb: {
    title: 'EPJ-en prøver igjen når en fornyelse svikter',
    failureTitle: 'EPJ-en gir opp sesjonen når én fornyelse svikter',
    why: 'Ett sekunds brudd skal ikke lukke kjernejournalen midt i en konsultasjon.',
    fix: 'Forny i god tid før tokenet utløper, og prøv igjen etter noen sekunder når svaret er 5xx eller 429, eller uteblir.',
  },
  en: {
    title: 'The EPJ tries again when a renewal fails',
    failureTitle: 'The EPJ gives up the session when one renewal fails',
    why: 'One second’s outage must not close the kjernejournal in the middle of a consultation.',
    fix: 'Renew in good time before the token expires, and try again after a few seconds when the answer is 5xx or 429, or does not come.',
  },
  select: ({ attacks, lives }) =>
    attacks
      .filter(({ scenario }) => scenario === 'robustness/shaky-hold')
      .map((attack) => {
        const hit = new Set(attack.hits.map(({ seq }) => seq))
        const life = lives.find(({ session }) => session.refreshes.some(({ seq }) => hit.has(seq)))
        const failed = life?.session.refreshes.find(({ seq }) => hit.has(seq))
        const expires = life?.tokens[0]?.expires ?? Number.POSITIVE_INFINITY
        const again = life?.session.refreshes.find(
          ({ seq, at, accepted }) => failed !== undefined && seq > failed.seq && at < expires && accepted,
        )
        return { ...attack, again }
      }),
  evaluate: ({ underway, again, seq }) =>
    unless(!underway || again !== undefined, {
      exchange: seq,
      at: 'body.sessionId',
      expected: { nb: 'en ny fornyelse før tokenet utløp', en: 'another renewal before the token expired' },
      actual: NONE,
      message: {
        nb: 'Fornyelsen kom ikke igjen før tokenet utløp.',
        en: 'The renewal did not come again before the token expired.',
      },
    }),
})
