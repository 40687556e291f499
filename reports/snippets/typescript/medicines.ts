interface Question {
  /** From the health indicator's last answer for the open patient, as it came. */
  readonly ticket: string
  readonly from: Date
  /** What the user said of what the patient has restricted: only after the API has answered that something is. */
  readonly restricted?: 'HPMOTTATTSAMTYKKE' | 'HPAKUTT'
  /** Only when the ticket holds no grounds: those that the user chose. */
  readonly grounds?: 'HPMOTTATTSAMTYKKE' | 'HPAKUTT' | 'HPUNNTAK'
}

/** A refusal, in words for the user. KJF-000015: look the patient up again, and ask with the new ticket. */
export class MedicinesRefused extends Error {
  readonly code: string | undefined
  constructor(text: string, code: string | undefined) {
    super(text)
    this.code = code
  }
}

/**
 * The medicines of the open patient. @param headers Authorization with the user's token, X-EPJ-System, and DPoP with a proof
 * whose htu is the address without what comes after `?`.
 */
export async function medicines(
  service: string,
  headers: Record<string, string>,
  { ticket, from, restricted, grounds }: Question,
): Promise<unknown> {
  const query = new URLSearchParams({
    ticket, // encoded once, here
    fra: from.toISOString(),
    'utvidet-oppslag': 'false',
    ...(restricted && { 'samtykke-sperret-legemidler': restricted }),
    ...(grounds && { 'samtykke-bruk-api': grounds }),
  })
  const answer = await fetch(`${service}/v1/legemiddel?${query}`, { headers })
  const text = await answer.text()
  if (answer.ok) return JSON.parse(text)
  const { feilkode, brukermelding } = told(text)
  throw new MedicinesRefused(brukermelding ?? 'Legemidlene kan ikke hentes nå', feilkode)
}

function told(text: string): Partial<Record<'feilkode' | 'brukermelding', string>> {
  try {
    return JSON.parse(text)
  } catch {
    return {} // a proxy's error page
  }
}
