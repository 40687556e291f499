// The overview, the two checklists, and what people enter on their lines.
import type { Response } from 'express'
import { ENTRY_MARK } from '../evidence/onboarding/entries.ts'
import { namesRealPerson } from '../names-real-person.ts'
import { type EntryErrors, type EntryForm, errorsIn, readEntry } from './entry-form.ts'
import { definitionOf, LINES, LISTS, type ListName } from './journey.ts'
import { listView, overviewView } from './journey-view.ts'
import { type JourneyHandler, type JourneyParts, type JourneyRequest, lost } from './pages.ts'

interface Refused {
  readonly id: string
  readonly form: EntryForm
  readonly errors: EntryErrors
}

export function entryHandlers(
  parts: JourneyParts,
): Readonly<Record<'overview' | 'list' | 'save' | 'startOver', JourneyHandler>> {
  const { room, journey, pages, base } = parts
  const frame = { assets: `${base}/journey/assets`, styles: ['journey.css'], scripts: ['journey.js'] }
  const options = ({ language }: JourneyRequest) => ({
    language,
    t: pages.translate(language),
    addresses: room.addresses,
  })

  const listOf = ({ params }: JourneyRequest) => LISTS.find((name) => name === params['list'])

  function lineOf(request: JourneyRequest) {
    const list = listOf(request)
    const id = String(request.params['line'])
    return LINES.some(([name, line]) => name === list && line.id === id) ? definitionOf(id) : undefined
  }

  function showList(request: JourneyRequest, response: Response, name: ListName, refused?: Refused): void {
    const saved = request.searchParams.get('saved') ?? ''
    pages.render(
      request,
      response,
      'list',
      {
        ...listView(journey.read(), name, { ...options(request), ...(refused && { refused }) }),
        ...frame,
        saved: definitionOf(saved) ? saved : null,
        refusedId: refused?.id ?? null,
      },
      { title: `list.${name}`, status: refused ? 400 : 200 },
    )
  }

  return {
    overview(request, response) {
      const state = journey.read()
      pages.render(
        request,
        response,
        'journey',
        { ...overviewView(state, options(request)), ...frame },
        { title: 'journey.title', titleVars: { navn: state.municipality.navn } },
      )
    },

    list(request, response) {
      const name = listOf(request)
      if (name) showList(request, response, name)
      else lost(parts, request, response, 404, 'lost.text')
    },

    /** A form that was refused stands at its own address: loaded again, or in the other language, it starts over. */
    startOver(request, response) {
      const name = listOf(request)
      if (!name || !lineOf(request)) return lost(parts, request, response, 404, 'error.unknownLine')
      response.redirect(303, `${base}/journey/${name}?${request.searchParams}#line-${request.params['line']}`)
    },

    save(request, response) {
      const name = listOf(request)
      const line = lineOf(request)
      if (!name || !line) return lost(parts, request, response, 404, 'error.unknownLine')
      const form = readEntry(request.form)
      const errors = errorsIn(form, line, namesRealPerson)
      if (Object.keys(errors).length > 0)
        return showList(request, response, name, { id: line.id, form, errors })
      room.journal.append({ type: 'mark', kind: ENTRY_MARK, data: { line: line.id, ...form } })
      response.redirect(303, `${base}/journey/${name}?saved=${line.id}#line-${line.id}`)
    },
  }
}
