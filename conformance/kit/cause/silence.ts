// What an EPJ says of a trouble that nothing in the journal shows: nobody was there, somebody was in the way, or somebody
// else answered. Each can be known by who is able to say such a thing.
import type { Seen } from '../../evidence/seen.ts'
import type { Cause } from '../../result.ts'

/** What network stacks say when the address itself is wrong: Node, .NET, Java, Python, Go, curl; glibc, musl and macOS of names. */
const NOBODY_THERE =
  /ECONNREFUSED|ENOTFOUND|connection refused|actively refused|no such host|unknown ?host|could not resolve host|name or service not known|name does not resolve|nodename nor servname|unknown url type|invalid ur[il]|wrong version number|bad port|only requests to https?\b|(?:no|missing|invalid|undefined) (?:ur[il] |protocol )?schem[ae]|unsupported protocol scheme|unknown protocol|schemes are allowed|absolute ur[il]|not absolute/i
/** Nobody listens there; at an address that is right, somebody is in the way. */
const REFUSED = /ECONNREFUSED|connection refused|actively refused/i
/** The name that could not be looked up, as Node, .NET, Java, Python, Go and curl tell it. */
const NAME_NOT_FOUND =
  /(?:ENOTFOUND|no such host is known\.|unknown ?host(?:exception)?:|failed to resolve|\blookup|could not resolve host:?) [('"]?([\w.-]+)/i
/** The machine that the EPJ runs on has no more to give. */
const MACHINE_FULL =
  /\b(?:EMFILE|ENFILE|ENOBUFS|ENOMEM|ENOSPC)\b|too many open files|no space left on device/i
/** What they say of a net that is in the way. */
const ON_THE_WAY =
  /UND_ERR|temporary failure in name|temporarily unavailable|timed? ?out|socket|reset by peer|broken pipe|side closed|closed (?:the|by)|hung? ?up|premature|unexpected end of (?:file|stream)|unreachable|certificate|CERT_|TLS|SSL|PKIX|\b(?:407|50[234])\b/i
/** Node’s and the system’s names of troubles, but for the two above. */
const TROUBLE_OF_THE_NET = /\bE(?:SERV|REFUSED|NET|HOST|CONN(?!REFUSED)|ADDR|AI_|TIMED|PIPE|PROTO)[A-Z_]*\b/
/** The services’ own words: it was one of them that answered, and not the one that is meant. */
const SERVICE_ELSEWHERE =
  /KJ[FSX]-\d{6}|AUT_\d{3}|HID-\d{4}|KI-\d{4}|\bTB-[A-Z]|issuer|\binvalid_(?:client|grant|request|scope)\b|unauthorized_client/i
/** An answer was told of that the bench did not give. */
const ANSWERED_ELSEWHERE = /\b4(?:0\d|1\d|2\d)\b/
/**
 * What gateways, firewalls and guest networks answer by themselves, and no service at a wrong address does: there it is
 * 404 or 405, or one of those that are about what was sent. One of ours that said who may come would have said so by its code.
 */
const ANSWERED_BY_GATEWAY = /\b(?:30[12378]|40[138]|41[34]|4(?:21|29|31|51)|49[5-9]|511)\b/

/** A proxy, or the page of a guest network, that answers in place of a service. */
const ANSWERED_ON_THE_WAY = /\b200\b|unexpected token '?<|<!doctype|<html/i
/** The EPJ could not begin. */
const NOT_READABLE = /konfigurasjon|configuration|private ?key|nøkkel|jwk|pem\b/i
/** It knows the user, and has nothing for them to do, or nowhere to do it. */
const NOT_AUTHORISED =
  /\b(?:ikke|ingen|mangler|not|no|lacks)\b.*\b(?:autoriser\w*|authori[sz]ed|arbeidssted\w*|tjenestested\w*|workplaces?)\b/i
/** What runtimes say of code that fell. */
const CODE_FELL = /\b[A-Z]\w*(?:Error|Exception)\b|undefined|\bnull\b|NoneType|traceback|panic|nil pointer/
/** What they say of a call that fell, and it may be for the net that it did. */
const CALL_FELL = /fetch failed|network|http|socket|\bio\.?(?:error|exception)|url ?error|connect/i
/** It was given something to begin with that is no good. */
export const BAD_FILE = /konfigurasjonsfil|configuration file|private ?key/i

/** Of the services that an EPJ calls while people work; a file that is downloaded says nothing. */
export function isOfService({ operation }: Seen): boolean {
  return /^(?:helseid\.(?:metadata|jwks|par|authorize|token|end-session)$|kjernejournal\.)/.test(operation)
}

export interface Silence {
  readonly action: string
  /** Whether a service was called here meanwhile. */
  readonly cameToUs: boolean
  /** Whether something was asked for by it, and not merely read how to ask. */
  readonly asked: boolean
  /** Host and port by which HelseID is known here. */
  readonly here?: string
}

/** Reads how HelseID is to be asked. */
const READING = /^helseid\.(?:metadata|jwks)$/

export function silenceOf(action: string, calls: readonly Seen[], here: string | undefined): Silence {
  const ofServices = calls.filter(isOfService)
  return {
    action,
    cameToUs: ofServices.length > 0,
    asked: ofServices.some(({ operation }) => !READING.test(operation)),
    ...(here !== undefined && { here }),
  }
}

/**
 * The EPJ reported a problem, and no call of it was refused here.
 * @param problem in the EPJ's words.
 */
export function causeOfSilence(
  problem: string,
  { action, cameToUs, asked, here }: Silence,
): Cause | undefined {
  if (here !== undefined && (isRefusedHere(problem, here) || isNameOfHere(problem, here)))
    return 'environment'
  if (MACHINE_FULL.test(problem)) return 'environment'
  if (NOBODY_THERE.test(problem) || BAD_FILE.test(problem)) return 'configuration'
  if (ON_THE_WAY.test(problem) || TROUBLE_OF_THE_NET.test(problem)) return 'environment'
  if (SERVICE_ELSEWHERE.test(problem)) return 'configuration'
  if (ANSWERED_BY_GATEWAY.test(problem)) return 'environment'
  if (!cameToUs && ANSWERED_ON_THE_WAY.test(problem)) return 'environment'
  if (!cameToUs && NOT_READABLE.test(problem)) return 'configuration'
  if (ANSWERED_ELSEWHERE.test(problem)) return 'configuration'
  if (action !== 'log-in' || CODE_FELL.test(problem)) return undefined
  // No EPJ logs anybody in without asking HelseID: what keeps it from asking is its own set-up.
  return !asked || NOT_AUTHORISED.test(problem) ? 'configuration' : undefined
}

/** The EPJ's words are its runtime's, about code and not about a call. */
export function isOfFallenCode(problem: string): boolean {
  return CODE_FELL.test(problem) && !CALL_FELL.test(problem)
}

/** One's own machine, by the addresses that its name may stand for. */
const OWN_MACHINE = /(?:\blocalhost|\b127\.0\.0\.1|::1\]?):(\d+)\b/

/** The address is the bench's: as it is written, or as the machine has made something of its name (`localhost` as IPv6). */
function isRefusedHere(problem: string, here: string): boolean {
  if (!REFUSED.test(problem)) return false
  const port = OWN_MACHINE.exec(problem)?.[1]
  return problem.includes(here) || (port !== undefined && port === OWN_MACHINE.exec(here)?.[1])
}

/** The name is the bench's, by which others find it: where the EPJ runs it is not known. */
function isNameOfHere(problem: string, here: string): boolean {
  const name = NAME_NOT_FOUND.exec(problem)?.[1]?.toLowerCase()
  return name !== undefined && name === here.replace(/:\d+$/, '')
}
