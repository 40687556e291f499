// What a FHIR client may ask for besides the record: another format, or fewer records (R4 §3.1.0.1.11, §3.1.1).
import type { SimRequest } from '#simulators/core/simulator.ts'
import { Refusal } from '../../refusal.ts'

const JSON_TYPES = ['application/fhir+json', 'application/json', 'text/json', 'json', 'application/*', '*/*']
const KNOWN_PARAMETERS = ['criticalInfoType', '_format']

/** JSON is the only format: an EPJ that wants XML is better told than surprised. `_format` goes before Accept. */
export function requireJsonWanted({ headers, searchParams }: SimRequest): void {
  // A plus sign that was not encoded arrives as a space.
  const format = searchParams.get('_format')?.replace(' ', '+')
  const wanted = format ?? headers.accept
  if (wanted === undefined || wanted.split(',').some(isJson)) return
  throw new Refusal(406, 'TB-REQUEST', {
    message: 'This API answers in JSON alone.',
    at: format === undefined ? 'headers.accept' : 'query._format',
    expected: 'application/fhir+json',
    actual: wanted.slice(0, 200),
  })
}

/** They are passed over, as FHIR lets a server do; the journal tells which they were. */
export function noteUnknownParameters({ searchParams, recording }: SimRequest): void {
  const unknown = [...new Set(searchParams.keys())].filter((name) => !KNOWN_PARAMETERS.includes(name))
  if (unknown.length > 0) recording.fact('unknownParameters', unknown.join(' ').slice(0, 200))
}

function isJson(range: string): boolean {
  const [type = '', ...parameters] = range.split(';').map((part) => part.trim().toLowerCase())
  return JSON_TYPES.includes(type) && !parameters.some((parameter) => /^q\s*=\s*0(\.0*)?$/.test(parameter))
}
