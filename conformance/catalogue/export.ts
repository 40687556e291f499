// The catalogue as data that can be kept and compared: requirements, and the checks that judge them.
import { z } from 'zod'
import { checks } from '../checks/index.ts'
import { catalogueHash, requirements } from '../requirements/index.ts'

const bilingual = z.strictObject({ nb: z.string(), en: z.string() })

/** With two of the same name, one would hide what the other says. */
function eachOnce(items: readonly { readonly id: string }[]): boolean {
  return new Set(items.map(({ id }) => id)).size === items.length
}

export const catalogueExportSchema = z.strictObject({
  schemaVersion: z.literal(1),
  suite: z.string().max(100),
  catalogue: z.string().max(100),
  requirements: z
    .array(
      z.strictObject({
        id: z.string().min(1).max(100),
        source: z.strictObject({
          document: z.string(),
          section: z.string(),
          date: z.string(),
          url: z.string().optional(),
        }),
        level: z.enum(['must', 'should', 'may']),
        actor: z.string(),
        appliesTo: z.array(z.string()),
        text: bilingual,
        judgedBy: z.enum(['checks', 'review', 'not-checked']),
        reason: bilingual.optional(),
      }),
    )
    .max(20_000)
    .refine(eachOnce, 'has an id twice'),
  checks: z
    .array(
      z.strictObject({ id: z.string().min(1).max(200), requirements: z.array(z.string()), title: bilingual }),
    )
    .max(20_000)
    .refine(eachOnce, 'has an id twice'),
})

export type CatalogueExport = z.infer<typeof catalogueExportSchema>

export function exportCatalogue(suiteVersion: string): CatalogueExport {
  return {
    schemaVersion: 1,
    suite: suiteVersion,
    catalogue: catalogueHash(requirements),
    requirements: Object.values(requirements).map(
      ({ id, source, level, actor, appliesTo, text, judgedBy, reason }) => ({
        id,
        source: { ...source },
        level,
        actor,
        appliesTo: [...appliesTo],
        text: { ...text },
        judgedBy,
        ...(reason && { reason: { ...reason } }),
      }),
    ),
    checks: checks.map(({ id, requirements, texts }) => ({
      id,
      requirements: [...requirements],
      title: { ...texts.title },
    })),
  }
}
