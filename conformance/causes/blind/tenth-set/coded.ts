// Of the tenth set (`entered.ts`), what lies in the EPJ's code and its libraries.
import { hold, inForm, inJson, kind, wire } from '../../making/kind-makers.ts'
import type { Kind } from '../../making/misconfiguration.ts'
import { type Members, onTheWire, proving } from '../../making/tampering.ts'

const FOR_CLIENTS = ['client_assertion', 'client_assertion_type']

/** Two nodes that do not tell each other: each second renewal is made with the token that the last one used up. */
const sharedRefreshToken = kind('implementation', 'refresh token shared by two nodes', () => {
  const sent: string[] = []
  return {
    detail: 'each second renewal',
    scenario: hold,
    epj: onTheWire((call) =>
      inForm(call, (form) => {
        const token = form.get('refresh_token')
        if (token === null) return
        const before = sent.at(-1)
        sent.push(token)
        if (sent.length % 2 === 0 && before !== undefined) form.set('refresh_token', before)
      }),
    ),
  }
})

/** A cache with the user for its key, where it should have been the session. */
const verifierOfPatientBefore = kind('implementation', 'verifier of the patient before', () => {
  let first: string | undefined
  return {
    detail: 'ehr_code_verifier',
    scenario: 'kjernejournal/change-patient',
    epj: onTheWire((call) => {
      if (!call.url.includes('hentpasient.html?')) return
      const url = new URL(call.url)
      first ??= url.searchParams.get('ehr_code_verifier') ?? ''
      url.searchParams.set('ehr_code_verifier', first)
      call.url = url.href
    }),
  }
})

/** A library in which pushed requests are switched off. */
const loggedInWithoutPar = kind('implementation', 'log-in with its parameters in the address', () => {
  let asked: string | undefined
  return {
    detail: 'no request_uri',
    epj: onTheWire((call) => {
      if (call.url.endsWith('/connect/par')) asked = call.body
      const url = new URL(call.url)
      if (!url.searchParams.has('request_uri') || asked === undefined) return
      const open = new URLSearchParams(asked)
      for (const name of FOR_CLIENTS) open.delete(name)
      url.search = String(open)
      call.url = url.href
    }),
  }
})

export const coded: readonly Kind[] = [
  kind('implementation', 'nonce that was asked for left out of the proof', () => ({
    detail: 'nonce',
    epj: proving((claims) => {
      delete claims['nonce']
    }),
  })),
  wire('session asked for as JSON inside a text', (call) => {
    if (call.url.includes('/session/create')) call.body = JSON.stringify(call.body)
  }),
  wire('number of a person under the OID of D-numbers', (call) =>
    inJson(call, '/session/create', (body) => {
      const { patient_identifier: patient } = body['claims'] as { patient_identifier: Members }
      patient['system'] = 'urn:oid:2.16.578.1.12.4.1.4.2'
    }),
  ),
  sharedRefreshToken,
  verifierOfPatientBefore,
  loggedInWithoutPar,
  wire(
    'allergy without its patient',
    (call) => {
      if (call.method === 'POST')
        inJson(call, '/AllergyIntolerance', (body) => {
          delete body['patient']
        })
    },
    { scenario: 'api/critical-information' },
  ),
]
