// The load scenarios. Each has its script of the same name in load/.
import { coldCaches } from './cold-caches.ts'
import { emergencySpike } from './emergency-spike.ts'
import { holdSesjon } from './hold-sesjon.ts'
import type { LoadScenario } from './load-scenario.ts'
import { logInWave } from './log-in-wave.ts'
import { manySmallFewLarge } from './many-small-few-large.ts'
import { morningShift } from './morning-shift.ts'
import { nationalMorning } from './national-morning.ts'
import { retryStorm } from './retry-storm.ts'
import { soak } from './soak.ts'
import { stress } from './stress.ts'
import { workingDay } from './working-day.ts'

export const loadScenarios: readonly LoadScenario[] = [
  morningShift,
  workingDay,
  nationalMorning,
  emergencySpike,
  soak,
  stress,
  retryStorm,
  holdSesjon,
  logInWave,
  coldCaches,
  manySmallFewLarge,
]
