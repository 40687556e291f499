// What is told while k6 runs, in the language of the run's tables.
import type { Language } from '#simulators/core/simulator.ts'

interface ProgressTexts {
  readonly headRoom: (top: number, seconds: number) => string
  readonly headRoomFound: (perSecond: number, reached: boolean) => string
  readonly begins: (scenario: string, rate: number, seconds: number, address: string) => string
  readonly of: (taken: number, seconds: number) => string
  readonly sample: (told: {
    readonly exchanges: number
    readonly loopDelayP99Ms: number
    readonly journalMs: number
    readonly megabytes: number
  }) => string
}

export const progressTexts: Readonly<Record<Language, ProgressTexts>> = {
  nb: {
    headRoom: (top, seconds) => `Først det som er å gå på: opp til ${top}/s i løpet av ${seconds} s`,
    headRoomFound: (perSecond, reached) => `${perSecond}/s${reached ? '' : ' eller mer'}`,
    begins: (scenario, rate, seconds, address) =>
      `k6: ${scenario}, ${rate}/s på det meste i ${seconds} s, mot ${address}`,
    of: (taken, seconds) => `${taken} av ${seconds} s`,
    sample: ({ exchanges, loopDelayP99Ms, journalMs, megabytes }) =>
      `${exchanges} kall i journalen  hendelsesløkke p99 ${loopDelayP99Ms} ms  journal ${journalMs} ms  ${megabytes} MB`,
  },
  en: {
    headRoom: (top, seconds) => `Head-room first: up to ${top}/s within ${seconds} s`,
    headRoomFound: (perSecond, reached) => `${perSecond}/s${reached ? '' : ' or more'}`,
    begins: (scenario, rate, seconds, address) =>
      `k6: ${scenario}, ${rate}/s at the top for ${seconds} s, at ${address}`,
    of: (taken, seconds) => `${taken} of ${seconds} s`,
    sample: ({ exchanges, loopDelayP99Ms, journalMs, megabytes }) =>
      `${exchanges} requests in the journal  event loop p99 ${loopDelayP99Ms} ms  journal ${journalMs} ms  ${megabytes} MB`,
  },
}
