/** A record as the API answered it: its id and version are needed to change it. */
interface Kept {
  readonly id: string
  readonly meta: { readonly versionId: string }
  readonly [member: string]: unknown
}

/** A code system has the text, too: a reader elsewhere may not know the code. */
const status = (name: string, code: string, display: string) => ({
  coding: [{ system: `http://terminology.hl7.org/CodeSystem/allergyintolerance-${name}`, code, display }],
})

/** @param headers those of a look-up, with a DPoP proof for the method and the address. */
export function criticalChanges(
  service: string,
  headers: (method: string, url: string) => Promise<Record<string, string>>,
) {
  async function send(method: string, path: string, record?: object): Promise<string> {
    const url = `${service}/AllergyIntolerance${path}`
    const answer = await fetch(url, {
      method,
      headers: {
        ...(await headers(method, url)),
        accept: 'application/fhir+json',
        ...(record && { 'content-type': 'application/fhir+json' }),
      },
      ...(record && { body: JSON.stringify(record) }),
    })
    if (!answer.ok) throw new Error(`Kjernejournal svarte ${answer.status}`) // told to the user
    return await answer.text()
  }
  return {
    /** Once for each click: each POST makes a new record. Keep what is answered. */
    register: async (record: object): Promise<Kept> => JSON.parse(await send('POST', '', record)),
    /** It turned out not to be true: a new version says so, and nothing is deleted. */
    async refute(kept: Kept): Promise<Kept> {
      const refuted = {
        ...kept, // with id and meta.versionId of the last answer
        clinicalStatus: status('clinical', 'inactive', 'Inactive'),
        verificationStatus: status('verification', 'refuted', 'Refuted'),
      }
      return JSON.parse(await send('PUT', `/${kept.id}`, refuted))
    },
    /** It was entered in error, for example on the wrong patient. */
    async withdraw({ id, meta }: Kept): Promise<void> {
      await send('DELETE', `/${id}/_history/${meta.versionId}`)
    },
  }
}
