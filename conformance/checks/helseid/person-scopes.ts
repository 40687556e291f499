import { asksFor } from '../../evidence/helseid/asked-scopes.ts'
import { defineCheck, unless } from '../../kit/define-check.ts'
import { portalLogIns } from '../../kit/portal-log-ins.ts'

const NEEDED = [
  'helseid://scopes/identity/pid',
  'helseid://scopes/identity/security_level',
  'helseid://scopes/hpr/hpr_number',
]

export default defineCheck({
  id: 'helseid/person-scopes',
  requirements: ['KJ-S11'],
  cause: 'configuration',
  nb: {
    title: 'Innloggingen ber om fødselsnummer, sikkerhetsnivå og HPR-nummer',
    failureTitle: 'Innloggingen ber ikke om fødselsnummer, sikkerhetsnivå eller HPR-nummer',
    why: 'Kjernejournal ser av disse hvem brukeren er, hvor sikker innloggingen var, og hva brukeren har rett til.',
    fix: 'Ta med helseid://scopes/identity/pid, helseid://scopes/identity/security_level og helseid://scopes/hpr/hpr_number i scope.',
  },
  en: {
    title: 'The log-in asks for national identity number, security level and HPR number',
    failureTitle: 'The log-in does not ask for national identity number, security level or HPR number',
    why: 'From these Kjernejournal sees who the user is, how secure the log-in was, and what the user is entitled to.',
    fix: 'Include helseid://scopes/identity/pid, helseid://scopes/identity/security_level and helseid://scopes/hpr/hpr_number in scope.',
  },
  select: ({ par }) => portalLogIns(par),
  evaluate: ({ scopes }) =>
    NEEDED.flatMap((scope) =>
      unless(asksFor(scope, scopes), {
        at: 'body.scope',
        expected: scope,
        actual: scopes.join(' '),
        message: { nb: `scope mangler ${scope}.`, en: `scope lacks ${scope}.` },
      }),
    ),
})
