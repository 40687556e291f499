import { isMilliseconds } from '../../evidence/jwt.ts'
import { defineCheck, inText, unless } from '../../kit/define-check.ts'

/** Seconds that two clocks may differ; what HelseID tolerates is not published. */
const SKEW = 5

export default defineCheck({
  id: 'helseid/assertion-in-time',
  requirements: ['HID-FK4', 'STD-13'],
  cause: 'environment',
  nb: {
    title: 'Klientbeviset gjelder når det kommer fram, så klokkene går likt',
    failureTitle: 'Klientbeviset gjelder ikke når det kommer fram: klokkene går ulikt',
    why: 'HelseID avviser bevis som er utløpt eller ikke gjelder ennå. Går maskinens klokke feil, slutter innloggingen å virke for alle.',
    fix: 'Slå på tidssynkronisering (NTP) på maskinene som kjører EPJ-en. Regn iat, nbf og exp i UTC.',
  },
  en: {
    title: 'The client assertion is valid when it arrives, so the clocks agree',
    failureTitle: 'The client assertion is not valid when it arrives: the clocks disagree',
    why: 'HelseID refuses assertions that have expired or are not valid yet. When the machine’s clock is wrong, log-in stops working for everybody.',
    fix: 'Switch on time synchronisation (NTP) on the machines that run the EPJ. Compute iat, nbf and exp in UTC.',
  },
  select: ({ assertions }) =>
    assertions.filter(({ jwt: { claims } }) => {
      const from = claims['nbf'] ?? claims['iat']
      return typeof from === 'number' && !isMilliseconds(from)
    }),
  evaluate: ({ at, jwt: { claims } }) => {
    const now = Math.floor(at / 1000)
    const [from, until] = [numberIn(claims['nbf'] ?? claims['iat']), numberIn(claims['exp'])]
    return [
      ...unless(from <= now + SKEW, {
        at: 'body.client_assertion.nbf',
        expected: { nb: `høyst ${now + SKEW}`, en: `at most ${now + SKEW}` },
        actual: { nb: `${from}, ${from - now} s fram i tid`, en: `${from}, ${from - now} s ahead` },
        message: { nb: 'Beviset gjelder ikke ennå.', en: 'The assertion is not valid yet.' },
      }),
      ...unless(Number.isNaN(until) || until > now - SKEW, {
        at: 'body.client_assertion.exp',
        expected: { nb: `minst ${now - SKEW}`, en: `at least ${now - SKEW}` },
        actual: { nb: `${until}, for ${now - until} s siden`, en: `${until}, ${now - until} s ago` },
        message: { nb: 'Beviset er utløpt.', en: 'The assertion has expired.' },
      }),
    ]
  },
})

/** Also one that was sent as a text. */
function numberIn(time: unknown): number {
  return Number(inText(time))
}
