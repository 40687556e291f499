// The blood tests that are drawn from, with reference ranges for adults as Norwegian laboratories give them; from
// and to are what is drawn, a little wider, so that some answers are marked.
export type Panel = 'general' | 'kidneys' | 'lipids' | 'thyroid' | 'diabetes' | 'bone'

export interface AnalysisKind {
  readonly name: string
  readonly unit: string
  readonly decimals: 0 | 1 | 2
  /** Reference range; absent: open at that end. */
  readonly low?: number
  readonly high?: number
  readonly from: number
  readonly to: number
  /** Reference range of women, where it is another. */
  readonly women?: { readonly low: number; readonly high: number; readonly from: number; readonly to: number }
}

export const PANELS: Readonly<Record<Panel, readonly AnalysisKind[]>> = {
  general: [
    {
      name: 'Hemoglobin',
      unit: 'g/dL',
      decimals: 1,
      low: 13.4,
      high: 17,
      from: 12.9,
      to: 16.2,
      women: { low: 11.7, high: 15.3, from: 11.3, to: 14.8 },
    },
    { name: 'Leukocytter', unit: '10⁹/L', decimals: 1, low: 4.1, high: 9.8, from: 4.4, to: 10.2 },
    { name: 'Trombocytter', unit: '10⁹/L', decimals: 0, low: 145, high: 390, from: 165, to: 370 },
    { name: 'CRP', unit: 'mg/L', decimals: 0, high: 5, from: 1, to: 6 },
  ],
  kidneys: [
    { name: 'Natrium', unit: 'mmol/L', decimals: 0, low: 137, high: 145, from: 136, to: 144 },
    { name: 'Kalium', unit: 'mmol/L', decimals: 1, low: 3.6, high: 5, from: 3.7, to: 5.1 },
    {
      name: 'Kreatinin',
      unit: 'µmol/L',
      decimals: 0,
      low: 60,
      high: 105,
      from: 68,
      to: 114,
      women: { low: 45, high: 90, from: 52, to: 97 },
    },
  ],
  lipids: [
    { name: 'Kolesterol', unit: 'mmol/L', decimals: 1, low: 3.9, high: 7.8, from: 3.9, to: 5.6 },
    { name: 'LDL-kolesterol', unit: 'mmol/L', decimals: 1, low: 2, high: 5.3, from: 1.7, to: 3.4 },
  ],
  thyroid: [
    { name: 'TSH', unit: 'mIE/L', decimals: 2, low: 0.27, high: 4.2, from: 0.6, to: 4.9 },
    { name: 'Fritt T4', unit: 'pmol/L', decimals: 0, low: 12, high: 22, from: 13, to: 21 },
  ],
  diabetes: [
    { name: 'HbA1c', unit: 'mmol/mol', decimals: 0, low: 28, high: 40, from: 44, to: 58 },
    { name: 'Glukose, fastende', unit: 'mmol/L', decimals: 1, low: 4, high: 6, from: 6.3, to: 9.2 },
  ],
  bone: [
    { name: 'Kalsium', unit: 'mmol/L', decimals: 2, low: 2.15, high: 2.51, from: 2.18, to: 2.48 },
    { name: '25-OH-vitamin D', unit: 'nmol/L', decimals: 0, low: 50, high: 150, from: 44, to: 98 },
  ],
}
