// All questions, in the order in which their answers matter.
import type { Finding } from './finding.ts'
import { askAdapter } from './probes/adapter.ts'
import { askClocks } from './probes/clocks.ts'
import { askConfiguration } from './probes/configuration.ts'
import { askMachine } from './probes/machine.ts'
import { askReach } from './probes/reach.ts'
import type { Surroundings } from './probes/surroundings.ts'

export interface Patient {
  readonly around: Surroundings
  /** Text of the EPJ's HelseID configuration file. */
  readonly configuration?: string
  /** The redirect URI that the EPJ uses. */
  readonly redirectUri?: string
}

export async function examine({ around, configuration, redirectUri }: Patient): Promise<readonly Finding[]> {
  const parts = await Promise.all([
    askMachine(around),
    askReach(around),
    askClocks(around),
    askConfiguration(configuration, redirectUri, around),
    askAdapter(around),
  ])
  return parts.flat()
}
