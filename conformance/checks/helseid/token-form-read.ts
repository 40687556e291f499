import { lastBefore } from '../../evidence/between.ts'
import { asksFor } from '../../evidence/helseid/asked-scopes.ts'
import type { ParRequest } from '../../evidence/helseid/par.ts'
import type { TokenCall } from '../../evidence/helseid/token-calls.ts'
import type { Step } from '../../evidence/scenarios/steps.ts'
import { defineCheck } from '../../kit/define-check.ts'
import { refusalsIn } from '../../kit/refusals.ts'

const NEEDED = [
  'offline_access',
  'helseid://scopes/identity/pid',
  'helseid://scopes/identity/security_level',
  'helseid://scopes/hpr/hpr_number',
]

export default defineCheck({
  id: 'helseid/token-form-read',
  requirements: ['HID-N16'],
  cause: 'implementation',
  nb: {
    title: 'EPJ-en virker også når scope i tokenet er en liste, eller sub har spesialtegn',
    failureTitle: 'EPJ-en stanser når scope i tokenet er en liste, eller sub har spesialtegn',
    why: 'HelseID skriver scope som en liste når det er flere, og sub er base64 med +, / og =. En EPJ som venter noe annet, stanser hos noen brukere og ikke hos andre.',
    fix: 'La EPJ-en sende tilgangstokenet videre uten å lese det. Trenger den likevel scope, så les scope i svaret fra HelseID, som er en tekst. Sammenlign hele teksten i sub.',
  },
  en: {
    title: 'The EPJ also works when scope in the token is an array, or sub holds special characters',
    failureTitle: 'The EPJ stops when scope in the token is an array, or sub holds special characters',
    why: 'HelseID writes scope as an array when there are several, and sub is base64 with +, / and =. An EPJ that expects something else stops for some users and not for others.',
    fix: 'Let the EPJ pass the access token on without reading it. If it needs scope all the same, read scope in HelseID’s answer, which is a string. Compare sub as a whole string.',
  },
  select: (evidence) => {
    const { tokens, apiCalls, situations, broken } = evidence
    const used = new Set(apiCalls.flatMap(({ token }) => (token ? [token.sha256] : [])))
    const hindered = new Set(refusalsIn(evidence).map(({ step }) => step))
    const steps = new Map(situations.map(({ step }) => [step.id, step]))
    const isUsed = ({ accessToken }: TokenCall) => accessToken !== undefined && used.has(accessToken.sha256)
    const taken = tokens.filter(isUsed)
    const managed = new Map(
      taken.flatMap((token) => unusualForms(token).map((form) => [form, token.seq] as const)),
    )
    // An EPJ that has used a token of this form elsewhere stops for another reason; and so may one that has only used
    // tokens that HelseID signed with another key.
    const keys = new Set(taken.map(keyOf))
    const stopped = tokens
      .filter((token) => unusualForms(token).some((form) => !managed.has(form)))
      .filter((token) => keys.size === 0 || keys.has(keyOf(token)))
      .map(({ seq, step = 0 }) => ({ seq, stopped: steps.get(step) }))
      .filter((one) => one.stopped && wasToSucceed(one.stopped) && one.stopped.outcome !== 'ok')
      .filter(({ stopped }) => !lacksArbeidssted(stopped))
      .filter(({ stopped }) => !broken.some(({ seq }) => stopped && seq > stopped.id && seq <= stopped.end))
      // The keys, say, that the ID token is held against: who does not get them must stop.
      .filter(
        ({ seq, stopped }) => !hindered.has(stopped?.id ?? 0) && askedForAll(lastBefore(evidence.par, seq)),
      )
    return [...[...new Set(managed.values())].map((seq) => ({ seq, stopped: undefined })), ...stopped]
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

/** The EPJ has no place for the user to work at; no token is read wrongly with these words. */
function lacksArbeidssted(step: Step | undefined): boolean {
  return /arbeidssted|work ?place/i.test(`${step?.problem ?? ''} ${step?.seen.message ?? ''}`)
}

/** Who did not ask for it gets no security level, number or refresh token, and may stop for that. */
function askedForAll(request: ParRequest | undefined): boolean {
  const asked = request?.parameters.get('scope')?.split(' ')
  return asked === undefined || NEEDED.every((scope) => asksFor(scope, asked))
}

const keyOf = ({ accessToken }: TokenCall) => accessToken?.header['kid']

/** What has made EPJs stop, in a token that HelseID gave unspoiled. */
function unusualForms({ accessToken, exchange }: TokenCall): readonly string[] {
  if (!accessToken || exchange.fault) return []
  const { scope, sub } = accessToken.claims
  const signs = [...'+/='].filter((sign) => typeof sub === 'string' && sub.includes(sign))
  return [...signs, ...(Array.isArray(scope) ? ['array'] : [])]
}
