// Everything an EPJ can do rightly or wrongly, as small steps. `correctBehaviour` does each as the documents
// demand; a mutation replaces the few steps that it is about, and no other code knows of mutations.
import type * as client from 'openid-client'
import type { HealthWorker, Patient } from '#simulators/population/population.ts'
import type { HelseidClient } from './configuration-file.ts'
import type { DataBehaviour } from './data-api/data-behaviour.ts'
import type { Identity } from './helseid/identity.ts'
import type { Call } from './kjernejournal/calls.ts'
import type { Icon, Indicator } from './kjernejournal/indicator.ts'
import type { MunicipalityOrder } from './municipality/orders.ts'
import type { Register, Unit } from './register.ts'
import type { Settings } from './settings.ts'
import type { TicketBehaviour } from './ticket/ticket-behaviour.ts'
import type { Fallen, Text, Trouble } from './trouble.ts'

export type Json = client.JsonValue
export type Members = Record<string, Json | undefined>

/** A signed object right before it is signed. */
export interface Unsigned {
  readonly header: Members
  readonly claims: Members
}

export interface AssertionFacts {
  /** Seconds since 1970 in the room. */
  readonly now: number
  readonly jti: string
  readonly issuer: string
  readonly tokenEndpoint: string
  readonly details: readonly Json[]
}

export interface ProofFacts {
  readonly now: number
  readonly jti: string
  readonly towards: 'helseid' | 'kjernejournal'
}

/** What the EPJ remembers between sending the user to HelseID and getting the user back. */
export interface LogInAttempt {
  readonly url: URL
  readonly state: string
  readonly nonce: string
  readonly verifier: string
  /** National identity number of the EPJ's own user, who HelseID must confirm. */
  readonly user: string
}

export interface AttestFacts {
  readonly arbeidssted: Unit
  readonly hovedenhet: Pick<Unit, 'organisasjonsnummer'>
  readonly register: Register
}

export interface PortalFacts {
  readonly portal: string
  readonly code: string
  readonly verifier: string
  readonly patient: string
}

export interface Behaviour {
  // HelseID
  /** How long the metadata is used before it is fetched anew, in seconds. */
  readonly metadataSeconds: number
  clientAuthentication(key: client.PrivateKey, sign: client.ModifyAssertionOptions): client.ClientAuth
  assertion(assertion: Unsigned, facts: AssertionFacts): void
  proof(proof: Unsigned, facts: ProofFacts): void
  /** Whether calls to the token endpoint carry a proof. */
  readonly provesKeyToHelseid: boolean
  /** Algorithm of the EPJ's own key for DPoP. */
  readonly proofKeyAlgorithm: 'ES256' | 'RS256'
  /** Whether the nonce of the last answer is used again, or asked for anew each time. */
  readonly keepsNonce: boolean
  /** How many processes make the calls by turns, with one key; each knows only the nonces that it was given itself. */
  readonly processes: number
  /** Changes a call to HelseID or Kjernejournal right before it goes out; it holds everything that is right. */
  send(url: string, call: Outgoing): void | Promise<void>
  /** Whether a call that was answered is made once more, as it was. */
  repeats(url: string, call: Outgoing, answer: Response): boolean
  /** Whether HelseID's addresses are read from its metadata, or written into the EPJ. */
  readonly readsMetadata: boolean
  /** What the EPJ makes of an answer from HelseID before anything else reads it. */
  readAnswer(answer: Response): Response | Promise<Response>
  readonly demandedLevel: '3' | '4'
  /** Changes the parameters of an authorization request, which hold everything that is right. */
  authorizationParameters(parameters: URLSearchParams, attempt: Pick<LogInAttempt, 'verifier'>): void
  authorizationUrl(config: client.Configuration, parameters: URLSearchParams): Promise<URL>
  /** The address with which HelseID sent the user back, as the EPJ reads it. */
  readCallback(callback: URL, issuer: string): URL
  callbackChecks(attempt: LogInAttempt): client.AuthorizationCodeGrantChecks
  readIdentity(tokens: client.TokenEndpointResponse & client.TokenEndpointResponseHelpers): Identity
  /** Undefined when the person HelseID confirmed is the EPJ’s user, and may go on. */
  refusal(identity: Identity, user: string): Trouble | undefined
  /** Values of `resource` in authorization and token requests. */
  resources(): readonly string[]
  scopes(helseid: HelseidClient): readonly string[]
  /** Those of tokens for the EPJ itself. */
  systemScopes(): readonly string[]
  /** Details that name the unit a token is for. */
  organisationDetails(arbeidssted: Unit): readonly Json[]
  /** Details for the client assertion of a refresh before a patient's kjernejournal is opened. */
  attestDetails(details: readonly Json[], facts: AttestFacts): readonly Json[]
  nextRefreshToken(held: string, received: string | undefined): string
  /** Seconds until the next refresh, or undefined for never. */
  refreshAfter(expiresIn: number, holdSeconds: number): number | undefined
  /** Whether a token with so long left to live is used again. */
  reusesToken(secondsLeft: number, whose: 'system' | 'user'): boolean
  /** Whether all organisations get the first one's system token. */
  readonly sharesSystemToken: boolean
  /** Whether a system token that Kjernejournal refused is thrown away. */
  readonly forgetsRefusedToken: boolean
  /** Whether a token with an attest is fetched for each patient, or the one at hand is used as long as it lives. */
  readonly attestsEachPatient: boolean
  readonly endsHelseidSession: boolean
  /** Where HelseID is asked to send the user after the log-out. */
  postLogoutRedirectUri(registered: string | undefined): string | undefined
  // Kjernejournal
  /** Whether the EPJ has anything to do with Kjernejournal for this user: the switch, and the user's function access. */
  allowsKjernejournal(settings: Settings, user: HealthWorker): boolean
  /** Changes the headers of a call, which hold everything that is right except the authorization. */
  headers(headers: Headers, call: Call): void
  /** With which key the EPJ proves itself in the session calls. */
  readonly sessionProof: 'bound' | 'other-key' | 'none'
  /** Whose health indicators are asked for when a patient is opened; the answer for the opened patient is shown. */
  indicatorsFor(opened: Patient, all: readonly Patient[]): readonly Patient[]
  /** Throws when the EPJ cannot use the answer. */
  readIndicator(body: unknown): Indicator
  /** Changes what the health indicator is asked with. */
  indicatorBody(body: IndicatorBody): IndicatorBody
  icon(indicator: Indicator): Icon | null
  /** The icon of a patient whose health indicator could not be had. */
  iconWithoutAnswer(previous: Icon | null): Icon | null
  /** How often a look-up that failed is made again at once. */
  readonly lookUpRetries: number
  opensPortal(icon: Icon | null): boolean
  /** Sessions that are created for one opening. */
  readonly sessionsPerOpening: number
  /** Whether the portal is opened without a session when none could be created. */
  readonly opensWithoutSession: boolean
  createBody(body: CreateBody): CreateBody
  /** The addresses that are opened in the user's browser, one after the other. */
  portalLinks(link: URL, facts: PortalFacts): readonly URL[]
  readonly endsSessionAtPatientChange: boolean
  readonly endsSessionAtLogOut: boolean
  readonly stopsHoldingAtEnd: boolean
  /** Whether the kjernejournal that is open is ended when the integration is switched off. */
  readonly endsWhenSwitchedOff: boolean
  /** Whether nobody is logged in to the EPJ after a log-out. */
  readonly forgetsUserAtLogOut: boolean
  /** Whether no patient is open after a log-out. */
  readonly forgetsPatientAtLogOut: boolean
  /** Whether Kjernejournal is shown the token when it was renewed. */
  readonly showsRenewedToken: boolean
  readonly holdsWithoutPatient: boolean
  /** Whether a renewal that failed because a service is out of order is tried again. */
  readonly retriesHolding: boolean
  /** Whether a session is held on after Kjernejournal has refused to renew it. */
  readonly holdsAfterRefusal: boolean
  /** Whether the user is logged out of HelseID although the session could not be ended. */
  readonly logsOutDespiteTrouble: boolean
  /** Whether the test button calls anybody. */
  readonly testsConnection: boolean
  /** CSS pixels of the area that Kjernejournal is shown in. */
  readonly portalSize: { readonly width: number; readonly height: number }
  /** Whether what went wrong is written in the EPJ's own log. */
  readonly logsErrors: boolean
  /** What the user is shown of a trouble; null: nothing. */
  shows(text: Text): Text | null
  /** How the EPJ takes it that Kjernejournal cannot be reached. */
  meetsOutage(trouble: Trouble): Trouble | Fallen
  /** The older portal integration. */
  readonly ticket: TicketBehaviour
  /** The data APIs. */
  readonly data: DataBehaviour
  // The municipality
  /** What its people make of an order; undefined: they forget it. */
  municipalityDoes(order: MunicipalityOrder, register: Register): MunicipalityOrder | undefined
}

/** A call before it goes out. */
export interface Outgoing {
  readonly method: string
  readonly headers: Headers
  body: string | undefined
}

/** Body of `POST /v1/helseindikator`. */
export interface IndicatorBody {
  readonly fnr: string
  readonly samtykke?: string
  readonly legemiddelFraDato?: string
}

/** Body of `POST /api/session/create`, as in NHN's sample client. */
export interface CreateBody {
  readonly ehr_code_challenge: string
  readonly claims: {
    readonly patient_identifier: { readonly id: string; readonly system: string; readonly authority: string }
    readonly practitioner_authorization: {
      readonly code: string
      readonly system: string
      readonly assigner: string
    }
    readonly access_basis: { readonly code: string; readonly system: string; readonly assigner: string }
  }
}
