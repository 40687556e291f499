import type { Mutation } from './mutation.ts'

const ATTEST = 'nhn:tillitsrammeverk:parameters'

export const attestForgottenAtRenewal: Mutation = {
  name: 'attest-forgotten-at-renewal',
  nb: {
    title: 'Sender attesten bare den første gangen',
    description:
      'Utvikleren trodde at attesten fulgte med til neste token, slik den gjør når den sendes i innloggingen.',
  },
  en: {
    title: 'Sends the attest the first time only',
    description:
      'The developer believed that the attest follows to the next token, as it does when it is sent in the log-in.',
  },
  changes(correct) {
    let sent = false
    return {
      attestDetails(details, facts) {
        const right = correct.attestDetails(details, facts)
        if (!sent) {
          sent = true
          return right
        }
        return right.filter((detail) => !JSON.stringify(detail).includes(ATTEST))
      },
    }
  },
}
