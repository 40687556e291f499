import { expect, it } from 'vitest'
import { bearerRequests } from './requests.ts'

const order = {
  port: 1,
  path: '/v1/helseindikator',
  url: 'http://localhost:1/v1/helseindikator',
  scheme: 'Bearer',
  milliseconds: 1,
  proofs: 0,
} as const
const tokens = { bearer: ['one', 'two', 'three'], bound: [] }

function ask(patients: readonly string[], times: number) {
  const next = bearerRequests(order, tokens, patients)
  return Array.from({ length: times }, () => {
    const text = String(next())
    const [head = '', body = ''] = text.split('\r\n\r\n')
    expect(head).toContain(`content-length: ${body.length}`)
    return { token: /Bearer (\w+)/.exec(head)?.[1], patient: JSON.parse(body).fnr as string }
  })
}

it.each([1, 4, 10, 13, 500])('%i patients are each asked for in turn, and each token is used', (count) => {
  const patients = Array.from({ length: count }, (_, index) => String(10_000_000_000 + index))
  const asked = ask(patients, 3 * count)
  expect(new Set(asked.slice(0, count).map(({ patient }) => patient)).size).toBe(count)
  expect(asked.map(({ patient }) => patient)).toEqual(asked.map((_, index) => patients[(index + 1) % count]))
  if (count >= 10) expect(new Set(ask(patients, 30).map(({ token }) => token)).size).toBe(3)
})
