// The ways in which a parameter of a search chooses units.
import type { Standard } from '../register/industry-codes.ts'
import type { Unit } from '../register/unit.ts'

export type Filter = (unit: Unit) => boolean

/** @param values never empty. */
export type MakeFilter = (values: readonly string[], standard: Standard) => Filter

export type Value = (unit: Unit) => string | undefined

export const oneOf =
  (value: Value): MakeFilter =>
  (values) => {
    const wanted = new Set(values.map((one) => one.toUpperCase()))
    return (unit) => wanted.has(value(unit)?.toUpperCase() ?? '')
  }

/** Every word of the text, anywhere in the value. */
export const holding =
  (value: Value): MakeFilter =>
  ([text = '']) => {
    const words = text.toUpperCase().split(/\s+/).filter(Boolean)
    return (unit) => {
      const found = value(unit)?.toUpperCase()
      return found !== undefined && words.every((word) => found.includes(word))
    }
  }

export const is =
  (test: (unit: Unit) => boolean): MakeFilter =>
  ([wanted]) =>
  (unit) =>
    test(unit) === (wanted === 'true')

export const atLeast =
  (value: Value): MakeFilter =>
  ([first = '']) =>
  (unit) =>
    (value(unit) ?? '') >= first

export const atMost =
  (value: Value): MakeFilter =>
  ([last = '']) =>
  (unit) => {
    const found = value(unit)
    return found !== undefined && found <= last
  }
