import { findByKey } from '#simulators/population/index.ts'
import { populationOf } from '#simulators/population/of-seed.ts'
import type { People } from '../k6/settings-file.ts'

/** Who is opened and who opens: everybody with a kjernejournal, and those who may work at the nursing home. */
export function peopleOf(seed: string): People {
  const { patients, healthWorkers, organisations } = populationOf(seed)
  const arbeidssted = findByKey(organisations, 'sykehjem').organisasjonsnummer
  return {
    patients: patients.filter(({ status, dead }) => status > 1 && dead === undefined).map(({ pid }) => pid),
    clinicians: healthWorkers.flatMap(({ pid, key, authorizations, arbeidssteder, hprNumber }) => {
      const profession = authorizations.find(({ active }) => active)?.profession
      const mayLogIn =
        hprNumber !== undefined && ['lege', 'sykepleier'].includes(key) && arbeidssteder.includes(arbeidssted)
      return profession !== undefined && mayLogIn ? [{ pid, profession }] : []
    }),
    arbeidssted,
    hovedenhet: findByKey(organisations, 'kommune').organisasjonsnummer,
  }
}
