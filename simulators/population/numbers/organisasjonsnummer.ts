// Organisation numbers: eight digits and a modulus 11 check digit. Real ones start with 8 or 9, those of
// the synthetic register with 2 or 3, so that they can never be a real unit.
import type { Random } from '#simulators/core/room/random.ts'

const WEIGHTS = [3, 2, 7, 6, 5, 4, 3, 2] as const

export function drawOrganisasjonsnummer(random: Random): string {
  for (;;) {
    const eight = `${random.pick(['2', '3'])}${String(random.integer(10_000_000)).padStart(7, '0')}`
    const digit = checkDigit(eight)
    if (digit !== undefined) return `${eight}${digit}`
  }
}

/** Nine digits with the right check digit; says nothing about whether the unit exists. */
export function isOrganisasjonsnummer(text: string): boolean {
  return /^\d{9}$/.test(text) && String(checkDigit(text.slice(0, 8))) === text.slice(8)
}

export function isSyntheticOrganisasjonsnummer(text: string): boolean {
  return /^[23]/.test(text) && isOrganisasjonsnummer(text)
}

function checkDigit(eight: string): number | undefined {
  const sum = WEIGHTS.reduce((total, weight, at) => total + weight * Number(eight.charAt(at)), 0)
  const digit = (11 - (sum % 11)) % 11
  return digit === 10 ? undefined : digit
}
