import { defineCheck } from '../../kit/define-check.ts'
import { notAUsers } from '../../kit/whose-token-faults.ts'

const STATUS = 'kjernejournal.critical-status'

export default defineCheck({
  id: 'api/data-user-token',
  requirements: ['KJ-I31'],
  cause: 'implementation',
  nb: {
    title: 'Data om en pasient hentes og registreres med brukerens token',
    failureTitle: 'Data om en pasient hentes eller registreres med et systemtoken',
    why: 'Innbyggeren skal kunne se hvem som har lest i kjernejournalen. Et systemtoken sier bare hvilket system som spør, og kallet blir avvist.',
    fix: 'Bruk tokenet fra brukerens innlogging eller fornyelse til legemidler og kritisk informasjon. Bruk systemtokenet bare til helseindikatoren, legemiddelvarsling og status for kritisk informasjon.',
  },
  en: {
    title: 'Data about a patient are fetched and registered with the user’s token',
    failureTitle: 'Data about a patient are fetched or registered with a system token',
    why: 'Citizens must be able to see who has read their kjernejournal. A system token only says which system is asking, and the call is refused.',
    fix: 'Use the token from the user’s log-in or renewal for medicines and critical information. Use the system token only for the health indicator, the medicine warnings and the status of critical information.',
  },
  // Warnings are for the organisation, and the status of critical information for either.
  select: ({ dataUses }) =>
    dataUses.filter(({ api, operation }) => api !== 'warnings' && operation !== STATUS),
  evaluate: ({ access }) => notAUsers(access),
})
