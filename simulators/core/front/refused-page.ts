// What a visitor hears of a page that could not be answered: their own mistakes by name, of ours only that there was one.
// Express would show the stack trace.
import type { ErrorRequestHandler } from 'express'
import { ProblemError } from '../problem.ts'

/** @param report told of faults of ours. */
export function refusedPage(report: (problem: unknown) => void): ErrorRequestHandler {
  return (problem, _request, response, _next) => {
    const refusal = refusalOf(problem)
    if (!refusal) report(problem)
    const { status, text } = refusal ?? {
      status: 500,
      text: 'The page could not be made: a fault in Testbenk.',
    }
    if (response.headersSent) response.destroy()
    else response.status(status).type('text/plain').send(text)
  }
}

/** What is wrong with the request; undefined when nothing is. */
function refusalOf(problem: unknown): { readonly status: number; readonly text: string } | undefined {
  if (problem instanceof ProblemError) return { status: problem.status, text: problem.message }
  if (!(problem instanceof Error) || !('status' in problem)) return undefined
  const status = Number(problem.status)
  if (status === 413) return { status, text: 'The form is too large.' }
  if (!(status >= 400 && status < 500)) return undefined
  // What reads bodies names the kind of the error; a path that cannot be read, such as `/assets/%zz`, has none.
  return 'type' in problem
    ? { status, text: 'The form could not be read.' }
    : { status, text: 'The address is malformed.' }
}
