// What the pages say of a patient and a session, ready to be shown.
import { dateIn, dayInNorway } from '#simulators/core/pages/dates.ts'
import type { Language } from '#simulators/core/simulator.ts'
import { ageOn, fullName } from '#simulators/population/index.ts'
import type { CriticalInformation, Patient } from '#simulators/population/population.ts'
import type { PatientRecord } from '#simulators/population/record/record.ts'
import type { KjernejournalDeps } from '../deps.ts'
import type { Session } from '../innlogging/session.ts'
import { hasRestrictions } from '../restriction.ts'
import { codedWord } from './coded-words.ts'
import { closedTabs } from './tabs.ts'
import type { OpenWindow } from './window-session.ts'

const NAMED_CATEGORIES = ['OVER_REAK', 'KOMP_ANES', 'IMPL', 'MED_TILST', 'SMITTE', 'PROSEDYRE']

const ADULT_FROM = 18
const CHILD = { woman: 'girl', man: 'boy' } as const

export function describeWindow(
  { session, patient, secondsLeft, record }: OpenWindow & { readonly record: PatientRecord },
  deps: KjernejournalDeps,
  language: Language,
) {
  const date = dateFormat(language)
  const word = (coded: string) => codedWord(coded, language)
  const { population, clock } = deps
  const dispensed = new Map(record.dispensings.toReversed().map((one) => [one.name, one.dispensed]))
  const age = ageOn(patient.born, dayInNorway(clock.now()))
  return {
    patient: {
      ...patient,
      name: fullName(patient.name),
      number: `${patient.pid.slice(0, 6)} ${patient.pid.slice(6)}`,
      age,
      /** Text key. */
      sex: age < ADULT_FROM ? CHILD[patient.gender] : patient.gender,
      born: date(patient.born),
      tags: [...(age < ADULT_FROM ? ['minor'] : []), ...tagsOf(patient, session)],
      critical: patient.critical.map((item) => ({
        ...describeCritical(item, date),
        certainty: word(item.certainty),
      })),
      medicines: patient.medicines.map((item) => ({
        ...item,
        dispensed: date(dispensed.get(item.name) ?? item.dispensed),
      })),
      ownRegistrations: patient.ownRegistrations.map((item) => ({
        ...item,
        title: word(item.title),
        changed: date(item.changed),
      })),
      visits: patient.visits.map((item) => ({ ...item, kind: word(item.kind), date: date(item.date) })),
    },
    session: {
      handle: session.handle,
      user: session.user,
      grunnlag: session.grunnlag,
      organisation: {
        number: session.organisation,
        name: population.organisation(session.organisation)?.navn ?? session.organisation,
      },
      secondsLeft,
    },
    /** Tabs that the patient has closed and nobody has opened in this session. */
    locked: session.unlocked === undefined ? closedTabs(patient) : [],
  }
}

/** What a health worker must not overlook; text keys. */
function tagsOf(patient: Patient, { unlocked }: Session): readonly string[] {
  return [
    ...(hasRestrictions(patient) ? [unlocked ? `unlocked.${unlocked}` : restrictionOf(patient)] : []),
    ...(patient.hasLockedPrescriptions ? ['lockedPrescriptions'] : []),
    ...(patient.blockedHealthWorkers.length > 0 ? ['blockedWorkers'] : []),
  ]
}

function restrictionOf({ sperret }: Patient): string {
  return sperret ? 'restricted' : 'partlyRestricted'
}

function describeCritical(item: CriticalInformation, date: (iso: string) => string) {
  const named = NAMED_CATEGORIES.includes(item.kategori)
  return { ...item, category: named ? item.kategori : 'other', changed: date(item.changed) }
}

/** A date is one word: in a narrow column it stands on one line. */
export function dateFormat(language: Language): (iso: string) => string {
  return (iso) => dateIn(language, iso).replaceAll(' ', '\u00a0')
}

export function momentFormat(language: Language): (at: number) => string {
  const time = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/Oslo', timeStyle: 'short' })
  return (at) => `${dateIn(language, new Date(at).toISOString())} ${time.format(new Date(at))}`
}
