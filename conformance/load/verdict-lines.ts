// What a load run came to, for a terminal: the verdict, why, what to do about it, and the figures behind it.
import { figureIn } from '#reports/figure.ts'
import type { Language } from '#simulators/core/simulator.ts'
import type { Bilingual, Result } from '../result.ts'
import type { LoadRun } from './load-run.ts'
import { processLine } from './watching/process-figures.ts'

const heads = {
  held: { nb: 'GYLDIG: alle grenser holdt', en: 'VALID: all limits held' },
  broken: { nb: 'GYLDIG: ikke alt holdt', en: 'VALID: not all of it held' },
  undecided: { nb: 'GYLDIG: ingenting ble avgjort', en: 'VALID: nothing was decided' },
  invalid: {
    nb: 'UGYLDIG: kjøringen avgjør ingenting',
    en: 'INVALID: the run decides nothing',
  },
  invalidButTooMuch: {
    nb: 'UGYLDIG, men det EPJ-en spurte om for mye, står',
    en: 'INVALID, but what the EPJ asked too much stands',
  },
  stopped: {
    nb: 'STANSET: det som ble gjort er skrevet ned, men avgjør ingenting',
    en: 'STOPPED: what was done is written down, but decides nothing',
  },
} as const satisfies Readonly<Record<string, Bilingual>>

const again: Bilingual = {
  nb: 'Prøv igjen når maskinen er ledig, eller med lavere --rate.',
  en: 'Try again when the machine is free, or with a lower --rate.',
}
const apart: Bilingual = {
  nb: 'Prøv igjen når maskinen er ledig, med lavere --rate, eller med EPJ-en på en annen maskin.',
  en: 'Try again when the machine is free, with a lower --rate, or with the EPJ on another machine.',
}

const verdicts: Readonly<Record<'failed' | 'warning' | 'error', Bilingual>> = {
  failed: { nb: 'brutt', en: 'broken' },
  warning: { nb: 'advarsel', en: 'warning' },
  error: { nb: 'feil', en: 'error' },
}

export function verdictLines(run: LoadRun, result: Result, language: Language): readonly string[] {
  const { soundness, comparison } = run
  const invalid = soundness.verdict === 'invalid' && !run.interrupted
  return [
    heads[headOf(run, result)][language],
    ...soundness.reasons.map((reason) => `  ${reason[language]}`),
    ...(invalid ? [`  ${(run.target.kind === 'epj' ? apart : again)[language]}`] : []),
    ...brokenLines(result, language),
    ...soundness.notes.map((note) => `  ${note[language]}`),
    ...processLine(run, language).map((line) => `  ${line}`),
    ...(comparison?.rows ?? []).map(({ what, ratio, low, high }) => {
      const [middle, from, to] = [ratio, low, high].map((one) => figureIn(language, one))
      return `  ${what[language]}: × ${middle} (${from}–${to}) ${comparison?.with}`
    }),
  ]
}

function headOf(run: LoadRun, { verdict }: Result): keyof typeof heads {
  if (run.interrupted) return 'stopped'
  if (run.soundness.verdict === 'invalid') return verdict === 'failed' ? 'invalidButTooMuch' : 'invalid'
  if (verdict === 'passed' || verdict === 'warning') return 'held'
  return verdict === 'failed' ? 'broken' : 'undecided'
}

function brokenLines({ checks }: Result, language: Language): readonly string[] {
  return checks.flatMap(({ id, verdict, note, failureTitle }) =>
    verdict === 'failed' || verdict === 'warning' || verdict === 'error'
      ? [
          `  ${verdicts[verdict][language]}  ${failureTitle[language]}`,
          `    ${id}${note ? `: ${note[language]}` : ''}`,
        ]
      : [],
  )
}
