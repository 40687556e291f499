// What Kjernejournal says when it refuses: its own four members, or FHIR's OperationOutcome.
import { z } from 'zod'

export interface ApiProblem {
  readonly code?: string | undefined
  /** For the person at the screen. */
  readonly forUser?: string | undefined
  /** For the log. */
  readonly forDeveloper?: string | undefined
}

const errorBody = z.looseObject({
  feilkode: z.string().optional(),
  brukermelding: z.string().optional(),
  utviklermelding: z.string().optional(),
})

/** The body of an error of the health indicator; innlogging and the data APIs of the same host answer alike. */
export function readProblem(body: unknown): ApiProblem {
  const { feilkode, brukermelding, utviklermelding } = errorBody.safeParse(body).data ?? {}
  return { code: feilkode, forUser: brukermelding, forDeveloper: utviklermelding }
}

const outcome = z.looseObject({
  resourceType: z.literal('OperationOutcome'),
  issue: z
    .array(
      z.looseObject({
        diagnostics: z.string().optional(),
        details: z
          .looseObject({
            text: z.string().optional(),
            coding: z.array(z.looseObject({ code: z.string().optional() })).optional(),
          })
          .optional(),
      }),
    )
    .min(1),
})

/** The FHIR API's error (critical information, error handling): its code is in `issue.details.coding`. */
export function readOutcome(body: unknown): ApiProblem {
  const [issue] = outcome.safeParse(body).data?.issue ?? []
  if (!issue) return {}
  const code = issue.details?.coding?.find((one) => one.code !== undefined)?.code
  return { code, forUser: issue.details?.text ?? issue.diagnostics, forDeveloper: issue.diagnostics }
}
