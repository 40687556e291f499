// The calls of a correct EPJ, ready for tests to spoil.

import { createHash } from 'node:crypto'
import { thumbprint } from '../evidence/thumbprint.ts'
import {
  assertion,
  type CallParts,
  CLIENT,
  call,
  type Draft,
  fresh,
  ISSUER,
  jwt,
  proof,
  START,
} from './build-events.ts'

type Claims = Readonly<Record<string, unknown>>

export const PATIENT = '13116900216'
export const OTHER_PATIENT = '05898597468'
export const USER = '06828399789'
export const PARENT = '312554275'
export const CHILD = '311981455'

export const SCOPES = [
  'openid',
  'profile',
  'offline_access',
  'helseid://scopes/identity/pid',
  'helseid://scopes/identity/security_level',
  'helseid://scopes/hpr/hpr_number',
  'nhn:kjernejournal/innlogging',
  'nhn:kjernejournal/tillitsrammeverk',
]

/** Each part replaces the correct one, member by member. */
function changed(usual: CallParts, change: CallParts): CallParts {
  return {
    ...usual,
    ...change,
    ...(usual.form && { form: { ...usual.form, ...change.form } }),
    ...(usual.json && { json: { ...usual.json, ...change.json } }),
    ...(usual.query && { query: { ...usual.query, ...change.query } }),
    ...(usual.headers && { headers: { ...usual.headers, ...change.headers } }),
    ...(usual.answer && { answer: change.answer ?? usual.answer }),
  }
}

/** The room's own EPJ is told what to do. */
export const ownEpj = (): Draft => call('POST', 'epj.driver', '/epj/driver/actions')

export function metadata(): Draft {
  return call('GET', 'helseid.metadata', '/helseid/.well-known/openid-configuration', {
    answer: { issuer: ISSUER },
  })
}

export function par(change: CallParts = {}): Draft {
  const usual: CallParts = {
    form: {
      client_id: CLIENT,
      client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
      client_assertion: assertion(),
      response_type: 'code',
      scope: SCOPES.join(' '),
      redirect_uri: 'http://localhost:4400/r/test/epj/callback',
      state: fresh('state'),
      nonce: fresh('nonce'),
      code_challenge: 'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM',
      code_challenge_method: 'S256',
      resource: 'nhn:kjernejournal',
    },
    status: 201,
    answer: { request_uri: `urn:ietf:params:oauth:request_uri:${fresh('pushed')}`, expires_in: 60 },
  }
  return call('POST', 'helseid.par', '/helseid/connect/par', changed(usual, change))
}

export function authorize(change: CallParts = {}): Draft {
  const usual: CallParts = {
    query: { client_id: CLIENT, request_uri: 'urn:ietf:params:oauth:request_uri:pushed' },
    status: 302,
  }
  return call('GET', 'helseid.authorize', '/helseid/connect/authorize', changed(usual, change))
}

/** A refusal that only asks for a nonce, as every first call gets. */
export function nonceDemand(change: CallParts = {}): Draft {
  return token({
    status: 400,
    answer: { error: 'use_dpop_nonce' },
    answerHeaders: { 'dpop-nonce': 'nonce-1' },
    ...change,
  })
}

export function token(change: CallParts = {}): Draft {
  const usual: CallParts = {
    form: {
      grant_type: 'authorization_code',
      client_id: CLIENT,
      client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
      client_assertion: assertion(),
      code: fresh('secret:code'),
      redirect_uri: 'http://localhost:4400/r/test/epj/callback',
      code_verifier: VERIFIER,
      resource: 'nhn:kjernejournal',
    },
    headers: { dpop: proof({ nonce: 'nonce-1' }) },
    answer: {
      access_token: accessToken(),
      id_token: jwt({ alg: 'RS256' }, { iss: ISSUER, aud: CLIENT, nonce: 'nonce' }),
      refresh_token: fresh('secret:refresh_token'),
      token_type: 'DPoP',
      expires_in: 600,
    },
  }
  return call('POST', 'helseid.token', '/helseid/connect/token', changed(usual, change))
}

export function revocation(change: CallParts = {}): Draft {
  const usual: CallParts = {
    form: {
      token: fresh('secret:token'),
      token_type_hint: 'refresh_token',
      client_id: CLIENT,
      client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
      client_assertion: assertion(),
    },
  }
  return call('POST', 'helseid.revocation', '/helseid/connect/revocation', changed(usual, change))
}

/** A refresh grant; `form.refresh_token` and `answer` are the caller's to tie together. */
export function refresh(change: CallParts = {}): Draft {
  return token({
    ...change,
    form: {
      grant_type: 'refresh_token',
      code: undefined,
      redirect_uri: undefined,
      code_verifier: undefined,
      refresh_token: fresh('secret:refresh_token'),
      ...change.form,
    },
  })
}

export function systemToken(change: CallParts = {}): Draft {
  return token({
    answer: { access_token: accessToken({ sub: undefined }), token_type: 'DPoP', expires_in: 600 },
    ...change,
    form: {
      grant_type: 'client_credentials',
      scope: 'nhn:kjernejournal/api',
      code: undefined,
      redirect_uri: undefined,
      code_verifier: undefined,
      ...change.form,
    },
  })
}

export const KEY = { kty: 'EC', crv: 'P-256', x: 'key-1', y: 'y' }

export function attest(unit: string = CHILD): Claims {
  const organisation = (id: string) => ({ id, system: 'urn:oid:2.16.578.1.12.4.1.4.101' })
  return {
    practitioner: {
      authorization: { code: 'LE' },
      legal_entity: organisation(PARENT),
      point_of_care: organisation(unit),
    },
    care_relationship: { purpose_of_use: { code: 'TREAT' } },
  }
}

/** Members of `assertion_details`: the unit a token is asked for, and the attest. */
export function organisationDetail(value: string = CHILD): Claims {
  const identifier = { system: 'urn:oid:2.16.578.1.12.4.1.4.101', type: 'ENH', value }
  return { type: 'helseid_authorization', practitioner_role: { organization: { identifier } } }
}

export function attestDetail(unit: string = CHILD): Claims {
  return { type: 'nhn:tillitsrammeverk:parameters', ...attest(unit) }
}

export function accessToken(claims: Claims = {}): string {
  return jwt(
    { typ: 'at+jwt', alg: 'RS256' },
    {
      iss: ISSUER,
      aud: 'nhn:kjernejournal',
      iat: START / 1000,
      exp: START / 1000 + 600,
      jti: fresh('token'),
      sub: 'somebody',
      scope: SCOPES,
      cnf: { jkt: thumbprint(KEY) },
      'helseid://claims/identity/pid': USER,
      'helseid://claims/identity/security_level': '4',
      'helseid://claims/client/claims/orgnr_parent': PARENT,
      'helseid://claims/client/claims/orgnr_child': CHILD,
      'nhn:tillitsrammeverk:parameters': attest(),
      ...claims,
    },
  )
}

export const ath = (access: string): string => createHash('sha256').update(access).digest('base64url')

/** Headers of a call to Kjernejournal with a DPoP-bound token. */
export function dpopHeaders(path: string, access: string, method = 'POST'): Readonly<Record<string, string>> {
  return {
    authorization: `DPoP ${access}`,
    dpop: proof({ htm: method, htu: `http://localhost:4400/r/test${path}`, ath: ath(access) }),
  }
}

export function indicator(change: CallParts = {}): Draft {
  const path = '/kjernejournal/api/v1/helseindikator'
  const usual: CallParts = {
    headers: {
      ...dpopHeaders(path, accessToken({ sub: undefined })),
      'x-epj-system': 'Testbenk EPJ, v0.1.0',
    },
    json: { fnr: PATIENT },
    answer: { status: 4, returTekst: 'OBS: Kritisk informasjon i kjernejournal', ticket: 'abc' },
  }
  return call('POST', 'kjernejournal.helseindikator', path, changed(usual, change))
}

export function ping(change: CallParts = {}): Draft {
  const path = '/kjernejournal/api/v1/ping'
  const usual: CallParts = {
    headers: {
      ...dpopHeaders(path, accessToken({ sub: undefined }), 'GET'),
      'x-epj-system': 'Testbenk EPJ, v0.1.0',
    },
    answer: { status: 'OK' },
  }
  return call('GET', 'kjernejournal.ping', path, changed(usual, change))
}

export function sessionPing(change: CallParts & { readonly access?: string } = {}): Draft {
  const path = '/kjernejournal/innlogging/api/session/ping'
  const { access = accessToken(), ...rest } = change
  const usual: CallParts = {
    headers: { ...dpopHeaders(path, access, 'GET'), 'x-source-system': 'Testbenk EPJ, v0.1.0' },
  }
  return call('GET', 'kjernejournal.session-ping', path, changed(usual, rest))
}

export function sessionCreate(change: CallParts & { readonly access?: string } = {}): Draft {
  const path = '/kjernejournal/innlogging/api/session/create'
  const { access = accessToken(), ...rest } = change
  const usual: CallParts = {
    headers: { ...dpopHeaders(path, access), 'x-source-system': 'Testbenk EPJ, v0.1.0' },
    json: {
      ehr_code_challenge: 'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM',
      claims: {
        patient_identifier: { id: PATIENT, system: 'urn:oid:2.16.578.1.12.4.1.4.1' },
        practitioner_authorization: { code: 'LE' },
        access_basis: { code: 'SAMTYKKE', system: 'SYSTEM_GRUNNLAG' },
      },
    },
    answer: { code: 'secret:code:1', sessionId: 'session-1' },
  }
  return call('POST', 'kjernejournal.session-create', path, changed(usual, rest))
}

export function sessionRefresh(change: CallParts & { readonly access?: string } = {}): Draft {
  return later('refresh', change)
}

export function sessionEnd(change: CallParts & { readonly access?: string } = {}): Draft {
  return later('end', change)
}

function later(kind: 'refresh' | 'end', change: CallParts & { readonly access?: string }): Draft {
  const path = `/kjernejournal/innlogging/api/session/${kind}`
  const { access = accessToken(), ...rest } = change
  const usual: CallParts = {
    headers: { ...dpopHeaders(path, access), 'x-source-system': 'Testbenk EPJ, v0.1.0' },
    json: { sessionId: 'session-1' },
    answer: {},
  }
  return call('POST', `kjernejournal.session-${kind}`, path, changed(usual, rest))
}

/** The verifier whose SHA-256 is the challenge above (RFC 7636, appendix B). */
export const VERIFIER = 'dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk'

export function openPortal(change: CallParts = {}): Draft {
  const usual: CallParts = { query: { code: 'secret:code:1', ehr_code_verifier: VERIFIER }, status: 302 }
  return call(
    'GET',
    'kjernejournal.open-portal',
    '/kjernejournal/hpp-webapp/hentpasient.html',
    changed(usual, change),
  )
}

export function endSession(change: CallParts = {}): Draft {
  const usual: CallParts = {
    query: { id_token_hint: jwt({ alg: 'RS256' }, { iss: ISSUER, aud: CLIENT }), state: fresh('state') },
    status: 302,
  }
  return call('GET', 'helseid.end-session', '/helseid/connect/endsession', changed(usual, change))
}
