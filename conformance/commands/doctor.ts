// `doctor`: before any test, whether everything is in place; one page, each thing that is not with how to mend it.
import { lookup } from 'node:dns/promises'
import { writeFileSync } from 'node:fs'
import { type AddressInfo, createServer, isIP } from 'node:net'
import { join } from 'node:path'
import { checkServerIdentity, connect, createServer as createTlsServer } from 'node:tls'
import type { Tls } from '#simulators/core/server/answering-server.ts'
import { ConfigError } from '../config.ts'
import { examine } from '../doctor/examine.ts'
import { type Certificate, PROBE_TIMEOUT_MS } from '../doctor/probes/surroundings.ts'
import { toPage, toText } from '../doctor/show.ts'
import { requireWritable } from '../make-folder.ts'
import { fileRefusals } from '../refusals/files.ts'
import { exitCodes } from '../result.ts'
import { readBytes } from '../run/read-text.ts'
import type { Command } from './command.ts'
import type { Reads } from './command-settings.ts'
import { ownOptions } from './own-options.ts'
import { readTls } from './tls.ts'

/** A configuration file is some kilobytes. */
const MAX_FILE = 256 * 1024

export const doctor: Command<Reads<'doctor'>> = async (context) => {
  const { operands, settings, print, isTerminal } = context
  const [file] = operands
  const { 'redirect-uri': redirectUri } = ownOptions(context, ['redirect-uri'])
  const tls = readTls(settings)
  const findings = await examine({
    around: {
      settings,
      nodeVersion: process.version,
      now: () => Date.now(),
      fetch: globalThis.fetch,
      opensPort,
      resolve,
      certificate: tls ? (host) => certificateOf(tls, host) : (host, port) => certificateAt(host, port, host),
      writes: (folder) => writes(folder, settings.language),
    },
    ...(file !== undefined && { configuration: configurationIn(file) }),
    ...(redirectUri !== undefined && { redirectUri }),
  })
  print(toText(findings, settings.language, isTerminal))
  if (writes(settings.out, settings.language) === undefined) {
    const page = join(settings.out, 'doctor.html')
    writeFileSync(page, toPage(findings, settings.language))
    print(page)
  }
  return findings.some(({ health }) => health === 'ill') ? exitCodes.configuration : exitCodes.conforms
}

function configurationIn(file: string): string {
  return readBytes(file, MAX_FILE, fileRefusals.isTooLargeForConfiguration).toString('utf8')
}

function opensPort(host: string, port: number): Promise<string | undefined> {
  return new Promise((settle) => {
    const server = createServer()
    server.once('error', (error: NodeJS.ErrnoException) => settle(error.code ?? error.message))
    server.listen(port, host, () => server.close(() => settle(undefined)))
  })
}

async function resolve(host: string): Promise<readonly string[]> {
  try {
    return (await lookup(host, { all: true })).map(({ address }) => address)
  } catch {
    return []
  }
}

/** As a client finds it that asks for the host. */
async function certificateOf(tls: Tls, host: string): Promise<Certificate> {
  const server = createTlsServer(tls)
  const port = await new Promise<number>((opened) => {
    server.listen(0, '127.0.0.1', () => opened((server.address() as AddressInfo).port))
  })
  try {
    return await certificateAt('127.0.0.1', port, host)
  } finally {
    server.close()
  }
}

function certificateAt(host: string, port: number, name: string): Promise<Certificate> {
  return new Promise((settle) => {
    // Looked at, not trusted: what a client would refuse is what is asked for.
    const socket = connect({
      host,
      port,
      // TLS itself is told names alone (RFC 6066 section 3).
      servername: isIP(name) ? '' : name,
      checkServerIdentity: (_, certificate) => checkServerIdentity(name, certificate),
      rejectUnauthorized: false,
      timeout: PROBE_TIMEOUT_MS,
    })
    const end = (found: Certificate) => {
      socket.destroy()
      settle(found)
    }
    socket.once('secureConnect', () => {
      const { valid_to: validTo, subjectaltname: names } = socket.getPeerCertificate()
      const problem = socket.authorized ? undefined : String(socket.authorizationError ?? 'not trusted')
      end({
        ...(problem !== undefined && { problem }),
        ...(names !== undefined && { names }),
        ...(validTo !== undefined && { validTo: new Date(validTo).toISOString() }),
      })
    })
    socket.once('timeout', () => end({ silent: true }))
    socket.once('error', () => end({ silent: true }))
  })
}

function writes(folder: string, language: 'nb' | 'en'): string | undefined {
  try {
    requireWritable(folder)
    return undefined
  } catch (error) {
    return error instanceof ConfigError ? error.said[language] : String(error)
  }
}
