import { defineCheck, unless } from '../../kit/define-check.ts'
import { portalLogIns } from '../../kit/portal-log-ins.ts'

export default defineCheck({
  id: 'helseid/offline-access',
  requirements: ['HID-T02'],
  cause: 'configuration',
  nb: {
    title: 'Innloggingen ber om offline_access, slik at tokenet kan fornyes',
    failureTitle: 'Innloggingen ber ikke om offline_access',
    why: 'Uten refresh-token må brukeren logge inn på nytt hvert tiende minutt, også mens kjernejournalen er åpen.',
    fix: 'Ta med offline_access i scope, og kontroller at klienten har det i HelseID Selvbetjening.',
  },
  en: {
    title: 'The log-in asks for offline_access, so that the token can be renewed',
    failureTitle: 'The log-in does not ask for offline_access',
    why: 'Without a refresh token the user must log in again every ten minutes, also while the kjernejournal is open.',
    fix: 'Include offline_access in scope, and make sure that the client has it in HelseID Selvbetjening.',
  },
  select: ({ par }) => portalLogIns(par),
  evaluate: ({ scopes }) =>
    unless(scopes.includes('offline_access'), {
      at: 'body.scope',
      expected: {
        nb: 'offline_access ved siden av nhn:kjernejournal/innlogging',
        en: 'offline_access beside nhn:kjernejournal/innlogging',
      },
      actual: scopes.join(' '),
      message: { nb: 'scope mangler offline_access.', en: 'scope lacks offline_access.' },
    }),
})
