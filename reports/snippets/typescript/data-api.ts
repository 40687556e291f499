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
  const body: unknown = JSON.parse(await answer.text())
  if (answer.ok) return body
  const { issue = [] } = body as { issue?: { details?: { text?: string } }[] }
  const text = issue[0]?.details?.text ?? `Kjernejournal svarte ${answer.status}`
  throw new Refused(text, answer.headers.get('nhn-error-code') ?? undefined)
}
