import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, it } from 'vitest'
import { savedRun } from '../../run/fixture/saved-run.ts'
import { openRunBook } from '../attest-book.ts'
import { createAttestPages } from './attest-pages.ts'

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
