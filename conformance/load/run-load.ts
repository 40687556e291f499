// Runs k6 against a room, or against anything that answers at a room's addresses.
import { mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { exitCodes } from '../result.ts'
import { runChild } from './child.ts'
import { type ClientFile, fetchClientFile } from './client-file.ts'
import { findK6 } from './find-k6.ts'
import type { LoadOptions } from './options.ts'

export interface LoadOrder {
  readonly addresses: {
    readonly helseid: string
    readonly selvbetjening: string
    readonly kjernejournalApi: string
  }
  /** A client with a P-256 key: without DPoP for Bearer, with DPoP for DPoP. */
  readonly clientId: string
  readonly options: LoadOptions
  /** National identity numbers of patients, the most often opened first. */
  readonly patients: readonly string[]
  /** Folder for the summary and k6's own page; made when absent. */
  readonly out: string
  readonly env: Readonly<Record<string, string | undefined>>
  readonly print: (line: string) => void
  readonly fetch?: typeof globalThis.fetch
  /** Aborted on Ctrl-C: k6 stops taking on more and still writes its reports. */
  readonly signal?: AbortSignal
}

export interface LoadOutcome {
  readonly exitCode: number
  /** k6's own, undefined when it was killed. */
  readonly k6ExitCode: number | undefined
  readonly interrupted: boolean
  /** Absent when k6 ended before it could write. */
  readonly summaryFile?: string
  readonly dashboardFile?: string
}

const SCRIPT = fileURLToPath(new URL('../../load/helseindikator.ts', import.meta.url))
const SCOPE = 'nhn:kjernejournal/api'

/** Throws LoadProblem when there is no k6, or no client to run as. */
export async function runLoad(order: LoadOrder): Promise<LoadOutcome> {
  const { print, options } = order
  const out = resolve(order.out)
  const summaryFile = join(out, 'load.json')
  const dashboardFile = join(out, 'load.html')
  const k6 = await findK6(order)
  const client = await fetchClientFile({
    selvbetjening: order.addresses.selvbetjening,
    clientId: order.clientId,
    ...(order.fetch && { fetch: order.fetch }),
  })
  await mkdir(out, { recursive: true })
  await Promise.all([summaryFile, dashboardFile].map((file) => rm(file, { force: true })))
  const room = await mkdtemp(join(tmpdir(), 'testbenk-load-'))
  try {
    const settingsFile = join(room, 'settings.json')
    await writeFile(settingsFile, settings(order, client, summaryFile), { mode: 0o600 })
    print(
      `k6 opens ${options.rate} patients per second${options.shape === 'ramp' ? ' at the top' : ''} ` +
        `for ${options.seconds} s, ${options.scheme} token, at ${order.addresses.kjernejournalApi}`,
    )
    const k6ExitCode = await runChild({
      program: k6,
      // Without an address k6 opens no port for its REST API.
      args: ['run', '--quiet', '--no-color', '--address=', SCRIPT],
      env: { ...withoutK6(order.env), ...surroundings(settingsFile, dashboardFile) },
      line: (text) => print(readable(text)),
      ...(order.signal && { signal: order.signal }),
    })
    return {
      exitCode: await judge(k6ExitCode, summaryFile),
      k6ExitCode,
      interrupted: order.signal?.aborted ?? false,
      ...((await exists(summaryFile)) && { summaryFile }),
      ...((await exists(dashboardFile)) && { dashboardFile }),
    }
  } finally {
    await rm(room, { recursive: true, force: true })
  }
}

function settings(order: LoadOrder, client: ClientFile, summaryFile: string): string {
  const { rate, seconds, shape, scheme, ...limits } = order.options
  return JSON.stringify({
    helseid: client.authority,
    kjernejournalApi: order.addresses.kjernejournalApi,
    clientId: client.clientId,
    privateJwk: client.privateJwk,
    scope: SCOPE,
    scheme,
    patients: order.patients,
    shape,
    rate,
    seconds,
    limits,
    summaryFile,
  })
}

/** Options of k6 in the environment would override the scenario that the settings describe. */
function withoutK6(env: LoadOrder['env']): LoadOrder['env'] {
  return Object.fromEntries(Object.entries(env).filter(([name]) => !name.startsWith('K6_')))
}

/** k6 asks nobody anything: no usage report, no extensions from the net, no page on a port. */
function surroundings(settingsFile: string, dashboardFile: string): Record<string, string> {
  return {
    TESTBENK_LOAD: settingsFile,
    K6_NO_USAGE_REPORT: 'true',
    K6_AUTO_EXTENSION_RESOLUTION: 'false',
    K6_WEB_DASHBOARD: 'true',
    K6_WEB_DASHBOARD_PORT: '-1',
    K6_WEB_DASHBOARD_PERIOD: '1s',
    K6_WEB_DASHBOARD_EXPORT: dashboardFile,
  }
}

/** k6's exit codes (its `errext/exitcodes`). */
const THRESHOLDS_BROKEN = 99
const INTERRUPTED = 105
const ABORTED_BY_SCRIPT = 108

async function judge(k6ExitCode: number | undefined, summaryFile: string): Promise<number> {
  switch (k6ExitCode) {
    case 0:
      // Thresholds hold over nothing at all, too.
      return (await isGood(summaryFile)) ? exitCodes.conforms : exitCodes.notDecided
    case THRESHOLDS_BROKEN:
      return exitCodes.doesNotConform
    case INTERRUPTED:
      return exitCodes.notDecided
    case ABORTED_BY_SCRIPT:
      return exitCodes.unreachable
    default:
      return exitCodes.internal
  }
}

async function isGood(summaryFile: string): Promise<boolean> {
  try {
    const summary: unknown = JSON.parse(await readFile(summaryFile, 'utf8'))
    return typeof summary === 'object' && summary !== null && 'ok' in summary && summary.ok === true
  } catch {
    return false
  }
}

async function exists(file: string): Promise<boolean> {
  try {
    return (await stat(file)).size > 0
  } catch {
    return false
  }
}

/** Of a line of k6's log the message; its own error log is `time=… level=… msg="…"`. */
function readable(line: string): string {
  const log = /^time="[^"]*" level=(\w+) msg=("(?:[^"\\]|\\.)*"|\S+)(?: error=("(?:[^"\\]|\\.)*"))?/.exec(
    line,
  )
  if (!log) return line
  const [, level, message, error] = log
  return [`k6 ${level}:`, plain(message), plain(error)].filter((part) => part !== '').join(' ')
}

function plain(quoted: string | undefined): string {
  if (quoted === undefined) return ''
  try {
    return quoted.startsWith('"') ? String(JSON.parse(quoted)) : quoted
  } catch {
    return quoted
  }
}
