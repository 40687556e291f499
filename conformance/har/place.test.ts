// Which operation a recorded call was, from its method and address alone.
import { describe, expect, it } from 'vitest'
import type { Simulator } from '#simulators/core/simulator.ts'
import { createPlacing } from './place.ts'

const simulator = (name: string, mounts: readonly string[], ...operations: readonly string[]) =>
  ({
    name,
    mounts,
    operations: operations.map((operation) => {
      const [method = '', path = '', id = ''] = operation.split(' ')
      return { method, path, id }
    }),
  }) as unknown as Simulator

const place = createPlacing({
  simulators: [
    simulator('helseid', ['/helseid'], 'POST /helseid/connect/token helseid.token'),
    simulator(
      'kj',
      ['/kj', '/kj-portal'],
      'GET /kj/v1/ping kj.ping',
      'POST /kj/v1/ping kj.pinged',
      'GET /kj/v1/record/:id kj.record',
      'GET /kj/v1/file/*path kj.file',
      'GET /kj/page{.html} kj.page',
    ),
  ],
  below: { helseid: '/helseid', kjernejournalApi: '/kj', kjernejournalPortal: '/kj-portal' },
  addresses: [
    ['kjernejournalApi', 'https://api.example.no'],
    ['kjernejournalPortal', 'https://api.example.no/portal/'],
    ['helseid', 'https://sts.example.no/'],
    ['kjernejournalInnlogging', 'https://nowhere.example.no'],
  ],
})
const operation = (address: string, method = 'GET') => place(method, address)?.operation

describe('a recorded call', () => {
  it('is placed by its path below a room, whatever the room and the bench are called', () => {
    for (const base of ['http://localhost:4400/r/test', 'https://testbenk.kommune.no/r/a-1'])
      expect(operation(`${base}/kj/v1/ping?x=1`)).toBe('kj.ping')
    for (const path of [
      '/x/r/test/kj/v1/ping',
      '/r/A_B/kj/v1/ping',
      '/r/kj/v1/ping',
      `/r/${'a'.repeat(41)}/kj/v1/ping`,
    ])
      expect(operation(`http://localhost:4400${path}`), path).toBeUndefined()
  })

  it('is placed by the address of a service, of which one may lie below another', () => {
    expect(operation('https://sts.example.no/connect/token', 'POST')).toBe('helseid.token')
    expect(operation('https://api.example.no/v1/ping')).toBe('kj.ping')
    expect(place('GET', 'https://api.example.no/portal/page')).toEqual({
      simulator: 'kj',
      operation: 'kj.unknown',
    })
    expect(place('GET', 'https://api.example.no')).toEqual({ simulator: 'kj', operation: 'kj.unknown' })
    for (const address of [
      'https://api.example.no.evil.com/v1/ping',
      'https://other.no/https://api.example.no/v1/ping',
      'http://api.example.no/v1/ping',
      'https://nowhere.example.no/v1/ping',
    ])
      expect(operation(address), address).toBeUndefined()
  })

  it('is placed by its method, too, and by the whole of its path', () => {
    const at = (path: string, method?: string) => operation(`https://api.example.no${path}`, method)
    expect(at('/v1/ping', 'POST')).toBe('kj.pinged')
    expect(at('/v1/ping', 'DELETE')).toBe('kj.unknown')
    expect(at('/v1/ping/more')).toBe('kj.unknown')
    expect(at('/v1/record/7')).toBe('kj.record')
    expect(at('/v1/record/7/8')).toBe('kj.unknown')
    expect(at('/v1/record/')).toBe('kj.unknown')
    expect(at('/v1/file/7/8')).toBe('kj.file')
    expect(at('/v1/file/')).toBe('kj.unknown')
    expect([at('/page'), at('/page.html'), at('/pagexhtml')]).toEqual(['kj.page', 'kj.page', 'kj.unknown'])
  })

  it('at something that no service has is none of theirs', () => {
    expect(operation('http://localhost:4400/r/test/kjx/v1/ping')).toBeUndefined()
    expect(operation('http://localhost:4400/r/test/x/kj/v1/ping')).toBeUndefined()
    expect(operation('http://localhost:4400/')).toBeUndefined()
  })
})
