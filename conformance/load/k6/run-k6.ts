// Runs k6 once, with one script and its settings, and reads what it leaves behind.
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import { parsedJson } from '../../parsed-json.ts'
import { runChild } from './child.ts'
import { type RecordedSecond, readK6Record } from './k6-record.ts'

const milliseconds = z.object({
  min: z.number(),
  median: z.number(),
  p90: z.number(),
  p95: z.number(),
  p99: z.number(),
  max: z.number(),
})
/** What load/lib/summary.ts writes. */
const resultSchema = z.object({
  schemaVersion: z.literal(2),
  seconds: z.number(),
  iterations: z.number(),
  dropped: z.number(),
  requests: z.number(),
  counts: z.record(z.string(), z.number()),
  series: z.array(z.object({ name: z.string(), answered: z.number(), wrong: z.number(), ms: milliseconds })),
  thresholds: z.array(
    z.object({
      series: z.string(),
      limit: z.enum(['p95', 'p99', 'errors']),
      expression: z.string(),
      ok: z.boolean(),
    }),
  ),
})
export type K6Result = z.infer<typeof resultSchema>

export interface K6Order {
  readonly k6: string
  /** Name of the script in load/. */
  readonly script: string
  readonly settings: Readonly<Record<string, unknown>>
  readonly env: Readonly<Record<string, string | undefined>>
  readonly print: (line: string) => void
  /** k6's own page; none when absent. */
  readonly dashboard?: string
  readonly pin?: readonly string[]
  readonly started?: (pid: number) => void
  readonly signal?: AbortSignal
}

export interface K6Outcome {
  /** Undefined when k6 was killed. */
  readonly exitCode: number | undefined
  /** Absent when k6 ended before it could write. */
  readonly result?: K6Result
  readonly seconds: readonly RecordedSecond[]
}

export const LOAD_FOLDER = fileURLToPath(new URL('../../../load/', import.meta.url))

export async function runK6(order: K6Order): Promise<K6Outcome> {
  const { k6, script, settings, env, print, pin = [] } = order
  const folder = await mkdtemp(join(tmpdir(), 'testbenk-load-'))
  const files = {
    settings: join(folder, 'settings.json'),
    summary: join(folder, 'summary.json'),
    record: join(folder, 'record.ndjson'),
  }
  try {
    await writeFile(files.settings, JSON.stringify({ ...settings, summaryFile: files.summary }), {
      mode: 0o600,
    })
    const [program = k6, ...args] = [
      ...pin,
      k6,
      // Without an address k6 opens no port for its REST API.
      ...['run', '--quiet', '--no-color', '--address=', join(LOAD_FOLDER, `${script}.ts`)],
    ]
    const exitCode = await runChild({
      program,
      args,
      env: { ...withoutK6(env), ...surroundings(files, order.dashboard) },
      line: (text) => {
        if (!BROKEN_LIMITS.test(text)) print(readable(text))
      },
      ...(order.started && { started: order.started }),
      ...(order.signal && { signal: order.signal }),
    })
    const result = resultSchema.safeParse(parsedJson(await content(files.summary))).data
    return { exitCode, ...(result && { result }), seconds: readK6Record(await content(files.record)) }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** Options of k6 in the environment would override the scenario that the settings describe. */
function withoutK6(env: K6Order['env']): K6Order['env'] {
  return Object.fromEntries(Object.entries(env).filter(([name]) => !name.startsWith('K6_')))
}

/** k6 asks nobody anything: no usage report, no extensions from the net, no page on a port. */
function surroundings(
  files: { readonly settings: string; readonly record: string },
  dashboard: string | undefined,
): Record<string, string> {
  return {
    TESTBENK_LOAD: files.settings,
    K6_NO_USAGE_REPORT: 'true',
    K6_AUTO_EXTENSION_RESOLUTION: 'false',
    K6_WEB_DASHBOARD: 'true',
    K6_WEB_DASHBOARD_PORT: '-1',
    K6_WEB_DASHBOARD_PERIOD: '1s',
    K6_WEB_DASHBOARD_RECORD: files.record,
    ...(dashboard !== undefined && { K6_WEB_DASHBOARD_EXPORT: dashboard }),
  }
}

/** k6's own word for it; the script's summary names each limit with what was measured. */
const BROKEN_LIMITS = /^time="[^"]*" level=error msg="thresholds on metrics /

async function content(file: string): Promise<string> {
  return readFile(file, 'utf8').catch(() => '')
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
