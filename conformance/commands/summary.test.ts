import { describe, expect, it } from 'vitest'
import { passingResult } from '#reports/fixtures/result.ts'
import { readInvocation } from '../config.ts'
import { summary } from './run.ts'

const told = (interrupted: boolean, language: string): string => {
  const { run, ...rest } = passingResult()
  const context = {
    ...readInvocation(['check', 'reports/out/x', '--language', language], {}),
    version: 'test',
    print: () => undefined,
    printError: () => undefined,
    stopped: Promise.resolve(),
    isTerminal: false,
    env: {},
  }
  return summary({ ...rest, run: { ...run, ...(interrupted && { interrupted }) } }, 'reports/out/x', context)
}

describe('what a run says of itself in the end', () => {
  it('is how to go on, when it was interrupted', () => {
    const command = 'npm run conformance -- run --resume reports/out/x'
    expect(told(true, 'en')).toMatch(new RegExp(`\\nGo on where it stopped.*: ${command}$`))
    expect(told(true, 'nb')).toMatch(new RegExp(`\\nGå videre der den stoppet.*: ${command}$`))
    expect(told(false, 'en')).not.toContain('--resume')
  })
})
