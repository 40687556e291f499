import type { TokenCall } from '../../evidence/helseid.ts'
import type { Step } from '../../evidence/steps.ts'
import { defineCheck } from '../../kit/define-check.ts'

/** What a base64url value, a number or a plain name is made of. */
const PLAIN = /^[\w.@-]*$/

export default defineCheck({
  id: 'helseid/token-form-read',
  requirements: ['HID-N16'],
  cause: 'implementation',
  nb: {
    title: 'EPJ-en går videre når scope i tokenet er en liste, eller sub har spesialtegn',
    failureTitle: 'EPJ-en stanser når scope i tokenet er en liste, eller sub har spesialtegn',
    why: 'HelseID skriver scope som en liste når det er flere, og sub er base64 med +, / og =. En EPJ som venter noe annet, stanser hos noen brukere og ikke hos andre.',
    fix: 'La EPJ-en sende tilgangstokenet videre uten å lese det. Trenger den likevel scope, så les scope i svaret fra HelseID, som er en tekst. Sammenlign sub som hele tekster.',
  },
  en: {
    title: 'The EPJ goes on when scope in the token is an array, or sub holds special characters',
    failureTitle: 'The EPJ stops when scope in the token is an array, or sub holds special characters',
    why: 'HelseID writes scope as an array when there are several, and sub is base64 with +, / and =. An EPJ that expects something else stops for some users and not for others.',
    fix: 'Let the EPJ pass the access token on without reading it. Should it need scope all the same, read scope in HelseID’s answer, which is a text. Compare sub as whole texts.',
  },
  select: ({ tokens, apiCalls, situations }) => {
    const used = new Set(apiCalls.flatMap(({ token }) => (token ? [token.sha256] : [])))
    const steps = new Map(situations.map(({ step }) => [step.id, step]))
    const byUser = Map.groupBy(tokens.filter(isUnusual), ({ accessToken }) => accessToken?.claims['sub'])
    return [...byUser.values()].flatMap((given) => {
      const taken = given.find(({ accessToken }) => accessToken && used.has(accessToken.sha256))
      if (taken) return [{ seq: taken.seq, stopped: undefined }]
      return given
        .map(({ seq, step = 0 }) => ({ seq, stopped: steps.get(step) }))
        .filter(({ stopped }) => stopped && wasToSucceed(stopped) && stopped.outcome !== 'ok')
    })
  },
  evaluate: ({ stopped }) =>
    stopped
      ? [
          {
            at: 'reported.outcome',
            expected: { nb: 'EPJ-en bruker tokenet', en: 'the EPJ uses the token' },
            actual: `${stopped.outcome}: ${stopped.problem ?? '–'}`,
            message: {
              nb: 'HelseID ga et token, og EPJ-en stanset uten å bruke det.',
              en: 'HelseID gave a token, and the EPJ stopped without using it.',
            },
          },
        ]
      : [],
})

/** A log-in that nothing stands in the way of: those at level 3 are refused by a correct EPJ. */
const wasToSucceed = ({ action, phase, args }: Step) =>
  action === 'log-in' && phase === 'plain' && args['securityLevel'] !== '3'

/** A token that HelseID gave unspoiled, with a form that has made EPJs stop. */
function isUnusual({ accessToken, exchange }: TokenCall): boolean {
  if (!accessToken || exchange.fault) return false
  const { scope, sub } = accessToken.claims
  return Array.isArray(scope) || (typeof sub === 'string' && !PLAIN.test(sub))
}
