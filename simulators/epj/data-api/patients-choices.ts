// What a patient has decided about critical information, as the API's status tells: who asks it first need not knock where
// it is shut, and no attempt ends up in the citizen's log (NHN developer portal, Kritisk informasjon, Status).
import { z } from 'zod'
import { Trouble } from '../trouble.ts'
import { BLOCKED, RESTRICTED } from './codes.ts'

const status = z.looseObject({
  hasKjernejournalReservation: z.boolean().optional(),
  hasCriticalInformationRestriction: z.boolean().optional(),
  /** Told only to a user. */
  isHealthWorkerBlocked: z.boolean().optional(),
})

export type PatientsChoices = z.infer<typeof status>

/** An answer that cannot be read decides nothing: the API itself refuses what it must. */
export const readChoices = (answer: unknown): PatientsChoices => status.safeParse(answer).data ?? {}

/**
 * @param opensRestricted whether the user's grounds open what the patient has restricted.
 * @throws Trouble that says why there is nothing to be had.
 */
export function respectChoices(choices: PatientsChoices, opensRestricted: boolean): void {
  if (choices.hasKjernejournalReservation)
    throw new Trouble({ key: 'trouble.reserved' }, 'The status says that the patient has opted out')
  if (choices.isHealthWorkerBlocked)
    throw new Trouble({ key: 'trouble.blocked' }, 'The status says that the patient has blocked this user', {
      code: BLOCKED,
    })
  if (choices.hasCriticalInformationRestriction && !opensRestricted)
    throw new Trouble({ key: 'trouble.restricted' }, 'The status says that the patient has restricted it', {
      code: RESTRICTED,
    })
}
