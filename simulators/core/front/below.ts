// What a person is shown at an address that is not there, or that only programs call: what lies below it, or nearest.
import { join } from 'node:path'
import type { Request, Response } from 'express'
import { createPages } from '../pages/pages.ts'
import type { Language, Operation } from '../simulator.ts'
import { texts } from './texts.ts'

/** The statuses are those that programs get. */
export interface BelowPage {
  /** False when nothing lies below the path, and nothing was answered. */
  render(request: Request, response: Response, path: string): boolean
  /** Nothing lies below the path. */
  renderNearest(request: Request, response: Response, path: string): void
  /** There is something at the path, but not to be opened. */
  renderClosed(request: Request, response: Response, path: string): void
}

/** @param room its name. @param operations those whose addresses are told. */
export function createBelowPage(room: string, operations: readonly Operation[]): BelowPage {
  const base = `/r/${room}`
  const pages = createPages({ views: join(import.meta.dirname, 'views'), texts, name: 'room', base })

  const folderOf = (path: string) => (path.endsWith('/') ? path : `${path}/`)
  const below = (path: string) => operations.filter((operation) => operation.path.startsWith(folderOf(path)))

  function show(request: Request, response: Response, path: string, shown: readonly Operation[]): void {
    const closed = shown.some((operation) => operation.path === path)
    pages.render(
      request as Request & { language: Language },
      response,
      'below',
      {
        path: `${base}${folderOf(path).slice(0, -1)}`,
        closed,
        operations: shown.map((operation) => ({
          method: operation.method,
          path: `${base}${operation.path}`,
          title: operation.title,
          opens: opens(operation),
        })),
      },
      { title: 'below.title', status: closed ? 405 : 404 },
    )
  }

  return {
    render(request, response, path) {
      const shown = below(path)
      if (shown.length > 0) show(request, response, path, shown)
      return shown.length > 0
    },
    renderNearest(request, response, path) {
      let nearest = path
      const exists = () =>
        below(nearest).length > 0 || operations.some((one) => one.path === nearest && opens(one))
      while (nearest.length > 0 && !exists()) nearest = nearest.slice(0, nearest.lastIndexOf('/'))
      const data = nearest && { nearest: `${base}${nearest}` }
      const page = { title: 'lost.title', status: 404 }
      pages.render(request as Request & { language: Language }, response, 'lost', data || {}, page)
    },
    renderClosed(request, response, path) {
      const itself = operations.filter((operation) => operation.path === path)
      show(request, response, path, [...itself, ...below(path)])
    },
  }
}

/** Whether a link to it leads somewhere. */
function opens({ method, path }: Operation): boolean {
  return method === 'GET' && !/[:*{]/.test(path)
}
