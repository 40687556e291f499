// What a person is shown at an address that only programs call, such as HelseID's authority: what lies below it.
import { join } from 'node:path'
import type { Request, Response } from 'express'
import { createPages } from '../pages.ts'
import type { Language, Operation } from '../simulator.ts'
import { texts } from './texts.ts'

export interface BelowPage {
  /** False when nothing lies below the path, and nothing was answered. The status is 404, as programs get it. */
  render(request: Request, response: Response, path: string): boolean
}

/** @param room its name. @param operations those whose addresses are told. */
export function createBelowPage(room: string, operations: readonly Operation[]): BelowPage {
  const base = `/r/${room}`
  const pages = createPages({ views: join(import.meta.dirname, 'views'), texts, name: 'room', base })
  return {
    render(request, response, path) {
      const folder = path.endsWith('/') ? path : `${path}/`
      const below = operations.filter((operation) => operation.path.startsWith(folder))
      if (below.length === 0) return false
      pages.render(
        request as Request & { language: Language },
        response,
        'below',
        {
          path: `${base}${folder.slice(0, -1)}`,
          operations: below.map((operation) => ({
            method: operation.method,
            path: `${base}${operation.path}`,
            title: operation.title,
            opens: operation.method === 'GET' && !/[:*{]/.test(operation.path),
          })),
        },
        { title: 'below.title', status: 404 },
      )
      return true
    },
  }
}
