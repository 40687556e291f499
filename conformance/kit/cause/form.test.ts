// How something is written: by code, or by whoever entered it.
import { expect, it } from 'vitest'
import { checks } from '../../checks/index.ts'
import { readEvidence } from '../../evidence/evidence.ts'
import { journal } from '../fixture/build-events.ts'
import { sessionCreate } from '../fixture/build-kjernejournal-calls.ts'
import { runCheck } from '../run-check.ts'

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
