// What was missing, where nothing is decided: in which part of which scenario, what was looked for, and what to do.
import type { Lack, LackKind } from '../evidence/scenarios/lacks.ts'
import type { Bilingual } from '../result.ts'
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

/** @param titleOf a scenario's title, where the caller knows it. */
export function lackingNote(lacks: readonly Lack[], titleOf?: TitleOf): Bilingual {
  return { nb: noteIn('nb', lacks, titleOf), en: noteIn('en', lacks, titleOf) }
}

export type TitleOf = (scenario: string) => Bilingual | undefined

type Language = keyof Bilingual

const words = {
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
interface Told {
  readonly what: (lack: Lack, doing: Bilingual) => Bilingual
  readonly todo: Bilingual
}

const again: Bilingual = {
  nb: 'Gå gjennom scenarioet en gang til, og la EPJ-en gjøre hvert steg, også før og etter forsøket.',
  en: 'Run the scenario again, and have the EPJ do every step, including those before and after the attempt.',
}
const report: Bilingual = {
  nb: 'Meld det neste gang: en adapter i seen, et menneske i feltene på siden.',
  en: 'Report it next time: an adapter in seen, a person in the fields of the page.',
}

const told: Readonly<Record<LackKind, Told>> = {
  'no-step': {
    what: () => ({ nb: 'ingen steg ble gjort', en: 'no step was done' }),
    todo: again,
  },
  'no-call': {
    what: () => ({
      nb: 'ingen kall til kjernejournal gikk bra',
      en: 'no call to Kjernejournal went well',
    }),
    todo: again,
  },
  'went-wrong': {
    what: ({ problem }, doing) => ({
      nb: `«${doing.nb}» gikk ikke${problem === undefined ? '' : ` (${problem})`}`,
      en: `“${doing.en}” did not go well${problem === undefined ? '' : ` (${problem})`}`,
    }),
    todo: {
      nb: 'Rett det som stanset EPJ-en der, og gå gjennom scenarioet en gang til.',
      en: 'Fix what stopped the EPJ there, and run the scenario again.',
    },
  },
  untold: {
    what: (_, doing) => ({
      nb: `ingen fortalte i tide hvordan «${doing.nb}» gikk`,
      en: `nobody told in time how “${doing.en}” went`,
    }),
    todo: {
      nb: 'Gå gjennom scenarioet en gang til. En adapter må svare på hvert steg innen fristen (--step-timeout).',
      en: 'Run the scenario again. An adapter must answer each step in time (--step-timeout).',
    },
  },
  unmet: {
    what: ({ operation }) => ({
      nb: `kallet som testbenken skulle svare galt på${operation === undefined ? '' : ` (${operation})`}, kom ikke`,
      en: `the call that the bench was to answer wrongly${operation === undefined ? '' : ` (${operation})`} did not come`,
    }),
    todo: {
      nb: 'Gå gjennom scenarioet en gang til, og gjør det som står i hvert steg, så kallet kommer.',
      en: 'Run the scenario again, and do what each step says, so that the call comes.',
    },
  },
  silent: {
    what: (_, doing) => ({
      nb: `«${doing.nb}» gikk ikke, og det er ikke meldt hva brukeren fikk se`,
      en: `“${doing.en}” did not go well, and it was not reported what the user was shown`,
    }),
    todo: report,
  },
  unreported: {
    what: ({ member = '' }, doing) => {
      const thing = shownThings[member] ?? { nb: member, en: member }
      return {
        nb: `det er ikke meldt ${thing.nb} ved «${doing.nb}»`,
        en: `it was not reported ${thing.en} at “${doing.en}”`,
      }
    },
    todo: report,
  },
  unopened: {
    what: () => ({
      nb: 'EPJ-en åpnet ikke kjernejournalen til noen som har en',
      en: 'the EPJ did not open the kjernejournal of anybody who has one',
    }),
    todo: {
      nb: 'Åpne kjernejournalen til en pasient som har en, etterpå. Da viser kjøringen at EPJ-en kan åpne den.',
      en: 'Afterwards, open the kjernejournal of a patient who has one. Then the run shows that the EPJ can open it.',
    },
  },
}

function noteIn(language: Language, lacks: readonly Lack[], titleOf: TitleOf | undefined): string {
  const { begin, more } = words[language]
  const first = withoutWhatFollows(lacks)
  const kept = first.slice(0, MOST_TOLD)
  const todo = new Set(kept.map(({ kind }) => told[kind].todo[language]))
  const places = Map.groupBy(kept, (lack) => placeOf(language, lack, titleOf?.(lack.scenario)))
  return [
    begin,
    ...places.entries().map(([place, own]) => sentence(language, place, own)),
    ...(first.length > kept.length ? [more(first.length - kept.length)] : []),
    ...todo,
  ].join(' ')
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

function placeOf(language: Language, { scenario, phase }: Lack, title: Bilingual | undefined): string {
  const { phase: phases, in: inside, quoted } = words[language]
  return `${inside(title ? quoted(title[language]) : scenario)}${phases[phase]}`.trim()
}

function sentence(language: Language, place: string, lacks: readonly Lack[]): string {
  const whats = lacks.map((lack) => {
    const what = told[lack.kind].what(lack, actionWords(lack.action ?? ''))[language]
    return `${what} (#${lack.exchange})`
  })
  const whole = `${place === '' ? '' : `${place}: `}${whats.join('; ')}.`
  return whole.charAt(0).toUpperCase() + whole.slice(1)
}
