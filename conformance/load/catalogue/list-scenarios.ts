// `load --list`, and the table of the same in load/README.md: what each scenario models, and the sums behind it.
import { figuresIn } from '#reports/figure.ts'
import type { Language } from '#simulators/core/simulator.ts'
import { loadScenarios } from './index.ts'
import type { LoadScenario } from './load-scenario.ts'

export function listOfScenarios(language: Language): string {
  return loadScenarios
    .flatMap((scenario) => [
      `${scenario.id}  ${scenario.title[language]} (${figuresIn(language, heightOf(scenario))}, ${scenario.seconds} s, ${scenario.scheme})`,
      `  ${scenario.models[language]}`,
      ...scenario.sums.map(
        ({ what, sum, basis }) => `    ${what[language]}: ${figuresIn(language, sum)}  [${basis[language]}]`,
      ),
      `    ${scenario.judged.join(', ')}`,
      '',
    ])
    .join('\n')
}

/** Rows of one table: scenario, whose behaviour, figure, sum, source or assumption. */
export function sumsTable(language: Language): readonly (readonly string[])[] {
  return loadScenarios.flatMap((scenario) =>
    scenario.sums.map(({ what, sum, basis }, index) => [
      index === 0 ? `\`${scenario.id}\`` : '',
      index === 0 ? scenario.models[language] : '',
      what[language],
      figuresIn(language, sum),
      basis[language],
      index === 0 ? scenario.judged.join(', ') : '',
    ]),
  )
}

function heightOf({ rate }: LoadScenario): string {
  return typeof rate === 'number' ? `${Math.round(rate * 10) / 10}/s` : `${rate.ofHeadRoom} × head-room`
}
