// Whether a run says anything. Where the simulator or k6 was at its limit, slow answers are theirs and nobody
// else's: such a run is invalid, and never a failure of what was tested.
import { figureIn } from '#reports/figure.ts'
import type { Bilingual } from '../../result.ts'
import type { HeadRoom, LoadSecond, LoadThreshold, Soundness } from '../load-run.ts'

export interface Measurements {
  readonly seconds: readonly LoadSecond[]
  readonly planned: number
  readonly dropped: number
  readonly droppedShare: number
  readonly headRoom?: HeadRoom
  readonly thresholds: readonly LoadThreshold[]
  readonly processors: number
  /** What is tested is something else than the simulator itself. */
  readonly epj: boolean
  /** The scenario goes beyond what the machine bears on purpose. */
  readonly beyond: boolean
  /** Look-ups that were answered, and those that the room's journal has. */
  readonly recorded?: { readonly sent: number; readonly found: number }
  readonly answered: number
  readonly interrupted: boolean
}

/** Above these the simulator has a hand in every answer that comes late. */
const LIMITS = {
  loopDelayP99Ms: 100,
  loopUtilisation: 0.95,
  k6Share: 0.9,
  headRoomShare: 0.8,
  machineBusy: 0.98,
  /** Of the seconds; fewer are hiccups. */
  seconds: 0.2,
} as const

export function judgeSoundness(measured: Measurements): Soundness {
  const reasons = [
    ...nothing(measured),
    ...(measured.beyond ? [] : [...simulatorAtLimit(measured), ...k6AtLimit(measured), ...tooNear(measured)]),
    ...lost(measured),
  ]
  const notes = machineBusy(measured)
  const broken = measured.thresholds.some(({ ok }) => !ok)
  // On a machine that others keep busy, what held has held; what broke may have been broken by them.
  const others = broken && !measured.beyond ? notes : []
  const unwatched =
    broken && !measured.beyond && measured.seconds.every(({ watched }) => watched === undefined)
  const all = [...reasons, ...others, ...(unwatched ? [NOT_WATCHED] : [])]
  return {
    verdict: all.length > 0 ? 'invalid' : 'valid',
    reasons: all,
    notes: others.length > 0 ? [] : notes,
  }
}

const NOT_WATCHED: Bilingual = {
  nb: 'Grenser ble brutt, og simulatorens prosess kunne ikke følges (--control): det kan ha vært simulatoren som var treg',
  en: 'Limits were broken, and the simulator’s process could not be watched (--control): it may have been the simulator that was slow',
}

function nothing({ answered, interrupted }: Measurements): readonly Bilingual[] {
  if (answered > 0 || interrupted) return []
  return [{ nb: 'Ingenting ble besvart', en: 'Nothing was answered' }]
}

function simulatorAtLimit({ seconds }: Measurements): readonly Bilingual[] {
  const late = shareOf(seconds, ({ loopDelayP99Ms }) => loopDelayP99Ms > LIMITS.loopDelayP99Ms)
  const full = shareOf(seconds, ({ loopUtilisation }) => loopUtilisation > LIMITS.loopUtilisation)
  return [
    ...when(late > LIMITS.seconds, {
      nb: `Simulatorens hendelsesløkke var mer enn ${LIMITS.loopDelayP99Ms} ms forsinket (p99) i ${prosent(late)} av sekundene`,
      en: `The simulator’s event loop was more than ${LIMITS.loopDelayP99Ms} ms late (p99) in ${percent(late)} of the seconds`,
    }),
    ...when(full > LIMITS.seconds, {
      nb: `Simulatoren var fullt opptatt (over ${prosent(LIMITS.loopUtilisation)} av tiden) i ${prosent(full)} av sekundene`,
      en: `The simulator was fully occupied (above ${percent(LIMITS.loopUtilisation)} of the time) in ${percent(full)} of the seconds`,
    }),
  ]
}

function k6AtLimit({ seconds, processors, dropped, planned, droppedShare, epj, thresholds }: Measurements) {
  const busy = shareOf(seconds, ({ k6Processors = 0 }) => k6Processors > processors * LIMITS.k6Share)
  const share = planned === 0 ? 0 : dropped / planned
  // An EPJ that is slow uses up k6's workers; then its limits are broken too, and that is the finding.
  const byEpj = epj && thresholds.some(({ ok }) => !ok)
  return [
    ...when(busy > LIMITS.seconds, {
      nb: `k6 brukte mer enn ${prosent(LIMITS.k6Share)} av alle prosessorer i ${prosent(busy)} av sekundene`,
      en: `k6 used more than ${percent(LIMITS.k6Share)} of all processors in ${percent(busy)} of the seconds`,
    }),
    // One that comes late must not spoil a short run.
    ...when(dropped > 1 && share > droppedShare && !byEpj, {
      nb: `k6 fikk ikke startet ${dropped} av ${planned} i tide (${prosent(share)}): lasten var mindre enn den skulle`,
      en: `k6 could not start ${dropped} of ${planned} in time (${percent(share)}): there was less load than there should be`,
    }),
  ]
}

function tooNear({ headRoom, epj, seconds }: Measurements): readonly Bilingual[] {
  if (!headRoom || epj || headRoom.share <= LIMITS.headRoomShare) return []
  const most = Math.max(0, ...seconds.map(({ arrivalsPerSecond }) => arrivalsPerSecond))
  const short = most > headRoom.perSecond
  const measured = figureIn('nb', headRoom.perSecond)
  return [
    {
      nb: `Planen er ${prosent(headRoom.share)} av det simulatoren ble målt til å tåle her (${measured}/s); over ${prosent(LIMITS.headRoomShare)} måles simulatoren, ikke det som prøves${short ? `. Selve løpet kom opp i ${figureIn('nb', most)}/s: målingen før start var for kort (--head-room)` : ''}`,
      en: `The plan is ${percent(headRoom.share)} of what the simulator was measured to bear here (${headRoom.perSecond}/s); above ${percent(LIMITS.headRoomShare)} it is the simulator that is measured${short ? `. The run itself came to ${most}/s: the measurement before was too short (--head-room)` : ''}`,
    },
  ]
}

function lost({ recorded, interrupted }: Measurements): readonly Bilingual[] {
  if (!recorded || interrupted || recorded.sent === recorded.found) return []
  return [
    {
      nb: `${recorded.sent} oppslag ble besvart, men rommets journal har ${recorded.found}`,
      en: `${recorded.sent} look-ups were answered, but the room’s journal has ${recorded.found}`,
    },
  ]
}

function machineBusy({ seconds }: Measurements): readonly Bilingual[] {
  const busy = shareOf(seconds, (watched) => watched.machineBusy > LIMITS.machineBusy)
  return when(busy > 0.5, {
    nb: `Maskinen var full (over ${prosent(LIMITS.machineBusy)}) i ${prosent(busy)} av sekundene: andre programmer kan ha gjort svarene trege`,
    en: `The machine was full (above ${percent(LIMITS.machineBusy)}) in ${percent(busy)} of the seconds: other programs may have made answers slow`,
  })
}

function shareOf(
  seconds: readonly LoadSecond[],
  test: (watched: NonNullable<LoadSecond['watched']>) => boolean,
): number {
  const watched = seconds.flatMap((second) => (second.watched ? [second.watched] : []))
  return watched.length === 0 ? 0 : watched.filter(test).length / watched.length
}

const when = (holds: boolean, text: Bilingual): readonly Bilingual[] => (holds ? [text] : [])
const percent = (share: number) => `${Math.round(share * 1000) / 10} %`
const prosent = (share: number) => figureIn('nb', percent(share))
