import { describe, expect, it } from 'vitest'
import { pageUnderOneName } from './one-name.ts'

const url = '/r/demo/epj?x=1'
const page = (host: string, accept = 'text/html,*/*;q=0.8', method = 'GET') => ({
  method,
  url,
  headers: { host, accept },
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
})
