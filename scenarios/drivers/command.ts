// Drives an EPJ by a program of the vendor's: one process per action, the action as JSON on its standard input, the
// answer as JSON on its standard output. Nothing of the action is ever part of the command line.
import { spawn } from 'node:child_process'
import { type KeepScreenshot, MAX_ANSWER, noAnswer, readAnswer, tooLarge } from './answer.ts'
import { DriverError, type EpjDriver } from './driver.ts'

export interface CommandDriverOptions {
  /** As a shell takes it: `node adapter.js --headless`. The person who starts the run wrote it. */
  readonly command: string
  readonly timeoutMs: number
  readonly stop?: AbortSignal
  readonly keep?: KeepScreenshot
}

/** Characters of the program's standard error that are shown when it fails. */
const MAX_COMPLAINT = 300

interface Ended {
  readonly code: number | null
  readonly output: string
  readonly complaint: string
  readonly cut?: 'time' | 'size' | 'stop'
}

export function createCommandDriver({ command, timeoutMs, stop, keep }: CommandDriverOptions): EpjDriver {
  return {
    name: 'command',
    async perform(action, args) {
      const { code, output, complaint, cut } = await runOnce(
        command,
        JSON.stringify({ action, args }),
        timeoutMs,
        stop,
      )
      if (cut === 'time') return { outcome: 'timed-out', problem: noAnswer(timeoutMs), seen: {} }
      if (cut === 'size') throw new DriverError(tooLarge)
      if (cut === 'stop')
        throw new DriverError({ nb: `«${action}» ble stanset`, en: `«${action}» was stopped` })
      if (code !== 0)
        throw new DriverError({
          nb: `«${action}»: programmet endte med ${code ?? 'et signal'}${complaint === '' ? '' : `: ${complaint}`}`,
          en: `«${action}»: the command ended with ${code ?? 'a signal'}${complaint === '' ? '' : `: ${complaint}`}`,
        })
      return readAnswer(output, action, keep)
    },
  }
}

function runOnce(command: string, input: string, timeoutMs: number, stop?: AbortSignal): Promise<Ended> {
  return new Promise((resolve, reject) => {
    // In a group of its own, so that what the program started ends with it.
    const child = spawn(command, { shell: true, detached: true, stdio: ['pipe', 'pipe', 'pipe'] })
    const chunks: Buffer[] = []
    let size = 0
    let complaint = ''
    let cut: Ended['cut']
    const end = (why: NonNullable<Ended['cut']>) => {
      cut ??= why
      endGroup(child.pid)
    }
    const onStop = () => end('stop')
    const limit = setTimeout(() => end('time'), timeoutMs)
    stop?.addEventListener('abort', onStop, { once: true })
    child.stdout.on('data', (chunk: Buffer) => {
      size += chunk.length
      if (size > MAX_ANSWER) end('size')
      else chunks.push(chunk)
    })
    child.stderr.on('data', (chunk: Buffer) => {
      complaint = `${complaint}${chunk.toString('utf8')}`.slice(0, MAX_COMPLAINT)
    })
    // A program that does not read its input is told so by its own exit code, not by our crash.
    child.stdin.on('error', () => undefined)
    child.stdin.end(input)
    const settle = (give: () => void) => {
      clearTimeout(limit)
      stop?.removeEventListener('abort', onStop)
      give()
    }
    child.once('error', (error) =>
      settle(() =>
        reject(
          new DriverError({
            nb: `programmet kan ikke startes: ${error.message}`,
            en: `the command cannot be started: ${error.message}`,
          }),
        ),
      ),
    )
    child.once('close', (code) =>
      settle(() =>
        resolve({
          code,
          output: Buffer.concat(chunks).toString('utf8'),
          complaint: complaint.trim(),
          ...(cut && { cut }),
        }),
      ),
    )
    if (stop?.aborted) onStop()
  })
}

function endGroup(pid: number | undefined): void {
  if (pid === undefined) return
  try {
    process.kill(-pid, 'SIGKILL')
  } catch {
    // It has ended by itself.
  }
}
