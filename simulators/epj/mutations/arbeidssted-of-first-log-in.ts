import type { Unit } from '../register.ts'
import type { Mutation } from './mutation.ts'

export const arbeidsstedOfFirstLogIn: Mutation = {
  name: 'arbeidssted-of-first-log-in',
  nb: {
    title: 'Beholder arbeidsstedet fra den første innloggingen',
    description: 'Organisasjonsnummeret leses én gang, når programmet starter.',
  },
  en: {
    title: 'Keeps the arbeidssted of the first log-in',
    description: 'The organisation number is read once, when the program starts.',
  },
  changes: (correct) => {
    let first: Unit | undefined
    return {
      organisationDetails(arbeidssted) {
        first ??= arbeidssted
        return correct.organisationDetails(first)
      },
    }
  },
}
