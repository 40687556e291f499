import { defineCheck } from '../../kit/define-check.ts'
import { notAUsers } from '../../kit/whose-token-faults.ts'

export default defineCheck({
  id: 'kjernejournal/session-user-token',
  requirements: ['KJ-S10'],
  cause: 'implementation',
  nb: {
    title: 'Kall til Kjernejournal Innlogging har brukerens token',
    failureTitle: 'Et kall til Kjernejournal Innlogging har et systemtoken',
    why: 'Sesjonen åpnes i brukerens navn. Et systemtoken sier bare hvilket system som spør.',
    fix: 'Bruk tokenet fra brukerens innlogging eller fornyelse til session/create, session/refresh og session/end. Bruk systemtokenet bare til helseindikatoren.',
  },
  en: {
    title: 'Calls to Kjernejournal Innlogging carry the user’s token',
    failureTitle: 'A call to Kjernejournal Innlogging carries a system token',
    why: 'The session is opened in the user’s name. A system token only says which system is asking.',
    fix: 'Use the token from the user’s log-in or renewal for session/create, session/refresh and session/end. Use the system token only for the health indicator.',
  },
  select: ({ tokenUses, sessionCalls }) => {
    const session = new Set(sessionCalls.map(({ seq }) => seq))
    return tokenUses.filter(({ seq }) => session.has(seq))
  },
  evaluate: ({ access }) => notAUsers(access),
})
