// The driver's door: orders come in as JSON, and what the clinician would see goes back.

import { jsonBody } from '#simulators/core/call/body.ts'
import type { Translate } from '#simulators/core/pages/pages.ts'
import { ProblemError } from '#simulators/core/problem.ts'
import type { Handler } from '#simulators/core/simulator.ts'
import { isFacts, noteFacts } from '../administration/facts.ts'
import type { EpjDeps } from '../epj.ts'
import { freedomNamed } from '../freedoms.ts'
import type { Integration } from '../installation.ts'
import type { LogLine } from '../log.ts'
import { mutationNamed } from '../mutations/index.ts'
import type { Change } from '../mutations/mutation.ts'
import { Fallen, type Text } from '../trouble.ts'
import type { Outcome } from '../workstation/acting.ts'
import { orderSchema } from './actions.ts'
import { createTerminal, type Terminal } from './terminal.ts'

export interface Driver {
  readonly actions: Handler
  readonly log: Handler
  reset(): void
}

/** As long as a report may be. */
const MAX_LOG = 2_000

/** @param t texts in Norwegian, the language of the clinician whom the terminal stands for. */
export function createDriver(deps: EpjDeps, t: Translate): Driver {
  let started = 0
  let latest: LogLine | undefined
  let terminal = start(undefined)

  const words = (text: Text | null) =>
    text === null || typeof text === 'string' ? text : t(text.key, text.vars)

  function seen() {
    const { user, open, message, portal } = terminal.workstation.view()
    const { width, height } = terminal.workstation.epj.installation.behaviour.portalSize
    return {
      icon: open?.icon ?? null,
      tooltip: words(open?.tooltip ?? null),
      message: words(message),
      patient: open?.patient.pid ?? null,
      portal,
      loggedIn: user?.user.pid ?? null,
      log: newLines(),
      ...(portal !== null && { window: 'tab', windowWidth: width, windowHeight: height }),
    }
  }

  /** What the EPJ has logged since it was last asked. */
  function newLines(): string {
    const all = terminal.workstation.epj.installation.log.lines()
    const known = latest === undefined ? -1 : all.indexOf(latest)
    latest = all[0] ?? latest
    return (known < 0 ? all : all.slice(0, known))
      .filter(({ level }) => level === 'error')
      .map(({ at, event, detail }) => `${at} ${event}: ${detail}`)
      .join('\n')
      .slice(0, MAX_LOG)
  }

  function report({ trouble }: Outcome<unknown>) {
    if (!trouble) return { ok: true, seen: seen() }
    if (trouble instanceof Fallen)
      return { ok: false, problem: t('trouble.fallen', { cause: trouble.message }), seen: seen() }
    return { ok: false, problem: `${words(trouble.text)} (${trouble.detail})`, seen: seen() }
  }

  function start(change: Change | undefined, integration?: Integration): Terminal {
    started += 1
    return createTerminal(deps, `terminal-${started}`, change, integration)
  }

  function restart(change: Change | undefined, integration?: Integration): void {
    terminal.workstation.switchOff()
    terminal = start(change, integration)
  }

  return {
    async actions(request, response) {
      const order = jsonBody(request, orderSchema)
      if (order.action !== 'reset') {
        const outcome = await terminal.perform(order)
        if (isFacts(outcome.value)) noteFacts(request.recording, outcome.value)
        response.json(report(outcome))
        return
      }
      const { mutation, integration } = order.args
      restart(mutation === undefined ? undefined : wanted(mutation), integration)
      response.json(report({}))
    },
    log(_request, response) {
      response.json({ lines: terminal.workstation.epj.installation.log.lines() })
    },
    reset() {
      restart(undefined)
    },
  }
}

function wanted(name: string): Change {
  const found = mutationNamed(name) ?? freedomNamed(name)
  if (found) return found
  throw new ProblemError(400, `There is no mutation «${name}».`, {
    explanation: { reason: 'Unknown mutation', at: 'body.args.mutation', actual: name },
  })
}
