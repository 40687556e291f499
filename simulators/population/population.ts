// The shape of a room's little Norway. One person is the same person in every simulator.

/** Volven 9060. */
export type Profession = 'LE' | 'SP' | 'VP' | 'FA1' | 'FA2' | 'HF'

export interface Name {
  readonly given: string
  /** Empty when there is none. */
  readonly middle: string
  readonly family: string
}

export interface Person {
  /** Fødselsnummer or D-number, synthetic (Line Danser's excepted). */
  readonly pid: string
  readonly kind: 'fødselsnummer' | 'd-nummer'
  readonly name: Name
  /** ISO date. */
  readonly born: string
  readonly gender: 'woman' | 'man'
  /** ISO date when the person is dead. */
  readonly dead?: string
  readonly addressBlocked?: true
}

export interface HealthWorker extends Person {
  /** Stable name within the cast: `lege`, `sykepleier` … */
  readonly key: string
  /** 9 digits; absent for a person who is not in HPR. */
  readonly hprNumber?: string
  readonly authorizations: readonly { readonly profession: Profession; readonly active: boolean }[]
  /** Organisation numbers of the units where the person works (arbeidssted). */
  readonly arbeidssteder: readonly string[]
}

/** What somebody is in an organisation. */
export interface Title {
  readonly nb: string
  readonly en: string
}

/** 0 invalid number, 1 no kjernejournal, 2 has one, 3 own registrations, 4 critical information. */
export type IndicatorStatus = 0 | 1 | 2 | 3 | 4

export interface CriticalInformation {
  /** Kjernejournal's category; only `OVER_REAK` is known from a public source. */
  readonly kategori: string
  readonly title: string
  readonly detail: string
  /** The medicine, or its group, in the ATC register; absent where it is about something else. */
  readonly atc?: { readonly code: string; readonly display: string }
  /** Confirmed, suspected … as the portal would word it (nb). */
  readonly certainty: string
  readonly registeredBy: string
  /** ISO 8601, UTC, milliseconds. */
  readonly changed: string
}

/** A part of the journal that a patient can restrict by itself; named as its page in the portal. */
export type Del =
  | 'legemidler'
  | 'kritisk-informasjon'
  | 'besokshistorikk'
  | 'egne-registreringer'
  | 'provesvar'
  | 'dokumenter'
  | 'vaksiner'

export interface Patient extends Person {
  /** Stable name within the cast: `line-danser`, `status-4`, `reservert` … */
  readonly key: string
  readonly status: IndicatorStatus
  readonly reserved?: true
  /** Restricted for all health workers: readable with consent or in an emergency only. */
  readonly sperret?: true
  /** Only these parts are restricted. */
  readonly sperredeDeler?: readonly Del[]
  /** HPR numbers of health workers the patient has blocked. */
  readonly blockedHealthWorkers: readonly string[]
  readonly minor?: true
  readonly hasMedicines: boolean
  readonly hasLockedPrescriptions: boolean
  readonly address: string
  readonly gp: string
  readonly critical: readonly CriticalInformation[]
  readonly medicines: readonly { readonly name: string; readonly use: string; readonly dispensed: string }[]
  readonly ownRegistrations: readonly {
    readonly title: string
    readonly detail: string
    readonly changed: string
  }[]
  readonly visits: readonly { readonly date: string; readonly place: string; readonly kind: string }[]
}

/** As much of a patient as the health indicator tells: of millions it is worked out anew at each look-up. */
export interface PatientInBrief
  extends Pick<
    Patient,
    | 'pid'
    | 'status'
    | 'dead'
    | 'blockedHealthWorkers'
    | 'hasMedicines'
    | 'hasLockedPrescriptions'
    | 'critical'
  > {
  readonly addressBlocked?: boolean
  /** Made for this look-up alone, and another object at the next: nothing that follows from it is worth keeping. */
  readonly passing?: true
}

export interface Address {
  readonly adresse: readonly string[]
  readonly postnummer: string
  readonly poststed: string
  readonly kommune: string
  readonly kommunenummer: string
}

export interface Organisation {
  /** 9 digits, first 2 or 3 (never a real unit), mod 11 valid. */
  readonly organisasjonsnummer: string
  readonly navn: string
  readonly form: 'KOMM' | 'ORGL' | 'BEDR' | 'AS'
  readonly overordnetEnhet?: string
  /** SN2025, e.g. `87.102`. */
  readonly naeringskode: { readonly kode: string; readonly beskrivelse: string }
  readonly address: Address
  readonly ansatte: number
  readonly registered: string
  /** Deleted in the register: answered with 200 and a short body. */
  readonly slettet?: string
  /** Removed for legal reasons: answered with 410. */
  readonly fjernet?: string
  /** People with a role in the register, by fødselsnummer. Tilgangsstyring comes from DAGL, or KONT in a municipality. */
  readonly roles: readonly { readonly type: 'DAGL' | 'KONT'; readonly pid: string }[]
  /** Stable name within the cast: `kommune`, `sykehjem` … */
  readonly key: string
}

/** A HelseID client that is there from the start. */
export interface ReadyClient {
  /** Stable name within the cast: `testbenk-epj`, `leverandor` … */
  readonly key: string
  /** UUID, from the room's seed. */
  readonly clientId: string
  readonly name: string
  /** The hovedenhet it belongs to. */
  readonly organisation: string
  readonly childOrganisations: readonly string[]
  /** `{epj}` stands for the address of the room's simulated EPJ. */
  readonly redirectUris: readonly string[]
  readonly postLogoutRedirectUris: readonly string[]
  readonly scopes: readonly string[]
  readonly grantTypes: readonly GrantType[]
  readonly keyType: 'EC' | 'RSA'
  /** Whether its access tokens must be bound with DPoP. */
  readonly dpop: boolean
  /** Set on a supplier's client that acts for many organisations and names one for each token. */
  readonly multiTenant?: true
  /** Absent: a refresh token is good for one use, and the answer holds the next. */
  readonly refreshTokens?: 'reusable'
  /** Set on a client whose organisation is set once and for all, so that it can name none. */
  readonly fixedOrganisation?: true
  /** NHN's own application: a municipality's rules do not concern it. */
  readonly nhns?: true
  /** Claims of its own that Selvbetjening has for it, e.g. `herid`. */
  readonly claims?: Readonly<Record<string, string>>
  /** Where it is told that a user has logged out somewhere else (OpenID Connect Back-Channel Logout). */
  readonly backchannelLogoutUri?: string
  /** The same in a frame of the browser (OpenID Connect Front-Channel Logout). */
  readonly frontchannelLogoutUri?: string
}

export type GrantType =
  | 'authorization_code'
  | 'refresh_token'
  | 'client_credentials'
  | 'urn:ietf:params:oauth:grant-type:token-exchange'

/** An organisation that lets a supplier act for it with the supplier's own client. */
export interface SupplierDelegation {
  readonly parent: string
  readonly supplier: string
  /** Audiences of the APIs whose terms the organisation has accepted. */
  readonly acceptedTerms: readonly string[]
  /** The organisation's own list of units that may be named; absent: any. */
  readonly children?: readonly string[]
}

export interface Population {
  readonly patients: readonly Patient[]
  readonly healthWorkers: readonly HealthWorker[]
  /** People with a role in an organisation who are not health workers, e.g. the rådmann and the system manager. */
  readonly others: readonly (Person & { readonly key: string; readonly title: Title })[]
  /** Whom HelseID's documents and sample programs log in as; health workers who take part in nothing else. */
  readonly testPersons: readonly HealthWorker[]
  readonly organisations: readonly Organisation[]
  readonly clients: readonly ReadyClient[]
  /** Altinn delegations that exist from the start: `to` may use `resource` on behalf of `from`. */
  readonly delegations: readonly { readonly from: string; readonly to: string; readonly resource: string }[]
  /** Which suppliers may act for whom from the start: Altinn has it as rights given to an organisation. */
  readonly supplierDelegations: readonly SupplierDelegation[]
  patient(pid: string): Patient | undefined
  /** Of the same people as `patient`. */
  patientInBrief(pid: string): PatientInBrief | undefined
  healthWorker(pid: string): HealthWorker | undefined
  organisation(organisasjonsnummer: string): Organisation | undefined
  person(pid: string): Person | undefined
}
