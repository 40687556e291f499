// What a person is shown at an address that is nobody's.
import { join } from 'node:path'
import type { Request, Response } from 'express'
import { createPages } from '../pages/pages.ts'
import type { Language } from '../simulator.ts'
import { texts } from './texts.ts'

/** @param room its name; outside rooms nothing. */
export function createLostPage(room?: string): (request: Request, response: Response) => void {
  const pages = createPages({
    views: join(import.meta.dirname, 'views'),
    texts,
    name: room === undefined ? 'front' : 'room',
    base: room === undefined ? '' : `/r/${room}`,
  })
  return (request, response) =>
    pages.render(
      request as Request & { language: Language },
      response,
      'lost',
      {},
      { title: 'lost.title', status: 404 },
    )
}
