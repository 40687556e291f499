import { once } from 'node:events'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import express from 'express'
import { afterEach, expect, it } from 'vitest'
import { texts } from '../front/texts.ts'
import { createPages } from './pages.ts'

let server: Server | undefined
afterEach(() => void server?.close())

it('a page that many look at is made once for each address and language, and again when things have changed', async () => {
  const views = join(import.meta.dirname, '..', 'front', 'views')
  const pages = createPages({ views, texts, name: 'front', base: '' })
  let made = 0
  let kept = new Map<string, Buffer>()
  const data = () => {
    made += 1
    return {}
  }
  const app = express().get('/{*path}', (request, response) => {
    const language = request.headers['accept-language'] === 'en' ? 'en' : 'nb'
    pages.render(Object.assign(request, { language } as const), response, 'lost', data, {
      title: 'lost.title',
      kept,
    })
  })
  server = app.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  const look = async (path: string, language: string) => {
    const answer = await fetch(`http://127.0.0.1:${port}${path}`, {
      headers: { 'accept-language': language },
    })
    expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8')
    return answer.text()
  }
  const page = await look('/a', 'nb')
  expect(await look('/a', 'nb')).toBe(page)
  expect(made).toBe(1)
  expect(await look('/a', 'en')).not.toBe(page)
  expect(await look('/b', 'nb')).toContain('/b?lang=en')
  expect(made).toBe(3)
  for (let count = 0; count < 18; count += 1) await look(`/a?${count}`, 'nb')
  expect(kept.size).toBe(20)
  kept = new Map()
  expect(await look('/a', 'nb')).toBe(page)
  expect(made).toBe(22)
})

it('a text that turns the direction of writing is spelled out, and turns nothing of ours', async () => {
  const views = join(import.meta.dirname, '..', 'front', 'views')
  const pages = createPages({ views, texts, name: 'front', base: '' })
  const nearest = '/a\u202e\u2066\u2069<b>"ærlig Čáhci עברית\u200d'
  const app = express().get('/', (request, response) => {
    const asked = Object.assign(request, { language: 'nb' } as const)
    pages.render(asked, response, 'lost', { nearest }, { title: 'lost.title' })
  })
  server = app.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  const html = await (await fetch(`http://127.0.0.1:${port}/`)).text()
  expect(html).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/)
  expect(html).toContain('/a\\u{202e}\\u{2066}\\u{2069}&lt;b&gt;&#34;ærlig Čáhci עברית\u200d')
})
