import { defineCheck, MISSING, unless } from '../../kit/define-check.ts'

export default defineCheck({
  id: 'kjernejournal/api-scope',
  requirements: ['KJ-I03', 'KJ-S04'],
  cause: 'implementation',
  nb: {
    title: 'Helseindikatoren hentes med et token som har scopet nhn:kjernejournal/api',
    failureTitle: 'Helseindikatoren hentes med et token som mangler scopet nhn:kjernejournal/api',
    why: 'Scopet er tillatelsen til å spørre. Uten det svarer kjernejournal 403, og ingen får et ikon.',
    fix: 'Be om nhn:kjernejournal/api når tokenet hentes. Logger den samme klienten inn brukere, må scopet stå i innloggingen også.',
  },
  en: {
    title: 'The health indicator is fetched with a token that has the scope nhn:kjernejournal/api',
    failureTitle: 'The health indicator is fetched with a token that lacks the scope nhn:kjernejournal/api',
    why: 'The scope is the permission to ask. Without it Kjernejournal answers 403, and nobody gets an icon.',
    fix: 'Ask for nhn:kjernejournal/api when the token is fetched. When the same client logs users in, the scope must be in the log-in too.',
  },
  select: ({ tokenUses, indicators, pings }) => {
    const api = new Set([...indicators, ...pings].map(({ seq }) => seq))
    return tokenUses.filter(({ seq }) => api.has(seq))
  },
  evaluate: ({ access }) =>
    unless(access.scopes.includes('nhn:kjernejournal/api'), {
      at: 'header.authorization.scope',
      expected: 'nhn:kjernejournal/api',
      actual: access.scopes.join(' ') || MISSING,
      message: { nb: 'Tokenet mangler scopet.', en: 'The token lacks the scope.' },
    }),
})
