// `bench`: ratios to a bare server, in one run.
import { join } from 'node:path'
import { runLongBench } from '../bench/long/long-bench.ts'
import { runBench } from '../bench/run-bench.ts'
import { requireWritable } from '../make-folder.ts'
import { exitCodes } from '../result.ts'
import type { Command } from './command.ts'
import type { Reads } from './command-settings.ts'

export const bench: Command<Reads<'bench'>> = async ({ extra, print, settings }) => {
  if (extra['long'] === true)
    return (await runLongBench({ print })).sound ? exitCodes.conforms : exitCodes.notDecided
  requireWritable(settings.out)
  const result = await runBench({ print, quick: extra['quick'] === true, out: join(settings.out, 'bench') })
  return result.sound ? exitCodes.conforms : exitCodes.notDecided
}
