import { describe, expect, it } from 'vitest'
import { pageUnderOneName } from './one-name.ts'

const url = '/r/demo/epj?x=1'
const CHROMIUM =
  'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0 Safari/537.36'
const page = (host: string, accept = 'text/html,*/*;q=0.8', method = 'GET', agent = CHROMIUM) => ({
  method,
  url,
  headers: { host, accept, 'user-agent': agent },
})
const local = 'http://localhost:4400/r/demo'

describe('a page of the bench', () => {
  it.each(['127.0.0.1:4400', '[::1]:4400'])(
    'asked for at %s is opened under the name of the addresses',
    (host) => {
      expect(pageUnderOneName(page(host), local)).toBe('http://localhost:4400/r/demo/epj?x=1')
    },
  )

  it('is opened at 127.0.0.1 where the addresses say so', () => {
    expect(pageUnderOneName(page('localhost:4400'), 'http://127.0.0.1:4400/r/demo')).toBe(
      'http://127.0.0.1:4400/r/demo/epj?x=1',
    )
  })

  it('stays where it is under its own name, behind another port, and where one of the names is no loopback', () => {
    expect(pageUnderOneName(page('localhost:4400'), local)).toBeUndefined()
    expect(pageUnderOneName(page('127.0.0.1:8080'), local)).toBeUndefined()
    expect(pageUnderOneName(page('bench:4400'), local)).toBeUndefined()
    expect(pageUnderOneName(page('127.0.0.1:4400'), 'http://bench:4400/r/demo')).toBeUndefined()
    expect(pageUnderOneName(page('127.0.0.1:4400'), 'https://localhost:4400/r/demo')).toBeUndefined()
  })

  it('is what a person asks for: programs and forms are answered where they call', () => {
    expect(pageUnderOneName(page('127.0.0.1:4400', '*/*'), local)).toBeUndefined()
    expect(pageUnderOneName(page('127.0.0.1:4400', 'text/html', 'POST'), local)).toBeUndefined()
  })

  it.each(['Mozilla/3.0 (compatible; Indy Library)', 'Fjord EPJ 7.2', ''])(
    'is not what a program asks for whose library takes what a browser takes: «%s»',
    (agent) => {
      const accept = 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8'
      expect(pageUnderOneName(page('127.0.0.1:4400', accept, 'GET', agent), local)).toBeUndefined()
    },
  )

  it('is what an old control in an EPJ asks for', () => {
    const control = 'Mozilla/4.0 (compatible; MSIE 7.0; Windows NT 10.0; Trident/7.0)'
    const accept = 'text/html, application/xhtml+xml, */*'
    expect(pageUnderOneName(page('127.0.0.1:4400', accept, 'GET', control), local)).toContain('//localhost')
  })
})
