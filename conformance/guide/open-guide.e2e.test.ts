import { expect, it } from 'vitest'
import { epjStep, type Scenario } from '#scenarios/scenario.ts'
import { openWorld } from '#simulators/fixture/open-world.ts'
import type { OwnWork } from '../own/own-work.ts'
import { plans } from '../plans/index.ts'
import { scenariosOf } from '../run/walk-plan.ts'
import { ending } from './fixture/ending.ts'
import { openGuide } from './open-guide.ts'

it('makes the report once in each language, however often it is looked at', async () => {
  const guide = openGuide([], new AbortController().signal, (problem) => expect.fail(String(problem)))
  const world = await openWorld({ roomPages: guide.pages })
  const made: string[] = []
  const read = async (page: string) => (await fetch(`${world.origin}/r/demo/guide${page}`)).text()
  try {
    expect(await read('/report?lang=nb')).not.toContain('report of')
    guide.finish({
      ...ending({}),
      report: (language) => {
        made.push(language)
        return `report of ${language}`
      },
    })
    await read('?lang=nb')
    for (const language of ['nb', 'en', 'nb', 'en'])
      expect(await read(`/report?lang=${language}`)).toBe(`report of ${language}`)
    expect(made).toEqual(['nb', 'en'])
    const { headers } = await fetch(`${world.origin}/r/demo/guide/report`)
    expect(headers.get('content-security-policy')).toContain("frame-ancestors 'self'")
  } finally {
    await world.close()
  }
})

it('leads through a vendor’s own scenarios behind the plan’s, and judges when they too have been walked', async () => {
  const scenario: Scenario = {
    id: 'own/one-patient',
    title: { nb: 'Én pasient hos oss', en: 'One patient with us' },
    about: { nb: 'Fordi vi sjekker det selv.', en: 'Because we check it ourselves.' },
    steps: [epjStep('log-in', {}, 'Logg inn hos oss.', 'Log in with us.')],
  }
  const own: OwnWork = {
    path: 'my-checks.ts',
    file: 'my-checks.ts',
    sha256: '',
    files: [],
    checks: [],
    requirements: [],
    scenarios: [scenario],
  }
  const plan = { ...plans.portal, scenarios: ['kjernejournal/open-portal'] as const }
  const walked = scenariosOf({ plan, own })
  const { guide, pages } = openGuide(walked, new AbortController().signal, (problem) =>
    expect.fail(String(problem)),
  )
  const world = await openWorld({ roomPages: pages })
  const read = async () => (await fetch(`${world.origin}/r/demo/guide?lang=en`)).text()
  const listed = (page: string) =>
    [...page.matchAll(/guide-scenario--(\w+)">([^<]*) </g)].map(([, ...one]) => one)
  const judging = 'The bench is judging what it has seen.'
  try {
    const [first] = walked
    guide.ended(first?.id ?? '', 'completed')
    guide.begin(scenario, 1)
    const during = await read()
    expect(listed(during)).toEqual([
      ['completed', first?.title.en],
      ['current', 'One patient with us'],
    ])
    expect(during).toContain('Because we check it ourselves.')
    expect(during).toContain('Log in with us.')
    expect(during).toContain('1 of 2 scenarios are completed.')
    expect(during).not.toContain(judging)
    guide.ended(scenario.id, 'completed')
    expect(await read()).toContain(judging)
  } finally {
    await world.close()
  }
})
