// For checks of whose an access token is: a user's, or the system's.
import type { AccessToken } from '../evidence/helseid/token-uses.ts'
import { type Fault, MISSING, unless } from './define-check.ts'

type Whose = Pick<AccessToken, 'pid'>

const at = 'header.authorization.helseid://claims/identity/pid'

export function notAUsers({ pid }: Whose): readonly Fault[] {
  return unless(pid !== undefined, {
    at,
    expected: { nb: 'fødselsnummeret til brukeren', en: 'the user’s national identity number' },
    actual: MISSING,
    message: { nb: 'Tokenet er ikke en brukers.', en: 'The token is not a user’s.' },
  })
}

export function notTheSystems({ pid }: Whose): readonly Fault[] {
  return unless(pid === undefined, {
    at,
    expected: { nb: '(mangler), som i et systemtoken', en: '(missing), as in a system token' },
    actual: { nb: 'nummeret til en person', en: 'a person’s number' },
    message: { nb: 'Tokenet er en brukers.', en: 'The token is a user’s.' },
  })
}
