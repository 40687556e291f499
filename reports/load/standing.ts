// What a load run came to, in the words at the top of its page.
import type { LoadRun } from '#conformance/load/load-run.ts'
import type { Result } from '#conformance/result.ts'
import type { TextKey } from './texts.ts'

/** Whose answer times they are. */
export const abouts: Readonly<Record<LoadRun['target']['kind'], TextKey>> = {
  'own-room': 'ofOurRoom',
  room: 'ofOurRoom',
  epj: 'ofEpj',
  'nhn-test': 'ofNhn',
}

/** What the run came to: never only that it is valid, which is no verdict on what was tested. */
export function standingOf(
  { interrupted, soundness }: LoadRun,
  { verdict }: Result,
): { readonly word: TextKey; readonly headline: TextKey } {
  if (interrupted) return { word: 'stopped', headline: 'nothingJudged' }
  if (soundness.verdict === 'invalid')
    return verdict === 'failed'
      ? { word: 'notHeld', headline: 'invalidButTooMuch' }
      : { word: 'invalid', headline: 'invalidMeans' }
  if (verdict === 'passed' || verdict === 'warning') return { word: 'held', headline: 'validHeld' }
  return verdict === 'failed'
    ? { word: 'notHeld', headline: 'validBroken' }
    : { word: 'undecided', headline: 'nothingJudged' }
}

export function judgedOf({ checks }: Result) {
  const broken = checks.filter(({ verdict }) => verdict === 'failed').length
  return { broken, judged: checks.filter(({ verdict }) => verdict === 'passed').length + broken }
}
