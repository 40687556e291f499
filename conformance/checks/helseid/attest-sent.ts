import { attestMissing } from '../../kit/attest-missing.ts'
import { defineCheck, shown, unless } from '../../kit/define-check.ts'

const SCOPE = 'nhn:kjernejournal/tillitsrammeverk'

export default defineCheck({
  id: 'helseid/attest-sent',
  requirements: ['KJ-S12', 'HID-O07', 'KJ-N13'],
  cause: 'implementation',
  nb: {
    title: 'Sesjonen lages med et token som har attest',
    failureTitle: 'Sesjonen lages med et token uten attest',
    why: 'Attesten sier hvor helsepersonellet arbeider og hvorfor de trenger opplysningene. Uten den kan ingen kontrollere oppslaget i ettertid, og kjernejournal avviser det.',
    fix: 'Forny tokenet rett før session/create, med nhn:tillitsrammeverk:parameters i assertion_details i klientbeviset. Send attesten på nytt hver gang, for den følger ikke med til neste token. Be også om scopet nhn:kjernejournal/tillitsrammeverk.',
  },
  en: {
    title: 'The session is created with a token that has an attest',
    failureTitle: 'The session is created with a token without an attest',
    why: 'The attest says where the health worker works and why they need the information. Without it nobody can verify the access afterwards, and Kjernejournal refuses it.',
    fix: 'Renew the token just before session/create, with nhn:tillitsrammeverk:parameters in assertion_details of the client assertion. Send the attest again each time, since it is not carried over to the next token. Ask for the scope nhn:kjernejournal/tillitsrammeverk too.',
  },
  select: ({ creations }) => creations,
  evaluate: ({ access }) => [
    ...attestMissing(access),
    ...unless(access.scopes.includes(SCOPE), {
      at: 'header.authorization.scope',
      expected: SCOPE,
      actual: shown(access.scopes.join(' ')),
      message: {
        nb: 'Tokenet har ikke scopet for tillitsrammeverket.',
        en: 'The token lacks the scope of Tillitsrammeverk.',
      },
    }),
  ],
})
