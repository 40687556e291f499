import { describe, expect, it } from 'vitest'
import { createFindings } from './findings.ts'

describe('the explanation of a near miss', () => {
  it('says what was fine beside what was wrong', () => {
    const findings = createFindings()
    findings.good('the signature is good with the registered key', 'iss', 'sub')
    expect(
      findings.explain({ reason: 'aud is the token endpoint', at: 'body.client_assertion.aud' }),
    ).toEqual({
      reason:
        'aud is the token endpoint. What is fine: the signature is good with the registered key, iss and sub.',
      at: 'body.client_assertion.aud',
    })
  })

  it('names what would be refused next, but not the member it is about', () => {
    const findings = createFindings()
    findings.wrong('aud', 'nbf')
    expect(findings.explain({ reason: 'aud is wrong', at: 'body.client_assertion.aud' }).reason).toBe(
      'aud is wrong. Also wrong: nbf.',
    )
  })

  it('is the reason alone when nothing else was looked at', () => {
    expect(createFindings().explain({ reason: 'The form is empty' })).toEqual({
      reason: 'The form is empty.',
    })
  })

  it('shows what was sent as it reads, without a private key, and not when it cannot be written', () => {
    const findings = createFindings()
    findings.saw('dpop', { header: { jwk: { kty: 'EC', x: 'x', d: 'secret' } }, claims: { htm: 'GET' } })
    expect(findings.explain({ reason: 'No' }).decoded).toEqual({
      dpop: { header: { jwk: { kty: 'EC', x: 'x', d: '(private)' } }, claims: { htm: 'GET' } },
    })
    const deep: unknown = JSON.parse(`${'['.repeat(20_000)}${']'.repeat(20_000)}`)
    findings.saw('request', { header: {}, claims: { deep } })
    expect(findings.explain({ reason: 'No' })).not.toHaveProperty('decoded')
  })
})
