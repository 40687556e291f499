import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Ajv2020 from 'ajv/dist/2020.js'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { scenarios } from '#scenarios/catalogue/index.ts'
import { checks } from '../checks/index.ts'
import { requirements } from '../requirements/index.ts'
import { plans } from './index.ts'
import { planFileSchema } from './plan-file.ts'

const schemaFile = join(import.meta.dirname, 'plans.schema.json')
const planFile = join(import.meta.dirname, 'plans.json')
const read = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'))
const schema = `${JSON.stringify(z.toJSONSchema(planFileSchema, { reused: 'ref' }), null, 2)}\n`

describe('the file of plans', () => {
  it('has a published schema that says what the suite reads', () => {
    if (process.env['UPDATE'] === '1') writeFileSync(schemaFile, schema)
    expect(readFileSync(schemaFile, 'utf8')).toBe(schema)
  })

  it('is valid by that schema, which refuses what does not belong', () => {
    const validate = new Ajv2020.default({ strict: false }).compile(Object(read(schemaFile)))
    const file = Object(read(planFile))
    expect(validate(file)).toBe(true)
    expect(validate({ ...file, portal: { ...file.portal, scenarios: ['nowhere'] } })).toBe(false)
    expect(validate({ ...file, portal: { ...file.portal, colour: 'red' } })).toBe(false)
  })

  it('names no scenario twice in a plan', () => {
    for (const { scenarios } of Object.values(plans)) expect(new Set(scenarios).size).toBe(scenarios.length)
  })

  it('gives each plan requirements, and only such as somebody judges', () => {
    for (const { id, requirements: ids } of Object.values(plans)) {
      expect(ids.length, id).toBeGreaterThan(5)
      for (const one of ids) expect(requirements[one].judgedBy).not.toBe('not-checked')
    }
  })

  it('leaves no check without a plan', () => {
    const planned = new Set<string>(Object.values(plans).flatMap((plan) => plan.requirements))
    const idle = checks.filter((check) => !check.requirements.some((id) => planned.has(id)))
    expect(idle.map(({ id }) => id)).toEqual([])
  })

  it('judges what only a ticket shows where there are tickets, since no other EPJ could ever pass it', () => {
    // The data APIs take the ticket, too, but no portal is opened with it there.
    const api = ['ticket/as-given', 'ticket/encoded', 'ticket/renewed']
    for (const { id, integration, requirements: ids } of Object.values(plans)) {
      if (integration === 'portal-ticket') continue
      const judged = checks.filter((check) => check.requirements.some((one) => ids.includes(one)))
      const ofTickets = judged.map((check) => check.id).filter((one) => one.startsWith('ticket/'))
      expect(ofTickets, id).toEqual(integration === 'api' ? api : [])
    }
  })

  it.each(['typescript/adapter.ts', 'java/Adapter.java', 'csharp/Program.cs'])(
    'asks nothing of a portal EPJ that the adapter %s does not know',
    (adapter) => {
      const code = readFileSync(join(import.meta.dirname, '../../scenarios/adapters', adapter), 'utf8')
      const { portal, robustness, 'portal-ticket': ticket, 'helseid-only': helseid } = plans
      const steps = [portal, robustness, ticket, helseid].flatMap((plan) =>
        plan.scenarios.flatMap((id) => scenarios[id].steps),
      )
      const actions = new Set(steps.flatMap((step) => (step.do === 'epj' ? [step.action] : [])))
      expect([...actions].filter((action) => !new RegExp(`['"]${action}['"]`).test(code))).toEqual([])
    },
  )
})
