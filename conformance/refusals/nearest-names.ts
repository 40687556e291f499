// Which name somebody meant who gave one that there is not.

const MOST_TOLD = 5
/** Below it two names have letters in common as any two have. */
const ALIKE = 0.4

/** The likest first, by the pairs of letters that they have in common; none where nothing is alike. */
export function nearestNames(asked: string, known: readonly string[]): readonly string[] {
  const sent = pairs(asked)
  return known
    .map((name) => ({ name, alike: inCommon(sent, pairs(name)) }))
    .filter(({ alike }) => alike >= ALIKE)
    .sort((one, other) => other.alike - one.alike)
    .slice(0, MOST_TOLD)
    .map(({ name }) => name)
}

/** Sørensen–Dice: twice what is common by what both have, 0 to 1. */
function inCommon(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  return (2 * one.intersection(other).size) / (one.size + other.size)
}

function pairs(name: string): ReadonlySet<string> {
  const text = `-${name.slice(0, 200).toLowerCase()}-`
  return new Set(Array.from({ length: text.length - 1 }, (_, at) => text.slice(at, at + 2)))
}
