// Faker’s names of streets, written as they are in Norway: «Tobias’ vei 12», not «Tobiass Vei 12».
import type { Faker } from '@faker-js/faker'

export function streetAddress(faker: Faker): string {
  return faker.location
    .streetAddress()
    .replace(/([sxz])s ?(vei|gate)\b/i, '$1’ $2')
    .replace(/ (Vei|Gate)\b/, (word) => word.toLowerCase())
}
