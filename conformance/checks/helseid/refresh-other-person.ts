import { between } from '../../evidence/between.ts'
import { defineCheck } from '../../kit/define-check.ts'

export default defineCheck({
  id: 'helseid/refresh-other-person',
  requirements: ['HID-V09', 'HID-N15'],
  cause: 'implementation',
  nb: {
    title: 'EPJ-en bruker ikke et fornyet token som gjelder en annen person',
    failureTitle: 'EPJ-en bruker et fornyet token som gjelder en annen person',
    why: 'Blir tokener blandet mellom brukere, åpnes kjernejournalen i feil navn, og ingen ser det.',
    fix: 'Når fornyelsen gir et nytt ID-token: sammenlign sub og fødselsnummer med brukeren. Er de ulike, så kast tokenene og be om ny innlogging.',
  },
  en: {
    title: 'The EPJ does not use a renewed token that is for another person',
    failureTitle: 'The EPJ uses a renewed token that is for another person',
    why: 'When tokens are mixed up between users, the kjernejournal is opened in the wrong name, and nobody sees it.',
    fix: 'When the renewal gives a new ID token: compare sub and national identity number with the user. When they differ, discard the tokens and ask for a new log-in.',
  },
  select: ({ attacks, tokens, sessionCalls }) =>
    attacks.flatMap((attack) => {
      const hit = new Set(
        attack.hits
          .filter(({ exchange }) => exchange.fault?.effect.startsWith('variant other-person'))
          .map(({ seq }) => seq),
      )
      const spoilt = tokens.find(
        ({ seq, grant, idToken }) => hit.has(seq) && grant === 'refresh_token' && idToken !== undefined,
      )
      if (!spoilt) return []
      const until = attack.during.at(-1)?.until ?? spoilt.seq
      return [{ ...attack, seq: spoilt.seq, used: between(sessionCalls, spoilt.seq, until) }]
    }),
  evaluate: ({ underway, used }) =>
    underway
      ? used.map(({ seq, operation }) => ({
          exchange: seq,
          at: 'header.authorization',
          expected: {
            nb: 'ingen kall med tokener fra denne fornyelsen',
            en: 'no call with tokens of this renewal',
          },
          actual: operation,
          message: {
            nb: 'EPJ-en gikk videre etter en fornyelse som gjaldt en annen person.',
            en: 'The EPJ went on after a renewal that was for another person.',
          },
        }))
      : [],
})
