// Reads what k6's dashboard records (`K6_WEB_DASHBOARD_RECORD`): a line of JSON for each second, with every metric's
// sums of that second. The values stand in the order of the metrics' names.
import { z } from 'zod'
import { parsedJson } from '../../parsed-json.ts'

const line = z.discriminatedUnion('event', [
  z.looseObject({
    event: z.literal('param'),
    data: z.looseObject({ aggregates: z.record(z.string(), z.array(z.string())) }),
  }),
  z.looseObject({
    event: z.literal('metric'),
    data: z.record(z.string(), z.looseObject({ type: z.string() })),
  }),
  z.looseObject({ event: z.literal('snapshot'), data: z.array(z.array(z.number())) }),
  z.looseObject({ event: z.enum(['cumulative', 'start', 'stop', 'threshold', 'config', 'connect']) }),
])

/** Aggregates of one metric in one second: `count`, `rate`, `p(95)` … */
export type Aggregates = Readonly<Record<string, number>>

export interface RecordedSecond {
  /** Milliseconds since 1970. */
  readonly at: number
  readonly metrics: Readonly<Record<string, Aggregates>>
}

/** A last line that was cut off, as when k6 is killed, is left out. */
export function readK6Record(text: string): readonly RecordedSecond[] {
  const seconds: RecordedSecond[] = []
  const types = new Map<string, string>()
  let aggregates: Readonly<Record<string, readonly string[]>> = {}
  for (const one of text.split('\n')) {
    const event = line.safeParse(parsedJson(one)).data
    if (event?.event === 'param') aggregates = event.data.aggregates
    else if (event?.event === 'metric')
      for (const [name, { type }] of Object.entries(event.data)) types.set(name, type)
    else if (event?.event === 'snapshot') {
      const metrics = named(event.data, types, aggregates)
      const at = metrics['time']?.['value']
      if (at !== undefined) seconds.push({ at, metrics })
    }
  }
  return seconds
}

function named(
  values: readonly (readonly number[])[],
  types: ReadonlyMap<string, string>,
  aggregates: Readonly<Record<string, readonly string[]>>,
): RecordedSecond['metrics'] {
  const names = [...types.keys()].sort()
  return Object.fromEntries(
    names.map((name, index) => {
      const kinds = aggregates[types.get(name) ?? ''] ?? []
      const own = values[index] ?? []
      return [name, Object.fromEntries(kinds.map((kind, at) => [kind, own[at] ?? 0]))]
    }),
  )
}
