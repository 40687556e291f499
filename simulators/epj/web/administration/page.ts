// What the administration's pages share: who may do it, notices, and the facts that go into the journal.
import type { Response } from 'express'
import { formBody } from '#simulators/core/call/body.ts'
import type { Explanation } from '#simulators/core/journal/exchange.ts'
import { requireSameOrigin } from '#simulators/core/pages/same-origin.ts'
import type { Handler, SimRequest } from '#simulators/core/simulator.ts'
import { type Administration, createAdministration } from '../../administration/administration.ts'
import { type Facts, noteFacts } from '../../administration/facts.ts'
import { troubleWith } from '../../failure.ts'
import { Trouble } from '../../trouble.ts'
import { screenOf, type WebParts } from '../screen.ts'

export type Notice =
  | { readonly good: true; readonly text: string }
  | {
      readonly good: false
      readonly text: string
      /** For the journal. */
      readonly why: Explanation
    }

export interface AdministrationPage {
  administration(): Administration
  /** Handles a form of this application's own pages. */
  form(
    handle: (form: URLSearchParams, request: SimRequest, response: Response) => void | Promise<void>,
  ): Handler
  note(request: SimRequest, facts: Facts): void
  text(request: SimRequest, key: string, vars?: Readonly<Record<string, string>>): string
  troubleText(request: SimRequest, error: unknown): string
  troubleNotice(request: SimRequest, error: unknown, at: string): Notice
  show(
    request: SimRequest,
    response: Response,
    view: 'settings' | 'organisation' | 'authorisation' | 'master',
    data: object,
    notice?: Notice,
  ): void
  /** After a form that was taken: back to the page, which then says so. */
  done(response: Response, path: string, what: string): void
}

/** @param at the member that was wrong. */
export const notTaken = (at: string): Explanation => ({ reason: 'The EPJ did not take what was entered', at })

/** What `?done=` may say. */
const DONE = [
  'saved',
  'fileTaken',
  'unitAdded',
  'unitRemoved',
  'placesSaved',
  'functionsSaved',
  'on',
  'off',
  'emptied',
]

export function createAdministrationPage(parts: WebParts): AdministrationPage {
  const { pages, sessions, epj, deps } = parts
  const home = new URL(deps.addresses.epj).pathname
  const text: AdministrationPage['text'] = (request, key, vars) =>
    pages.translate(request.language)(key, vars)

  function doneNotice(request: SimRequest): Notice | undefined {
    const what = request.searchParams.get('done') ?? ''
    return DONE.includes(what) ? { good: true, text: text(request, `done.${what}`) } : undefined
  }

  function troubleText(request: SimRequest, error: unknown): string {
    const trouble = troubleWith('administration', { key: 'trouble.unexpected' }, error)
    const said = trouble instanceof Trouble ? trouble.text : { key: 'trouble.unexpected' }
    return typeof said === 'string' ? said : text(request, said.key, said.vars)
  }

  return {
    text,
    administration: () => createAdministration(epj()),

    form: (handle) => (request, response) => {
      requireSameOrigin(request)
      return handle(formBody(request), request, response)
    },

    note: (request, facts) => noteFacts(request.recording, facts),

    troubleText,

    troubleNotice: (request, error, at) => ({
      good: false,
      text: troubleText(request, error),
      why: notTaken(at),
    }),

    show(request, response, view, data, notice = doneNotice(request)) {
      const screen = screenOf(parts, request, response, sessions.find(request))
      if (notice?.good === false) request.recording.explain(notice.why)
      const status = notice?.good === false ? 400 : 200
      screen.show(view, { notice: notice ?? null, message: null, ...data }, { status })
    },

    done(response, path, what) {
      response.redirect(303, `${home}/settings${path}?done=${what}`)
    },
  }
}
