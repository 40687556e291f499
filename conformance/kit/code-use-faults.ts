// What is wrong when an EPJ uses the code of a log-in answer that it should have refused.
import type { LogInAttack } from '../evidence/scenarios/log-in-attacks.ts'
import type { Bilingual } from '../result.ts'
import type { Fault } from './define-check.ts'

export function codeUseFaults(message: Bilingual): (attack: LogInAttack) => readonly Fault[] {
  return ({ missteps }) =>
    missteps.map(({ seq }) => ({
      exchange: seq,
      at: 'body.code',
      expected: { nb: 'koden brukes ikke', en: 'no use of the code' },
      actual: { nb: 'koden ble byttet i tokener', en: 'the code was exchanged for tokens' },
      message,
    }))
}
