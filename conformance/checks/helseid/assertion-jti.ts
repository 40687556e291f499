import type { Assertion } from '../../evidence/helseid/client-calls.ts'
import { text } from '../../evidence/jwt.ts'
import { unanswered } from '../../evidence/seen.ts'
import { defineCheck } from '../../kit/define-check.ts'
import { type After, withEarlier } from '../../kit/earlier.ts'
import { freshValueFaults } from '../../kit/fresh-value-faults.ts'

export default defineCheck({
  id: 'helseid/assertion-jti',
  requirements: ['HID-A06', 'HID-N03'],
  cause: 'implementation',
  nb: {
    title: 'Hvert klientbevis har sin egen jti og brukes én gang',
    failureTitle: 'Et klientbevis, eller jti-en i det, er brukt om igjen',
    why: 'HelseID husker jti for å stanse den som spiller av et oppsnappet bevis. Et bevis som brukes om igjen, ser ut som et angrep og blir avvist.',
    fix: 'Lag et nytt klientbevis med en ny, tilfeldig jti rett før hvert kall til PAR- og token-endepunktet, også når du prøver igjen. Ikke ta vare på beviset.',
  },
  en: {
    title: 'Each client assertion has a jti of its own and is used once',
    failureTitle: 'A client assertion, or the jti in it, was used again',
    why: 'HelseID remembers jti to stop anyone who replays an intercepted assertion. An assertion that is used again looks like an attack and is refused.',
    fix: 'Make a new client assertion with a new, random jti just before each call to the PAR and token endpoints, including when you retry. Do not keep the assertion.',
  },
  select: ({ assertions, tokens }) => {
    const demands = new Set(tokens.filter(({ error }) => error === 'use_dpop_nonce').map(({ seq }) => seq))
    return withEarlier(assertions, ({ jwt, clientId }) => {
      const jti = text(jwt.claims['jti'])
      return jti === undefined ? undefined : `${clientId} ${jti}`
    }).filter((assertion) => !isSameAttempt(assertion, demands))
  },
  evaluate: ({ jwt, earlier }) =>
    freshValueFaults({
      at: 'body.client_assertion.jti',
      value: jwt.claims['jti'],
      earlier,
      whenMissing: { nb: 'Klientbeviset har ikke jti.', en: 'The client assertion has no jti.' },
      whenUsedBefore: {
        nb: `Den samme jti ble brukt i utveksling ${earlier?.seq}.`,
        en: `The same jti was used in exchange ${earlier?.seq}.`,
      },
    }),
})

/**
 * The same bytes once more are no second use when HelseID only asked for a nonce (NHN's Java library does so), or
 * when no answer came and the network layer sent the call again.
 */
function isSameAttempt({ jwt, earlier }: After<Assertion>, demands: ReadonlySet<number>): boolean {
  return earlier?.jwt.sha256 === jwt.sha256 && (demands.has(earlier.seq) || unanswered(earlier))
}
