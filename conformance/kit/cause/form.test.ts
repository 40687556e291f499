// How something is written: by code, or by whoever entered it.
import { describe, expect, it } from 'vitest'
import { checks } from '../../checks/index.ts'
import { readEvidence } from '../../evidence/evidence.ts'
import type { Finding } from '../../result.ts'
import { MISSING } from '../define-check.ts'
import { journal } from '../fixture/build-events.ts'
import { par } from '../fixture/build-helseid-calls.ts'
import { sessionCreate } from '../fixture/build-kjernejournal-calls.ts'
import { runCheck } from '../run-check.ts'
import { byRule } from './rules.ts'

const causeOfName = (name: string) => {
  const check = checks.find(({ id }) => id === 'kjernejournal/source-system')
  return (
    check &&
    runCheck(check, readEvidence(journal(sessionCreate({ headers: { 'x-source-system': name } })))).cause
  )
}

it('a header with letters beyond ASCII was written by code that does not encode; another sign was entered', () => {
  expect(causeOfName('Fjørd EPJ 7.2')).toBe('implementation')
  expect(causeOfName('Fjord_EPJ/7.2')).toBe('configuration')
})

describe('what nobody enters', () => {
  const [call] = readEvidence(journal(par())).calls
  const causeAt = (at: string, actual = 'x') => {
    const told = { nb: actual, en: actual }
    const finding: Finding = { exchange: 1, at, expected: told, actual: told, message: told }
    return call && byRule({ finding, call, evidence: readEvidence(journal(par())) })
  }
  const IDENTIFIER = 'body.client_assertion.assertion_details.practitioner_role.organization.identifier'

  it.each(['system', 'type', 'authority', 'assigner'])('is the %s of a number', (member) => {
    expect(causeAt(`${IDENTIFIER}.${member}`)).toBe('implementation')
    expect(causeAt(`${IDENTIFIER}.value`)).toBeUndefined()
  })

  it('is a JWT, a list or an object in place of a value', () => {
    expect(causeAt('body.client_assertion')).toBe('implementation')
    expect(causeAt('body.other', '["one","two"]')).toBe('implementation')
    expect(causeAt('body.other', '{"one":1}')).toBe('implementation')
    expect(causeAt('body.other', 'one [two]')).toBeUndefined()
  })

  it.each([',', ';', '|', '+'])('is how scopes are joined: %s', (sign) => {
    expect(causeAt('body.scope', `openid${sign}profile`)).toBe('implementation')
    expect(causeAt('body.nonce', `a${sign}b`)).toBeUndefined()
  })

  it.each(['header.x-epj-system', 'body.state', 'query.code'])('is to leave %s out, or empty', (at) => {
    expect(causeAt(at, MISSING.en)).toBe('implementation')
    expect(causeAt(at, '')).toBe('implementation')
    expect(causeAt(at)).toBeUndefined()
    expect(causeAt(`facts.${at}`, MISSING.en)).toBeUndefined()
  })
})
