// Every way in which a room, or the EPJ in it, is made wrong to see where the blame is put.
import { configurationKinds } from './configuration-kinds.ts'
import { deskCodeKinds } from './desk-code-kinds.ts'
import { deskKinds } from './desk-kinds.ts'
import { deskNetKinds } from './desk-net-kinds.ts'
import { environmentKinds } from './environment-kinds.ts'
import { freshKinds } from './fresh-kinds.ts'
import { heldKinds } from './held-kinds.ts'
import { implementationKinds } from './implementation-kinds.ts'
import { lastKinds } from './last-kinds.ts'
import { laterKinds } from './later-kinds.ts'
import type { Kind } from './misconfiguration.ts'
import { openKinds } from './open-kinds.ts'
import { simulatorKinds } from './simulator-kinds.ts'
import { supportKinds } from './support-kinds.ts'

export const kinds: readonly Kind[] = [
  ...configurationKinds,
  ...implementationKinds,
  ...environmentKinds,
  ...simulatorKinds,
  ...laterKinds,
  ...freshKinds,
  ...lastKinds,
  ...heldKinds,
  ...openKinds,
  ...deskKinds,
  ...deskCodeKinds,
  ...deskNetKinds,
  ...supportKinds,
]
