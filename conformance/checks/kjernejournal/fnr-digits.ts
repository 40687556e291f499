import { members } from '../../evidence/jwt.ts'
import { requestBody } from '../../evidence/seen.ts'
import { defineCheck, shown, unless } from '../../kit/define-check.ts'

const ELEVEN = /^\d{11}$/
/** What the journal shows of a number that could be a living person's. */
const MASKED = '***********'

export default defineCheck({
  id: 'kjernejournal/fnr-digits',
  requirements: ['KJ-I06'],
  cause: 'implementation',
  nb: {
    title: 'Pasientens nummer sendes som elleve sifre',
    failureTitle: 'Pasientens nummer sendes med mellomrom, bindestrek eller feil lengde',
    why: 'Et nummer på feil form gir status 0, som om pasienten ikke fantes. Da ser ikke helsepersonellet den kritiske informasjonen.',
    fix: 'Fjern alt som ikke er sifre, før kallet sendes, og behold ledende nuller: lagre nummeret som tekst.',
  },
  en: {
    title: 'The patient’s number is sent as eleven digits',
    failureTitle: 'The patient’s number is sent with spaces, hyphens or the wrong length',
    why: 'A number in the wrong form gives status 0, as if the patient did not exist. The health worker then does not see the critical information.',
    fix: 'Remove everything but digits before the call is sent, and keep leading zeros: store the number as text.',
  },
  select: ({ indicators }) =>
    // A body that cannot be read is another check's business.
    indicators
      .values()
      .filter(({ unread }) => !unread)
      .map((call) => ({ ...call, sent: members(requestBody(call))['fnr'] })),
  evaluate: ({ sent }) =>
    unless(typeof sent === 'string' && (ELEVEN.test(sent) || sent === MASKED), {
      at: 'body.fnr',
      expected: { nb: 'elleve sifre, som tekst', en: 'eleven digits, as a text' },
      actual: shown(sent),
      message: { nb: 'fnr er ikke elleve sifre.', en: 'fnr is not eleven digits.' },
    }),
})
