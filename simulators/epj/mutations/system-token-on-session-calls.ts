import type { Mutation } from './mutation.ts'
import { otherToken } from './other-token.ts'

export const systemTokenOnSessionCalls: Mutation = {
  name: 'system-token-on-session-calls',
  nb: {
    title: 'Oppretter sesjoner med systemtokenet',
    description: 'Det brukes feil token av de to.',
  },
  en: {
    title: 'Creates sessions with the system token',
    description: 'The wrong one of two tokens is taken.',
  },
  changes: otherToken('system', '/api/session/'),
}
