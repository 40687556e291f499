import type { Mutation } from './mutation.ts'

export const attestWithoutPurpose: Mutation = {
  name: 'attest-without-purpose',
  nb: {
    title: 'Attesterer verken tjeneste eller formål',
    description: 'Pasienten kan ikke se hvorfor kjernejournalen ble åpnet.',
  },
  en: {
    title: 'Attests neither service nor details of the purpose',
    description: 'The patient cannot see why the kjernejournal was opened.',
  },
  changes: () => ({
    attestDetails: (details) =>
      JSON.parse(
        JSON.stringify(details, (name, value) =>
          name === 'healthcare_service' || name === 'purpose_of_use_details' ? undefined : value,
        ),
      ),
  }),
}
