// What Node has compiled lies in `node_modules`, so that it is gone with the code it was compiled from, and nobody else can
// put anything there.
import { accessSync, constants, mkdirSync } from 'node:fs'
import { enableCompileCache } from 'node:module'
import { join } from 'node:path'

const FOLDER = join(import.meta.dirname, '..', 'node_modules', '.cache', 'testbenk-compiled')
const NAME = 'NODE_COMPILE_CACHE'

/** For this process alone, unless its user has seen to that. Where nothing can be written, nothing is kept. */
export function keepCompiled(env: NodeJS.ProcessEnv, folder = FOLDER): void {
  if (env[NAME] === undefined && isWritable(folder)) enableCompileCache(folder)
}

/** The same for a process of our own that is to be started. */
export function keepingCompiled(env: NodeJS.ProcessEnv, folder = FOLDER): NodeJS.ProcessEnv {
  return isWritable(folder) ? { [NAME]: folder, ...env } : env
}

function isWritable(folder: string): boolean {
  try {
    mkdirSync(folder, { recursive: true })
    accessSync(folder, constants.W_OK)
    return true
  } catch {
    return false
  }
}
