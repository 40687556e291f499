// What a laboratory works out from creatinine and gives beside it.

const MICROMOLES_PER_MILLIGRAM = 88.4

interface Person {
  /** Whole years. */
  readonly age: number
  readonly gender: 'woman' | 'man'
}

/**
 * eGFR in mL/min/1,73 m², by CKD-EPI 2009 (Levey et al., Ann Intern Med 2009;150:604).
 * @param creatinine in µmol/L
 */
export function filtrationRate(creatinine: number, { age, gender }: Person): number {
  const woman = gender === 'woman'
  const share = creatinine / MICROMOLES_PER_MILLIGRAM / (woman ? 0.7 : 0.9)
  const below = Math.min(share, 1) ** (woman ? -0.329 : -0.411)
  const above = Math.max(share, 1) ** -1.209
  return Math.round((woman ? 144 : 141) * below * above * 0.993 ** age)
}
