// What an EPJ says of a trouble that nothing in the journal shows.
import { expect, it } from 'vitest'
import { causeOfSilence } from './silence.ts'

const causeOf = (problem: string, here = 'localhost:4400') =>
  causeOfSilence(problem, { action: 'open-patient', cameToUs: false, asked: false, here })

it('a port that refuses is a wrong address, unless it is the bench’s own by one of its machine’s names', () => {
  expect(causeOf('connect ECONNREFUSED ::1:9')).toBe('configuration')
  expect(causeOf('connect ECONNREFUSED ::1:4400')).toBe('environment')
  expect(causeOf('dial tcp [::1]:4400: connect: connection refused')).toBe('environment')
  expect(causeOf('connect ECONNREFUSED 127.0.0.1:4400')).toBe('environment')
  expect(causeOf('connect ECONNREFUSED 10.0.0.4:4400')).toBe('configuration')
  expect(causeOf('connect ECONNREFUSED ::1:4400', 'bench.kommune.example:4400')).toBe('configuration')
})

it('a machine without files, memory or room is no setting of the EPJ', () => {
  expect(causeOf('connect EMFILE 10.0.0.4:443')).toBe('environment')
  expect(causeOf('java.net.SocketException: Too many open files')).toBe('environment')
  expect(causeOf('ENOSPC: no space left on device, write')).toBe('environment')
})

it.each([
  'getaddrinfo ENOTFOUND localhost',
  'No such host is known. (localhost:4400)',
  'java.net.UnknownHostException: localhost',
  "Failed to resolve 'localhost' ([Errno -2] Name or service not known)",
  'dial tcp: lookup localhost on 10.0.0.1:53: no such host',
  'curl: (6) Could not resolve host: localhost',
])('a name that is not found is a wrong address, unless it is the bench’s: %s', (problem) => {
  expect(causeOf(problem)).toBe('environment')
  expect(causeOf(problem, 'bench.kommune.example:4400')).toBe('configuration')
  expect(causeOf(problem.replace('localhost', 'LOCALHOST'))).toBe('environment')
  for (const other of ['localhost.kommune.example', 'kj.localhost', 'localhost1'])
    expect(causeOf(problem.replace('localhost', other)), other).toBe('configuration')
})

it('the bench’s name elsewhere in what is said is not the name that was looked for', () => {
  const said = 'http://localhost:4400/metadata leads to http://kj.invalid: getaddrinfo ENOTFOUND kj.invalid'
  expect(causeOf(said)).toBe('configuration')
})
