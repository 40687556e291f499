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
