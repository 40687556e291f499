// Why something failed, in the words of what threw. `fetch` says only «fetch failed», and has the reason in its cause:
// a certificate that nobody trusts, a name that is not there, a port that is closed.

const DEEPEST = 5

export function whyFailed(problem: unknown): string {
  const told: string[] = []
  let one: unknown = problem
  while (one instanceof Error && told.length < DEEPEST) {
    const code = 'code' in one && typeof one.code === 'string' ? one.code : ''
    told.push(one.message === '' ? code : one.message)
    one = one.cause
  }
  return told.length === 0 ? String(problem) : told.filter((text) => text !== '').join(': ')
}
