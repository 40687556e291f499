// The members of a body that Selvbetjening documents, and a word on the others.
import { z } from 'zod'
import { checked, jsonBody } from '../../core/call/body.ts'
import type { SimRequest } from '../../core/simulator.ts'

/**
 * What real Selvbetjening does with a member that it does not know is not documented; a misspelt one that is left out in
 * silence would be found out at the first log-in. So it is left out, and told of in the journal.
 */
export function documentedBody<Shape extends z.ZodRawShape>(
  request: SimRequest,
  schema: z.ZodObject<Shape>,
): z.infer<z.ZodObject<Shape>> {
  const sent = jsonBody(request, z.record(z.string(), z.unknown()))
  for (const name of Object.keys(sent)
    .filter((name) => !Object.hasOwn(schema.shape, name))
    .slice(0, 20))
    request.recording.deviate({
      rule: 'selvbetjening.unknown-member',
      at: `body.${name.slice(0, 100)}`,
      expected: 'a documented member',
      actual: `${name.slice(0, 100)} (ignored)`,
    })
  return checked(sent, schema)
}
