// Helsepersonellregisteret: the room's health workers, and two entries that nobody's number stands behind.
import type { Random } from '#simulators/core/room/random.ts'
import { createFakers, createPeople } from '#simulators/population/people.ts'
import type { Name, Population } from '#simulators/population/population.ts'

export interface HprEntry {
  readonly hprNumber: string
  readonly name: Name
  /** ISO date. */
  readonly born: string
  /** Absent where the register has no fødselsnummer or D-number: such a person gets no HPR claim from HelseID. */
  readonly pid?: string
  /** Codes of the authorisations that are in force; one that has run out or been withdrawn is not shown. */
  readonly authorizations: readonly string[]
}

export interface HprRegister {
  all(): readonly HprEntry[]
  byNumber(hprNumber: string): HprEntry | undefined
  byPid(pid: string): HprEntry | undefined
  /** By birth date and surname, without case. */
  search(born: string, family: string): readonly HprEntry[]
}

/** Professions of those whom only HPR knows. */
const STRANGERS = ['SP', 'JO'] as const

export function createHprRegister(population: Population, random: Random): HprRegister {
  let drawn: readonly HprEntry[] | undefined
  const all = () => {
    drawn ??= [...knownEntries(population), ...drawStrangers(population, random)]
    return drawn
  }
  return {
    all,
    byNumber: (hprNumber) => all().find((entry) => entry.hprNumber === hprNumber.padStart(9, '0')),
    byPid: (pid) => all().find((entry) => entry.pid === pid),
    search: (born, family) =>
      all().filter((entry) => entry.born === born && letters(entry.name.family) === letters(family)),
  }
}

/** Text that was copied on a Mac may hold å as an a and a ring. */
const letters = (name: string) => name.trim().normalize('NFC').toLowerCase()

function knownEntries({ healthWorkers, testPersons }: Population): readonly HprEntry[] {
  return [...healthWorkers, ...testPersons].flatMap(({ hprNumber, name, born, pid, authorizations }) => {
    const active = authorizations.filter((one) => one.active).map(({ profession }) => profession)
    return hprNumber === undefined ? [] : [{ hprNumber, name, born, pid, authorizations: active }]
  })
}

function drawStrangers(population: Population, random: Random): readonly HprEntry[] {
  const taken = new Set(knownEntries(population).map(({ hprNumber }) => hprNumber))
  const people = createPeople(random.fork('people'), createFakers())
  const numbers = random.fork('numbers')
  return STRANGERS.map((profession, index) => {
    const { name, born } = people.draw(`stranger-${index}`, { gender: 'woman', born: [1955, 1985] })
    for (;;) {
      const hprNumber = `5655${String(numbers.integer(100_000)).padStart(5, '0')}`
      if (taken.has(hprNumber)) continue
      taken.add(hprNumber)
      return { hprNumber, name, born, authorizations: [profession] }
    }
  })
}
