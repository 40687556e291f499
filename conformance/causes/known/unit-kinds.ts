// Units and organisations: in the EPJ’s list, in Enhetsregisteret, in Altinn, at NHN.
import type { Random } from '#simulators/core/room/random.ts'
import type { Population } from '#simulators/population/population.ts'
import { configured as kind } from '../making/kind-makers.ts'
import type { Kind } from '../making/misconfiguration.ts'

const swapped = (number: string, random: Random) => {
  const places = [...number].flatMap((digit, at) => ((number[at + 1] ?? digit) === digit ? [] : [at]))
  const at = random.pick(places)
  return `${number.slice(0, at)}${number[at + 1]}${number[at]}${number.slice(at + 2)}`
}

/** The EPJ's list of units has another number, or another unit above it, than it should. */
const units = (name: string, change: (number: string, random: Random) => string): Kind =>
  kind(name, (random) => {
    const drawn = random.fork('unit')
    return {
      detail: 'the unit where the user works',
      knows: {
        epj: (population) => {
          const wrong = (number: string) => change(number, drawn.fork(number))
          return {
            ...population,
            healthWorkers: population.healthWorkers.map((one) => ({
              ...one,
              arbeidssteder: one.arbeidssteder.map(wrong),
            })),
            healthWorker: (pid) => {
              const found = population.healthWorker(pid)
              return found && { ...found, arbeidssteder: found.arbeidssteder.map(wrong) }
            },
            organisation: (number) => {
              const found = population.organisations.find(
                ({ organisasjonsnummer }) => wrong(organisasjonsnummer) === number,
              )
              return found ? { ...found, organisasjonsnummer: number } : population.organisation(number)
            },
          }
        },
      },
    }
  })

/** What a register says of the municipality or of its units. */
const inRegister = (
  name: string,
  simulators: readonly string[],
  change: (population: Population) => Population,
): Kind =>
  kind(name, () => ({
    detail: simulators.join(', '),
    knows: Object.fromEntries(simulators.map((simulator) => [simulator, change])),
  }))

const organisations = (
  population: Population,
  change: (one: Population['organisations'][number]) => Partial<Population['organisations'][number]>,
): Population => {
  const all = population.organisations.map((one) => ({ ...one, ...change(one) }))
  return {
    ...population,
    organisations: all,
    organisation: (number) =>
      all.find(({ organisasjonsnummer }) => organisasjonsnummer === number) ??
      population.organisation(number),
  }
}

export const unitKinds: readonly Kind[] = [
  units('digits of the unit swapped', swapped),
  units('organisation number with spaces', (number) => number.replace(/(\d{3})(\d{3})(\d{3})/, '$1 $2 $3')),
  kind('unit of another municipality', () => ({
    detail: 'the neighbours’ nursing home',
    scenario: 'municipality/other-municipality',
  })),
  inRegister('delegation taken away in Altinn', ['altinn'], (population) => ({
    ...population,
    delegations: [],
  })),
  inRegister('unit deleted in Enhetsregisteret', ['brreg'], (population) =>
    organisations(population, ({ form }) => (form === 'BEDR' ? { slettet: '2025-11-30' } : {})),
  ),
  inRegister('municipality deleted in Enhetsregisteret', ['brreg'], (population) =>
    organisations(population, ({ form }) => (form === 'KOMM' ? { slettet: '2025-11-30' } : {})),
  ),
  kind('organisation not let in by NHN', () => ({
    detail: 'Kjernejournal',
    arrange: ({ simulators }) => {
      for (const { admission } of simulators)
        for (const { organisasjonsnummer } of admission?.list() ?? [])
          admission?.set(organisasjonsnummer, false)
    },
  })),
]
