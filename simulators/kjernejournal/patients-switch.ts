// Who has a kjernejournal: the cast alone, or a whole country.

export const PATIENTS_SWITCH = {
  name: 'kjernejournal.patients',
  values: ['cast', 'country'],
  about:
    'Whether a valid synthetic number outside the cast has status 1, or is a patient worked out from the number and the room’s seed: 2 % with status 1, 83 % with 2, 8 % with 3 and 7 % with 4. For load with as many patients as Norway has.',
} as const
