import { step } from '../../kit/fixture/build-events.ts'
import { indicator } from '../../kit/fixture/build-kjernejournal-calls.ts'
import { mailSent, saved } from '../../kit/fixture/build-onboarding.ts'
import { CHILD, PARENT } from '../../kit/fixture/build-tokens.ts'
import { testCheck } from '../../kit/fixture/test-check.ts'
import check from './mail-when-connected.ts'

/** Told by the driver of the simulated EPJ; the mailbox's page notes the same. */
const ordered = (organisation: string) =>
  step('send-mail', { args: { organisation: PARENT } }, mailSent(), saved('mail', { organisation }))

testCheck(check, {
  accept: {
    'a mail after the first look-up': () => [indicator(), mailSent()],
    'an address in other letters': () => [indicator(), mailSent('kjernejournal-sht@NHN.no')],
    'a mail about the organisation that was connected': () => [indicator(), ...ordered(PARENT)],
    'a mail that was ordered': () => [indicator(), ...step('send-mail', {}, mailSent())],
  },
  reject: {
    'a mail before anybody was connected': { events: () => [mailSent(), indicator()], at: 'mailbox.at' },
    'a mail that was forgotten': { events: () => [indicator(), ...step('send-mail', {})], at: 'mailbox' },
    'a mail about another organisation': {
      events: () => [indicator(), ...ordered(CHILD)],
      at: 'facts.organisation',
    },
    'a mail to somebody else': {
      events: () => [indicator(), ...step('send-mail', {}, mailSent('kundesenter@nhn.no'))],
      at: 'mailbox',
    },
  },
  decline: { 'other mail': () => [indicator(), mailSent('kundesenter@nhn.no')] },
})
