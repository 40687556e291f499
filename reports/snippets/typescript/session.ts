import { createHash, randomBytes } from 'node:crypto'

interface Opening {
  readonly innlogging: string
  readonly portal: string
  readonly patient: string
  readonly authorization: string
  readonly grunnlag: 'SAMTYKKE' | 'AKUTT' | 'UNNTAK'
  /** Authorization: DPoP …, DPoP, X-SOURCE-SYSTEM. */
  readonly headers: Readonly<Record<string, string>>
}

/** One session for one click; the address is good once. */
export async function openKjernejournal(opening: Opening): Promise<{ sessionId: string; address: string }> {
  const verifier = randomBytes(32).toString('base64url')
  const kind = /^[4-7]/.test(opening.patient) ? 2 : 1 // D-number, or national identity number
  const answer = await fetch(`${opening.innlogging}/api/session/create`, {
    method: 'POST',
    headers: { ...opening.headers, 'content-type': 'application/json' },
    body: JSON.stringify({
      ehr_code_challenge: createHash('sha256').update(verifier).digest('base64url'),
      claims: {
        patient_identifier: {
          id: opening.patient,
          system: `urn:oid:2.16.578.1.12.4.1.4.${kind}`,
          authority: 'https://www.skatteetaten.no',
        },
        practitioner_authorization: {
          code: opening.authorization,
          system: 'urn:oid:2.16.578.1.12.4.1.1.9060',
          assigner: 'https://www.helsedirektoratet.no/',
        },
        access_basis: { code: opening.grunnlag, system: 'SYSTEM_GRUNNLAG', assigner: 'https://nhn.no' },
      },
    }),
  })
  const { code, sessionId, brukermelding }: Record<string, string> = JSON.parse(await answer.text())
  if (!answer.ok) throw new Error(brukermelding ?? 'Kjernejournal kan ikke åpnes nå')
  if (code === undefined || sessionId === undefined) throw new Error('svaret mangler code eller sessionId')
  const query = new URLSearchParams({ code, ehr_code_verifier: verifier })
  return { sessionId, address: `${opening.portal}/hentpasient.html?${query}` }
}
