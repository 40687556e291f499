// What a visitor hears of a page that could not be answered: their own mistakes by name, of ours only that there was one.
// Express would show the stack trace.
import { join } from 'node:path'
import type { ErrorRequestHandler } from 'express'
import { once } from '../once.ts'
import { createPages } from '../pages/pages.ts'
import { ProblemError } from '../problem.ts'
import { asPageRequest } from './page-app.ts'
import { refusedTexts } from './refused-texts.ts'

interface Refusal {
  readonly status: number
  /** For a program. */
  readonly text: string
  /** For a person: a key among the texts. */
  readonly said: string
  /** Seconds. */
  readonly retryAfter?: number | undefined
}

const fault: Refusal = {
  status: 500,
  text: 'The page could not be made: a fault in Testbenk.',
  said: 'refused.fault',
}

/** @param report told of faults of ours. */
export function refusedPage(report: (problem: unknown) => void): ErrorRequestHandler {
  const pages = once(() =>
    createPages({
      views: join(import.meta.dirname, 'views'),
      texts: refusedTexts,
      name: 'refused',
      base: '',
    }),
  )
  return (problem, request, response, _next) => {
    const refusal = refusalOf(problem, request.method)
    if (!refusal) report(problem)
    const { status, text, said, retryAfter } = refusal ?? fault
    if (response.headersSent) {
      response.destroy()
      return
    }
    if (retryAfter !== undefined) response.setHeader('retry-after', retryAfter)
    if (!isBrowser(request.headers.accept)) response.status(status).type('text/plain').send(text)
    else {
      const shown = asPageRequest(request, response)
      pages().render(shown, response, 'refused', { said }, { title: 'refused.title', status })
    }
  }
}

/** A form is posted with what a page is asked for with. */
const isBrowser = (accept: string | undefined) => accept?.includes('text/html') === true

/** What is wrong with the request; undefined when nothing is. */
function refusalOf(problem: unknown, method: string): Refusal | undefined {
  if (problem instanceof ProblemError) {
    const { status, message: text, retryAfter } = problem
    return { status, text, said: SAID[status] ?? 'refused.other', retryAfter }
  }
  if (!(problem instanceof Error) || !('status' in problem)) return undefined
  const status = Number(problem.status)
  if (status === 413) return { status, text: 'The form is too large.', said: 'refused.tooLarge' }
  if (!(status >= 400 && status < 500)) return undefined
  // Only a form is posted; what else cannot be read is a path such as `/assets/%zz`, which Express may tell of in any call.
  return method === 'POST' && !(problem instanceof URIError)
    ? { status, text: 'The form could not be read.', said: 'refused.unreadable' }
    : { status, text: 'The address is malformed.', said: 'refused.address' }
}

/** Of a refusal of the pages' own. */
const SAID: Readonly<Record<number, string>> = {
  400: 'refused.unreadable',
  403: 'refused.site',
  413: 'refused.tooLarge',
  503: 'refused.notNow',
}
