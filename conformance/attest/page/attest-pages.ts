// The page where people judge, served on loopback for one run. Forms are taken from this page only, files are looked
// at before they are kept, and evidence is shown in a way that lets nothing in it run.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import express, { type Request, type RequestHandler, type Response } from 'express'
import { readTarget } from '#simulators/core/call/target.ts'
import { assets } from '#simulators/core/front/asset-files.ts'
import { refusedPage } from '#simulators/core/front/refused-page.ts'
import { languageOf } from '#simulators/core/pages/language.ts'
import { createPages } from '#simulators/core/pages/pages.ts'
import { requireSameOrigin } from '#simulators/core/pages/same-origin.ts'
import { ProblemError } from '#simulators/core/problem.ts'
import { evidenceFolder } from '../../run/carry-over.ts'
import { type AttestBook, AttestError } from '../attest-book.ts'
import { EvidenceError } from '../evidence/evidence-error.ts'
import { anchorOf, attestView, type Refusal } from './attest-view.ts'
import { answerIn, judgementIn, MAX_FORM, readForm, textOf, textsOf } from './form.ts'
import { texts } from './texts.ts'

const here = import.meta.dirname
const types: Readonly<Record<string, string>> = {
  png: 'image/png',
  jpg: 'image/jpeg',
  pdf: 'application/pdf',
  txt: 'text/plain; charset=utf-8',
}

export interface AttestPagesOptions {
  readonly folder: string
  readonly book: AttestBook
  readonly now: () => Date
  /** Names under which this page may be asked for: another means that a stranger's name leads here. */
  readonly hosts: readonly string[]
  /** Called when something was said: reports are made anew. */
  readonly changed: () => void
  /** Told of faults of the page. */
  readonly report: (problem: unknown) => void
}

export function createAttestPages({
  folder,
  book,
  now,
  hosts,
  changed,
  report,
}: AttestPagesOptions): express.Express {
  const pages = createPages({ views: join(here, 'views'), texts, name: 'attest', base: '' })
  const app = express()
  app.disable('x-powered-by')
  app.set('query parser', false)
  app.use((request, _response, next) => {
    if (!hosts.includes(request.hostname ?? '')) throw new ProblemError(421, 'This page has another name.')
    next()
  })
  app.use('/assets', assets())

  function show(request: Request, response: Response, refusal?: Refusal): void {
    const { searchParams } = readTarget(request.originalUrl)
    const language = languageOf(Object.assign(request, { searchParams }), response)
    const view = attestView(book, language, {
      onlyOpen: searchParams.has('open'),
      today: now().toISOString().slice(0, 10),
      saved: searchParams.get('saved') ?? undefined,
      ...(refusal && { refusal }),
    })
    pages.render(
      // There is no page at the addresses of the forms: what this one links to is itself.
      Object.assign(request, { language, ...(refusal && { originalUrl: '/' }) }),
      response,
      'attest',
      { ...view, assets: '/page', styles: ['attest.css'] },
      { title: 'attest.title', ...(refusal && { status: refusal.key === 'large' ? 413 : 400 }) },
    )
  }

  /** Takes a form, and shows the page again with what was wrong with it. */
  async function take(
    kind: 'attest' | 'answer',
    request: Request,
    response: Response,
    act: (form: FormData) => Promise<void>,
  ): Promise<void> {
    requireSameOrigin(request)
    const { searchParams } = readTarget(request.originalUrl)
    const asked = searchParams.get('requirement') ?? undefined
    const form = await readForm(request)
    if (form === undefined) {
      const said = `The form is larger than ${MAX_FORM / 1024 / 1024} MB.`
      if (asked === undefined) throw new ProblemError(413, said)
      // Of which requirement it was, its address tells: nothing in it was read.
      return show(request, response, { requirement: asked, key: 'large', given: { form: kind } })
    }
    try {
      await act(form)
      changed()
      const requirement = textOf(form, 'requirement')
      const where = new URLSearchParams({
        ...(searchParams.has('open') && { open: '1' }),
        saved: requirement,
      })
      response.redirect(303, `/?${where}#${anchorOf(requirement)}`)
    } catch (error) {
      if (!(error instanceof AttestError || error instanceof EvidenceError)) throw error
      show(request, response, {
        requirement: textOf(form, 'requirement'),
        key: error instanceof AttestError ? error.key : 'evidence',
        ...(error instanceof EvidenceError && { why: error.said }),
        given: { ...textsOf(form), form: kind },
      })
    }
  }

  app.get('/', (request, response) => show(request, response))
  app.post('/attest', (request, response) =>
    take('attest', request, response, async (form) => {
      book.attest(await judgementIn(form))
    }),
  )
  app.post('/answer', (request, response) =>
    take('answer', request, response, async (form) => {
      book.answer(answerIn(form))
    }),
  )
  app.get('/evidence/:file', sendEvidence(evidenceFolder(folder)))
  app.get('/page/attest.css', (_request, response) => {
    response.type('text/css').send(readFileSync(join(here, 'assets', 'attest.css')))
  })
  app.use((_request, response) => void response.status(404).type('text/plain').send('No such page.'))
  app.use(refusedPage(report))
  return app
}

function sendEvidence(kept: string): RequestHandler<{ file: string }> {
  return ({ params: { file } }, response, next) => {
    const [, extension = ''] = /^[0-9a-f]{64}\.(png|jpg|pdf|txt)$/.exec(file) ?? []
    const path = join(kept, file)
    if (extension === '' || !existsSync(path)) return next()
    response
      .set({
        'content-type': types[extension] ?? 'text/plain',
        'content-security-policy': "default-src 'none'; sandbox",
        'x-content-type-options': 'nosniff',
        // A PDF is code of its own for many readers: it is saved, not opened.
        ...(extension === 'pdf' && { 'content-disposition': 'attachment' }),
      })
      .send(readFileSync(path))
  }
}
