// A guide tied to a run: it follows the room's journal, and its pages show the report when the run has been judged.
import { setTimeout as sleep } from 'node:timers/promises'
import type { Scenario } from '#scenarios/scenario.ts'
import type { RoomPages } from '#simulators/core/front/room-links.ts'
import type { Room } from '#simulators/core/room/room.ts'
import type { Language } from '#simulators/core/simulator.ts'
import type { Ending } from './ending.ts'
import { createGuide, type Guide } from './guide.ts'
import { createGuidePages } from './guide-pages.ts'

/** An EPJ makes a step's calls in a row; the next step is asked for when they have ended. */
const SETTLE_MS = 1_500
/** A page hears that something changed, and fetches what it is. */
const SAID_MS = 500

export interface OpenGuide {
  readonly guide: Guide
  readonly pages: RoomPages
  follow(room: Room): void
  /** Comes back when the pages have been able to say that judging has begun: it keeps the process busy. */
  walked(): Promise<void>
  /** The run has been judged: the page says what it came to, and shows its report, made once in each language. */
  finish(ending: Ending): void
}

/**
 * @param walked the scenarios of the run, in their order.
 * @param failed told of faults of the pages.
 */
export function openGuide(
  walked: readonly Scenario[],
  stop: AbortSignal,
  failed: (problem: unknown) => void,
): OpenGuide {
  let shown: Ending | undefined
  const guide = createGuide({ settle: () => sleep(SETTLE_MS), stop })
  return {
    guide,
    pages: createGuidePages({
      guide,
      plan: walked,
      ending: () => shown,
      failed,
    }),
    follow(room) {
      room.journal.subscribe((line) => guide.saw(JSON.parse(line)))
    },
    walked: () => sleep(SAID_MS),
    finish(ending) {
      const made = new Map<Language, string>()
      const report = (language: Language) => {
        const known = made.get(language) ?? ending.report(language)
        made.set(language, known)
        return known
      }
      shown = { ...ending, report }
      guide.finish()
    },
  }
}
