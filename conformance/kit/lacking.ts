// What was missing, where nothing is decided: in which part of which scenario, what was looked for, and what to do.
import type { Lack, LackKind } from '../evidence/scenarios/lacks.ts'
import type { Bilingual, CheckResult, ToldLack } from '../result.ts'
import { actionWords } from './action-words.ts'

/** Lacks kept of a check, and told in its note. */
const MOST_KEPT = 20
const MOST_TOLD = 3

/** Of all subjects of a check, what they lacked: each once. */
export class Lacking {
  readonly #lacks = new Map<string, Lack>()

  add(lacks: readonly Lack[]): void {
    for (const lack of lacks) {
      const { kind, scenario, phase, exchange, action = '', member = '', operation = '' } = lack
      const name = [kind, scenario, phase, exchange, action, member, operation].join(' ')
      if (this.#lacks.size < MOST_KEPT) this.#lacks.set(name, lack)
    }
  }

  get lacks(): readonly Lack[] {
    return [...this.#lacks.values()]
  }
}

export type TitleOf = (scenario: string) => Bilingual | undefined

/**
 * What was missing, each by itself for a list, and all as one note.
 * @param titleOf a scenario's title, where the caller knows it.
 */
export function tellLacks(
  lacks: readonly Lack[],
  titleOf?: TitleOf,
): Required<Pick<CheckResult, 'note' | 'lacks'>> {
  const said = withoutWhatFollows(lacks)
  return {
    lacks: said.map((lack): ToldLack => {
      const { nb, en } = partsOf(lack, titleOf)
      return {
        ...lack,
        told: { nb: sentence(nb.place, [nb.what]), en: sentence(en.place, [en.what]) },
        remedy: words[lack.kind].remedy,
      }
    }),
    note: { nb: noteIn('nb', said, titleOf), en: noteIn('en', said, titleOf) },
  }
}

type Language = keyof Bilingual

const frame = {
  nb: {
    begin: 'Ikke avgjort, for noe manglet.',
    phase: { plain: '', before: ' før forsøket', attack: ' under forsøket', after: ' etter forsøket' },
    in: (scenario: string) => (scenario === '' ? '' : ` i ${scenario}`),
    quoted: (title: string) => `«${title}»`,
    more: (count: number) => `Og ${count} til.`,
  },
  en: {
    begin: 'Not decided, for something was missing.',
    phase: {
      plain: '',
      before: ' before the attempt',
      attack: ' during the attempt',
      after: ' after the attempt',
    },
    in: (scenario: string) => (scenario === '' ? '' : ` in ${scenario}`),
    quoted: (title: string) => `“${title}”`,
    more: (count: number) => `And ${count} more.`,
  },
} as const

const shownThings: Readonly<Record<string, Bilingual>> = {
  icon: { nb: 'hvilket ikon EPJ-en viste', en: 'which icon the EPJ showed' },
  message: { nb: 'hva EPJ-en sa til brukeren', en: 'what the EPJ told the user' },
  log: { nb: 'hva EPJ-en skrev i loggen', en: 'what the EPJ wrote in its log' },
}

/** What was missing, as half a sentence, and what makes it come. */
interface Words {
  readonly what: (lack: Lack, doing: Bilingual) => Bilingual
  readonly remedy: Bilingual
}

const again: Bilingual = {
  nb: 'Gå gjennom scenarioet en gang til, og la EPJ-en gjøre hvert steg, også før og etter forsøket.',
  en: 'Run the scenario again, and have the EPJ do every step, including those before and after the attempt.',
}
const report: Bilingual = {
  nb: 'Meld det som manglet, neste gang: en adapter i seen, et menneske i feltene på siden.',
  en: 'Report what was missing next time: an adapter in seen, a person in the fields of the page.',
}

const words: Readonly<Record<LackKind, Words>> = {
  'no-step': {
    what: () => ({ nb: 'ingen steg ble gjort', en: 'no step was done' }),
    remedy: again,
  },
  'no-call': {
    what: () => ({
      nb: 'ingen kall til kjernejournal gikk bra',
      en: 'no call to Kjernejournal went well',
    }),
    remedy: again,
  },
  'went-wrong': {
    what: ({ problem }, doing) => ({
      nb: `«${doing.nb}» gikk ikke${problem === undefined ? '' : ` (${problem})`}`,
      en: `“${doing.en}” did not go well${problem === undefined ? '' : ` (${problem})`}`,
    }),
    remedy: {
      nb: 'Rett det som stanset EPJ-en der, og gå gjennom scenarioet en gang til.',
      en: 'Fix what stopped the EPJ there, and run the scenario again.',
    },
  },
  untold: {
    what: (_, doing) => ({
      nb: `ingen fortalte i tide hvordan «${doing.nb}» gikk`,
      en: `nobody told in time how “${doing.en}” went`,
    }),
    remedy: {
      nb: 'Gå gjennom scenarioet en gang til. En adapter må svare på hvert steg innen fristen (--step-timeout).',
      en: 'Run the scenario again. An adapter must answer each step in time (--step-timeout).',
    },
  },
  unmet: {
    what: ({ operation }) => ({
      nb: `kallet som testbenken skulle svare galt på${operation === undefined ? '' : ` (${operation})`}, kom ikke`,
      en: `the call that the bench was to answer wrongly${operation === undefined ? '' : ` (${operation})`} did not come`,
    }),
    remedy: again,
  },
  silent: {
    what: (_, doing) => ({
      nb: `«${doing.nb}» gikk ikke, og det er ikke meldt hva brukeren fikk se`,
      en: `“${doing.en}” did not go well, and it was not reported what the user was shown`,
    }),
    remedy: report,
  },
  unreported: {
    what: ({ member = '' }, doing) => {
      const thing = shownThings[member] ?? { nb: member, en: member }
      return {
        nb: `det er ikke meldt ${thing.nb} ved «${doing.nb}»`,
        en: `it was not reported ${thing.en} at “${doing.en}”`,
      }
    },
    remedy: report,
  },
  unopened: {
    what: () => ({
      nb: 'EPJ-en åpnet ikke kjernejournalen til noen som har en',
      en: 'the EPJ did not open the kjernejournal of anybody who has one',
    }),
    remedy: {
      nb: 'Åpne kjernejournalen til en pasient som har en, etterpå. Da viser kjøringen at EPJ-en kan åpne den.',
      en: 'Afterwards, open the kjernejournal of a patient who has one. Then the run shows that the EPJ can open it.',
    },
  },
}

/** Where a step was not told of, no step is; and where nothing was reported of it, nothing else was. */
function withoutWhatFollows(lacks: readonly Lack[]): readonly Lack[] {
  const follows: Partial<Record<LackKind, LackKind>> = { 'no-step': 'untold', unreported: 'silent' }
  return lacks.filter(
    ({ kind, scenario, phase, action }) =>
      !lacks.some(
        (one) =>
          one.kind === follows[kind] &&
          one.scenario === scenario &&
          one.phase === phase &&
          (action === undefined || one.action === action),
      ),
  )
}

function noteIn(language: Language, lacks: readonly Lack[], titleOf: TitleOf | undefined): string {
  const { begin, more } = frame[language]
  const first = lacks.slice(0, MOST_TOLD)
  const remedies = new Set(first.map(({ kind }) => words[kind].remedy[language]))
  const places = Map.groupBy(
    first.map((lack) => ({ lack, ...partsOf(lack, titleOf)[language] })),
    ({ place }) => place,
  )
  const sentences = places.entries().map(([place, own]) =>
    sentence(
      place,
      own.map(({ what, lack }) => `${what} (#${lack.exchange})`),
    ),
  )
  const rest = lacks.length - first.length
  return [begin, ...sentences, ...(rest > 0 ? [more(rest)] : []), ...remedies].join(' ')
}

interface Parts {
  readonly place: string
  readonly what: string
}

function partsOf(lack: Lack, titleOf: TitleOf | undefined): Readonly<Record<Language, Parts>> {
  const what = words[lack.kind].what(lack, actionWords(lack.action ?? ''))
  const title = titleOf?.(lack.scenario)
  return {
    nb: { place: placeIn('nb', lack, title), what: what.nb },
    en: { place: placeIn('en', lack, title), what: what.en },
  }
}

function placeIn(language: Language, { scenario, phase }: Lack, title: Bilingual | undefined): string {
  const { phase: phases, in: inside, quoted } = frame[language]
  return `${inside(title ? quoted(title[language]) : scenario)}${phases[phase]}`.trim()
}

function sentence(place: string, whats: readonly string[]): string {
  const whole = `${place === '' ? '' : `${place}: `}${whats.join('; ')}.`
  return whole.charAt(0).toUpperCase() + whole.slice(1)
}
