// `list`: what there is – plans, scenarios, checks, mutations. `coverage`: each requirement and who judges it, as a page too.
import { join } from 'node:path'
import { textsIn } from '#reports/html/texts.ts'
import { scenarios } from '#scenarios/catalogue/index.ts'
import { mutations } from '#simulators/epj/mutations/index.ts'
import { gapsIn } from '../catalogue/coverage.ts'
import { coveragePage } from '../catalogue/coverage-page.ts'
import { checks } from '../checks/index.ts'
import { ConfigError } from '../config.ts'
import { requireWritable } from '../make-folder.ts'
import { plans } from '../plans/index.ts'
import { fileRefusals } from '../refusals/files.ts'
import { type RequirementId, requirements } from '../requirements/index.ts'
import { exitCodes } from '../result.ts'
import type { Command } from './command.ts'
import type { Reads } from './command-settings.ts'
import { writeText } from './writing.ts'

const says = {
  nb: {
    plans: 'Planer',
    scenarios: 'Scenarioer',
    checks: 'Sjekker',
    mutations: 'Innlagte feil (mutasjoner)',
    nobody: 'ingen',
    counted: (all: number, checked: number, reviewed: number, left: number) =>
      `${all} krav: ${checked} sjekkes, ${reviewed} vurderes av et menneske, ${left} sjekkes ikke ennå, hvert med sin grunn.`,
    holes: 'Vurderes av ingen',
    astray: 'Sjekker for krav som ikke finnes',
  },
  en: {
    plans: 'Plans',
    scenarios: 'Scenarios',
    checks: 'Checks',
    mutations: 'Mutations',
    nobody: 'nobody',
    counted: (all: number, checked: number, reviewed: number, left: number) =>
      `${all} requirements: ${checked} judged by checks, ${reviewed} by a person, ${left} by nobody, each with its reason.`,
    holes: 'Judged by nobody',
    astray: 'Checks of requirements that do not exist',
  },
} as const

export const list: Command<Reads<'list'>> = async ({ settings: { language }, print }) => {
  const said = says[language]
  const section = (title: string, rows: readonly (readonly [string, string])[]) => [
    title,
    ...rows.map(([id, text]) => `  ${id.padEnd(44)} ${text}`),
    '',
  ]
  print(
    [
      ...section(
        said.plans,
        Object.values(plans).map((plan) => [plan.id, plan.title[language]]),
      ),
      ...section(
        said.scenarios,
        Object.values(scenarios).map(({ id, title }) => [id, title[language]]),
      ),
      ...section(
        said.checks,
        checks.map(({ id, texts }) => [id, texts.title[language]]),
      ),
      ...section(
        said.mutations,
        Object.values(mutations).map((one) => [one.name, one[language].title]),
      ),
    ].join('\n'),
  )
  return exitCodes.conforms
}

/** @throws ConfigError when it cannot be written; all that is printed has been printed by then. */
function written(out: string, page: string): string {
  const file = join(out, 'coverage.html')
  try {
    requireWritable(out)
    writeText(file, page)
  } catch (error) {
    throw error instanceof ConfigError ? new ConfigError(fileRefusals.pageNotWritten(error.said)) : error
  }
  return file
}

export const coverage: Command<Reads<'coverage'>> = async ({
  settings: { language, out },
  version,
  print,
}) => {
  const said = says[language]
  const ids = Object.keys(requirements) as RequirementId[]
  const behind = (id: RequirementId) =>
    checks.filter((check) => check.requirements.includes(id)).map(({ id }) => id)
  const { unjudged, astray } = gapsIn(requirements, checks)
  const { judgedBy: judges } = textsIn(language)
  for (const id of ids) {
    const { judgedBy, reason, text } = requirements[id]
    const by =
      judgedBy === 'checks' ? behind(id).join(', ') : `${judges[judgedBy]}: ${reason?.[language] ?? ''}`
    print(`${id.padEnd(10)} ${text[language]}\n${' '.repeat(11)}→ ${by || said.nobody}`)
  }
  const count = (kind: string) => ids.filter((id) => requirements[id].judgedBy === kind).length
  print(`\n${said.counted(ids.length, count('checks'), count('review'), count('not-checked'))}`)
  if (unjudged.length > 0) print(`${said.holes}: ${unjudged.join(', ')}`)
  if (astray.length > 0) print(`${said.astray}: ${astray.join(', ')}`)
  print(written(out, coveragePage({ language, suiteVersion: version })))
  return unjudged.length + astray.length === 0 ? exitCodes.conforms : exitCodes.doesNotConform
}
