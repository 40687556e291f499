// What a real service does that no public document settles, or that changed on a day: each is a switch with named
// positions, declared by its simulator, turned per room over the control API. A room's reset leaves them as they are.

export interface Switch {
  /** `<simulator>.<what>`. */
  readonly name: string
  /** The first is how a new room is. */
  readonly values: readonly [string, ...string[]]
  /** What it decides, and why it is a switch; in English, for the control API. */
  readonly about: string
}

export interface SwitchState extends Switch {
  readonly value: string
}

export interface Switches {
  declare(switches: readonly Switch[]): void
  /** Throws when nobody has declared the switch. */
  value(name: string): string
  list(): readonly SwitchState[]
  /** What is not as in a new room, by name. */
  turned(): Readonly<Record<string, string>>
  /** Throws a `RangeError` that says what is wrong with the name or the value. */
  turn(name: string, value: string): void
}

export function createSwitches(): Switches {
  const declared = new Map<string, Switch>()
  const turned = new Map<string, string>()

  function find(name: string): Switch {
    const found = declared.get(name)
    if (found) return found
    throw new RangeError(
      `there is no switch «${name}»; there are ${[...declared.keys()].join(', ') || 'none'}`,
    )
  }

  const value = (name: string) => turned.get(name) ?? find(name).values[0]
  return {
    declare(switches) {
      for (const one of switches) declared.set(one.name, one)
    },
    value,
    list: () => [...declared.values()].map((one) => ({ ...one, value: value(one.name) })),
    turned: () => Object.fromEntries(turned),
    turn(name, position) {
      const { values } = find(name)
      if (!values.includes(position)) throw new RangeError(`${name}: must be one of ${values.join(', ')}`)
      turned.set(name, position)
    },
  }
}
