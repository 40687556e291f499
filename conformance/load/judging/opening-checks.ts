// Verdicts on an EPJ's look-ups under load: as many as the patients that were opened, and not in heaps (KJ-N36).
import { figureIn } from '#reports/figure.ts'
import type { Bilingual, CheckResult, Verdict } from '../../result.ts'
import type { LoadRun, OpeningCount } from '../load-run.ts'

interface Judged {
  readonly id: string
  readonly holds: (count: OpeningCount) => boolean
  /** Whether it is for want of look-ups that it does not hold, which a machine without strength would explain too. */
  readonly wanting?: ((count: OpeningCount) => boolean) | undefined
  readonly texts: Pick<CheckResult, 'title' | 'failureTitle' | 'why' | 'fix'>
  readonly note: (count: OpeningCount) => Bilingual
}

/** Look-ups in one second may be so many times the openings in one: answers and openings do not fall alike. */
const BURST = 3

const why: Bilingual = {
  nb: 'Oppslagene fra alle landets EPJ-er møtes i én tjeneste. Det en EPJ spør om for mye, ganges med alle som bruker den.',
  en: 'The look-ups of all EPJs in the country meet in one service. What an EPJ asks too much is multiplied by all who use it.',
}

const judged: readonly Judged[] = [
  {
    id: 'requests-per-opening',
    holds: ({ missed, duplicates }) => duplicates === 0 && missed === 0,
    wanting: ({ duplicates }) => duplicates === 0,
    texts: {
      title: {
        nb: 'Under last henter EPJ-en helseindikatoren én gang per åpning',
        en: 'Under load the EPJ fetches the health indicator once per opening',
      },
      failureTitle: {
        nb: 'Under last henter EPJ-en helseindikatoren for ofte, eller ikke for alle åpninger',
        en: 'Under load the EPJ fetches the health indicator too often, or not for every opening',
      },
      why,
      fix: {
        nb: 'Knytt oppslaget til at pasienten åpnes, ikke til at et bilde tegnes; la samtidige oppslag på samme pasient dele svar.',
        en: 'Tie the look-up to the opening of the patient, not to the drawing of a view; let look-ups of the same patient at the same time share an answer.',
      },
    },
    note: ({ lookUps, openings, duplicates, failed, missed, perOpening }) => ({
      nb: `${lookUps} oppslag for ${openings} åpninger (${figureIn('nb', perOpening)} per åpning), ${duplicates} for mye; ${failed} fikk ikke svar og kunne prøves igjen, ${missed} åpninger uten oppslag`,
      en: `${lookUps} look-ups for ${openings} openings (${perOpening} per opening), ${duplicates} too many; ${failed} were not answered well and could be tried again, ${missed} openings without a look-up`,
    }),
  },
  {
    id: 'no-polling',
    holds: ({ polled }) => polled === 0,
    texts: {
      title: {
        nb: 'Under last spør ikke EPJ-en om og om igjen etter samme pasient',
        en: 'Under load the EPJ does not ask for the same patient again and again',
      },
      failureTitle: {
        nb: 'EPJ-en spør om og om igjen etter samme pasient',
        en: 'The EPJ asks for the same patient again and again',
      },
      why,
      fix: {
        nb: 'Hent helseindikatoren når pasienten åpnes, og vis svaret til pasienten lukkes; ikke hent den på nytt etter klokken.',
        en: 'Fetch the health indicator when the patient is opened, and show the answer until the patient is closed; do not fetch it again by the clock.',
      },
    },
    note: ({ polled, openings }) => ({
      nb: `${polled} av ${openings} åpninger førte til tre oppslag eller flere`,
      en: `${polled} of ${openings} openings led to three look-ups or more`,
    }),
  },
  {
    id: 'only-opened-patients',
    holds: ({ unasked }) => unasked === 0,
    texts: {
      title: {
        nb: 'Under last slår EPJ-en bare opp pasienter som blir åpnet',
        en: 'Under load the EPJ looks up only patients who are opened',
      },
      failureTitle: {
        nb: 'EPJ-en slår opp pasienter som ingen har åpnet',
        en: 'The EPJ looks up patients whom nobody has opened',
      },
      why,
      fix: {
        nb: 'Ikke hent helseindikatoren for hele lister.',
        en: 'Do not fetch the health indicator for whole lists.',
      },
    },
    note: ({ unasked }) => ({
      nb: `${unasked} oppslag på pasienter som ikke var åpnet`,
      en: `${unasked} look-ups of patients who had not been opened`,
    }),
  },
  {
    id: 'no-bursts',
    holds: ({ burst }) => burst.lookUps <= Math.max(BURST, burst.openings * BURST),
    texts: {
      title: {
        nb: 'EPJ-ens oppslag kommer ikke i støt',
        en: 'The EPJ’s look-ups do not come in bursts',
      },
      failureTitle: { nb: 'EPJ-ens oppslag kommer i støt', en: 'The EPJ’s look-ups come in bursts' },
      why,
      fix: {
        nb: 'Send oppslagene når pasientene åpnes; ikke samle dem opp, og ikke prøv igjen i tett rekkefølge.',
        en: 'Send look-ups as patients are opened; do not pile them up, and do not try again in quick succession.',
      },
    },
    note: ({ burst }) => ({
      nb: `høyst ${burst.lookUps} oppslag på ett sekund, mot høyst ${burst.openings} åpninger`,
      en: `at most ${burst.lookUps} look-ups in one second, against at most ${burst.openings} openings`,
    }),
  },
]

export function openingChecks(run: LoadRun): readonly CheckResult[] {
  const count = run.openings
  if (!count) return []
  return judged.map(({ id, holds, wanting, texts, note }) => ({
    id: `load/${run.scenario.id}/${id}`,
    verdict: verdictOf(run, count, { holds, wanting }),
    requirements: ['KJ-N36'],
    ...texts,
    cause: 'implementation',
    findings: [],
    examined: [],
    note: note(count),
  }))
}

function verdictOf(
  run: LoadRun,
  count: OpeningCount,
  { holds, wanting }: Pick<Judged, 'holds' | 'wanting'>,
): Verdict {
  if (count.openings === 0) return 'not-observed'
  if (holds(count)) return 'passed'
  // What an EPJ asks too much it has asked, however busy the machine was; what it had no time to ask is another thing.
  const noTime = run.soundness.verdict === 'invalid' || run.interrupted === true
  return noTime && wanting?.(count) === true ? 'inconclusive' : 'failed'
}
