import { decodeJwt } from '../../evidence/jwt.ts'
import { defineCheck, shown, unless } from '../../kit/define-check.ts'

const MOST_SECONDS = 60
/** Seconds by which two good clocks may differ. */
const TOLERANCE = 10

export default defineCheck({
  id: 'helseid/request-object',
  requirements: ['HID-P13'],
  cause: 'implementation',
  whenUnseen: 'not-applicable',
  nb: {
    title: 'Et request object er signert og gjelder i høyst 60 sekunder',
    failureTitle: 'Et request object er usignert eller gjelder for lenge',
    why: 'Et request object er en innlogging som noen kan ta vare på og bruke senere. Levetiden begrenser hvor lenge.',
    fix: 'Signer request object med klientens nøkkel (ikke alg none), og sett exp til høyst 60 sekunder etter iat.',
  },
  en: {
    title: 'A request object is signed and valid for at most 60 seconds',
    failureTitle: 'A request object is unsigned or valid for too long',
    why: 'A request object is a log-in that somebody can keep and use later. Its lifetime limits how long.',
    fix: 'Sign the request object with the client’s key (not alg none), and set exp to at most 60 seconds after iat.',
  },
  select: ({ par }) =>
    par.flatMap((request) => {
      const object = decodeJwt(request.form.get('request') ?? undefined)
      return object ? [{ ...request, object }] : []
    }),
  evaluate: ({ at, object: { header, claims } }) => {
    const lives = Math.round(Number(claims['exp']) - madeAt(claims, at / 1000))
    return [
      ...unless(lives <= MOST_SECONDS + TOLERANCE, {
        at: 'body.request.exp',
        expected: {
          nb: `høyst ${MOST_SECONDS} s etter kallet`,
          en: `at most ${MOST_SECONDS} s after the call`,
        },
        actual: Number.isNaN(lives) ? { nb: 'ikke exp og iat', en: 'no exp and iat' } : `${lives} s`,
        message: { nb: 'Request object gjelder for lenge.', en: 'The request object lives too long.' },
      }),
      ...unless(header['alg'] !== 'none' && header['alg'] !== undefined, {
        at: 'body.request.alg',
        expected: { nb: 'algoritmen til klientens nøkkel', en: 'the algorithm of the client’s key' },
        actual: shown(header['alg']),
        message: { nb: 'Request object er ikke signert.', en: 'The request object is not signed.' },
      }),
    ]
  },
})

/**
 * Seconds since 1970. By the call: who sets iat or nbf a little back, for clocks that differ, sends no long-lived object.
 * One from another time altogether is told by its own.
 */
function madeAt({ iat, nbf }: Readonly<Record<string, unknown>>, call: number): number {
  const said = Number(iat ?? nbf ?? call)
  return Math.abs(said - call) <= MOST_SECONDS ? call : said
}
