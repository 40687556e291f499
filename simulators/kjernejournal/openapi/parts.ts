// What the three documents share: headers, and what a refusal looks like.
import { z } from 'zod'
import type { Answer, Parameter } from '#simulators/core/openapi.ts'

export const text = (shortest: number, longest: number) => ({
  type: 'string',
  minLength: shortest,
  maxLength: longest,
})

export const header = (name: string, description: string, schema: object, required = false): Parameter => ({
  name,
  in: 'header',
  description,
  required,
  schema,
})

export const json = (about: string, schema: string): Answer => ({ about, schema })

/** Bodies may hold one arbitrary member more: consumers must bear it. */
export const problem = z.looseObject({
  status: z.int().describe('The HTTP status once more'),
  utviklermelding: z.string().describe('For developers, in English'),
  brukermelding: z.string().describe('For the clinician, in Norwegian'),
  feilkode: z
    .string()
    .describe('KJF and AUT codes are NHN’s; those that begin with TB are the simulator’s own'),
})
const PROBLEM = 'Problem'

const refusal = (about: string) => json(about, PROBLEM)

export const REFUSALS: Readonly<Record<number, Answer>> = {
  400: refusal('The call is not understood: a header, a parameter or the body is wrong'),
  401: refusal('The access token or its proof is missing or not good (KJF-000123)'),
  403: refusal('Organisation, user or patient gives no access; feilkode says which'),
  503: refusal('Kjernejournal cannot be used just now'),
}

/** Of calls with a body. */
export const BODY_REFUSALS: Readonly<Record<number, Answer>> = {
  ...REFUSALS,
  413: refusal('The body is too long'),
  415: refusal('The body’s type is another than application/json, or it is compressed'),
}
