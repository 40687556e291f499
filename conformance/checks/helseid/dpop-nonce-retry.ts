import type { TokenCall } from '../../evidence/helseid/token-calls.ts'
import { defineCheck, unless } from '../../kit/define-check.ts'

/** Milliseconds within which a program that tries again has done so; what comes later was ordered anew. */
const SOON = 60_000

export default defineCheck({
  id: 'helseid/dpop-nonce-retry',
  requirements: ['HID-D06', 'HID-N01'],
  cause: 'implementation',
  nb: {
    title: 'EPJ-en prøver igjen med noncen HelseID ber om (use_dpop_nonce)',
    failureTitle: 'EPJ-en gir opp når HelseID ber om en nonce',
    why: 'HelseID avviser alltid et kall uten nonce, og svarer use_dpop_nonce. En EPJ som ikke prøver igjen, får aldri noe token.',
    fix: 'Når svaret er 400 med error=use_dpop_nonce: les headeren DPoP-Nonce, lag et nytt DPoP-bevis med den verdien i nonce og en ny jti, og send det samme kallet en gang til. Koden og refresh-tokenet kan brukes igjen.',
  },
  en: {
    title: 'The EPJ tries again with the nonce HelseID asks for (use_dpop_nonce)',
    failureTitle: 'The EPJ gives up when HelseID asks for a nonce',
    why: 'HelseID always refuses a call without a nonce, and answers use_dpop_nonce. An EPJ that does not try again never gets a token.',
    fix: 'When the answer is 400 with error=use_dpop_nonce: read the DPoP-Nonce header, make a new DPoP proof with that value in nonce and a new jti, and send the same call once more. The code and the refresh token can be used again.',
  },
  select: ({ tokens }) =>
    tokens.flatMap((demand, index) => {
      const { nonceDemanded, exchange } = demand
      if (nonceDemanded === undefined || exchange.aborted || exchange.fault) return []
      return [{ ...demand, retry: retryOf(demand, index, tokens) }]
    }),
  evaluate: ({ retry, grant }) =>
    unless(retry !== undefined, {
      at: 'header.dpop.nonce',
      expected: {
        nb: 'det samme kallet igjen, med nonce i et nytt bevis',
        en: 'the same call again, with the nonce in a new proof',
      },
      actual: { nb: 'ikke noe slikt kall', en: 'no such call' },
      message: {
        nb: `Kallet med grant_type=${grant} kom ikke igjen med nonce.`,
        en: `The call with grant_type=${grant} did not come again with the nonce.`,
      },
    }),
})

/** Looks on from the demand only as long as a program that tries again takes. */
function retryOf(demand: TokenCall, at: number, tokens: readonly TokenCall[]): TokenCall | undefined {
  for (let index = at + 1; index < tokens.length; index += 1) {
    const call = tokens[index]
    if (!call || call.at - demand.at > SOON) return undefined
    if (answers(call, demand)) return call
  }
  return undefined
}

/** The nonce may be a newer one than that demanded: other calls bring nonces too. */
function answers(call: TokenCall, demand: TokenCall): boolean {
  return (
    call.proof?.claims['nonce'] !== undefined &&
    ['grant_type', 'client_id', 'code', 'refresh_token'].every(
      (name) => call.form.get(name) === demand.form.get(name),
    )
  )
}
