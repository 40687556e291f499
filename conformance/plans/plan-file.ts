// The shape of plans.json: every plan in one file, which a vendor can read, and a run prints back.
import { z } from 'zod'
import { type ScenarioId, scenarios } from '#scenarios/catalogue/index.ts'
import { requirements } from '../requirements/index.ts'

const scenarioIds = Object.keys(scenarios) as [ScenarioId, ...ScenarioId[]]
const series = [...new Set(Object.keys(requirements).map((id) => `${id.split('-')[0]}-`))]

const bilingual = z.strictObject({ nb: z.string().min(1), en: z.string().min(1) })

/** Which requirements of the catalogue make up the plan: all that fit, so that a new one is not forgotten. */
const selection = z.strictObject({
  appliesTo: z
    .enum(['portal', 'portal-ticket', 'api', 'web-epj', 'municipality', 'robustness'])
    .describe('The kind of integration that a requirement must concern.'),
  actor: z
    .enum(['epj', 'any'])
    .describe('`epj`: only what the EPJ must do itself. `any`: also vendor, municipality and NHN.'),
  series: z
    .array(z.enum(series as [string, ...string[]]))
    .min(1)
    .optional()
    .describe('Only requirements whose ids begin so. Absent: all.'),
  except: z
    .array(z.enum(Object.keys(requirements) as [string, ...string[]]))
    .optional()
    .describe('Requirements that fit, and are left out all the same.'),
})

const plan = z.strictObject({
  title: bilingual,
  integration: z
    .enum(['portal', 'portal-ticket', 'api'])
    .optional()
    .describe('Told to the EPJ at the beginning of each scenario. Absent: the portal, by HelseID.'),
  scenarios: z.array(z.enum(scenarioIds)).min(1).describe('What is walked, in this order.'),
  requirements: selection,
  reviews: z
    .enum(['listed', 'required'])
    .describe(
      'Whether requirements that only a person can judge keep a run from conforming, or are only listed.',
    ),
})

export const planFileSchema = z.strictObject({
  $schema: z.string().optional(),
  portal: plan,
  'helseid-only': plan,
  municipality: plan,
  robustness: plan,
  'portal-ticket': plan,
  api: plan,
})

export type PlanEntry = z.infer<typeof plan>
