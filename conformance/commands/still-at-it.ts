// Tells whoever waits at a terminal that a large journal is still being judged. Judging leaves its thread no moment to
// tell it in, so another one does.
import { Worker } from 'node:worker_threads'
import type { SettingName } from '../settings.ts'
import type { Command } from './command.ts'

export function stillAtIt<Name extends SettingName>(command: Command<Name>): Command<Name> {
  return async (context) => {
    if (!context.isTerminal) return await command(context)
    const telling = new Worker(new URL('./tell-time.ts', import.meta.url), {
      execArgv: [],
      workerData: context.settings.language,
    })
    // Who does not listen is told nothing, and what was asked for is done all the same.
    telling.on('error', () => undefined)
    await new Promise((resolve) => telling.once('message', resolve).once('exit', resolve))
    try {
      return await command(context)
    } finally {
      await telling.terminate()
    }
  }
}
