/**
 * The address that opens the portal by ticket. @param ticket as the health indicator gave it: never changed, never of
 * another patient, and asked for anew when it has expired (30 minutes on the bench).
 */
export function portalAddress(portal: string, ticket: string, system: string, idprov: string): string {
  const address = new URL(`${portal}/hentpasient.html`)
  address.searchParams.set('ticket', ticket) // encodes it: a ticket holds +, / and =
  address.searchParams.set('X-EPJ-System', system) // where the browser cannot send it as a header
  address.searchParams.set('idprov', idprov) // the e-ID that the portal asks for
  return address.href
}

/** In the browser, while the patient is open: with the portal's cookie, before its log-in runs out. Ends when it is closed. */
export function holdSession(portal: string, system: string, everyMs: number): () => void {
  const address = `${portal}/holdsesjon?${new URLSearchParams({ 'X-EPJ-System': system })}`
  const timer = setInterval(() => void fetch(address, { credentials: 'include' }), everyMs)
  return () => clearInterval(timer)
}
