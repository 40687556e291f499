import { defineCheck } from '../../kit/define-check.ts'
import { notTheSystems } from '../../kit/whose-token-faults.ts'

export default defineCheck({
  id: 'api/warnings-system-token',
  requirements: ['KJ-I27'],
  cause: 'implementation',
  nb: {
    title: 'Varsling om nye legemiddeldata hentes med virksomhetens token',
    failureTitle: 'Varsling om nye legemiddeldata hentes med en brukers token',
    why: 'Varslingen sier bare om det er noe nytt, for mange pasienter på én gang, og er åpen for virksomheten. Med en brukers token stanser varslingen når brukeren logger ut.',
    fix: 'Hent et token med client_credentials og virksomhetens organisasjonsnummer, det samme som til helseindikatoren, og bruk det til POST /v1/legemiddelvarsling.',
  },
  en: {
    title: 'Warnings of new medicine data are fetched with the organisation’s token',
    failureTitle: 'Warnings of new medicine data are fetched with a user’s token',
    why: 'The warning tells only whether there is anything new, for many patients at once, and is open to the organisation. With a user’s token the warnings stop when the user logs out.',
    fix: 'Fetch a token with client_credentials and the organisation’s number, the same as for the health indicator, and use it for POST /v1/legemiddelvarsling.',
  },
  select: ({ dataUses }) => dataUses.filter(({ api }) => api === 'warnings'),
  evaluate: ({ access }) => notTheSystems(access),
})
