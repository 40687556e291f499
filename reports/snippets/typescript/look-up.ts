interface Icon {
  readonly icon: 0 | 1 | 2 | 3 | 4
  readonly text: string
}

const isStatus = (value: unknown): value is Icon['icon'] => [0, 1, 2, 3, 4].some((known) => known === value)

/** Never throws: the patient is opened whatever happens. @param headers Authorization, DPoP and X-EPJ-System. */
export async function lookUp(
  service: string,
  patient: string,
  headers: Record<string, string>,
): Promise<Icon> {
  const noContact: Icon = { icon: 0, text: 'Får ikke kontakt med kjernejournal' }
  try {
    const answer = await fetch(`${service}/v1/helseindikator`, {
      method: 'POST',
      headers: { ...headers, 'content-type': 'application/json' },
      body: JSON.stringify({ fnr: patient }), // never in the address
      signal: AbortSignal.timeout(4_000),
    })
    const body: Partial<Record<string, unknown>> = JSON.parse(await answer.text()) // members it does not know are let be
    if (!answer.ok) return { icon: 0, text: String(body['brukermelding'] ?? noContact.text) }
    const status = body['status']
    return isStatus(status) ? { icon: status, text: String(body['returTekst'] ?? '') } : noContact
  } catch {
    return noContact
  }
}
