// What of Kjernejournal a room can be told to do otherwise, in the order in which it is listed.
import type { Switch } from '#simulators/core/room/switches.ts'
import { AFFILIATION_SWITCH } from './affiliation.ts'
import { EXTRA_SWITCH } from './answers.ts'
import { PROOF_SWITCH } from './api-proofs.ts'
import { BLOCK_SWITCH } from './data/blocked.ts'
import { BEARER_SWITCH } from './data/critical-information/admit.ts'
import { PREFIX_SWITCH } from './data/critical-information/headers.ts'
import { PARAMETER_SWITCH } from './data/legemiddel/query.ts'
import { SESSION_SWITCHES } from './innlogging/switches.ts'
import { PATIENTS_SWITCH } from './patients-switch.ts'
import { PING_SWITCH } from './ping-answer.ts'
import { COOKIE_SWITCH } from './portal/cookies.ts'
import { FRAME_SWITCH } from './portal/frames.ts'
import { SELVBETJENING_SWITCH } from './selvbetjening-access.ts'
import { DEAD_SWITCH, LAG_SWITCH, NUMBER_SWITCH } from './service/patients-as-told.ts'
import { TICKET_LIFE_SWITCH } from './service/ticket-life.ts'
import { TICKET_SWITCHES } from './ticket-log-in/switches.ts'

export const SWITCHES: readonly Switch[] = [
  PREFIX_SWITCH,
  BEARER_SWITCH,
  BLOCK_SWITCH,
  PROOF_SWITCH,
  PARAMETER_SWITCH,
  EXTRA_SWITCH,
  LAG_SWITCH,
  NUMBER_SWITCH,
  DEAD_SWITCH,
  PING_SWITCH,
  PATIENTS_SWITCH,
  SELVBETJENING_SWITCH,
  TICKET_LIFE_SWITCH,
  AFFILIATION_SWITCH,
  COOKIE_SWITCH,
  FRAME_SWITCH,
  ...SESSION_SWITCHES,
  ...TICKET_SWITCHES,
]
