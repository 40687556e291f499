import type { Access } from '../access/access.ts'
import type { Answers } from '../answers.ts'
import type { KjernejournalDeps } from '../deps.ts'
import type { NhnSwitch } from '../nhn/switch.ts'
import type { SelvbetjeningAccess } from '../selvbetjening-access.ts'
import type { Usage } from '../usage/usage.ts'
import type { Codes } from './code.ts'
import type { Sessions } from './session.ts'

export interface InnloggingParts {
  readonly deps: KjernejournalDeps
  readonly access: Access
  readonly answers: Answers
  readonly sessions: Sessions
  readonly codes: Codes
  readonly usage: Usage
  readonly nhn: NhnSwitch
  readonly registered: SelvbetjeningAccess
}
