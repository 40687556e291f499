// An adapter's answer to one action, however it came: `{"ok": true|false, "problem": "…", "seen": {…}}`.
import type { Bilingual } from '../texts.ts'
import { type ActionOutcome, DriverError } from './driver.ts'
import { type Report, readReport } from './report.ts'
import { readScreenshot, type Screenshot } from './screenshot.ts'

/** Answers larger than this are not an EPJ's report: a picture of 1 MiB in base64, and some text. */
export const MAX_ANSWER = 1_500_000

export const tooLarge: Bilingual = {
  nb: 'svaret er større enn 1,5 MB',
  en: 'the answer is larger than 1.5 MB',
}

export function noAnswer(milliseconds: number): Bilingual {
  const seconds = String(milliseconds / 1000)
  return { nb: `ikke noe svar innen ${seconds.replace('.', ',')} s`, en: `no answer within ${seconds} s` }
}

/**
 * Keeps a picture; gives the SHA-256 of what was kept, in hex, by which the journal refers to it.
 * @throws DriverError when it cannot be kept.
 */
export type KeepScreenshot = (screenshot: Screenshot) => string

/** @throws DriverError when the answer is not as agreed. */
export function readAnswer(text: string, action: string, keep?: KeepScreenshot): ActionOutcome {
  const answer = parse(text)
  if (!isRecord(answer) || typeof answer['ok'] !== 'boolean') {
    const came = text.trim().slice(0, 200)
    throw new DriverError({
      nb: `«${action}» ble besvart med noe annet enn {"ok": true|false, "seen": {…}}: ${came || '(ingenting)'}`,
      en: `«${action}» was answered with something else than {"ok": true|false, "seen": {…}}: ${came || '(nothing)'}`,
    })
  }
  const seen = { ...readReport(answer['seen']), ...pictured(answer['seen'], keep) }
  if (answer['ok']) return { outcome: 'ok', seen }
  return { outcome: 'problem', problem: problemIn(answer['problem']).slice(0, 500), seen }
}

function problemIn(said: unknown): string {
  if (said === undefined || said === null) return 'no reason given'
  return typeof said === 'string' ? said : 'the reason given is no text'
}

function pictured(seen: unknown, keep: KeepScreenshot | undefined): Report {
  if (!isRecord(seen) || seen['screenshot'] === undefined || seen['screenshot'] === null) return {}
  const screenshot = readScreenshot(seen['screenshot'])
  return keep ? { screenshot: keep(screenshot) } : {}
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
