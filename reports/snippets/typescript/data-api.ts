/** Why a call was refused, in words for the user: OperationOutcome carries them. */
export class Refused extends Error {
  readonly code: string | undefined
  constructor(text: string, code: string | undefined) {
    super(text)
    this.code = code
  }
}

/**
 * Critical information of one patient. @param grounds what the user said: SAMTYKKE, AKUTT or UNNTAK. @param headers
 * Authorization and DPoP of a token for this API alone, nhn-source-system and nhn-user-role.
 */
export async function readCritical(
  service: string,
  patient: string,
  headers: Record<string, string>,
  grounds: string,
): Promise<unknown> {
  const answer = await fetch(`${service}/AllergyIntolerance`, {
    headers: {
      ...headers,
      accept: 'application/fhir+json',
      'nhn-patient-nin': patient, // never in the address
      'nhn-access-basis': grounds,
    },
  })
  if (answer.ok) return JSON.parse(await answer.text())
  const text = said(await answer.text()) ?? `Kjernejournal svarte ${answer.status}`
  throw new Refused(text, answer.headers.get('nhn-error-code') ?? undefined)
}

function said(body: string): string | undefined {
  try {
    const outcome: { issue?: { details?: { text?: string } }[] } = JSON.parse(body)
    return outcome.issue?.[0]?.details?.text
  } catch {
    return undefined // a proxy's error page
  }
}
