// Styles and scripts of the pages that the suite puts into rooms.
import { readFileSync } from 'node:fs'
import { basename, extname } from 'node:path'
import type { RequestHandler } from 'express'

/** @param paths files on disk, each served by its own name, which the route has as `:file`. */
export function pageFiles(...paths: readonly string[]): RequestHandler<{ file: string }> {
  const byName = new Map(paths.map((path) => [basename(path), path]))
  return ({ params }, response, next) => {
    const path = byName.get(params.file)
    if (path === undefined) return next()
    response.type(extname(path)).set('cache-control', 'max-age=60').send(readFileSync(path))
  }
}
