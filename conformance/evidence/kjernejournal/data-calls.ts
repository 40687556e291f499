// Calls to the data APIs: medicines, warnings of new ones, critical information as FHIR.
import { type Decode, members, text } from '../jwt.ts'
import { type Members, membersOf } from '../members.ts'
import { answerBody, header1, query, type Seen, status } from '../seen.ts'
import { type ApiCall, apiCall } from './api-calls.ts'

export interface DataCall extends ApiCall {
  readonly api: 'medicines' | 'warnings' | 'critical-information'
  readonly patient?: string
  /** `samtykke-sperret-legemidler`: what opens medicines that the patient has restricted. */
  readonly restrictedConsent?: string
  /** The grounds that critical information is asked for on. */
  readonly grunnlag?: string
  /** Code of the refusal: `feilkode`, or the one in the OperationOutcome. */
  readonly code?: string
  /** What an OperationOutcome says in words. */
  readonly diagnostics?: string
}

/** Whichever version of a record is meant, it is the same record. */
export function recordPath({ exchange: { request } }: DataCall): string {
  const [path = ''] = request.target.split('?')
  return path.replace(/\/_history\/[^/]*$/, '')
}

const apis: ReadonlyMap<string, DataCall['api']> = new Map([
  ['kjernejournal.legemiddel', 'medicines'],
  ['kjernejournal.legemiddelvarsling', 'warnings'],
])
const CRITICAL = 'kjernejournal.critical-'

export function readDataCalls(calls: readonly Seen[], decode: Decode): readonly DataCall[] {
  return calls.flatMap((seen) => {
    const api =
      apis.get(seen.operation) ?? (seen.operation.startsWith(CRITICAL) ? 'critical-information' : undefined)
    return api ? [dataCall(apiCall(seen, decode), api)] : []
  })
}

function dataCall(seen: ApiCall, api: DataCall['api']): DataCall {
  const named = header1(seen, 'nhn-patient-nin') ?? header1(seen, 'hit-patient-pid')
  const patient = named ?? text(seen.exchange.facts?.['patient'])
  const grunnlag = header1(seen, 'nhn-access-basis') ?? header1(seen, 'hit-access-basis')
  const consent = api === 'medicines' ? query(seen).get('samtykke-sperret-legemidler') : null
  const refused = status(seen) >= 400
  const { code, diagnostics } = refused ? refusalIn(seen) : {}
  return {
    ...seen,
    api,
    ...(patient !== undefined && { patient }),
    ...(grunnlag !== undefined && { grunnlag }),
    ...(consent !== null && { restrictedConsent: consent }),
    ...(code !== undefined && { code }),
    ...(diagnostics !== undefined && { diagnostics }),
  }
}

/** The service's own body, or FHIR's OperationOutcome. */
export function refusalIn(seen: Seen): {
  readonly code?: string | undefined
  readonly diagnostics?: string | undefined
} {
  const body = members(answerBody(seen))
  if (body['resourceType'] !== 'OperationOutcome') return { code: text(body['feilkode']) }
  const issue = first(body['issue'])
  const coding = first(membersOf(issue['details'])['coding'])
  return { code: text(coding['code']), diagnostics: text(issue['diagnostics']) }
}

function first(value: unknown): Members {
  return Array.isArray(value) ? membersOf(value[0]) : {}
}
