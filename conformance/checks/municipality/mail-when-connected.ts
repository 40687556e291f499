import { defineCheck, NONE, unless } from '../../kit/define-check.ts'

const ADDRESS = 'kjernejournal-sht@nhn.no'

export default defineCheck({
  id: 'municipality/mail-when-connected',
  requirements: ['KOM-B13'],
  cause: 'configuration',
  nb: {
    title: 'Kommunen har skrevet til Kjernejournal-SHT da virksomhetene var koblet til',
    failureTitle: 'Kommunen har ikke skrevet til Kjernejournal-SHT, eller skrev før noen var koblet til',
    why: 'E-posten er det som får kommunen inn i Teams-kanalen, der den møter andre kommuner og henter brukstallene sine.',
    fix: 'Send e-posten til Kjernejournal-SHT@nhn.no når den første virksomheten har fått svar fra kjernejournal, og si hvilken kommune det er.',
  },
  en: {
    title: 'The municipality has written to Kjernejournal-SHT once the organisations were connected',
    failureTitle:
      'The municipality has not written to Kjernejournal-SHT, or wrote before anybody was connected',
    why: 'The mail is what brings the municipality into the Teams channel, where it meets other municipalities and fetches its usage figures.',
    fix: 'Send the mail to Kjernejournal-SHT@nhn.no when the first organisation has had an answer from Kjernejournal, and say which municipality it is.',
  },
  select: ({ onboarding: { messages, indicators, sessions }, situations }) => {
    const mails = messages.filter(({ to }) => to.toLowerCase() === ADDRESS)
    const forgotten = situations
      .map(({ step }) => step)
      .filter(({ action }) => action === 'send-mail')
      .filter(({ id, end }) => !mails.some(({ seq }) => seq > id && seq < end))
      .map(({ id }) => ({ seq: id, sent: false, connected: true }))
    return [
      ...mails.map(({ seq }) => ({
        seq,
        sent: true,
        connected: [...indicators, ...sessions].some((call) => call.seq < seq),
      })),
      ...forgotten,
    ]
  },
  evaluate: ({ sent, connected }) => [
    ...unless(sent, {
      at: 'mailbox',
      expected: { nb: 'en e-post til Kjernejournal-SHT@nhn.no', en: 'a mail to Kjernejournal-SHT@nhn.no' },
      actual: NONE,
      message: { nb: 'Ingen e-post ble sendt.', en: 'No mail was sent.' },
    }),
    ...unless(connected, {
      at: 'mailbox.at',
      expected: {
        nb: 'etter det første svaret fra Kjernejournal',
        en: 'after the first answer from Kjernejournal',
      },
      actual: { nb: 'før det', en: 'before it' },
      message: {
        nb: 'E-posten ble sendt før noen virksomhet hadde fått svar fra kjernejournal.',
        en: 'The mail was sent before any organisation had an answer from Kjernejournal.',
      },
    }),
  ],
})
