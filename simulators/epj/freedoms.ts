// What the documents leave an EPJ free to do: each of these is as right as the correct EPJ, and must set off no check.
import type { Json, Outgoing } from './behaviour.ts'
import type { Change } from './mutations/mutation.ts'

const FORM = 'application/x-www-form-urlencoded'
const sentAs = ({ headers }: Outgoing, type: string) => headers.get('content-type')?.startsWith(type) === true

export const freedoms = {
  /** NHN's sample proves itself with an RSA key. */
  'rsa-proof-key': { changes: () => ({ proofKeyAlgorithm: 'RS256' }) },

  /** NHN's .NET sample makes each first call without a nonce, and a second with the one it is given. */
  'nonce-not-kept': { changes: () => ({ keepsNonce: false }) },

  /** Behind a load balancer: the key is shared, and the nonces are not. */
  'three-processes': { changes: () => ({ processes: 3 }) },

  'form-written-otherwise': {
    changes: () => ({
      send(_url, call) {
        if (!sentAs(call, FORM) || call.body === undefined) return
        const parameters = [...new URLSearchParams(call.body)].reverse()
        const form = new URLSearchParams([...parameters, ['x-client-SKU', 'EPJ']])
        call.body = form.toString().replaceAll('+', '%20')
        call.headers.set('content-type', `${FORM};charset=UTF-8`)
      },
    }),
  },

  /** Members in another order and with space around them; null for what has no value; one that nobody asked for. */
  'json-written-otherwise': {
    changes: () => ({
      send(url, call) {
        if (!sentAs(call, 'application/json') || call.body === undefined) return
        const isLookUp = url.endsWith('/helseindikator')
        const more = isLookUp ? { legemiddelFraDato: null, kilde: 'epj' } : {}
        call.body = JSON.stringify(reversed({ ...JSON.parse(call.body), ...more }), null, 2)
        call.headers.set('content-type', 'application/json;charset=UTF-8')
      },
    }),
  },

  /** A clock that is set back a little, the five seconds of NHN's Java library, one detail without a list around it. */
  'assertion-of-another-library': {
    changes: (correct) => ({
      assertion(assertion, facts) {
        correct.assertion(assertion, facts)
        const { header, claims } = assertion
        header['x5t'] = 'certificate'
        Object.assign(claims, { iat: facts.now - 2, nbf: facts.now - 5, exp: facts.now + 5 })
        const [detail, ...others] = facts.details
        if (detail !== undefined && others.length === 0) claims['assertion_details'] = detail
      },
    }),
  },

  /** As NHN's sample makes them. */
  'proof-of-another-library': {
    changes: (correct) => ({
      proof(proof, facts) {
        correct.proof(proof, facts)
        const { header, claims } = proof
        Object.assign(claims, { iat: facts.now - 1, nbf: facts.now - 1, exp: facts.now + 20 })
        header['kid'] = 'proof'
        header['jwk'] = { ...Object(header['jwk']), use: 'sig', kid: 'proof' }
      },
    }),
  },

  'headers-at-their-limits': {
    changes: (correct) => ({
      headers(headers, call) {
        correct.headers(headers, call)
        headers.delete('x-event-id')
        if (headers.has('x-source-system')) headers.set('x-source-system', 'EPJ')
        if (headers.has('x-epj-system')) headers.set('x-epj-system', 'ACME_EHR/system version 42.01 [test]')
      },
    }),
  },

  /** Without what the profile leaves open. */
  'short-attest': {
    changes: () => ({
      attestDetails: (details) => details.map((detail) => (isAttest(detail) ? shortened(detail) : detail)),
    }),
  },

  /** NHN's sample: first after half a minute, and from then on by the token's life. */
  'first-renewal-soon': {
    changes: (correct) => {
      let renewals = 0
      return {
        refreshAfter(expiresIn, holdSeconds) {
          renewals += 1
          return renewals === 1 ? 30 : correct.refreshAfter(expiresIn, holdSeconds)
        },
      }
    },
  },

  'renewal-at-60-per-cent': { changes: () => ({ refreshAfter: (expiresIn) => Math.floor(expiresIn * 0.6) }) },
  'renewal-at-95-per-cent': {
    changes: () => ({ refreshAfter: (expiresIn) => Math.floor(expiresIn * 0.95) }),
  },

  /** On a shared machine nobody is to come in on another's log-in. */
  'always-logs-in-anew': {
    changes: () => ({ authorizationParameters: (parameters) => parameters.set('prompt', 'login') }),
  },

  'no-level-in-acr-values': {
    changes: () => ({
      authorizationParameters(parameters) {
        const others = (parameters.get('acr_values') ?? '').split(' ').filter((value) => value !== 'Level4')
        parameters.set('acr_values', others.join(' '))
      },
    }),
  },
} as const satisfies Readonly<Record<string, Change>>

export type FreedomName = keyof typeof freedoms

export function freedomNamed(name: string): Change | undefined {
  return Object.entries(freedoms).find(([known]) => known === name)?.[1]
}

function reversed(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([name, member]) => [name, reversed(member)]),
  )
}

type AttestDetail = { readonly [name: string]: Json }

function isAttest(detail: Json): detail is AttestDetail {
  return typeof detail === 'object' && detail !== null && 'care_relationship' in detail
}

function shortened(detail: AttestDetail): Json {
  const { purpose_of_use_details: _details, ...relation } = Object(detail['care_relationship'])
  return { ...detail, care_relationship: relation, patients: [{}] }
}
