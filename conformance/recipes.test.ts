// The recipes for build servers are read as their servers read them, and what they call exists.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { validateWorkflow } from '@action-validator/core'
import { describe, expect, it } from 'vitest'
import { parseDocument } from 'yaml'
import { reportFiles } from '#reports/format-names.ts'
import { commands } from './commands/index.ts'
import { readInvocation } from './config.ts'
import { plans } from './plans/index.ts'

const folder = join(import.meta.dirname, '..', 'reports', 'recipes')
const names = ['github-actions.yml', 'gitlab-ci.yml', 'azure-pipelines.yml'] as const
const text = (name: string) => readFileSync(join(folder, name), 'utf8')
const parsed = (name: string) => parseDocument(text(name), { strict: true, uniqueKeys: true })

function texts(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(texts) : []
}

describe.each(names)('the recipe %s', (name) => {
  it('is YAML without faults or warnings', () => {
    const { errors, warnings } = parsed(name)
    expect({ errors, warnings }).toEqual({ errors: [], warnings: [] })
  })

  it('calls a command, options, a plan and reports that exist', () => {
    const [call = ''] = texts(parsed(name).toJS()).filter((line) =>
      line.startsWith('npm run conformance -- '),
    )
    const [, , , , ...argv] = (call.match(/"[^"]*"|\S+/g) ?? []).map((word) => word.replaceAll('"', ''))
    const { command, settings, extra } = readInvocation(argv, {})
    expect({ known: Object.hasOwn(commands, command), extra }).toEqual({ known: true, extra: {} })
    expect(Object.keys(plans)).toContain(settings.plan)
    for (const file of text(name).match(/testbenk-out\/\*\/[\w.]+/g) ?? [])
      expect(settings.report.map((report) => reportFiles[report])).toContain(file.split('/').at(-1))
  })

  it('waits for the EPJ that it has started, since one that is not up yet is exit 5', () => {
    const [started, waits, runs] = [
      'START_EPJ"',
      '--retry-connrefused http://localhost:9000/',
      'npm run conformance',
    ].map((part) => text(name).replace('$(START_EPJ)', '$START_EPJ').lastIndexOf(part))
    expect(started).toBeGreaterThan(0)
    expect(waits).toBeGreaterThan(started ?? 0)
    expect(runs).toBeGreaterThan(waits ?? 0)
    // Nor does one that takes the call and never answers hold the job for as long as the build server lets it.
    expect(text(name)).toContain('curl -s -o /dev/null --max-time 10')
    expect(text(name)).toContain('--retry-max-time 120')
  })

  it('gives an EPJ that lives by its own clock an hour beside what it is waited for', () => {
    const readme = readFileSync(join(import.meta.dirname, '..', 'README.md'), 'utf8')
    const waits = Number(/waited for \((\d+) minutes in all in plan `portal`\)/.exec(readme)?.[1])
    const minutes = Number(/^ +time(?:out|out-minutes|outInMinutes): (\d+)/m.exec(text(name))?.[1])
    expect(minutes).toBeGreaterThanOrEqual(waits + 60)
    expect(text(name)).toContain(`waited for, ${waits} minutes in all`)
  })

  it('keeps the run and shows its report also when it fails', () => {
    expect(text(name)).toMatch(/always/)
    expect(text(name)).toMatch(/junit\.xml|summary\.md/)
  })
})

describe('the recipe for GitHub Actions', () => {
  it('is a workflow by its schema, and would not be with an invented member', () => {
    expect(validateWorkflow(text('github-actions.yml'))).toMatchObject({ errors: [] })
    const wrong = text('github-actions.yml').replace('runs-on:', 'runs-somewhere:')
    expect(validateWorkflow(wrong).errors).not.toEqual([])
  })
})

describe('the recipe for GitLab', () => {
  it('has a job that is in a stage, runs something and reports JUnit', () => {
    const { stages, testbenk } = parsed('gitlab-ci.yml').toJS()
    expect(stages).toContain(testbenk.stage)
    expect(testbenk.script.every((line: unknown) => typeof line === 'string')).toBe(true)
    expect(testbenk.artifacts).toMatchObject({
      when: 'always',
      reports: { junit: 'testbenk-out/*/junit.xml' },
    })
  })
})

describe('the recipe for Azure', () => {
  it('has steps of one kind each, tasks with a version, and publishes the results', () => {
    const { jobs } = parsed('azure-pipelines.yml').toJS()
    const { steps } = jobs[0]
    for (const step of steps) {
      expect(['checkout', 'task', 'bash'].filter((kind) => kind in step)).toHaveLength(1)
      if (step.task) expect(step.task).toMatch(/^[A-Za-z]+@\d+$/)
    }
    expect(steps.map(({ task }: { task?: string }) => task)).toContain('PublishTestResults@2')
  })
})
