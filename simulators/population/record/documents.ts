// One document for each visit to the hospital, in the words of the department that wrote it. Answers from radiology
// are shown for five years.
import type { Random } from '#simulators/core/room/random.ts'
import { HOSPITAL } from '../departments.ts'
import { createFaker } from '../people.ts'
import type { Patient } from '../population.ts'
import { addDays, addYears, ageOn } from './days.ts'
import { type Draft, draftFor } from './document-drafts.ts'
import { illnessesOf } from './medicine-facts.ts'
import type { Dispensing, RecordDocument } from './record.ts'
import { workdayOnOrBefore } from './workdays.ts'

interface Circumstances {
  readonly patient: Patient
  readonly latest: string
  readonly dispensings: readonly Dispensing[]
}

export function drawDocuments(
  random: Random,
  { patient, latest, dispensings }: Circumstances,
): readonly RecordDocument[] {
  const faker = createFaker(random)
  const radiologyFrom = addYears(latest, -5)
  return patient.visits
    .flatMap(({ date: came, place }, index) => {
      const taken = takenOn(came, patient, { dispensings, latest })
      const draft = draftFor({
        department: place.slice(`${HOSPITAL}, `.length),
        age: ageOn(patient.born, came),
        gender: patient.gender,
        illnesses: illnessesOf(taken),
      })
      if (!draft || (draft.kind === 'Røntgensvar' && came < radiologyFrom)) return []
      const author = `Lege ${faker.person.firstName()} ${faker.person.lastName()}`
      const { kind, title, stay = 0 } = draft
      const left = workdayOnOrBefore(addDays(came, stay))
      // Who died in hospital has no summary that tells of going home.
      if (left > latest && patient.dead !== undefined) return []
      const date = left < came ? came : left > latest ? latest : left
      return [{ id: index + 1, date, place, author, kind, title, sections: sectionsOf(draft, taken) }]
    })
    .sort((one, other) => other.date.localeCompare(one.date))
}

/** In days. The pharmacy's list goes three years back: what it begins with may have been taken for longer. */
const LONGEST_PACK = 200

/** Nobody writes of an illness that is found later. */
function takenOn(
  day: string,
  { medicines }: Patient,
  { dispensings, latest }: Pick<Circumstances, 'dispensings' | 'latest'>,
): Patient['medicines'] {
  const listFrom = addYears(latest, -3)
  return medicines.filter(({ name }) => {
    const first = dispensings.findLast((one) => one.name === name)?.dispensed
    return first === undefined || first <= day || first < addDays(listFrom, LONGEST_PACK)
  })
}

/** What a hospital would write first about a patient with known illnesses; whoever takes nothing goes on with nothing. */
function sectionsOf({ sections }: Draft, taken: Patient['medicines']): RecordDocument['sections'] {
  const illnesses = illnessesOf(taken)
  if (taken.length === 0)
    return sections.map(({ heading, text }) => ({
      heading,
      text: text.replace('Faste medisiner som før. ', ''),
    }))
  if (illnesses.length === 0) return sections
  return [{ heading: 'Kjente sykdommer', text: `${illnesses.join('. ')}.` }, ...sections]
}
