// Medicines to fill a list with. No antibiotics and no anti-inflammatories: whatever is drawn goes together
// with any critical information in `patients.ts`.
export interface MedicineKind {
  readonly name: string
  readonly use: string
  /** Years: nobody younger has it. */
  readonly from: number
}

const MEDICINES: readonly MedicineKind[] = [
  { name: 'Amlodipin 5 mg tablett', use: '1 tablett morgen mot høyt blodtrykk', from: 40 },
  { name: 'Atorvastatin 20 mg tablett', use: '1 tablett kveld mot høyt kolesterol', from: 40 },
  {
    name: 'Budesonid/formoterol 160/4,5 mikrogram inhalasjonspulver',
    use: '1 inhalasjon morgen og kveld mot astma',
    from: 12,
  },
  { name: 'Escitalopram 10 mg tablett', use: '1 tablett morgen mot depresjon', from: 18 },
  { name: 'Kalsium/vitamin D 500 mg/800 IE tyggetablett', use: '1 tablett daglig mot benskjørhet', from: 60 },
  {
    name: 'Levotyroksin 50 mikrogram tablett',
    use: '1 tablett morgen, fastende, mot lavt stoffskifte',
    from: 25,
  },
  { name: 'Losartan 50 mg tablett', use: '1 tablett morgen mot høyt blodtrykk', from: 40 },
  { name: 'Makrogol pulver til mikstur', use: '1 dosepose daglig ved behov mot forstoppelse', from: 12 },
  { name: 'Metformin 500 mg tablett', use: '1 tablett morgen og kveld mot diabetes type 2', from: 40 },
  { name: 'Pantoprazol 20 mg enterotablett', use: '1 tablett morgen mot sure oppstøt', from: 18 },
  {
    name: 'Paracetamol 500 mg tablett',
    use: '1–2 tabletter ved behov mot smerte, høyst 8 i døgnet',
    from: 12,
  },
  {
    name: 'Salbutamol 0,1 mg/dose inhalasjonsaerosol',
    use: '1–2 inhalasjoner ved behov mot tung pust',
    from: 12,
  },
]

const CHILDRENS_MEDICINES: readonly MedicineKind[] = [
  {
    name: 'Cetirizin 10 mg tablett',
    use: '½ tablett inntil to ganger daglig ved behov mot pollenallergi',
    from: 6,
  },
  { name: 'Salbutamol 0,1 mg/dose inhalasjonsaerosol', use: '1–2 inhalasjoner ved behov mot astma', from: 0 },
]

/** @param age in years */
export function medicinesFor(age: number, minor: boolean): readonly MedicineKind[] {
  return (minor ? CHILDRENS_MEDICINES : MEDICINES).filter(({ from }) => from <= age)
}
