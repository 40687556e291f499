// The API Legemiddelvarsling.
import type { FidelityCard, Operation } from '#simulators/core/simulator.ts'
import { asHandler, JSON_VARIANTS } from '../../answers.ts'
import type { DataParts } from '../admit.ts'
import { createLegemiddelvarsling, MOST_PATIENTS } from './legemiddelvarsling.ts'

const card: FidelityCard = {
  source: 'Kjernejournal documentation (Confluence), Legemiddelvarsling API',
  date: '2021-03-10',
  confidence: 'documented',
  differences: [
    'What is asked and answered is documented in words; the names of the members are ours, as the Swagger page is not public: {"pasienter": [{"fnr", "sistSpurt"}]} is asked, and {"tidspunkt", "pasienter": [{"fnr", "harKjernejournal", "nyeLegemiddeldata"}]} answered, with times in ISO 8601.',
    `At most ${MOST_PATIENTS} patients in one call; the real limit is not public.`,
    'Counted as new are prescriptions (M1) and, for patients on multidose, their list of medicines (M25.1), on the day on which multidose began. The room’s people have no recalls (M5), paper prescriptions (M8.1) or refusals (M15). Locked prescriptions are not counted; whether the patient has restricted the medicines makes no difference.',
    'Who has a kjernejournal is answered as by the health indicator.',
    'A patient who has blocked a health worker has nothing new (switch kjernejournal.blocked-health-worker). Numbers that are none are answered as having no kjernejournal.',
    'User tokens are refused with 403.',
    'Status codes are ours: KJF-000123 401; KJF-000013 and KJF-000022 403.',
  ],
}

export function legemiddelvarslingOperations(parts: DataParts): readonly Operation[] {
  return [
    {
      id: 'kjernejournal.legemiddelvarsling',
      method: 'POST',
      path: '/kjernejournal/api/v1/legemiddelvarsling',
      title: 'Ask which patients have new information about medicines',
      card,
      variants: JSON_VARIANTS,
      handle: asHandler(createLegemiddelvarsling(parts)),
    },
  ]
}
