// Medicines to fill a list with. No antibiotics and no anti-inflammatories: whatever is drawn goes together
// with any critical information in `patients.ts`.
export interface MedicineKind {
  readonly name: string
  readonly use: string
}

export const MEDICINES: readonly MedicineKind[] = [
  { name: 'Amlodipin 5 mg tablett', use: '1 tablett morgen mot høyt blodtrykk' },
  { name: 'Atorvastatin 20 mg tablett', use: '1 tablett kveld mot høyt kolesterol' },
  {
    name: 'Budesonid/formoterol 160/4,5 µg inhalasjonspulver',
    use: '1 inhalasjon morgen og kveld mot astma',
  },
  { name: 'Escitalopram 10 mg tablett', use: '1 tablett morgen mot depresjon' },
  { name: 'Kalsium/vitamin D 500 mg/800 IE tyggetablett', use: '1 tablett daglig mot benskjørhet' },
  { name: 'Levotyroksin 50 µg tablett', use: '1 tablett morgen, fastende, mot lavt stoffskifte' },
  { name: 'Losartan 50 mg tablett', use: '1 tablett morgen mot høyt blodtrykk' },
  { name: 'Makrogol pulver til mikstur', use: '1 dosepose daglig ved behov mot forstoppelse' },
  { name: 'Metformin 500 mg tablett', use: '1 tablett morgen og kveld mot diabetes type 2' },
  { name: 'Pantoprazol 20 mg enterotablett', use: '1 tablett morgen mot sure oppstøt' },
  { name: 'Paracetamol 500 mg tablett', use: '1–2 tabletter ved behov mot smerte, høyst 8 i døgnet' },
  { name: 'Salbutamol 0,1 mg/dose inhalasjonsaerosol', use: '1–2 inhalasjoner ved behov mot tung pust' },
]

/** Suits a child of school age. */
export const CHILDRENS_MEDICINES: readonly MedicineKind[] = [
  { name: 'Cetirizin 10 mg tablett', use: '1 tablett ved behov mot pollenallergi' },
  { name: 'Salbutamol 0,1 mg/dose inhalasjonsaerosol', use: '1–2 inhalasjoner ved behov mot astma' },
]
