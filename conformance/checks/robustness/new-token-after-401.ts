import { stoodAround } from '../../evidence/scenarios/attacks.ts'
import { answerHeader, type Seen, status } from '../../evidence/seen.ts'
import { defineCheck, unless } from '../../kit/define-check.ts'

/** RFC 9449: a proof that was refused says nothing of the token, and the same token may come with another. */
function isTokenRefused(use: Seen): boolean {
  const reason = answerHeader(use, 'www-authenticate') ?? ''
  return status(use) === 401 && !/invalid_dpop_proof|use_dpop_nonce/.test(reason)
}

export default defineCheck({
  id: 'robustness/new-token-after-401',
  requirements: ['ROB-07'],
  cause: 'implementation',
  nb: {
    title: 'EPJ-en henter et nytt token når det gamle er avvist',
    failureTitle: 'EPJ-en fortsetter med et token som er avvist',
    why: 'Et token som er avvist, blir avvist igjen. Til det utløper, får ingen i virksomheten et ikon.',
    fix: 'Ved 401: fjern tokenet fra mellomlageret, og hent et nytt før neste kall.',
  },
  en: {
    title: 'The EPJ fetches a new token when the old one has been refused',
    failureTitle: 'The EPJ goes on with a token that has been refused',
    why: 'A token that has been refused will be refused again. Until it expires, nobody in the organisation gets an icon.',
    fix: 'On 401: remove the token from the cache, and fetch a new one before the next call.',
  },
  select: ({ tokenUses, indicators, attacks }) => {
    const lookUps = new Set(indicators.map(({ seq }) => seq))
    const uses = tokenUses.filter(({ seq }) => lookUps.has(seq))
    return uses.flatMap((use, index) => {
      const next = uses[index + 1]
      return isTokenRefused(use) && next && next.scenario === use.scenario
        ? [{ ...next, ...stoodAround(attacks, use.seq), refused: use }]
        : []
    })
  },
  evaluate: ({ access, refused }) =>
    unless(access.sha256 !== refused.access.sha256, {
      at: 'header.authorization',
      expected: {
        nb: `et annet token enn i utveksling ${refused.seq}, som fikk 401`,
        en: `another token than in exchange ${refused.seq}, which got 401`,
      },
      actual: { nb: 'det samme tokenet', en: 'the same token' },
      message: {
        nb: `Tokenet ble avvist i utveksling ${refused.seq}.`,
        en: `The token was refused in exchange ${refused.seq}.`,
      },
    }),
})
