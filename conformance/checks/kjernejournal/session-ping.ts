import { readAccessToken } from '../../evidence/helseid/token-uses.ts'
import type { SessionCall } from '../../evidence/kjernejournal/session-calls.ts'
import { header1 } from '../../evidence/seen.ts'
import { defineCheck, MISSING, unless } from '../../kit/define-check.ts'

const isPersonal = ({ token }: SessionCall) => token !== undefined && readAccessToken(token).pid !== undefined

export default defineCheck({
  id: 'kjernejournal/session-ping',
  requirements: ['KJ-S38'],
  cause: 'implementation',
  whenUnseen: 'not-applicable',
  nb: {
    title: 'session/ping prøver det samme som sesjonskallene: brukerens token, bevis og X-SOURCE-SYSTEM',
    failureTitle: 'session/ping prøver ikke det samme som sesjonskallene',
    why: 'En prøve med et annet token, uten bevis eller uten X-SOURCE-SYSTEM sier ikke om kjernejournalen lar seg åpne.',
    fix: 'Kall GET /api/session/ping med brukerens token, et DPoP-bevis for kallet og samme X-SOURCE-SYSTEM som i session/create.',
  },
  en: {
    title: 'session/ping tries what the session calls need: the user’s token, a proof and X-SOURCE-SYSTEM',
    failureTitle: 'session/ping does not try what the session calls need',
    why: 'A test with another token, without a proof or without X-SOURCE-SYSTEM does not tell whether the kjernejournal can be opened.',
    fix: 'Call GET /api/session/ping with the user’s token, a DPoP proof for the call and the same X-SOURCE-SYSTEM as in session/create.',
  },
  select: ({ sessionCalls }) => sessionCalls.filter(({ kind }) => kind === 'ping'),
  evaluate: (call) => [
    ...unless(isPersonal(call), {
      at: 'header.authorization',
      expected: { nb: 'brukerens token', en: 'the user’s token' },
      actual: call.token ? { nb: 'et systemtoken', en: 'a system token' } : MISSING,
      message: { nb: 'Tokenet er ikke en brukers.', en: 'The token is not a user’s.' },
    }),
    ...unless(call.proofs === 1, {
      at: 'header.dpop',
      expected: { nb: 'ett bevis', en: 'one proof' },
      actual: String(call.proofs),
      message: { nb: 'Kallet har ikke ett DPoP-bevis.', en: 'The call does not have one DPoP proof.' },
    }),
    ...unless(header1(call, 'x-source-system') !== undefined, {
      at: 'header.x-source-system',
      expected: { nb: 'navn og versjon på EPJ-en', en: 'name and version of the EPJ' },
      actual: MISSING,
      message: { nb: 'X-SOURCE-SYSTEM mangler.', en: 'X-SOURCE-SYSTEM is missing.' },
    }),
  ],
})
