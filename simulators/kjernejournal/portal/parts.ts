import type { Pages } from '#simulators/core/pages/pages.ts'
import type { KjernejournalDeps } from '../deps.ts'
import type { Codes } from '../innlogging/code.ts'
import type { Sessions } from '../innlogging/session.ts'
import type { NhnSwitch } from '../nhn/switch.ts'
import type { TicketLogIns } from '../ticket-log-in/waiting.ts'
import type { Usage } from '../usage/usage.ts'
import type { FirstUse } from './first-use.ts'
import type { Windows } from './windows.ts'

export interface PortalParts {
  readonly deps: KjernejournalDeps
  readonly sessions: Sessions
  readonly codes: Codes
  readonly usage: Usage
  readonly nhn: NhnSwitch
  readonly windows: Windows
  readonly firstUse: FirstUse
  readonly logIns: TicketLogIns
  readonly pages: Pages
}
