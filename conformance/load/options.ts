// What a load run can be told, with the values it has when nothing is said: the command line's options as data.
import type { Bilingual } from '../result.ts'

export interface LoadOptions {
  /** Patient openings per second: the whole time, or at the top of a ramp. */
  readonly rate: number
  readonly seconds: number
  readonly shape: 'constant' | 'ramp'
  readonly scheme: 'Bearer' | 'DPoP'
  readonly p95Ms: number
  readonly p99Ms: number
  /** Share of look-ups that may fail, from 0 to 1. */
  readonly errorShare: number
  /** Share of openings that k6 may fail to start in time, from 0 to 1. */
  readonly droppedShare: number
}

/**
 * No source publishes response times for the health indicator: the limits are Testbenk's own, so that the icon is
 * there before the clinician looks for it, with room for a busy machine of two cores.
 */
export const defaultLoad: LoadOptions = {
  rate: 20,
  seconds: 30,
  shape: 'constant',
  scheme: 'Bearer',
  p95Ms: 200,
  p99Ms: 500,
  errorShare: 0.001,
  droppedShare: 0.01,
}

export type LoadOption = {
  /** After `--` on the command line. */
  readonly name: string
  readonly help: Bilingual
} & (
  | {
      readonly member: {
        [K in keyof LoadOptions]: LoadOptions[K] extends number ? K : never
      }[keyof LoadOptions]
      readonly kind: 'number'
      readonly default: number
      readonly min: number
      readonly max: number
    }
  | {
      readonly member: 'shape' | 'scheme'
      readonly kind: 'choice'
      readonly default: string
      readonly choices: readonly string[]
    }
)

export const loadOptions: readonly LoadOption[] = [
  {
    name: 'rate',
    member: 'rate',
    kind: 'number',
    default: defaultLoad.rate,
    min: 1,
    max: 10_000,
    help: { nb: 'åpnede pasienter per sekund', en: 'patients opened per second' },
  },
  {
    name: 'duration',
    member: 'seconds',
    kind: 'number',
    default: defaultLoad.seconds,
    min: 1,
    max: 3_600,
    help: { nb: 'varighet i sekunder', en: 'seconds to run' },
  },
  {
    name: 'shape',
    member: 'shape',
    kind: 'choice',
    default: defaultLoad.shape,
    choices: ['constant', 'ramp'],
    help: { nb: 'jevn last, eller en topp som bygges opp', en: 'steady, or climbing to a peak' },
  },
  {
    name: 'scheme',
    member: 'scheme',
    kind: 'choice',
    default: defaultLoad.scheme,
    choices: ['Bearer', 'DPoP'],
    help: { nb: 'hvordan tokenet sendes', en: 'how the token is sent' },
  },
  {
    name: 'p95',
    member: 'p95Ms',
    kind: 'number',
    default: defaultLoad.p95Ms,
    min: 0.1,
    max: 60_000,
    help: { nb: 'millisekunder 95 % skal besvares innen', en: 'milliseconds within which 95 % are answered' },
  },
  {
    name: 'p99',
    member: 'p99Ms',
    kind: 'number',
    default: defaultLoad.p99Ms,
    min: 0.1,
    max: 60_000,
    help: { nb: 'millisekunder 99 % skal besvares innen', en: 'milliseconds within which 99 % are answered' },
  },
  {
    name: 'errors',
    member: 'errorShare',
    kind: 'number',
    default: defaultLoad.errorShare,
    min: 0,
    max: 1,
    help: { nb: 'andel oppslag som kan feile, 0 til 1', en: 'share of look-ups that may fail, 0 to 1' },
  },
  {
    name: 'dropped',
    member: 'droppedShare',
    kind: 'number',
    default: defaultLoad.droppedShare,
    min: 0,
    max: 1,
    help: {
      nb: 'andel åpninger k6 kan la være å starte, 0 til 1',
      en: 'share of openings that k6 may fail to start, 0 to 1',
    },
  },
]
