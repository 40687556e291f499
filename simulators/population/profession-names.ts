/** Volven 9060, of those who meet here: what each is called, as a member of a catalogue of texts. */
export const professionNames = {
  nb: {
    'profession.LE': 'lege',
    'profession.SP': 'sykepleier',
    'profession.VP': 'vernepleier',
    'profession.FA1': 'provisorfarmasøyt',
    'profession.FA2': 'reseptarfarmasøyt',
    'profession.HF': 'helsefagarbeider',
  },
  en: {
    'profession.LE': 'doctor',
    'profession.SP': 'nurse',
    'profession.VP': 'social educator (vernepleier)',
    'profession.FA1': 'pharmacist (provisorfarmasøyt)',
    'profession.FA2': 'dispensing pharmacist (reseptarfarmasøyt)',
    'profession.HF': 'health care assistant (helsefagarbeider)',
  },
} as const
