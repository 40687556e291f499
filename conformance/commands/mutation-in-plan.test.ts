import { expect, it } from 'vitest'
import { plans } from '../plans/index.ts'
import { passesBy } from './mutation-in-plan.ts'

it('tells of a plan that does not walk what shows the mutation, and which one does', () => {
  expect(passesBy('ticket-of-previous-patient', plans.portal)).toEqual({
    nb: 'planen portal går kanskje forbi feilen ticket-of-previous-patient. Den vises med --plan portal-ticket',
    en: 'plan portal may pass by the mutation ticket-of-previous-patient. It shows with --plan portal-ticket',
  })
})

it('says nothing where the plan walks it, nor without a mutation', () => {
  expect(passesBy('ticket-of-previous-patient', plans['portal-ticket'])).toBeUndefined()
  expect(passesBy('no-pkce', plans.portal)).toBeUndefined()
  expect(passesBy(undefined, plans.portal)).toBeUndefined()
  expect(passesBy('constructor', plans.portal)).toBeUndefined()
})
