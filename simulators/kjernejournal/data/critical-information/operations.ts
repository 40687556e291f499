// The critical information API.
import type { FidelityCard, Operation } from '#simulators/core/simulator.ts'
import { CRITICAL_BASE } from './admit.ts'
import type { CriticalApi } from './api.ts'
import { createReadAll, createReadOne } from './read.ts'
import { createStatus } from './status.ts'
import { createCreate, createDelete, createUpdate } from './write.ts'

const SHARED_DIFFERENCES = [
  'Kept are AllergyIntolerance, Condition and Flag. Mechanical implants, ongoing treatments and care plans, which the real API keeps in other resources, are left out; a pacemaker is a Condition of category 7 here.',
  'Kjernejournal’s older API under /v1/fhir, with the ticket in X-kj-ticket, is left out: this one replaces it.',
  'Headers are taken with nhn- and with hit- (switch kjernejournal.critical-information-headers); both at once must say the same, or the answer is 400. Answers have nhn-event-id whichever was sent; error answers have nhn-error-code and, under the header’s older name X-KJ-Feilkode, the same code.',
  'Where an error stands in a resource is told as FHIRPath in issue.location, as NHN documents it; there is no issue.expression.',
  'There is no metadata (CapabilityStatement); whether the real API has one is not public. HAPI FHIR’s client must be told not to ask for it (ServerValidationMode NEVER).',
  'Where only Kjernejournal’s older code is known to us, it stands under ErrorCode and ErrorCodeKjLegacy both; codes of the API and of the bench have no older one.',
  'Tokens that are bound with DPoP need a proof; unbound ones are taken as Bearer (switch kjernejournal.critical-information-bearer).',
  'A patient who has blocked any health worker gets KJF-000180 for everybody, as the REST guide says (switch kjernejournal.blocked-health-worker).',
  'UNNTAK does not open what a patient has restricted. Patients with a blocked address are refused, as in the portal.',
  'NHN publishes a list of the API’s own error codes, of which we have read KI-0001 (it cannot start) and KI-0014 alone; codes that begin with TB are ours in place of the others, and so are status codes other than 410: KJF-000123 401; KJF-000013, 000017, 000022 and 000180, AUT_000, AUT_104 and AUT_108 403; KJF-000016 400; KJF-000065 409, or 412 where If-Match said it; KI-0014 422.',
  'A role other than the authorisation in the attest, where the token has one, is refused (AUT_000), as at innlogging: chosen. NHN says no more than that the role must be active in HPR.',
  'A token without orgnr_child is KJF-000013; that both numbers must be there is documented, the code is not.',
  'The address of the extension for the updater, and the code system of category, are ours. That of the time of update is as another client of Kjernejournal’s profiles has it.',
  'FHIR answers have no random member: it would not be FHIR.',
  'JSON is the only format: Accept or _format that leaves no room for it is answered with 406. Whether the real API has XML is not public.',
]

const card = (source: string, ...differences: readonly string[]): FidelityCard => ({
  source: `NHN developer portal, Kritisk informasjon FHIR API: ${source}`,
  date: '2025-02',
  confidence: 'documented',
  differences: [...differences, ...SHARED_DIFFERENCES],
})

const readCard = card(
  'Read',
  'criticalInfoType is the only search parameter; others are passed over, and the journal names them. Bundles have no links and no fullUrl, as in NHN’s example; a validator that asks for fullUrl, such as HAPI FHIR’s, finds fault with that. If-None-Match and If-Modified-Since are passed over: answers are not to be stored.',
  'Reactions to medicines have a code of ATC, in the system that FHIR names; others have words alone. What NHN’s extensions hold (source of information, presumed), and codes of reactions, are left out.',
  'Records that were refuted are given out with their status; those entered in error are not.',
  'A version that was later entered in error is answered with 410, where the real API sends a filtered record in some cases.',
)

const writeCard = card(
  'Create, Update',
  'Bodies are held against FHIR R4 and against what the documentation says in words; NHN’s own profiles on Simplifier are not applied.',
  'Codes are not looked up in their code systems, as the real API does: refused are those from chapters XX and XXI of ICD-10 alone. The salts that NHN has left out of FEST are taken.',
  'A nurse may write implants, a doctor everything; who else may write what is not public.',
  'A resource that names another patient than the header does, by number or by an address with a national identity number, is refused, wherever in it that stands. No address is looked up.',
  'Contained resources other than recorder and updater are not kept. Comments above 500 characters, texts above 200 and bodies above 32 kB are refused.',
  'meta.versionId of the body must be the newest version; that If-Match, when sent, must be so too (412) follows FHIR. If-None-Exist and Prefer are passed over.',
  'Modifier extensions and implicitRules are refused, as FHIR demands of whoever does not know them; so are narratives with active content.',
  'At most 100 records of a patient and 50 versions of each.',
)

const deleteCard = card('Delete', 'What was entered in error is kept, and answered with 410.')

const statusCard = card(
  'Status',
  'Names of the members for reservation, restriction and block, and of most dates, are ours.',
  'That a record was refuted or entered in error counts as a change of its kind, here and in the health indicator, so that an EPJ that asks for what is newer hears of it; what the real dates follow is not public.',
  'No line is written to the citizen’s log, as documented.',
)

export function criticalOperations(api: CriticalApi): readonly Operation[] {
  const at = (path: string) => `/kjernejournal/kritisk-informasjon${CRITICAL_BASE}/${path}`
  const operation = (
    name: string,
    method: Operation['method'],
    path: string,
    title: string,
    its: FidelityCard,
    handle: Operation['handle'],
  ): Operation => ({ id: `kjernejournal.critical-${name}`, method, path: at(path), title, card: its, handle })

  const deleted = createDelete(api)
  const readOne = createReadOne(api)
  return [
    operation('status', 'POST', 'status', 'Is there critical information?', statusCard, createStatus(api)),
    operation('read-all', 'GET', ':type', 'Critical information of a kind', readCard, createReadAll(api)),
    operation('read', 'GET', ':type/:id', 'One record of critical information', readCard, readOne),
    operation('read-version', 'GET', ':type/:id/_history/:version', 'One version', readCard, readOne),
    operation('create', 'POST', ':type', 'Register critical information', writeCard, createCreate(api)),
    operation('update', 'PUT', ':type/:id', 'Change critical information', writeCard, createUpdate(api)),
    operation('delete', 'DELETE', ':type/:id', 'Entered in error', deleteCard, deleted),
    operation(
      'delete-version',
      'DELETE',
      ':type/:id/_history/:version',
      'Entered in error, if this is the newest version',
      deleteCard,
      deleted,
    ),
  ]
}
