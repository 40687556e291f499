/** What comes back with the browser, held against what was sent. Returns the code. */
export function codeFrom(callback: URL, sent: { state: string }, issuer: string): string {
  const answer = callback.searchParams
  if (answer.get('state') !== sent.state) throw new Error('the answer belongs to another log-in')
  if (answer.get('iss') !== issuer) throw new Error('the answer is not from HelseID')
  const code = answer.get('code')
  if (code === null) throw new Error(`HelseID refused: ${answer.get('error')}`)
  return code // good once: redeem it, and forget it
}
