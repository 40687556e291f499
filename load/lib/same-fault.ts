// Faults are known by what they do: the one that ordered a fault, and the one that cancels it, are different workers.
export interface FaultOrder {
  readonly operation: string
  readonly effect: Readonly<Record<string, string | number | boolean>>
}

export function isSameFault(one: FaultOrder, other: FaultOrder): boolean {
  const members = new Set([...Object.keys(one.effect), ...Object.keys(other.effect)])
  return (
    one.operation === other.operation && [...members].every((name) => one.effect[name] === other.effect[name])
  )
}
