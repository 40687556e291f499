// `list`: what there is – plans, scenarios, checks, mutations. `coverage`: each requirement and who judges it.

import { scenarios } from '#scenarios/catalogue/index.ts'
import { mutations } from '#simulators/epj/mutations/index.ts'
import { mutationTexts } from '#simulators/epj/mutations/mutation.ts'
import { checks } from '../checks/index.ts'
import { plans } from '../plans/index.ts'
import { type RequirementId, requirements } from '../requirements/index.ts'
import { exitCodes } from '../result.ts'
import type { Command } from './command.ts'

export const list: Command = async ({ settings: { language }, print }) => {
  const section = (title: string, rows: readonly (readonly [string, string])[]) => [
    title,
    ...rows.map(([id, text]) => `  ${id.padEnd(44)} ${text}`),
    '',
  ]
  print(
    [
      ...section(
        'Plans',
        Object.values(plans).map((plan) => [plan.id, plan.title[language]]),
      ),
      ...section(
        'Scenarios',
        Object.values(scenarios).map(({ id, title }) => [id, title[language]]),
      ),
      ...section(
        'Checks',
        checks.map(({ id, texts }) => [id, texts.title[language]]),
      ),
      ...section(
        'Mutations',
        Object.values(mutations).map((one) => [one.name, mutationTexts(one, language).title]),
      ),
    ].join('\n'),
  )
  return exitCodes.conforms
}

export const coverage: Command = async ({ settings: { language }, print }) => {
  const ids = Object.keys(requirements) as RequirementId[]
  const behind = (id: RequirementId) =>
    checks.filter((check) => check.requirements.includes(id)).map(({ id }) => id)
  const holes = ids.filter((id) => requirements[id].judgedBy === 'checks' && behind(id).length === 0)
  for (const id of ids) {
    const { judgedBy, reason, text } = requirements[id]
    const judges = judgedBy === 'checks' ? behind(id).join(', ') : `${judgedBy}: ${reason?.[language] ?? ''}`
    print(`${id.padEnd(10)} ${text[language]}\n${' '.repeat(11)}→ ${judges || 'nobody'}`)
  }
  const count = (kind: string) => ids.filter((id) => requirements[id].judgedBy === kind).length
  print(
    `\n${ids.length} requirements: ${count('checks')} judged by checks, ${count('review')} by a person, ${count('not-checked')} by nobody, each with its reason.`,
  )
  if (holes.length > 0) print(`Judged by nobody: ${holes.join(', ')}`)
  return holes.length === 0 ? exitCodes.conforms : exitCodes.doesNotConform
}
