// Whether browsers, containers and other machines meet the bench under one and the same name, and trust its certificate.
import { certificateRefusals, mendCertificate } from '../../refusals/certificates.ts'
import { asking, type Finding } from '../finding.ts'
import { originOf, type Surroundings } from './surroundings.ts'

const DAY_MS = 24 * 3600 * 1000
/** A certificate that ends within this many days ends in the middle of a test period. */
const SOON_DAYS = 14

const name = asking(
  'reach.name',
  {
    nb: 'Finner nettleseren, EPJ-en og denne maskinen benken under samme navn?',
    en: 'Do the browser, the EPJ and this machine find the bench under the same name?',
  },
  {
    nb: 'Gi ett navn som alle slår opp likt, for eksempel maskinens navn i nettet: --host 0.0.0.0 --public-url http://<navn>:<port>.',
    en: 'Give one name that all resolve alike, such as the machine’s name in the network: --host 0.0.0.0 --public-url http://<name>:<port>.',
  },
)
const container = asking(
  'reach.container',
  {
    nb: 'Når en EPJ i en container eller på en annen maskin benken?',
    en: 'Does an EPJ in a container or on another machine reach the bench?',
  },
  {
    nb: 'I en container er localhost containeren selv. Start med --host 0.0.0.0 og --public-url med et navn som gjelder begge steder. Kjører EPJ-en på denne maskinen, trenger du ikke gjøre noe.',
    en: 'Inside a container, localhost is the container. Start with --host 0.0.0.0 and a --public-url whose name holds in both places. If the EPJ runs on this machine, nothing is needed.',
  },
)
const tls = asking(
  'reach.tls',
  {
    nb: 'Stoler EPJ-en på sertifikatet til benken?',
    en: 'Will the EPJ trust the bench’s certificate?',
  },
  {
    nb: 'Gi --tls-cert, eller proxyen foran, et gyldig sertifikat for navnet i --public-url (eller localhost), med hele kjeden. Er det deres egen utsteder, må EPJ-en få den: for Node NODE_EXTRA_CA_CERTS, for Java en truststore, for .NET maskinens lager.',
    en: 'Give --tls-cert, or the proxy in front, a valid certificate for the name in --public-url (or localhost), with its whole chain. If the issuer is your own, the EPJ must know it: NODE_EXTRA_CA_CERTS for Node, a trust store for Java, the machine’s store for .NET.',
  },
)

export async function askReach(around: Surroundings): Promise<readonly Finding[]> {
  const { settings } = around
  const url = new URL(originOf(settings))
  return [await askName(url, around), askContainer(url, settings.host), await askTls(url, around)]
}

async function askName(url: URL, { resolve }: Surroundings): Promise<Finding> {
  const addresses = await resolve(hostOf(url))
  return addresses.length === 0
    ? name('ill', {
        nb: `${url.hostname} har ingen adresse herfra`,
        en: `${url.hostname} has no address from here`,
      })
    : name('well', {
        nb: `${url.hostname} er ${addresses.join(', ')}`,
        en: `${url.hostname} is ${addresses.join(', ')}`,
      })
}

function askContainer(url: URL, host: string): Finding {
  const named = !isLoopback(hostOf(url))
  const open = !isLoopback(host)
  if (named && !open)
    return container('ill', {
      nb: `nettlesere sendes til ${url.origin}, men bare ${host} lyttes det på`,
      en: `browsers are sent to ${url.origin}, but only ${host} is listened on`,
    })
  if (!named)
    return container('doubtful', {
      nb: `${url.origin} er bare denne maskinen`,
      en: `${url.origin} is this machine only`,
    })
  return container('well', {
    nb: `${url.origin}, lytter på ${host}`,
    en: `${url.origin}, listening on ${host}`,
  })
}

async function askTls(url: URL, { certificate, now }: Surroundings): Promise<Finding> {
  if (url.protocol !== 'https:')
    return tls('well', {
      nb: `${url.origin} er vanlig HTTP: det er ikke noe sertifikat`,
      en: `${url.origin} is plain HTTP: there is no certificate`,
    })
  const { problem, names, validTo, silent } = await certificate(hostOf(url), Number(url.port || 443))
  if (silent)
    return tls('ill', { nb: `${url.host} svarer ikke med TLS`, en: `${url.host} does not answer with TLS` })
  if (problem !== undefined)
    return {
      ...tls('ill', `${url.host}: ${problem}`),
      fix: mendCertificate(problem, hostOf(url), names ?? ''),
    }
  if (names === undefined) return tls('ill', certificateRefusals.nameless())
  const days = validTo === undefined ? 0 : Math.floor((Date.parse(validTo) - now()) / DAY_MS)
  return tls(days > SOON_DAYS ? 'well' : 'doubtful', {
    nb: `gyldig i ${days} dager til`,
    en: `valid for ${days} days more`,
  })
}

function hostOf(url: URL): string {
  return url.hostname.replace(/^\[|\]$/g, '')
}

function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || host.startsWith('127.') || host.endsWith('.localhost')
}
