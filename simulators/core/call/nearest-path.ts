// Which address somebody meant who asked for one that is not there: a part left out or put in, capitals, a slash too many.

import { percentDecoded } from './percent.ts'

const MOST_TOLD = 3

/**
 * Paths that end as `asked` does, the likest first; none where nothing is alike.
 * @param asked a path. @param paths those that there are, with `:name` for what may stand there.
 */
export function nearestPaths(asked: string, paths: readonly string[]): readonly string[] {
  const sent = segments(asked)
  const rated = [...new Set(paths)].map((path) => ({ path, alike: endInCommon(sent, segments(path)) }))
  const best = Math.max(0, ...rated.map(({ alike }) => alike))
  if (best === 0) return []
  return rated
    .filter(({ alike }) => alike === best)
    .map(({ path }) => path)
    .sort((one, other) => one.length - other.length)
    .slice(0, MOST_TOLD)
}

/** How many of the last segments are the same; one that may be anything is passed over, and does not count. */
function endInCommon(sent: readonly string[], known: readonly string[]): number {
  let alike = 0
  for (let back = 1; back <= Math.min(sent.length, known.length); back++) {
    const segment = known.at(-back) ?? ''
    if (segment.startsWith(':')) continue
    if (segment !== sent.at(-back)) break
    alike++
  }
  return alike
}

function segments(path: string): readonly string[] {
  return percentDecoded(path)
    .toLowerCase()
    .split('/')
    .filter((segment) => segment !== '')
}
