// One call in the middle of a log-in, and what is known then.
import type { IncomingMessage } from 'node:http'
import type { Response } from 'express'
import type { SimRequest } from '../../core/simulator.ts'
import type { Person } from '../../population/population.ts'
import type { Sts } from '../sts/sts.ts'
import type { Asked, Room, Standing } from './choose.ts'
import type { Progress, Steps } from './progress.ts'

export type Details = Awaited<ReturnType<Sts['provider']['interactionDetails']>>

export interface Visit {
  readonly sts: Sts
  readonly request: SimRequest
  readonly response: Response
  readonly incoming: IncomingMessage
  readonly details: Details
  readonly steps: Steps
  readonly room: Room
  readonly asked: Asked
  readonly progress: Progress
  readonly standing: Standing
}

/** What was wrong with a form: end of a text key, with what the sentence needs. */
export interface Wrong {
  readonly text: string
  readonly vars?: Readonly<Record<string, string | number>>
}

/** Who may go on as they are: the client asks for a choice of account, and for nothing that the session lacks. */
export function loggedInAs({ sts, details }: Pick<Visit, 'sts' | 'details'>): Person | undefined {
  const { prompt, session } = details
  return prompt.name === 'select_account' && session?.accountId !== undefined
    ? sts.people.bySubject(session.accountId)
    : undefined
}

/** In place of a number, for somebody whose e-ID from abroad is tied to none. */
export const WITHOUT_NUMBER = 'uten-nummer'
