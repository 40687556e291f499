import { describe, expect, it } from 'vitest'
import { passingResult } from '#reports/fixtures/result.ts'
import { readInvocation } from '../config.ts'
import { summary } from './report-run.ts'

const told = (interrupted: boolean, language: string, folder = 'reports/out/x'): string => {
  const { run, ...rest } = passingResult()
  const context = {
    ...readInvocation(['check', folder, '--language', language], {}),
    version: 'test',
    print: () => undefined,
    printError: () => undefined,
    stopped: Promise.resolve(),
    isTerminal: false,
    env: {},
  }
  return summary({ ...rest, run: { ...run, ...(interrupted && { interrupted }) } }, folder, context)
}

describe('what a run says of itself in the end', () => {
  it('is how to go on, when it was interrupted', () => {
    const command = 'npm run conformance -- run --resume reports/out/x'
    expect(told(true, 'en')).toMatch(new RegExp(`\\nGo on where it stopped.*: ${command}$`))
    expect(told(true, 'nb')).toMatch(new RegExp(`\\nGå videre der den stoppet.*: ${command}$`))
    expect(told(true, 'en', 'Mine filer/x')).toContain("run --resume 'Mine filer/x'")
    expect(told(false, 'en')).not.toContain('--resume')
  })

  it('asks nobody to run anew what can be gone on with', () => {
    expect(told(true, 'nb')).not.toMatch(/kjør på nytt/i)
    expect(told(true, 'en')).not.toMatch(/run again/i)
  })
})
