// The API Legemiddel.
import type { FidelityCard, Operation } from '#simulators/core/simulator.ts'
import { asHandler, JSON_VARIANTS } from '../../answers.ts'
import { MEDICINES_END } from '../../medicine-years.ts'
import type { DataParts } from '../admit.ts'
import { createLegemiddel } from './legemiddel.ts'

const card: FidelityCard = {
  source: 'Kjernejournal documentation (Confluence and NHN developer portal), Legemiddel API',
  date: '2021-03-10',
  confidence: 'documented',
  differences: [
    'Parameters are documented; the path /v1/legemiddel and the form of the answer are ours. The real API gives out Reseptformidleren’s messages; here each is a JSON object that says which message it is.',
    'utvidet-oppslag adds the list of medicines in use (M25.1); what it does in life is not public.',
    'samtykke-sperret-legemidler must be sent for a patient who has restricted, and must not be sent for another.',
    'samtykke-laste-resepter adds the locked prescriptions; without it they are left out and told of.',
    'samtykke-bruk-api is documented as a parameter for tickets without grounds; what it does beside a ticket that has them is not public (switch kjernejournal.legemiddel-parameters). Here the ticket’s grounds stand, the parameter is passed over, and the journal has it as a deviation.',
    'A ticket of another organisation is refused.',
    'Parameters that are not documented are passed over, and the journal names them: a misspelt samtykke-laste-resepter opens nothing; what the real API does is not public (switch kjernejournal.legemiddel-parameters).',
    MEDICINES_END,
    'A patient who has blocked any health worker gets KJF-000180 for everybody (switch kjernejournal.blocked-health-worker).',
    'Tokens that are bound with DPoP need a proof; unbound ones are taken as Bearer, as documented (switch kjernejournal.api-proofs).',
    'Codes that begin with TB are ours, and so are all status codes: KJF-000123 401; KJF-000011 400, or 403 for a ticket of another organisation; KJF-000013, 000015, 000017, 000022 and 000180, AUT_000, AUT_104 and AUT_108 403.',
    'Beside this API, Legemiddelvarsling and critical information, the data APIs are left out: journal documents (PJD), test results (PPS) and requisitions are services of their own, with audiences and approvals of their own.',
  ],
}

export function legemiddelOperations(parts: DataParts): readonly Operation[] {
  return [
    {
      id: 'kjernejournal.legemiddel',
      method: 'GET',
      path: '/kjernejournal/api/v1/legemiddel',
      title: 'Fetch the patient’s medicines',
      card,
      variants: JSON_VARIANTS,
      handle: asHandler(createLegemiddel(parts)),
    },
  ]
}
