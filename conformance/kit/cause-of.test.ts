// 41 EPJs that are set up, built, connected or served wrongly in one way each: is the blame put where it belongs?
import { describe, expect, it } from 'vitest'
import { checks } from '../checks/index.ts'
import { readEvidence } from '../evidence/evidence.ts'
import type { Cause, CheckResult } from '../result.ts'
import {
  assertion,
  type CallParts,
  call,
  type Draft,
  ISSUER,
  journal,
  proof,
  START,
  step,
} from './fixture/build-events.ts'
import { endSession, metadata, par, systemToken, token } from './fixture/build-helseid-calls.ts'
import {
  dpopHeaders,
  indicator,
  openPortal,
  sessionCreate,
  sessionEnd,
  sessionRefresh,
} from './fixture/build-kjernejournal-calls.ts'
import { accessToken, attestDetail, CHILD, KEY, PARENT, PATIENT, USER } from './fixture/build-tokens.ts'
import { runCheck } from './run-check.ts'
import { stopsIn } from './stops.ts'

type Events = readonly (Draft | number)[]

const NOW = START / 1000
const INDICATOR = '/kjernejournal/api/v1/helseindikator'
const elsewhere = 'https://helseid-sts.nhn.no'

const refusedBy = (at: string, reason = 'refused'): CallParts => ({
  status: 400,
  answer: { error: 'invalid_client' },
  explanation: { reason, at },
})
const asserted = (claims: object, header: object = {}) => ({
  form: { client_assertion: assertion({ ...claims }, { ...header }) },
})
const proven = (claims: object, header: object = {}): CallParts => ({
  headers: { dpop: proof({ ...claims }, { ...header }) },
})
const skewed = (seconds: number): Events => {
  const times = { iat: NOW + seconds, nbf: NOW + seconds, exp: NOW + seconds + 30 }
  const at = seconds < 0 ? 'body.client_assertion.exp' : 'body.client_assertion.nbf'
  return [
    metadata(),
    par({ ...asserted(times), ...refusedBy(at, 'the clock') }),
    token({ ...asserted(times), ...proven({ iat: NOW + seconds }), ...refusedBy(at, 'the clock') }),
  ]
}
/** A call that was recorded by somebody else, and brought in as a HAR. */
const recorded =
  (draft: Draft): Draft =>
  (seq, at) => ({ ...draft(seq, at), facts: { recorded: 'har' } })

const opening = (...calls: readonly Draft[]): Events => [
  metadata(),
  ...step('log-in', { args: { user: USER } }, par(), token()),
  ...step('open-patient', { args: { patient: PATIENT } }, ...calls),
]
const nowhere = (path: string) => call('POST', 'kjernejournal.unknown', path, { status: 404, answer: {} })
const via = { via: '1.1 proxy.kommune.example' }
const hit = (fault: string, parts: CallParts = {}): CallParts => ({ answer: {}, fault, ...parts })

const seeded: Readonly<Record<Cause, Readonly<Record<string, () => Events>>>> = {
  configuration: {
    'the client_id of another file': () => [metadata(), par(refusedBy('body.client_id'))],
    'the key of another client': () => [metadata(), par(refusedBy('body.client_assertion.signature'))],
    'the kid of a key that was renewed': () => [
      metadata(),
      par({ ...asserted({}, { kid: 'old' }), ...refusedBy('body.client_assertion.kid') }),
    ],
    'the authority of production': () => [
      metadata(),
      par({ ...asserted({ aud: elsewhere }), ...refusedBy('body.client_assertion.aud') }),
    ],
    'another port in redirect_uri': () => [
      metadata(),
      par({ form: { redirect_uri: 'http://localhost:1/x' }, ...refusedBy('body.redirect_uri') }),
    ],
    'an address after the log-out that is not registered': () => [
      endSession({
        query: { post_logout_redirect_uri: 'http://localhost/out' },
        status: 400,
        explanation: { reason: 'unknown', at: 'query.post_logout_redirect_uri' },
      }),
    ],
    'a wrong path in URL KJ service': () => opening(nowhere('/kjernejournal/api/v2/helseindikator')),
    'URL KJ service that is the portal’s': () =>
      opening(nowhere('/kjernejournal/hpp-webapp/v1/helseindikator')),
    'an organisation number with spaces': () => [
      metadata(),
      systemToken(
        asserted({
          assertion_details: [
            {
              type: 'helseid_authorization',
              practitioner_role: {
                organization: {
                  identifier: { system: 'urn:oid:2.16.578.1.12.4.1.4.101', value: '311 981 455' },
                },
              },
            },
          ],
        }),
      ),
    ],
    'a client_id in the assertion from another file': () => [
      metadata(),
      par({ ...asserted({ iss: 'other', sub: 'other' }), ...refusedBy('body.client_assertion.iss') }),
    ],
  },
  implementation: {
    'aud is the token endpoint': () => [metadata(), par(asserted({ aud: `${ISSUER}/connect/token` }))],
    'no typ in the assertion': () => [metadata(), par(asserted({}, { typ: undefined }))],
    'an assertion that lives for ten minutes': () => [metadata(), par(asserted({ exp: NOW + 600 }))],
    'iat as a text': () => [metadata(), par(asserted({ iat: String(NOW) }))],
    'PKCE with plain': () => [metadata(), par({ form: { code_challenge_method: 'plain' } })],
    'no state': () => [metadata(), par({ form: { state: undefined } })],
    'JSON to the token endpoint': () => [
      metadata(),
      call('POST', 'helseid.token', '/helseid/connect/token', {
        json: {},
        ...refusedBy('body', 'The body is not a form'),
      }),
    ],
    'a proof without ath': () => [
      indicator({
        headers: {
          ...dpopHeaders(INDICATOR, accessToken()),
          dpop: proof({ htm: 'POST', htu: `http://localhost:4400/r/test${INDICATOR}` }),
        },
      }),
    ],
    'htu with a query': () => [token(proven({ htu: `${ISSUER}/connect/token?x=1` }))],
    'local time in the proof': () => [
      token({
        ...asserted({ iat: NOW + 3600, nbf: NOW, exp: NOW + 30 }),
        ...proven({ iat: NOW + 3600 }),
        ...refusedBy('header.dpop.iat'),
      }),
    ],
    'a proof half an hour off, when all else is in time': () => [
      metadata(),
      par(asserted({})),
      token({ ...asserted({}), ...proven({ iat: NOW + 1800 }) }),
    ],
    'X-EPJ-System left out': () => [indicator({ headers: { 'x-epj-system': undefined } })],
    'the private key in the proof': () => [token(proven({}, { jwk: { ...KEY, d: 'x' } }))],
    'Bearer on session calls': () => {
      const access = accessToken()
      return [sessionCreate({ access, headers: { authorization: `Bearer ${access}` } })]
    },
    'a national identity number in the address': () => [indicator({ query: { fnr: PATIENT } })],
    'the portal opened without its verifier': () => [
      sessionCreate(),
      openPortal({ query: { ehr_code_verifier: undefined } }),
    ],
    'a misspelt member in the attest': () => [
      token(asserted({ assertion_details: [{ ...attestDetail(), care_relation: {} }] })),
    ],
  },
  environment: {
    'a clock five minutes behind': () => skewed(-300),
    'a clock two minutes ahead': () => skewed(120),
    'a clock ten seconds ahead': () => skewed(10),
    'a proxy that takes X-EPJ-System away': () => [
      indicator({ headers: { 'x-epj-system': undefined, ...via } }),
    ],
    'a proxy that takes X-SOURCE-SYSTEM away': () => [
      sessionCreate({ headers: { 'x-source-system': undefined, 'x-forwarded-for': '10.0.0.1' } }),
    ],
    'a proxy that takes the proof away': () => [token({ headers: { dpop: undefined, ...via } })],
    'another host name inside the container': () => [
      token({
        headers: {
          host: 'localhost:4400',
          dpop: proof({ htu: `http://testbenk:4400/r/test/helseid/connect/token` }),
        },
      }),
    ],
    'somebody who orders 503 while the EPJ works': () =>
      opening(indicator(hit('status 503', { status: 503 })), indicator(hit('status 503', { status: 503 }))),
    'a service that answered 500 when it was recorded': () =>
      opening(recorded(indicator({ status: 500, answer: {} }))),
    'a firewall that breaks connections': () => opening(indicator(hit('drop', { status: 503 }))),
  },
  simulator: {
    'a simulator that answers 500 to a look-up': () => opening(indicator({ status: 500, answer: {} })),
    'a simulator that answers 500 at the end of the session': () => [
      endSession({ query: { post_logout_redirect_uri: 'http://localhost/out' }, status: 500 }),
    ],
    'a simulator that answers 500 to a renewal, and to its repetition': () => [
      sessionRefresh({ json: { sessionId: 'unknown' }, status: 500, answer: {} }),
    ],
    'a simulator that answers 500 to the portal': () => [
      call('GET', 'helseid.jwks', '/helseid/jwks', { answer: {} }),
      sessionCreate(),
      openPortal({ query: { ehr_code_verifier: undefined }, status: 500 }),
    ],
  },
}

const rows = Object.entries(seeded).flatMap(([cause, group]) =>
  Object.entries(group).map(([name, events]) => ({ cause, name, events })),
)

/** What a reader sees first: of the checks that failed, the one that points at the earliest exchange. */
function blamed(events: Events): CheckResult | undefined {
  const evidence = readEvidence(journal(...events))
  return checks
    .map((check) => runCheck(check, evidence))
    .filter(({ verdict }) => verdict === 'failed' || verdict === 'warning')
    .sort((a, b) => (a.findings[0]?.exchange ?? 0) - (b.findings[0]?.exchange ?? 0))[0]
}

describe('the cause of a failure', () => {
  const judged = rows.map(({ cause, name, events }) => ({ cause, name, result: blamed(events()) }))
  const right = judged.filter(({ cause, result }) => result?.cause === cause)

  it('is found for each of 41 EPJs that are wrong in one way', () => {
    expect(rows.length).toBe(41)
    for (const { name, result } of judged) expect(result, name).toBeDefined()
  })

  it('is the right one in 95 of 100 at least', () => {
    const wrong = judged
      .filter((one) => !right.includes(one))
      .map(({ cause, name, result }) => `${name}: ${result?.cause} by ${result?.id}, not ${cause}`)
    process.stdout.write(`causes: ${right.length} of ${judged.length} in the right class\n`)
    expect(right.length / judged.length, wrong.join('\n')).toBeGreaterThanOrEqual(0.95)
  })
})

describe('what did not happen', () => {
  const causeIn = (id: string, ...events: Events): Cause | undefined => {
    const check = checks.find((one) => one.id === id)
    return check && runCheck(check, readEvidence(journal(...events))).cause
  }
  const held = (...during: readonly Draft[]): Events => [
    ...step('open-kjernejournal', { args: { patient: PATIENT } }, sessionCreate()),
    ...step('advance', {}, ...during),
    900,
    ...step('advance', {}),
  ]

  it('is put down to what was refused on the way there', () => {
    const spent = token({
      status: 400,
      answer: {},
      explanation: { reason: 'used', at: 'body.refresh_token' },
    })
    expect(causeIn('kjernejournal/hold-sesjon', ...held(spent))).toBe('implementation')
  })

  it('is put down to the setting where nothing was', () => {
    expect(causeIn('kjernejournal/hold-sesjon', ...held())).toBe('configuration')
  })

  it('is not put down to what was refused because of it', () => {
    const expired = sessionEnd({
      status: 401,
      answer: {},
      explanation: { reason: 'the token has expired', at: 'header.authorization.exp' },
    })
    const events = [...held(), ...step('close-patient', {}, expired)]
    expect(causeIn('kjernejournal/hold-sesjon', ...events)).toBe('configuration')
  })

  it('is not put down to a switch when the EPJ tried', () => {
    const opened = (parts: object): Events => [
      ...step('log-in', { args: { user: USER, securityLevel: '4' } }, par(), token()),
      ...step(
        'open-patient',
        { args: { patient: PATIENT }, seen: { patient: PATIENT }, ...parts },
        systemToken(),
      ),
    ]
    const at = 'kjernejournal/indicator-on-open'
    expect(causeIn(at, ...opened({ outcome: 'problem', problem: 'no usable answer' }))).toBe('environment')
    expect(causeIn(at, ...opened({}))).toBe('configuration')
  })
})

describe('a look-up that says something was between, and whose body no code writes', () => {
  const causeWith = (fnr: string, headers: Readonly<Record<string, string>>) => {
    const check = checks.find(({ id }) => id === 'kjernejournal/fnr-digits')
    const opened = step('open-patient', { args: { patient: PATIENT } }, indicator({ json: { fnr }, headers }))
    return check && runCheck(check, readEvidence(journal(...opened))).cause
  }

  it('was changed on the way', () => {
    const via = { via: '1.1 dlp.kommune.no' }
    expect(causeWith('######', via)).toBe('environment')
    expect(causeWith('######', {})).toBe('implementation')
    expect(causeWith('131169 00216', via)).toBe('implementation')
  })
})

describe('what did not happen because an answer of ours lacked what it is for', () => {
  it('is put down to the bench', () => {
    const check = checks.find(({ id }) => id === 'kjernejournal/portal-opened')
    const events = [
      ...step('log-in', { args: { user: USER, securityLevel: '4' } }, par(), token()),
      ...step('open-patient', { args: { patient: PATIENT } }, systemToken(), indicator()),
      ...step('open-kjernejournal', { outcome: 'problem' }, sessionCreate({ answer: { sessionId: 'one' } })),
    ]
    const result = check && runCheck(check, readEvidence(journal(...events)))
    expect(result).toMatchObject({ verdict: 'failed', cause: 'simulator' })
  })
})

describe('an answer with a member more, or less, than usual', () => {
  it.each(['extra-member', 'variant without-extra-member'])('is no trouble on the way: %s', (fault) => {
    const check = checks.find(({ id }) => id === 'kjernejournal/icon-matches-status')
    const seen = { icon: 0, patient: PATIENT }
    const opened = step('open-patient', { args: { patient: PATIENT }, seen }, indicator({ fault }))
    const result = check && runCheck(check, readEvidence(journal(...opened)))
    expect(result).toMatchObject({ verdict: 'failed', cause: 'implementation' })
  })
})

describe('a call that is refused, and nobody says why', () => {
  const causeOf = (created: Draft): Cause | undefined => {
    const events = step('open-kjernejournal', { args: { patient: PATIENT } }, created)
    return stopsIn(readEvidence(journal(...events)))[0]?.cause
  }

  it('is right as far as the bench knows: the fault is its own', () => {
    expect(causeOf(sessionCreate({ status: 400, answer: {} }))).toBe('simulator')
    expect(causeOf(sessionCreate({ status: 404, answer: {} }))).toBe('simulator')
    expect(causeOf(sessionCreate(refusedBy('body.ehr_code_challenge')))).toBe('implementation')
  })

  it('is not the bench’s when a fault was ordered, the address is nobody’s, or it was recorded elsewhere', () => {
    expect(causeOf(sessionCreate({ status: 429, answer: {}, fault: 'status' }))).toBe('environment')
    const nowhere = call('POST', 'kjernejournal.unknown', '/kjernejournal/api/nowhere', { status: 404 })
    expect(causeOf(nowhere)).toBe('configuration')
    expect(causeOf(recorded(sessionCreate({ status: 400, answer: {} })))).toBe('implementation')
  })
})

describe('the organisation above the unit in the attest', () => {
  const causeWith = (legalEntity: string): Cause | undefined => {
    const check = checks.find(({ id }) => id === 'helseid/attest-matches-token')
    const attest = JSON.parse(JSON.stringify(attestDetail()).replaceAll(PARENT, legalEntity))
    const access = accessToken({ 'nhn:tillitsrammeverk:parameters': attest })
    return check && runCheck(check, readEvidence(journal(sessionCreate({ access })))).cause
  }

  it('has been entered when no token of the EPJ names it', () => {
    expect(causeWith('991825827')).toBe('configuration')
  })

  it('was mixed up by code when it is one of the token’s own, or none at all', () => {
    expect(causeWith(CHILD)).toBe('implementation')
    expect(causeWith('123456789')).toBe('implementation')
  })
})

describe('an authorisation that Kjernejournal refuses', () => {
  const stops = (expected: string, feilkode = 'AUT_000', scenario = 'kjernejournal/open-portal') => {
    const explanation = { reason: 'refused', at: 'body.claims.practitioner_authorization.code', expected }
    const refused = sessionCreate({ status: 403, answer: { feilkode }, explanation })
    const parts = { outcome: 'problem', scenario } as const
    return stopsIn(readEvidence(journal(...step('open-kjernejournal', parts, refused))))
  }

  it('is told of as a setting where the user has none that is valid', () => {
    expect(stops('')).toMatchObject([{ cause: 'configuration', status: 403 }])
  })

  it('is Kjernejournal’s answer about a user who has another', () => {
    expect(stops('HF')).toEqual([])
  })

  it('is told of as a setting where the user is not in HPR, unless a scenario sent them', () => {
    expect(stops('a person in HPR', 'AUT_108')).toMatchObject([{ cause: 'configuration', status: 403 }])
    expect(stops('a person in HPR', 'AUT_108', 'kjernejournal/user-without-hpr')).toEqual([])
    expect(stops('565517045', 'AUT_108')).toEqual([])
  })
})

describe('the cause of a scope that HelseID refuses', () => {
  const explanation = { at: 'body.scope', reason: 'refused' }
  const causeOfScope = (scope: string) => {
    const events = journal(
      par({ form: { scope }, status: 400, answer: { error: 'invalid_scope' }, explanation }),
    )
    const check = checks.find(({ id }) => id === 'helseid/kjernejournal-scopes')
    return check && runCheck(check, readEvidence(events)).cause
  }

  it('is code where the scopes are joined by something else than spaces', () => {
    expect(causeOfScope('openid,nhn:kjernejournal/api')).toBe('implementation')
    expect(causeOfScope('openid nhn:kjernejournal/api')).toBe('configuration')
  })
})

describe('a success that the EPJ reports, and that was none', () => {
  const causeOfButton = (ping: Draft) => {
    const button = step('test-connection', { seen: { message: 'Alt i orden' } }, systemToken(), ping)
    const check = checks.find(({ id }) => id === 'kjernejournal/test-button')
    return check && runCheck(check, readEvidence(journal(...button))).cause
  }

  it('is code, whatever the call was refused for, or kept it from being answered', () => {
    const path = '/kjernejournal/api/v1/ping'
    const refused = { status: 403, answer: { feilkode: 'KJF-000022' } }
    for (const parts of [refused, hit('drop', { status: 0 }), hit('status 503', { status: 503 })])
      expect(
        causeOfButton(
          call('GET', 'kjernejournal.ping', path, {
            headers: dpopHeaders(path, accessToken(), 'GET'),
            ...parts,
          }),
        ),
      ).toBe('implementation')
  })
})
