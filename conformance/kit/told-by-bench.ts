// What a simulator said of a refusal, as a finding repeats it: values as they are, words in both languages.
import { explanationValueInNorwegian } from '#simulators/core/explanations/explanation-values-nb.ts'
import type { Text } from '../result.ts'

/** @param otherwise the check's own words, for where the simulator said nothing. */
export function toldByBench(value: string | undefined, otherwise: Text): Text {
  if (value === undefined || value === '') return otherwise
  return { nb: explanationValueInNorwegian(value), en: value }
}
