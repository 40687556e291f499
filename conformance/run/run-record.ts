// run.json: what was run, on what, when. With events.jsonl it is all that judging needs.
import { z } from 'zod'

const sha256 = z.string().regex(/^[0-9a-f]{64}$/)
/** Nothing that leads elsewhere. */
const OWN_PATH = /^[a-z0-9][\w.-]{0,99}(?:\/[a-z0-9][\w.-]{0,99}){0,5}$/i

/** Far more than anybody says of a run; one without an end is not read. */
const text = z.string().max(100_000)

const bilingual = z.strictObject({ nb: text, en: text })

export const runRecordSchema = z.strictObject({
  schemaVersion: z.literal(1),
  id: z.string().regex(/^[a-z0-9][a-z0-9.-]{0,99}$/),
  suiteVersion: text,
  plan: text,
  driver: text,
  epj: text,
  mutation: text.optional(),
  room: text,
  seed: text,
  profile: z.enum(['strict', 'lenient']),
  /** Whether requirements that only a person can judge keep the run from conforming; absent: as the plan says. */
  reviews: z.enum(['listed', 'required']).optional(),
  /** The vendor's own file of checks and scenarios, which judging again needs too. */
  own: z
    .strictObject({
      file: text,
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
      id: text,
      title: bilingual,
      outcome: z.enum(['completed', 'timed-out', 'failed', 'skipped']),
      /** Of older runs in English only. */
      detail: z.union([text, bilingual]).optional(),
    }),
  ),
})

export type RunRecord = z.infer<typeof runRecordSchema>
