// The files that pages are made with: those of all pages, and those in a simulator's own folder.
import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import express, { type Response } from 'express'

const here = import.meta.dirname
const simulators = join(here, '..', '..')

/** What every page of ours is made with. */
export function assets(): express.Router {
  const router = express.Router()
  const system = (path: string) => fileURLToPath(import.meta.resolve(`@digdir/designsystemet-css${path}`))
  const files: Readonly<Record<string, string>> = {
    'designsystemet.css': system(''),
    'designsystemet-theme.css': system('/theme.css'),
    'testbenk.css': join(here, '..', 'pages', 'assets', 'testbenk.css'),
    'follow.js': join(here, '..', 'pages', 'assets', 'follow.js'),
    'testbenk.svg': join(here, '..', 'pages', 'assets', 'testbenk.svg'),
  }
  router.get('/:file', (request, response, next) => {
    const path = Object.hasOwn(files, request.params.file) ? files[request.params.file] : undefined
    if (path === undefined) return next()
    response.sendFile(path, { maxAge: 60_000 })
  })
  return router
}

/** A file in a simulator's assets folder; the room's own are in `front`. */
export function sendAsset(
  { simulator, file }: { simulator: string; file: string },
  response: Response,
): void {
  const folder = simulator === 'room' ? join(here, 'assets') : join(simulators, simulator, 'assets')
  const path = join(folder, file)
  const safe =
    /^[a-z0-9-]+$/.test(simulator) && /^[a-z0-9][a-z0-9.-]*$/.test(file) && dirname(path) === folder
  if (safe && existsSync(path)) response.sendFile(path, { maxAge: 60_000 })
  else response.status(404).type('text/plain').send('No such file.')
}
