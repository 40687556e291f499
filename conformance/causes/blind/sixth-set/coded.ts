// Of the sixth set (`entered.ts`), what lies in the EPJ’s code and its libraries.
import { inAttest, inForm, inJson, kind, wire } from '../../making/kind-makers.ts'
import type { Kind } from '../../making/misconfiguration.ts'
import { type Members, onTheWire } from '../../making/tampering.ts'

export const coded: readonly Kind[] = [
  kind('implementation', 'every call made twice', () => ({
    detail: 'sent again at once',
    epj: (deps) => ({
      ...deps,
      async fetch(input, init) {
        const first = await deps.fetch(input, init)
        if (init?.method !== 'POST') return first
        await first.arrayBuffer()
        return deps.fetch(input, init)
      },
    }),
  })),
  wire('slash after the redirect URI when the code is redeemed', (call) =>
    inForm(call, (form) => {
      if (form.has('code')) form.set('redirect_uri', `${form.get('redirect_uri')}/`)
    }),
  ),
  wire('form as JSON', (call) => {
    if (!call.headers.get('content-type')?.startsWith('application/x-www-form-urlencoded')) return
    call.body = JSON.stringify(Object.fromEntries(new URLSearchParams(call.body)))
    call.headers.set('content-type', 'application/json')
  }),
  wire('scheme twice', (call) => {
    const sent = call.headers.get('authorization')
    if (sent !== null) call.headers.set('authorization', `DPoP ${sent}`)
  }),
  wire('name of the EPJ with Norwegian letters', (call) => {
    for (const name of ['x-source-system', 'x-epj-system'])
      if (call.headers.has(name)) call.headers.set(name, 'Fjørd EPJ 7.2')
  }),
  wire('scope as a list in JSON', (call) =>
    inForm(call, (form) => {
      const scope = form.get('scope')
      if (scope !== null) form.set('scope', JSON.stringify(scope.split(' ')))
    }),
  ),
  wire('form in the address', (call) => {
    if (!call.headers.get('content-type')?.startsWith('application/x-www-form-urlencoded')) return
    call.url = `${call.url}?${call.body}`
    call.body = ''
  }),
  kind('implementation', 'ID token in place of the access token', () => {
    let idToken: string | undefined
    return {
      detail: 'authorization',
      epj: (deps) => {
        const sending = onTheWire((call) => {
          const sent = call.headers.get('authorization')
          if (sent !== null && idToken !== undefined) call.headers.set('authorization', `DPoP ${idToken}`)
        })(deps)
        return {
          ...sending,
          async fetch(input, init) {
            const answer = await sending.fetch(input, init)
            if (!String(input).endsWith('/connect/token') || !answer.ok) return answer
            const token = (await answer.clone().json()) as Members
            idToken ??= typeof token['id_token'] === 'string' ? token['id_token'] : undefined
            return answer
          },
        }
      },
    }
  }),
  kind('implementation', 'challenge in place of the verifier', () => {
    let challenge = ''
    return {
      detail: 'ehr_code_verifier',
      epj: onTheWire((call) => {
        inJson(call, '/session/create', (body) => {
          challenge = String(body['ehr_code_challenge'])
        })
        if (call.url.includes('hentpasient.html'))
          call.url = call.url.replace(/ehr_code_verifier=[^&]*/, `ehr_code_verifier=${challenge}`)
      }),
    }
  }),
  wire('number of the patient under another name in the look-up', (call) =>
    inJson(call, '/v1/helseindikator', (body) => {
      body['pid'] = body['fnr']
      delete body['fnr']
    }),
  ),
  inAttest('organisation under the identifier of persons', (practitioner) => {
    practitioner['legal_entity'] = {
      ...(practitioner['legal_entity'] as Members),
      system: 'urn:oid:2.16.578.1.12.4.1.4.1',
    }
  }),
  wire('date of medicines as Norwegians write it', (call) =>
    inJson(call, '/v1/helseindikator', (body) => {
      body['legemiddelFraDato'] = '23.11.2026'
    }),
  ),
  kind('implementation', 'first proof kept', () => {
    const kept = new Map<string, string>()
    return {
      detail: 'dpop',
      epj: onTheWire((call) => {
        const proof = call.headers.get('dpop')
        if (proof === null) return
        if (!kept.has(call.url)) kept.set(call.url, proof)
        call.headers.set('dpop', kept.get(call.url) ?? proof)
      }),
    }
  }),
]
