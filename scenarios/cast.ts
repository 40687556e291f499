// Who the cast of a room is: the numbers behind the keys that scenarios use.
import { populationOf } from '#simulators/population/of-seed.ts'

export const castKeys = [
  'line-danser',
  'status-0',
  'status-1',
  'status-2',
  'status-3',
  'status-4',
  'sperret',
  'delvis-sperret',
  'blokkert-helsepersonell',
  'd-nummer',
  'lege',
  'sykepleier',
  'vernepleier',
  'helsefagarbeider',
  'uten-hpr',
  'sykehjem',
  'hjemmetjeneste',
  'legekontor',
  'provisorfarmasoyt',
  'reseptarfarmasoyt',
  'to-arbeidsgivere',
  'radmann',
  'kommunalsjef',
  'kontaktperson',
  'ny-systemansvarlig',
  'kommune',
  'helse-og-omsorg',
  'nabosykehjem',
  'barnehage',
] as const

export type CastKey = (typeof castKeys)[number]

/** @param seed of the room; the same seed gives the same people. */
export function createCast(seed: string): (key: CastKey) => string {
  const { patients, healthWorkers, others, organisations } = populationOf(seed)
  const numbers = new Map<string, string>([
    ...organisations.map(({ key, organisasjonsnummer }) => [key, organisasjonsnummer] as const),
    ...healthWorkers.map(({ key, pid }) => [key, pid] as const),
    ...others.map(({ key, pid }) => [key, pid] as const),
    ...patients.map(({ key, pid }) => [key, pid] as const),
  ])
  return (key) => {
    const number = numbers.get(key)
    if (number === undefined) throw new Error(`nobody in the cast is called «${key}»`)
    return number
  }
}
