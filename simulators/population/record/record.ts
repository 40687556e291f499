// What Kjernejournal shows of a patient beyond what an indicator and a first glance need.

export interface PatientRecord {
  readonly about: About
  readonly prescriptions: readonly Prescription[]
  /** Which the patient has locked: given out with consent or in an emergency only. */
  readonly lockedPrescriptions: readonly Prescription[]
  /** Newest first, three years back. */
  readonly dispensings: readonly Dispensing[]
  /** Newest first. */
  readonly testResults: readonly TestResult[]
  /** Newest first. */
  readonly documents: readonly RecordDocument[]
  /** Newest first. */
  readonly vaccines: readonly Vaccine[]
}

export interface About {
  readonly maritalStatus: string
  readonly relatives: readonly { readonly relation: string; readonly name: string }[]
  readonly email?: string
  /** With its year. */
  readonly gpSince: string
  readonly language: string
  readonly needsInterpreter: boolean
  readonly care?: {
    readonly kind: 'sykehjem' | 'hjemmetjeneste'
    readonly name: string
    /** ISO date. */
    readonly since: string
  }
  /** Medicines come packed by dose from the pharmacy, by a list (LIB) that the GP answers for. */
  readonly multidose?: { readonly since: string }
}

interface Medicine {
  readonly name: string
  readonly atc: string
  readonly form: string
  readonly prescriber: string
}

/** A valid e-prescription. */
export interface Prescription extends Medicine {
  readonly use: string
  readonly prescribed: string
  readonly validTo: string
  readonly refillsLeft: number
}

export interface Dispensing extends Medicine {
  readonly dispensed: string
  readonly amount: string
  readonly pharmacy: string
}

export interface TestResult {
  readonly taken: string
  readonly laboratory: string
  readonly requester: string
  readonly analyses: readonly Analysis[]
}

export interface Analysis {
  readonly name: string
  /** With a decimal comma. */
  readonly value: string
  readonly unit: string
  readonly reference: string
  readonly flag?: 'high' | 'low'
}

export interface RecordDocument {
  /** 1, 2, 3 … within the record. */
  readonly id: number
  readonly date: string
  readonly kind: 'Epikrise' | 'Poliklinisk notat' | 'Røntgensvar'
  readonly title: string
  readonly author: string
  readonly place: string
  readonly sections: readonly { readonly heading: string; readonly text: string }[]
}

export interface Vaccine {
  readonly date: string
  readonly name: string
  readonly against: string
  readonly place: string
}
