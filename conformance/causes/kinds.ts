// Every way in which a room, or the EPJ in it, is made wrong to see where the blame is put: those that the rules were
// written for, and the sets that were made up afterwards and tried before a rule was changed for them.
import { eighthSet } from './blind/eighth-set.ts'
import { fifthSet } from './blind/fifth-set.ts'
import { fourthSet } from './blind/fourth-set.ts'
import { ninthSet } from './blind/ninth-set.ts'
import { secondSet } from './blind/second-set.ts'
import { around as seventhAround } from './blind/seventh-set/around.ts'
import { coded as seventhCoded } from './blind/seventh-set/coded.ts'
import { entered as seventhEntered } from './blind/seventh-set/entered.ts'
import { around as sixthAround } from './blind/sixth-set/around.ts'
import { coded as sixthCoded } from './blind/sixth-set/coded.ts'
import { entered as sixthEntered } from './blind/sixth-set/entered.ts'
import { aroundAndOurs as tenthAround } from './blind/tenth-set/around.ts'
import { coded as tenthCoded } from './blind/tenth-set/coded.ts'
import { entered as tenthEntered } from './blind/tenth-set/entered.ts'
import { thirdSet } from './blind/third-set.ts'
import { clientKinds } from './known/client-kinds.ts'
import { environmentKinds } from './known/environment-kinds.ts'
import { implementationKinds } from './known/implementation-kinds.ts'
import { settingKinds } from './known/setting-kinds.ts'
import { simulatorKinds } from './known/simulator-kinds.ts'
import { unitKinds } from './known/unit-kinds.ts'
import type { Kind } from './making/misconfiguration.ts'

const known = [
  ...clientKinds,
  ...unitKinds,
  ...settingKinds,
  ...implementationKinds,
  ...environmentKinds,
  ...simulatorKinds,
]
const sixthSet = [...sixthEntered, ...sixthCoded, ...sixthAround]
const seventhSet = [...seventhEntered, ...seventhCoded, ...seventhAround]
const tenthSet = [...tenthEntered, ...tenthCoded, ...tenthAround]

export const kinds: readonly Kind[] = [
  ...known,
  ...secondSet,
  ...thirdSet,
  ...fourthSet,
  ...fifthSet,
  ...sixthSet,
  ...seventhSet,
  ...eighthSet,
  ...ninthSet,
  ...tenthSet,
]
