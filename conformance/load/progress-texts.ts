// What is told before and while k6 runs, in the language of the run's tables.
import { figureIn } from '#reports/figure.ts'
import type { Language } from '#simulators/core/simulator.ts'
import type { CapacityFigure } from './capacity/capacity.ts'

const limitsInNorwegian = { simulator: 'simulatoren', k6: 'k6', neither: 'ingen av dem' } as const

interface Machine {
  readonly processors: number
  readonly model: string
}

interface ProgressTexts {
  /** @param version none: it is not k6. */
  readonly unfit: (path: string, version: string | undefined, oldest: string) => string
  readonly builds: (version: string, go: string, folder: string) => string
  readonly stillBuilds: (seconds: number) => string
  readonly built: (version: string, seconds: number) => string
  readonly capacity: (machine: Machine, seconds: number) => string
  readonly kind: (perSecond: number, micros: number, limit: CapacityFigure['limit']) => string
  readonly growth: (one: number, two: number, factor: number) => string
  readonly ratios: (machine: Machine, rounds: number, seconds: number) => string
  readonly slice: (taken: string, of: number, name: string, perSecond: number, micros: number) => string
  readonly headRoom: (top: number, seconds: number) => string
  readonly headRoomFound: (perSecond: number, reached: boolean) => string
  readonly begins: (scenario: string, rate: number, seconds: number, address: string) => string
  readonly of: (taken: number, seconds: number) => string
  readonly stoppedBefore: string
  readonly sample: (told: {
    readonly exchanges: number
    readonly loopDelayP99Ms: number
    readonly journalMs: number
    readonly megabytes: number
  }) => string
}

export const progressTexts: Readonly<Record<Language, ProgressTexts>> = {
  nb: {
    unfit: (path, version, oldest) =>
      `${path} er ${version ?? 'ikke k6'}. Skriptene trenger k6 ${oldest} eller nyere.`,
    builds: (version, go, folder) =>
      `Fant ikke k6. Bygger k6 ${version} med ${go} i ${folder}. Det gjøres bare én gang, og tar noen minutter.`,
    stillBuilds: (seconds) => `  bygger fortsatt k6 (${seconds} s)`,
    built: (version, seconds) => `k6 ${version} er bygget (${seconds} s).`,
    capacity: ({ processors, model }, seconds) =>
      `Kapasitet: ${processors} prosessorer (${model}), ${seconds} s for hver type kall`,
    kind: (perSecond, micros, limit) =>
      `${perSecond}/s, ${micros} µs hver; ved sin grense: ${limitsInNorwegian[limit]}`,
    growth: (one, two, factor) => `én prosess ${one}/s, to ${two}/s: × ${figureIn('nb', factor)}`,
    ratios: ({ processors, model }, rounds, seconds) =>
      `Forhold: ${processors} prosessorer (${model}), ${rounds} ${rounds === 1 ? 'runde' : 'runder'} på ${seconds} s for hver`,
    slice: (taken, of, name, perSecond, micros) =>
      `${taken} av ${of}  ${name} ${perSecond}/s, ${micros} µs hver`,
    headRoom: (top, seconds) => `Først det som er å gå på: opp til ${top}/s i løpet av ${seconds} s`,
    headRoomFound: (perSecond, reached) => `${figureIn('nb', perSecond)}/s${reached ? '' : ' eller mer'}`,
    begins: (scenario, rate, seconds, address) =>
      `k6: ${scenario}, ${figureIn('nb', rate)}/s på det meste i ${seconds} s, mot ${address}`,
    of: (taken, seconds) => `${taken} av ${seconds} s`,
    stoppedBefore: 'Stoppet før lasten begynte. Det er ingenting å rapportere.',
    sample: ({ exchanges, loopDelayP99Ms, journalMs, megabytes }) =>
      `${exchanges} kall i journalen  hendelsesløkke p99 ${figureIn('nb', loopDelayP99Ms)} ms  journal ${journalMs} ms  ${megabytes} MB`,
  },
  en: {
    unfit: (path, version, oldest) =>
      `${path} is ${version ?? 'not k6'}; the scripts need k6 ${oldest} or newer.`,
    builds: (version, go, folder) =>
      `k6 was not found. Building k6 ${version} with ${go} into ${folder}; this is done once and takes some minutes.`,
    stillBuilds: (seconds) => `  still building k6 (${seconds} s)`,
    built: (version, seconds) => `k6 ${version} is built (${seconds} s).`,
    capacity: ({ processors, model }, seconds) =>
      `Capacity: ${processors} processors (${model}), ${seconds} s for each kind of call`,
    kind: (perSecond, micros, limit) => `${perSecond}/s, ${micros} µs each; at its limit: ${limit}`,
    growth: (one, two, factor) => `one process ${one}/s, two ${two}/s: × ${factor}`,
    ratios: ({ processors, model }, rounds, seconds) =>
      `Ratios: ${processors} processors (${model}), ${rounds} ${rounds === 1 ? 'round' : 'rounds'} of ${seconds} s for each`,
    slice: (taken, of, name, perSecond, micros) =>
      `${taken} of ${of}  ${name} ${perSecond}/s, ${micros} µs each`,
    headRoom: (top, seconds) => `Head-room first: up to ${top}/s within ${seconds} s`,
    headRoomFound: (perSecond, reached) => `${perSecond}/s${reached ? '' : ' or more'}`,
    begins: (scenario, rate, seconds, address) =>
      `k6: ${scenario}, ${rate}/s at the top for ${seconds} s, at ${address}`,
    of: (taken, seconds) => `${taken} of ${seconds} s`,
    stoppedBefore: 'Stopped before the load began; there is nothing to report.',
    sample: ({ exchanges, loopDelayP99Ms, journalMs, megabytes }) =>
      `${exchanges} requests in the journal  event loop p99 ${loopDelayP99Ms} ms  journal ${journalMs} ms  ${megabytes} MB`,
  },
}
