import type { TokenUse } from '../../evidence/helseid/token-uses.ts'
import { stoodAround } from '../../evidence/scenarios/attacks.ts'
import { answerHeader, type Seen, status } from '../../evidence/seen.ts'
import { defineCheck, unless } from '../../kit/define-check.ts'

/** RFC 9449: a proof that was refused says nothing of the token, and the same token may come with another. */
function isTokenRefused(use: Seen): boolean {
  const reason = answerHeader(use, 'www-authenticate') ?? ''
  return status(use) === 401 && !/invalid_dpop_proof|use_dpop_nonce/.test(reason)
}

/** Milliseconds within which what was under way is answered. */
const UNDER_WAY = 10_000
/** Look-ups that may be under way at once. */
const AT_ONCE = 20
/** Milliseconds: a proof tells the second in which it was made. */
const SECOND = 1_000

type LookUp = TokenUse & { readonly fnr: string | undefined }

/** For another patient, and made before the refusal came, as far as its proof tells; in the journal calls stand as they ended. */
function wasUnderWay(use: LookUp, refused: LookUp): boolean {
  const iat = use.proof?.claims['iat']
  const made = typeof iat === 'number' ? iat * SECOND : use.at - SECOND
  return (
    use.step === refused.step &&
    use.fnr !== refused.fnr &&
    made <= refused.at &&
    use.at - refused.at <= UNDER_WAY
  )
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
    const patients = new Map(indicators.map(({ seq, fnr }) => [seq, fnr]))
    const uses: readonly LookUp[] = tokenUses
      .filter(({ seq }) => patients.has(seq))
      .map((use) => ({ ...use, fnr: patients.get(use.seq) }))
    return uses.flatMap((refused, index) => {
      if (!isTokenRefused(refused)) return []
      const next = uses.slice(index + 1, index + 1 + AT_ONCE).find((use) => !wasUnderWay(use, refused))
      return next && next.scenario === refused.scenario
        ? [{ ...next, ...stoodAround(attacks, refused.seq), refused }]
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
