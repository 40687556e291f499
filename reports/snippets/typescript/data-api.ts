/** Why a call was refused, in words for the user: OperationOutcome carries them. */
export class Refused extends Error {
  readonly code: string | undefined
  constructor(text: string, code: string | undefined) {
    super(text)
    this.code = code
  }
}

/** `grounds` is what the user said: SAMTYKKE, AKUTT or UNNTAK. `role` is of Volven 9060, such as LE; `epj` has name and version. */
export interface Caller {
  grounds: string
  role: string
  epj: string
}

/** Critical information of one patient. @param headers Authorization and DPoP of a token for this API alone. */
export async function readCritical(
  service: string,
  patient: string,
  headers: Record<string, string>,
  { grounds, role, epj }: Caller,
): Promise<unknown> {
  const userRole = JSON.stringify({ system: 'urn:oid:2.16.578.1.12.4.1.1.9060', code: role })
  const answer = await fetch(`${service}/AllergyIntolerance`, {
    headers: {
      ...headers,
      accept: 'application/fhir+json',
      'nhn-patient-nin': patient, // never in the address
      'nhn-access-basis': grounds,
      'nhn-user-role': encodeURIComponent(userRole),
      'nhn-source-system': epj,
    },
  })
  if (answer.ok) return JSON.parse(await answer.text())
  const text = said(await answer.text()) ?? `Kjernejournal svarte ${answer.status}`
  throw new Refused(text, answer.headers.get('nhn-error-code') ?? undefined)
}

function said(body: string): string | undefined {
  try {
    const outcome: { issue?: { diagnostics?: string }[] } = JSON.parse(body)
    return outcome.issue?.[0]?.diagnostics
  } catch {
    return undefined // a proxy's error page
  }
}
