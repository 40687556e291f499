// What the administrator of an EPJ of somebody else's has entered in it. Its pages are not the room's, so what the driver
// answers `ok` to counts as done, and what it does not, as not done.
import { text } from '../jwt.ts'
import type { Step } from '../scenarios/steps.ts'
import { listed } from './facts.ts'
import type { SetUp } from './set-up.ts'

type Reported = Pick<SetUp, 'units' | 'operators'>

/** What the room's own EPJ shows of itself counts before what its driver says. */
export function withReported(shown: SetUp, steps: readonly Step[]): SetUp {
  const reported = readReportedSetUp(steps)
  return { ...reported, ...shown, operators: new Map([...reported.operators, ...shown.operators]) }
}

export function readReportedSetUp(steps: readonly Step[]): Reported {
  let setUp: Reported = { operators: new Map() }
  for (const { id, endedAt, action, args, outcome } of steps) {
    if (outcome !== 'ok') continue
    const at = { seq: id, at: endedAt }
    switch (action) {
      // What was there from before nobody tells.
      case 'set-up-as-delivered':
        setUp = { operators: new Map(), units: { ...at, all: [], arbeidssteder: [] } }
        break
      case 'add-unit': {
        const all = [...new Set([...(setUp.units?.all ?? []), ...listed(text(args['unit']))])]
        if (setUp.units) setUp = { ...setUp, units: { ...at, all, arbeidssteder: all } }
        break
      }
      case 'authorise': {
        const places = { ...at, arbeidssteder: listed(text(args['units'])) }
        setUp = { ...setUp, operators: new Map(setUp.operators).set(text(args['user']) ?? '', places) }
        break
      }
    }
  }
  return setUp
}
