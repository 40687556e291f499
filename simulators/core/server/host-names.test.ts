import { describe, expect, it } from 'vitest'
import { createHostNames, nameIn } from './host-names.ts'

const names = createHostNames(['bench.kommune.example', '.EPJ.example'])
const foreign = (host: string) => names.foreignTo(['Accept', '*/*', 'Host', host])

describe('a listener answers to', () => {
  it.each([
    'localhost:4400',
    'LOCALHOST',
    'localhost.',
    'a.localhost:4400',
    '127.0.0.1:4400',
    '10.20.30.40',
    '[::1]:4400',
    'testbenk:4400',
    'test_benk:4400',
    'host.docker.internal:4400',
    'bench.kommune.example:80',
    'Bench.Kommune.Example',
    'epj.example',
    'klinikk.epj.example:4400',
  ])('%s', (host) => {
    expect(foreign(host)).toBeUndefined()
    expect(foreign(host)).toBeUndefined()
  })

  it('a request without Host, as HTTP/1.0 sends it: no browser does', () => {
    expect(names.foreignTo(['Accept', '*/*'])).toBeUndefined()
  })
})

describe('a listener does not answer to', () => {
  it.each([
    'evil.example:4400',
    'localhost.evil.example',
    'notepj.example',
    'other.bench.kommune.example',
    'internal.evil.example',
    '127.0.0.1.nip.io',
    '127.0.0.1@evil.example',
    'evil.example#localhost',
    '',
    'localhost:4400, evil.example',
  ])('«%s», however often it is called so', (host) => {
    expect(foreign(host)).toBe(host)
    expect(foreign(host)).toBe(host)
  })

  it.each(['evil.example', 'localhost'])('a second Host behind one of ours: %s', (second) => {
    const both = names.foreignTo(['Host', 'localhost', 'host', second])
    expect(both).toBe(`localhost, ${second}`)
    expect(nameIn(both ?? '')).toBeUndefined()
  })
})
