import { execFileSync } from 'node:child_process'
import { describe, expect, it } from 'vitest'
import { readInvocation } from '../config.ts'
import { drivenAsIn } from './chaos.ts'

const repeated = (...flags: readonly string[]) => drivenAsIn(readInvocation(['chaos', ...flags], {}).settings)

describe('the command that repeats a fault plan', () => {
  it('says nothing more when all was as usual', () => {
    expect(repeated('--language', 'en', '--out', 'elsewhere')).toBe('')
  })

  it('has the seed, the mutation and how the EPJ is driven', () => {
    const flags = [
      '--seed',
      's3',
      '--mutation',
      'error-not-shown',
      '--driver-url',
      'http://localhost:9000/actions',
    ]
    expect(repeated(...flags)).toBe(` ${flags.join(' ')}`)
  })

  it('gives a shell what the user gave', () => {
    const given = `./my adapter's --once "$HOME" \\`
    const flags = repeated('--driver-command', given)
    expect(
      execFileSync('sh', ['-c', `printf %s ${flags.replace('--driver-command', '')}`], { encoding: 'utf8' }),
    ).toBe(given)
  })
})
