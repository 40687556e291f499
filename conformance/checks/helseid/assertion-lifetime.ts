import type { Assertion } from '../../evidence/helseid/client-calls.ts'
import { isMilliseconds } from '../../evidence/jwt.ts'
import { defineCheck, unless } from '../../kit/define-check.ts'

/** Seconds an assertion may have left when it is sent. */
const LONGEST = 60
/** Seconds by which two good clocks may differ. */
const TOLERANCE = 10

export default defineCheck({
  id: 'helseid/assertion-lifetime',
  requirements: ['HID-A08', 'HID-N06'],
  cause: 'implementation',
  nb: {
    title: 'Klientbeviset utløper innen 60 sekunder',
    failureTitle: 'Klientbeviset kan brukes i mer enn 60 sekunder',
    why: 'Jo lenger et klientbevis lever, desto lenger kan den som får tak i det, utgi seg for å være virksomheten.',
    fix: 'Sett exp i klientbeviset til høyst 60 sekunder etter nå, gjerne 10–30. Lag et nytt bevis for hvert kall. Er levetiden riktig, så kontroller at maskinens klokke er synkronisert.',
  },
  en: {
    title: 'The client assertion expires within 60 seconds',
    failureTitle: 'The client assertion can be used for more than 60 seconds',
    why: 'The longer a client assertion lives, the longer anyone who gets hold of it can pretend to be the organisation.',
    fix: 'Set exp in the client assertion to at most 60 seconds from now, preferably 10–30. Make a new assertion for each call. If the lifetime is right, check that the machine’s clock is synchronised.',
  },
  select: ({ assertions }) => assertions.filter((assertion) => !Number.isNaN(secondsLeft(assertion))),
  evaluate: (assertion) => {
    const left = Math.round(secondsLeft(assertion))
    return unless(left <= LONGEST + TOLERANCE, {
      at: 'body.client_assertion.exp',
      expected: {
        nb: `høyst ${LONGEST} sekunder etter kallet`,
        en: `at most ${LONGEST} seconds after the call`,
      },
      actual: { nb: `${left} sekunder etter kallet`, en: `${left} seconds after the call` },
      message: {
        nb: `Klientbeviset hadde ${left} sekunder igjen da det ble sendt.`,
        en: `The client assertion had ${left} seconds left when it was sent.`,
      },
    })
  },
})

/** By the room's clock: an assertion with an early iat is no problem, one from a clock that is ahead is. */
function secondsLeft({ jwt, at }: Assertion): number {
  const expires = jwt.claims['exp']
  return typeof expires === 'number' && !isMilliseconds(expires) ? expires - at / 1000 : Number.NaN
}
