import type { SentForm } from '../../evidence/helseid/sent-form.ts'
import { decodeJwt } from '../../evidence/jwt.ts'
import { defineCheck, unless } from '../../kit/define-check.ts'

const ATTEST = 'nhn:tillitsrammeverk:parameters'

export default defineCheck({
  id: 'helseid/attest-once',
  requirements: ['HID-O09', 'HID-N18'],
  cause: 'implementation',
  nb: {
    title: 'Attesten sendes ett sted: i innloggingen eller i klientbeviset',
    failureTitle: 'Attesten sendes både i innloggingen og i klientbeviset',
    why: 'Med to attester vet ikke HelseID hvilken som gjelder, og avviser innloggingen (HID-DOUBLE-STRUCTURE).',
    fix: 'Send attesten i klientbeviset når tokenet fornyes for hver pasient, og ta den ut av PAR-forespørselen.',
  },
  en: {
    title: 'The attest is sent in one place: in the log-in or in the client assertion',
    failureTitle: 'The attest is sent both in the log-in and in the client assertion',
    why: 'With two attests HelseID does not know which one applies, and refuses the log-in (HID-DOUBLE-STRUCTURE).',
    fix: 'Send the attest in the client assertion when the token is renewed for each patient, and take it out of the PAR request.',
  },
  select: ({ par, tokens, logIns }) => {
    const attested = par.filter(({ details }) => details.attest !== undefined)
    const redeemed = tokens.filter(
      ({ grant, details }) => grant === 'authorization_code' && details.attest !== undefined,
    )
    return [...attested, ...redeemed].map((one) => ({
      ...one,
      both: one.operation === 'helseid.token' && logIns.get(one.seq)?.details.attest !== undefined,
      twice: one.operation === 'helseid.par' && isTwice(one.form),
    }))
  },
  evaluate: ({ both, twice }) =>
    unless(!both && !twice, {
      at: 'body.client_assertion.assertion_details',
      expected: { nb: 'attesten på ett sted', en: 'the attest in one place' },
      actual: {
        nb: 'attesten på to steder i samme innlogging',
        en: 'the attest in two places of one log-in',
      },
      message: {
        nb: 'Attesten står både i innloggingen og i klientbeviset.',
        en: 'The attest stands both in the log-in and in the client assertion.',
      },
    }),
  whenUnseen: 'not-applicable',
})

/** The pushed request carries it as a parameter, and its client assertion carries it too. */
function isTwice(form: SentForm): boolean {
  const inForm = form.get('authorization_details')?.includes(ATTEST) === true
  const claims = decodeJwt(form.get('client_assertion') ?? undefined)?.claims
  return inForm && JSON.stringify(claims?.['assertion_details'] ?? '').includes(ATTEST)
}
