import { text } from '../../evidence/jwt.ts'
import { defineCheck, NONE, shown, unless } from '../../kit/define-check.ts'

const ADDRESS = 'kjernejournal-sht@nhn.no'

interface Mail {
  readonly sent: boolean
  readonly connected: boolean
  /** Whom it was sent for, where that is not whom it was to tell of. */
  readonly instead?: { readonly sent: string; readonly organisation: string | undefined }
}
const RIGHT: Mail = { sent: true, connected: true }

export default defineCheck({
  id: 'municipality/mail-when-connected',
  requirements: ['KOM-B13'],
  cause: 'configuration',
  nb: {
    title: 'Kommunen skrev til Kjernejournal-SHT da virksomhetene var koblet til',
    failureTitle:
      'Kommunen skrev ikke til Kjernejournal-SHT, skrev for en annen kommune, eller skrev før noen var koblet til',
    why: 'E-posten gir kommunen plass i Teams-kanalen, der den møter andre kommuner og henter brukstallene sine.',
    fix: 'Send e-posten til Kjernejournal-SHT@nhn.no når den første virksomheten har fått svar fra kjernejournal, og si hvilken kommune det er.',
  },
  en: {
    title: 'The municipality wrote to Kjernejournal-SHT when the organisations were connected',
    failureTitle:
      'The municipality did not write to Kjernejournal-SHT, wrote for another municipality, or wrote before anybody was connected',
    why: 'The e-mail gets the municipality into the Teams channel, where it meets other municipalities and finds its usage figures.',
    fix: 'Send the e-mail to Kjernejournal-SHT@nhn.no when the first organisation has received an answer from Kjernejournal, and say which municipality it is.',
  },
  select: ({ onboarding: { messages, mails, indicators, sessions }, situations }) => {
    const sent = messages.filter(({ to }) => to.toLowerCase() === ADDRESS)
    const ordered = situations.map(({ step }) => step).filter(({ action }) => action === 'send-mail')
    const within = (step: { id: number; end: number }) => (mail: { seq: number }) =>
      mail.seq > step.id && mail.seq < step.end
    const others = ordered.flatMap((step) => {
      const organisation = text(step.args['organisation'])
      return mails
        .filter(within(step))
        .filter((mail) => organisation !== undefined && mail.organisation !== organisation)
        .map((mail) => ({ ...RIGHT, seq: mail.seq, instead: { sent: mail.organisation, organisation } }))
    })
    const forgotten = ordered
      .filter((step) => !sent.some(within(step)))
      .map(({ id }) => ({ ...RIGHT, seq: id, sent: false }))
    const early = sent.map(({ seq }) => ({
      ...RIGHT,
      seq,
      connected: [...indicators, ...sessions].some((call) => call.seq < seq),
    }))
    return [...early, ...forgotten, ...others]
  },
  evaluate: ({ sent, connected, instead }) => [
    ...unless(sent, {
      at: 'mailbox',
      expected: { nb: 'en e-post til Kjernejournal-SHT@nhn.no', en: 'a mail to Kjernejournal-SHT@nhn.no' },
      actual: NONE,
      message: { nb: 'Ingen e-post ble sendt.', en: 'No mail was sent.' },
    }),
    ...unless(connected, {
      at: 'mailbox.at',
      expected: {
        nb: 'etter det første svaret fra kjernejournal',
        en: 'after the first answer from Kjernejournal',
      },
      actual: { nb: 'før det', en: 'before it' },
      message: {
        nb: 'E-posten ble sendt før noen virksomhet hadde fått svar fra kjernejournal.',
        en: 'The e-mail was sent before any organisation had received an answer from Kjernejournal.',
      },
    }),
    ...unless(instead === undefined, {
      at: 'facts.organisation',
      expected: shown(instead?.organisation),
      actual: shown(instead?.sent),
      message: {
        nb: 'E-posten gjelder en annen virksomhet enn den som er koblet til.',
        en: 'The e-mail is about another organisation than the one that was connected.',
      },
    }),
  ],
})
