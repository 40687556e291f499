import { expect, it } from 'vitest'
import { lineInNorwegian } from './line-in-norwegian.ts'

it('puts the explanation of a line into Norwegian, and leaves all else, and every other line', () => {
  const line = (explanation: object) => JSON.stringify({ seq: 1, operation: 'helseid.par', explanation })
  expect(
    lineInNorwegian(line({ reason: 'jti must be a unique text', at: 'body.client_assertion.jti' })),
  ).toBe(line({ reason: 'jti må være en unik tekst', at: 'body.client_assertion.jti' }))
  expect(
    lineInNorwegian(line({ reason: 'X', at: 'header.dpop', expected: 'a DPoP proof', actual: '(missing)' })),
  ).toBe(line({ reason: 'X', at: 'header.dpop', expected: 'et DPoP-bevis', actual: '(mangler)' }))
  const deviating = (expected: string) =>
    JSON.stringify({ deviations: [{ rule: 'r', at: 'header.dpop', expected, actual: '"JWT"' }] })
  expect(lineInNorwegian(deviating('a DPoP proof'))).toBe(deviating('et DPoP-bevis'))
  for (const other of [
    line({ reason: 'Something else' }),
    line({}),
    '{"seq":1}',
    '{"type":"mark","data":{"explanation":"a text"}}',
    '{"text":"\\"explanation\\":"}',
  ])
    expect(lineInNorwegian(other)).toBe(other)
})
