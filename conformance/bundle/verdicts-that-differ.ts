// Where a bundle's result says another verdict than its traffic.

interface Verdicts {
  readonly verdict?: unknown
  readonly checks?: readonly { readonly id?: unknown; readonly verdict?: unknown }[]
  readonly requirements?: Verdicts['checks']
}

/** The verdict of the run as a whole, beside those of checks and requirements. */
const OVERALL = 'verdict'

/** A vendor's own checks have a say in the verdict of the whole, so that is not the suite's alone. */
export const isOfSuite = (id: string): boolean =>
  id !== OVERALL && !id.startsWith('own/') && !id.startsWith('OWN-')

/** @param said result.json of the bundle @param judged the same, as this suite comes to it */
export function verdictsThatDiffer(
  said: string,
  judged: string,
  isComparable: (id: string) => boolean,
): readonly string[] {
  const [before, now] = [verdictsIn(said), verdictsIn(judged)]
  return [...new Set([...before.keys(), ...now.keys()])]
    .filter((id) => isComparable(id) && before.get(id) !== now.get(id))
    .map(
      (id) =>
        `${id}: the bundle says ${before.get(id) ?? 'nothing'}, the traffic says ${now.get(id) ?? 'nothing'}`,
    )
}

function verdictsIn(result: string): ReadonlyMap<string, string> {
  const { verdict, checks = [], requirements = [] } = parse(result)
  return new Map(
    [{ id: OVERALL, verdict }, ...checks, ...requirements].map((one) => [
      String(one.id),
      String(one.verdict),
    ]),
  )
}

function parse(text: string): Verdicts {
  try {
    const value: unknown = JSON.parse(text)
    const has = (name: string) =>
      typeof value === 'object' && value !== null && Array.isArray(Reflect.get(value, name))
    return has('checks') && has('requirements') ? (value as Verdicts) : {}
  } catch {
    return {}
  }
}
