// The EPJ as it should be.
import * as client from 'openid-client'
import type { Behaviour } from './behaviour.ts'
import { correctDataBehaviour } from './data-api/data-behaviour.ts'
import { validatedIdentity } from './helseid/identity.ts'
import { arbeidsstedDetails } from './helseid/organisation-details.ts'
import { iconOf, readIndicatorAnswer } from './kjernejournal/indicator.ts'
import { correctTicketBehaviour } from './ticket/correct-ticket-behaviour.ts'
import { Trouble } from './trouble.ts'
import { mayUseKjernejournal } from './workstation/function-access.ts'

/** The audience of Kjernejournal's APIs, and so the resource to ask tokens for (kjernejournal documentation, innlogging). */
const KJERNEJOURNAL = 'nhn:kjernejournal'

/** An assertion lives at most 60 seconds; the time between two computers of one system is far below this. */
const ASSERTION_SECONDS = 30
/** A token that is about to expire would do so on its way. */
const MARGIN_SECONDS = 10
/** NHN's sample holds the session at 0.8 of the token's life. */
const HOLD_AT = 0.8

export const correctBehaviour: Behaviour = {
  metadataSeconds: 24 * 60 * 60, // HelseID's functional requirement FK2

  clientAuthentication: client.PrivateKeyJwt,

  assertion({ header, claims }, { now, jti, issuer, details }) {
    header['typ'] = 'client-authentication+jwt'
    claims['aud'] = issuer
    claims['jti'] = jti
    claims['iat'] = now
    claims['nbf'] = now
    claims['exp'] = now + ASSERTION_SECONDS
    if (details.length > 0) claims['assertion_details'] = [...details]
  },

  proof({ claims }, { now, jti }) {
    claims['iat'] = now
    claims['jti'] = jti
  },

  provesKeyToHelseid: true,
  proofKeyAlgorithm: 'ES256',
  keepsNonce: true,
  processes: 1,
  send: () => undefined,
  repeats: () => false,
  readsMetadata: true,
  readAnswer: (answer) => answer,
  demandedLevel: '4',
  authorizationParameters: () => undefined,
  authorizationUrl: (config, parameters) => client.buildAuthorizationUrlWithPAR(config, parameters),
  readCallback: (callback) => callback,

  callbackChecks: ({ state, nonce, verifier }) => ({
    expectedState: state,
    expectedNonce: nonce,
    pkceCodeVerifier: verifier,
    idTokenExpected: true,
  }),

  readIdentity: validatedIdentity,

  refusal(identity, user) {
    if (identity.pid !== user)
      return new Trouble(
        { key: 'trouble.otherPerson' },
        'HelseID confirmed another person than the EPJ’s user',
      )
    if (identity.securityLevel !== '4')
      return new Trouble(
        { key: 'trouble.level' },
        `HelseID’s security level is ${identity.securityLevel ?? '(missing)'}; 4 is needed`,
      )
    return undefined
  },

  resources: () => [KJERNEJOURNAL],
  scopes: ({ scopes }) => scopes,
  systemScopes: () => ['nhn:kjernejournal/api'],
  organisationDetails: arbeidsstedDetails,
  attestDetails: (details) => details,
  nextRefreshToken: (held, received) => received ?? held,

  refreshAfter(expiresIn, holdSeconds) {
    const safe = Math.floor(expiresIn * HOLD_AT)
    return holdSeconds > 0 ? Math.min(holdSeconds, safe) : safe
  },

  reusesToken: (secondsLeft) => secondsLeft > MARGIN_SECONDS,
  sharesSystemToken: false,
  forgetsRefusedToken: true,
  attestsEachPatient: true,
  endsHelseidSession: true,
  postLogoutRedirectUri: (registered) => registered,

  allowsKjernejournal: mayUseKjernejournal,
  headers: () => undefined,
  sessionProof: 'bound',
  indicatorsFor: (opened) => [opened],
  readIndicator: readIndicatorAnswer,
  indicatorBody: (body) => body,
  icon: iconOf,
  iconWithoutAnswer: () => 0,
  lookUpRetries: 0,
  opensPortal: (icon) => icon !== null && icon >= 2,
  createBody: (body) => body,
  sessionsPerOpening: 1,
  opensWithoutSession: false,
  portalLinks: (link) => [link],
  endsSessionAtPatientChange: true,
  endsSessionAtLogOut: true,
  stopsHoldingAtEnd: true,
  endsWhenSwitchedOff: true,
  forgetsUserAtLogOut: true,
  forgetsPatientAtLogOut: true,
  showsRenewedToken: true,
  holdsWithoutPatient: false,
  retriesHolding: true,
  holdsAfterRefusal: false,
  logsOutDespiteTrouble: true,
  testsConnection: true,
  ticket: correctTicketBehaviour,
  data: correctDataBehaviour,
  municipalityDoes: (order) => order,
  portalSize: { width: 1280, height: 900 },
  logsErrors: true,
  shows: (text) => text,
  meetsOutage: (trouble) => trouble,
}
