import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, it } from 'vitest'
import { savedRun } from '../../run/fixture/saved-run.ts'
import { openRunBook } from '../attest-book.ts'
import { createAttestPages } from './attest-pages.ts'
import { attestView } from './attest-view.ts'

it('the page where people judge is shown at addresses that a URL parser would refuse, too', async () => {
  const folder = savedRun()
  const now = () => new Date('2026-03-03T09:00:00.000Z')
  const problems: unknown[] = []
  const app = createAttestPages({
    folder,
    book: openRunBook(folder, now, {}),
    now,
    hosts: ['127.0.0.1'],
    changed: () => {},
    report: (problem) => problems.push(problem),
  })
  const server = createServer(app).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  try {
    for (const path of ['/', '//', '//?open', '/?open=%ZZ'])
      expect([path, (await fetch(`${origin}${path}`)).status]).toEqual([path, 200])
  } finally {
    server.closeAllConnections()
    server.close()
  }
  expect(problems).toEqual([])
})

it('tells when an older judgement counts again, as a newer one was withdrawn', () => {
  const book = openRunBook(savedRun(), () => new Date('2026-03-03T09:00:00.000Z'), {})
  const requirement = book.reviews()[0]?.id ?? ''
  const shown = () =>
    attestView(book, 'nb', { onlyOpen: false, today: '2026-03-03' })
      .documents.flatMap(({ requirements }) => requirements)
      .find(({ id }) => id === requirement)
  const judged = (verdict: 'passed' | 'failed') =>
    book.attest({ requirement, verdict, comment: 'Looked.', by: 'Kari', expires: '2026-03-05', evidence: [] })
  const withdrawn = () => book.answer({ requirement, type: 'withdrawn', by: 'Kari', comment: '' })
  judged('passed')
  judged('failed')
  expect(shown()).toMatchObject({ again: false, attested: { verdict: 'failed' } })
  withdrawn()
  expect(shown()).toMatchObject({ again: true, attested: { verdict: 'passed' } })
  judged('failed')
  expect(shown()).toMatchObject({ again: false, attested: { verdict: 'failed' } })
  withdrawn()
  withdrawn()
  expect(shown()).toMatchObject({ again: false, attested: undefined })
})

it('a judgement that has run out since the run is shown as that, though it counts', () => {
  const book = openRunBook(savedRun(), () => new Date('2026-03-03T09:00:00.000Z'), {})
  const requirement = book.reviews()[0]?.id ?? ''
  const said = { requirement, comment: 'Looked at the icon.' }
  book.attest({ ...said, verdict: 'passed', by: 'Kari Nordmann', expires: '2026-03-05', evidence: [] })
  book.answer({ ...said, type: 'approved', by: 'Ola Hansen' })
  const shownOn = (today: string) =>
    attestView(book, 'nb', { onlyOpen: false, today })
      .documents.flatMap(({ requirements }) => requirements)
      .find(({ id }) => id === requirement)
  expect(shownOn('2026-03-05')).toMatchObject({ state: 'approved', ranOut: false })
  expect(shownOn('2026-03-06')).toMatchObject({ state: 'ran-out', ranOut: true })
  expect(shownOn('2026-03-05')?.attested).toMatchObject({
    date: '03.03.2026',
    until: '05.03.2026',
    second: { date: '03.03.2026' },
  })
})
