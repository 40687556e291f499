// What belongs to each medicine of the cast: its code in the ATC register, form, pack, the illness it is for, and
// the blood tests that go with it.
import type { Panel } from './analyses.ts'

export interface MedicineFacts {
  readonly atc: string
  readonly form: string
  readonly pack: string
  /** Days that a pack lasts. */
  readonly days: number
  /** Absent where the medicine does not tell. */
  readonly illness?: string
  readonly panels?: readonly Panel[]
}

const facts: Readonly<Record<string, MedicineFacts>> = {
  'Amlodipin 5 mg tablett': {
    atc: 'C08CA01',
    form: 'Tablett',
    pack: '98 stk.',
    days: 98,
    illness: 'Høyt blodtrykk',
    panels: ['kidneys'],
  },
  'Apiksaban 5 mg tablett': {
    atc: 'B01AF02',
    form: 'Tablett',
    pack: '168 stk.',
    days: 84,
    illness: 'Hjerteflimmer',
    panels: ['kidneys'],
  },
  'Atorvastatin 20 mg tablett': {
    atc: 'C10AA05',
    form: 'Tablett',
    pack: '100 stk.',
    days: 100,
    illness: 'Høyt kolesterol',
    panels: ['lipids'],
  },
  'Budesonid/formoterol 160/4,5 mikrogram inhalasjonspulver': {
    atc: 'R03AK07',
    form: 'Inhalasjonspulver',
    pack: '1 × 120 doser',
    days: 60,
    illness: 'Astma',
  },
  'Cetirizin 10 mg tablett': {
    atc: 'R06AE07',
    form: 'Tablett',
    pack: '100 stk.',
    days: 180,
    illness: 'Pollenallergi',
  },
  'Escitalopram 10 mg tablett': {
    atc: 'N06AB10',
    form: 'Tablett',
    pack: '98 stk.',
    days: 98,
    illness: 'Depresjon',
  },
  'Hydrokortison 1 % krem': {
    atc: 'D07AA02',
    form: 'Krem',
    pack: '50 g',
    days: 120,
    illness: 'Atopisk eksem',
  },
  'Kalsium/vitamin D 500 mg/800 IE tyggetablett': {
    atc: 'A12AX',
    form: 'Tyggetablett',
    pack: '90 stk.',
    days: 90,
    illness: 'Benskjørhet',
    panels: ['bone'],
  },
  'Kandesartan 8 mg tablett': {
    atc: 'C09CA06',
    form: 'Tablett',
    pack: '98 stk.',
    days: 98,
    illness: 'Høyt blodtrykk',
    panels: ['kidneys'],
  },
  'Levotyroksin 50 mikrogram tablett': {
    atc: 'H03AA01',
    form: 'Tablett',
    pack: '100 stk.',
    days: 100,
    illness: 'Lavt stoffskifte',
    panels: ['thyroid'],
  },
  'Levotyroksin 75 mikrogram tablett': {
    atc: 'H03AA01',
    form: 'Tablett',
    pack: '100 stk.',
    days: 100,
    illness: 'Lavt stoffskifte',
    panels: ['thyroid'],
  },
  'Losartan 50 mg tablett': {
    atc: 'C09CA01',
    form: 'Tablett',
    pack: '98 stk.',
    days: 98,
    illness: 'Høyt blodtrykk',
    panels: ['kidneys'],
  },
  'Makrogol pulver til mikstur': {
    atc: 'A06AD65',
    form: 'Pulver til mikstur',
    pack: '50 doseposer',
    days: 120,
  },
  'Metformin 500 mg tablett': {
    atc: 'A10BA02',
    form: 'Tablett',
    pack: '200 stk.',
    days: 100,
    illness: 'Diabetes type 2',
    panels: ['diabetes', 'kidneys'],
  },
  'Metoprolol 50 mg depottablett': {
    atc: 'C07AB02',
    form: 'Depottablett',
    pack: '98 stk.',
    days: 98,
  },
  'Pantoprazol 20 mg enterotablett': {
    atc: 'A02BC02',
    form: 'Enterotablett',
    pack: '98 stk.',
    days: 98,
    illness: 'Reflukssykdom',
  },
  'Paracetamol 500 mg tablett': { atc: 'N02BE01', form: 'Tablett', pack: '100 stk.', days: 120 },
  'Salbutamol 0,1 mg/dose inhalasjonsaerosol': {
    atc: 'R03AC02',
    form: 'Inhalasjonsaerosol',
    pack: '1 × 200 doser',
    days: 180,
    illness: 'Astma',
  },
}

export function factsOf(name: string): MedicineFacts {
  const found = facts[name]
  if (!found) throw new RangeError(`nothing is known of the medicine ${name}`)
  return found
}

/** Each illness once, in the order of the medicines. */
export function illnessesOf(medicines: readonly { readonly name: string }[]): readonly string[] {
  return [...new Set(medicines.flatMap(({ name }) => factsOf(name).illness ?? []))]
}
