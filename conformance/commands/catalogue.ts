// `catalogue export` and `catalogue diff`: what is demanded, and what has changed in it.
import { legibleLine } from '#reports/legible.ts'
import { type CatalogueDiff, diffCatalogues, isEmpty } from '../catalogue/diff.ts'
import { type CatalogueExport, catalogueExportSchema, exportCatalogue } from '../catalogue/export.ts'
import { ConfigError } from '../config.ts'
import { notValidAt } from '../refusals/not-valid.ts'
import { runRefusals } from '../refusals/runs.ts'
import { settingRefusals } from '../refusals/settings.ts'
import { exitCodes } from '../result.ts'
import { parseJson, readText } from '../run/read-text.ts'
import type { Command } from './command.ts'
import type { Reads } from './command-settings.ts'
import { evidenceTexts } from './evidence-texts.ts'
import { ownOptions } from './own-options.ts'
import { writeText } from './writing.ts'

export const catalogue: Command<Reads<'catalogue'>> = async (context) => {
  const { operands, version, print, settings } = context
  const options = ownOptions(context, ['to'])
  const [action, before, after] = operands
  if (action === 'export') {
    const text = `${JSON.stringify(exportCatalogue(version), null, 2)}\n`
    if (options.to === undefined) print(text.trimEnd())
    else writeText(options.to, text)
    return exitCodes.conforms
  }
  if (action !== 'diff' || before === undefined) throw new ConfigError(settingRefusals.sayCatalogue())
  const diff = diffCatalogues(
    readExport(before),
    after === undefined ? exportCatalogue(version) : readExport(after),
  )
  for (const line of diffLines(diff, settings.language)) print(legibleLine(line))
  return isEmpty(diff) ? exitCodes.conforms : exitCodes.doesNotConform
}

function diffLines(diff: CatalogueDiff, language: 'nb' | 'en'): readonly string[] {
  const { sameCatalogues, check, title } = evidenceTexts[language]
  if (isEmpty(diff)) return [sameCatalogues]
  return [
    ...diff.added.map(({ id, level, text }) => `+ ${id} (${level}) ${text[language]}`),
    ...diff.removed.map(({ id, level, text }) => `- ${id} (${level}) ${text[language]}`),
    ...diff.changed.flatMap(({ id, members }) =>
      members.map(({ name, before, after }) => `~ ${id} ${name}: «${before}» → «${after}»`),
    ),
    ...diff.checksAdded.map((id) => `+ ${check} ${id}`),
    ...diff.checksRemoved.map((id) => `- ${check} ${id}`),
    ...diff.checksMoved.map(({ id, before, after }) => `~ ${check} ${id}: ${before} → ${after}`),
    ...diff.checksReworded.map(
      ({ id, before, after }) => `~ ${check} ${id} ${title}: «${before}» → «${after}»`,
    ),
  ]
}

function readExport(file: string): CatalogueExport {
  const found = catalogueExportSchema.safeParse(parseJson(readText(file), file))
  if (found.success) return found.data
  throw new ConfigError(runRefusals.noExport(file, notValidAt(found.error.issues[0])))
}
