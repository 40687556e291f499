import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { holdSesjon } from './hold-sesjon.ts'
import { loadScenarios } from './index.ts'
import type { PlanOrder } from './load-scenario.ts'
import { seriesTitle } from './series-titles.ts'

const scripts = join(import.meta.dirname, '..', '..', '..', 'load')
const limits = { p95Ms: 200, p99Ms: 500, errorShare: 0.001 }
const order = (rate: number, seconds: number): PlanOrder => ({ rate, seconds, limits })
const rateOf = (rate: (typeof loadScenarios)[number]['rate']) => (typeof rate === 'number' ? rate : 500)

describe('the load scenarios', () => {
  it('are the scripts in load/, no more and no less', () => {
    const files = readdirSync(scripts).filter((name) => name.endsWith('.ts') && !name.endsWith('.d.ts'))
    expect(files.toSorted()).toEqual(loadScenarios.map(({ id }) => `${id}.ts`).toSorted())
  })

  it.each(loadScenarios)('$id says whose behaviour it is, with sums and requirements', (scenario) => {
    expect(scenario.sums.length).toBeGreaterThan(0)
    expect(scenario.judged.length).toBeGreaterThan(0)
    expect(scenario.requirements.length).toBeGreaterThan(0)
    for (const { what, sum, basis } of scenario.sums)
      for (const text of [what.nb, what.en, sum, basis.nb, basis.en]) expect(text).not.toBe('')
  })

  it.each(loadScenarios)('$id is held against a limit, and calls what its script has', (scenario) => {
    const plan = scenario.plan(order(rateOf(scenario.rate), scenario.seconds))
    expect(plan.series.some(({ limits: held }) => Object.keys(held).length > 0)).toBe(true)
    const script = readFileSync(join(scripts, `${scenario.id}.ts`), 'utf8')
    for (const name of [scenario.probe.exec, ...plan.streams.map(({ exec }) => exec)])
      expect(script).toMatch(new RegExp(`export \\{[^}]*\\b${name}\\b`))
    expect(existsSync(join(scripts, `${scenario.id}.ts`))).toBe(true)
  })

  it.each(loadScenarios)('$id has series that are called something in both languages', (scenario) => {
    const plan = scenario.plan(order(rateOf(scenario.rate), scenario.seconds))
    for (const { name } of plan.series) {
      const { nb, en } = seriesTitle(name)
      expect(nb, name).not.toBe(name)
      expect([nb, en].join()).not.toMatch(/[/]|^,|,$/)
    }
  })

  it.each(loadScenarios)(
    '$id lasts as long as it is told, and never asks for less than k6 can count',
    (scenario) => {
      for (const seconds of [5, 60, 600]) {
        const { streams } = scenario.plan(order(10, seconds))
        const ends = streams.map(
          ({ startAfterSeconds, stages }) =>
            startAfterSeconds + stages.reduce((sum, stage) => sum + stage.seconds, 0),
        )
        expect(Math.max(...ends)).toBeGreaterThan(seconds * 0.9)
        expect(Math.max(...ends)).toBeLessThan(seconds * 1.1 + 2)
        for (const { workers } of streams) expect(workers.most).toBeGreaterThanOrEqual(workers.ready)
      }
    },
  )

  it('opens its sessions with workers enough for a machine that stands still for five seconds', () => {
    const [held] = holdSesjon.plan(order(2_000 / 480, 660)).streams
    expect(held?.workers.ready).toBeGreaterThanOrEqual((held?.startRate ?? 0) * 5)
  })

  it('shares the national morning out by inhabitants', () => {
    const national = loadScenarios.find(({ id }) => id === 'national-morning')
    const organisations = national?.plan(order(100, 10)).organisations ?? []
    expect(organisations).toHaveLength(357)
    const total = organisations.reduce((sum, { weight }) => sum + weight, 0)
    const oslo = organisations.find(({ name }) => name === '0301')?.weight ?? 0
    expect(oslo / total).toBeCloseTo(0.13, 2)
  })
})
