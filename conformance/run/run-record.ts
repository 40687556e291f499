// run.json: what was run, on what, when. With events.jsonl it is all that judging needs.
import { z } from 'zod'

const sha256 = z.string().regex(/^[0-9a-f]{64}$/)
/** Nothing that leads elsewhere. */
const OWN_PATH = /^[a-z0-9][\w.-]{0,99}(?:\/[a-z0-9][\w.-]{0,99}){0,5}$/i

const bilingual = z.strictObject({ nb: z.string(), en: z.string() })

export const runRecordSchema = z.strictObject({
  schemaVersion: z.literal(1),
  id: z.string().regex(/^[a-z0-9][a-z0-9.-]{0,99}$/),
  suiteVersion: z.string(),
  plan: z.string(),
  driver: z.string(),
  epj: z.string(),
  mutation: z.string().optional(),
  room: z.string(),
  seed: z.string(),
  profile: z.enum(['strict', 'lenient']),
  /** Whether requirements that only a person can judge keep the run from conforming; absent: as the plan says. */
  reviews: z.enum(['listed', 'required']).optional(),
  /** The vendor's own file of checks and scenarios, which judging again needs too. */
  own: z
    .strictObject({
      file: z.string(),
      sha256,
      /** That file first, then those that it imports, from the folder they all lie in; absent in older runs. */
      files: z
        .array(z.strictObject({ path: z.string().regex(OWN_PATH), sha256 }))
        .max(100)
        .optional(),
    })
    .optional(),
  /** Language of the reports: judging again gives the same bytes. */
  language: z.enum(['nb', 'en']),
  startedAt: z.iso.datetime(),
  /** Absent while the run goes on, and for ever when it was cut off. */
  endedAt: z.iso.datetime().optional(),
  /** Number of the journal's lines and hash of the last one when the run ended: shows a journal cut short. */
  journal: z.strictObject({ events: z.int().min(0), hash: sha256 }).optional(),
  scenarios: z.array(
    z.strictObject({
      id: z.string(),
      title: bilingual,
      outcome: z.enum(['completed', 'timed-out', 'failed', 'skipped']),
      /** Of older runs in English only. */
      detail: z.union([z.string(), bilingual]).optional(),
    }),
  ),
})

export type RunRecord = z.infer<typeof runRecordSchema>
