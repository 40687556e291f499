import { indicator } from '../../kit/build-calls.ts'
import { step } from '../../kit/build-events.ts'
import { mailSent } from '../../kit/build-onboarding.ts'
import { testCheck } from '../../kit/test-check.ts'
import check from './mail-when-connected.ts'

testCheck(check, {
  accept: {
    'a mail after the first look-up': () => [indicator(), mailSent()],
    'an address in other letters': () => [indicator(), mailSent('kjernejournal-sht@NHN.no')],
    'a mail that was ordered': () => [indicator(), ...step('send-mail', {}, mailSent())],
  },
  reject: {
    'a mail before anybody was connected': { events: () => [mailSent(), indicator()], at: 'mailbox.at' },
    'a mail that was forgotten': { events: () => [indicator(), ...step('send-mail', {})], at: 'mailbox' },
    'a mail to somebody else': {
      events: () => [indicator(), ...step('send-mail', {}, mailSent('kundesenter@nhn.no'))],
      at: 'mailbox',
    },
  },
  decline: { 'other mail': () => [indicator(), mailSent('kundesenter@nhn.no')] },
})
