import { defineCheck, shown, unless } from '../../kit/define-check.ts'

export default defineCheck({
  id: 'helseid/code-without-organisation',
  requirements: ['HID-O04'],
  cause: 'implementation',
  nb: {
    title: 'Organisasjonsnummeret sendes ved fornyelse, ikke når koden byttes mot et token',
    failureTitle: 'Organisasjonsnummeret sendes når koden byttes mot et token',
    why: 'HelseIDs eldre dokumentasjon avviser det med HID-1009, og den nyere anbefaler å oppgi virksomheten ved fornyelse. Da slipper brukeren å logge inn på nytt når arbeidsstedet skiftes.',
    fix: 'Ta helseid_authorization ut av assertion_details når grant_type er authorization_code. Forny tokenet straks etter innloggingen, med virksomheten i klientbeviset. Attesten kan stå der i begge kallene.',
  },
  en: {
    title: 'The organisation number is sent at a renewal, not when the code is exchanged for a token',
    failureTitle: 'The organisation number is sent when the code is exchanged for a token',
    why: 'HelseID’s older documentation refuses it with HID-1009, and the newer recommends naming the organisation at a renewal. The user then need not log in again when the workplace is changed.',
    fix: 'Take helseid_authorization out of assertion_details when grant_type is authorization_code. Renew the token immediately after the log-in, with the organisation in the client assertion. The attest may be there in both calls.',
  },
  select: ({ tokens }) =>
    tokens.filter(({ grant, assertion }) => grant === 'authorization_code' && assertion !== undefined),
  evaluate: ({ details: { organisation } }) =>
    unless(organisation === undefined, {
      at: 'body.client_assertion.assertion_details',
      expected: { nb: 'ikke noe organisasjonsnummer', en: 'no organisation number' },
      actual: shown(organisation ?? ''),
      message: {
        nb: 'Klientbeviset nevner en virksomhet når koden byttes.',
        en: 'The client assertion names an organisation when the code is exchanged.',
      },
    }),
})
