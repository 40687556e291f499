// How a workstation does things: one at a time, and whatever goes wrong becomes a message and a line in the log.

import { troubleWith } from '../failure.ts'
import type { Installation } from '../installation.ts'
import { Fallen, type Text, Trouble } from '../trouble.ts'

/** What came of an action. A trouble does not mean that nothing was done: a patient is open without an indicator too. */
export interface Outcome<T> {
  readonly value?: T
  readonly trouble?: Trouble | Fallen
}

export interface Acting {
  /** What the user is told of the last action. */
  message: Text | null
  act<T>(work: () => Promise<T>): Promise<Outcome<T>>
  inTurn<T>(work: () => Promise<T>): Promise<T>
  /** Notes a trouble that the action goes on from. */
  meet(error: unknown): Trouble | Fallen
}

export function createActing({ behaviour, log }: Installation, fall: () => void): Acting {
  let trouble: Trouble | Fallen | undefined
  let turn: Promise<unknown> = Promise.resolve()

  const acting: Acting = {
    message: null,

    inTurn(work) {
      const mine = turn.then(work)
      turn = mine.catch(() => undefined)
      return mine
    },

    meet(error) {
      const met = troubleWith('EPJ', { key: 'trouble.unexpected' }, error)
      if (behaviour.logsErrors) log.error('trouble', met instanceof Trouble ? met.detail : met.message)
      trouble = met
      if (met instanceof Fallen) fall()
      else acting.message = behaviour.shows(met.text)
      return met
    },

    act: (work) =>
      acting.inTurn(async () => {
        if (trouble instanceof Fallen) return { trouble }
        trouble = undefined
        acting.message = null
        try {
          const value = await work()
          return trouble ? { value, trouble } : { value }
        } catch (error) {
          return { trouble: acting.meet(error) }
        }
      }),
  }
  return acting
}
