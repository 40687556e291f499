import { defineCheck, shown, unless } from '../../kit/define-check.ts'

const PID = 'helseid://claims/identity/pid'
const LEVEL = 'helseid://claims/identity/security_level'

export default defineCheck({
  id: 'kjernejournal/security-level-4',
  requirements: ['KJ-S01'],
  cause: 'implementation',
  nb: {
    title: 'Brukeren er logget inn på sikkerhetsnivå 4 før kjernejournal åpnes',
    failureTitle: 'Kjernejournal åpnes uten at brukeren er logget inn på sikkerhetsnivå 4',
    why: 'Kjernejournal inneholder helseopplysninger og krever innlogging på høyeste nivå. Lavere nivå blir avvist.',
    fix: 'Be HelseID om nivå 4 med acr_values=Level4, be om scopene for pid og security_level, og les nivået i tokenet før du kaller session/create.',
  },
  en: {
    title: 'The user is logged in at security level 4 before Kjernejournal is opened',
    failureTitle: 'Kjernejournal is opened without the user being logged in at security level 4',
    why: 'Kjernejournal holds health data and requires log-in at the highest level. Lower levels are refused.',
    fix: 'Ask HelseID for level 4 with acr_values=Level4, ask for the scopes for pid and security_level, and read the level in the token before you call session/create.',
  },
  select: ({ sessionCalls }) => sessionCalls.filter(({ kind }) => kind === 'create'),
  evaluate: ({ token }) => [
    ...unless(token?.claims[LEVEL] === '4', {
      at: `header.authorization.${LEVEL}`,
      expected: '4',
      actual: shown(token?.claims[LEVEL]),
      message: {
        nb: 'Tokenet sier ikke at brukeren er logget inn på nivå 4.',
        en: 'The token does not say that the user is logged in at level 4.',
      },
    }),
    ...unless(typeof token?.claims[PID] === 'string', {
      at: `header.authorization.${PID}`,
      expected: { nb: 'fødselsnummeret til brukeren', en: 'the user’s national identity number' },
      actual: shown(token?.claims[PID]),
      message: {
        nb: 'Tokenet sier ikke hvem brukeren er.',
        en: 'The token does not say who the user is.',
      },
    }),
  ],
})
