// A path that Express cannot decode: `%ZZ`, or a percent sign that stands for itself.
import { ProblemError } from '../problem.ts'

export function malformedPath(status: number, url: string): ProblemError {
  const [path = ''] = url.split('?', 1)
  return new ProblemError(status, 'The path is not percent-encoded UTF-8.', {
    explanation: {
      reason: 'The path is not percent-encoded UTF-8',
      at: 'path',
      expected: '%25 for a percent sign',
      actual: path.match(ENCODED)?.find(isMalformed)?.slice(0, 60) ?? '%',
    },
  })
}

/** What a percent sign begins, but for ASCII; the signs of one character stand together. */
const ENCODED = /(?:%[89a-f][0-9a-f])+|%(?![0-7][0-9a-f]).{0,2}/gi

function isMalformed(encoded: string): boolean {
  try {
    decodeURIComponent(encoded)
    return false
  } catch {
    return true
  }
}
