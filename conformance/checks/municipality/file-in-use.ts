import { defineCheck, shown, unless } from '../../kit/define-check.ts'

export default defineCheck({
  id: 'municipality/file-in-use',
  requirements: ['KOM-B09a', 'KOM-B09b', 'KJ-O11'],
  cause: 'configuration',
  nb: {
    title: 'Konfigurasjonsfilen er lastet ned og tatt i bruk i EPJ-en',
    failureTitle: 'Konfigurasjonsfilen er ikke lastet ned, eller ikke tatt i bruk i EPJ-en',
    why: 'Filen inneholder klientens ID og private nøkkel. Før EPJ-en har den, kan ingen logge inn med HelseID for kommunen.',
    fix: 'Last ned filen fra Selvbetjening, last den inn i EPJ-en med passordet fra SMS-en, og trykk på testknappen.',
  },
  en: {
    title: 'The configuration file has been downloaded and is in use in the EPJ',
    failureTitle: 'The configuration file has not been downloaded, or is not in use in the EPJ',
    why: 'The file holds the client’s ID and private key. Until the EPJ has it, nobody can log in with HelseID for the municipality.',
    fix: 'Download the file from Selvbetjening, load it into the EPJ with the password from the SMS, and press the test button.',
  },
  select: ({ onboarding: { downloads, tokens }, situations }) => {
    const tried = situations.map(({ step }) => step).filter(({ action }) => action === 'load-configuration')
    const refused = tried
      .filter(({ id, end }) => !downloads.some(({ seq }) => seq > id && seq < end))
      .map(({ id, problem }) => ({ seq: id, problem, downloaded: false, used: false }))
    const last = new Map(downloads.map((download) => [download.client, download]))
    return [
      ...[...last.values()].map(({ seq, client }) => ({
        seq,
        problem: undefined,
        downloaded: true,
        used: tokens.some((token) => token.client === client && token.seq > seq),
      })),
      ...refused,
    ]
  },
  evaluate: ({ downloaded, used, problem }) => [
    ...unless(downloaded, {
      at: 'reported.problem',
      expected: {
        nb: 'en konfigurasjonsfil fra Selvbetjening',
        en: 'a configuration file from Selvbetjening',
      },
      actual: shown(problem),
      message: { nb: 'Filen ble ikke lastet ned.', en: 'The file was not downloaded.' },
    }),
    ...unless(!downloaded || used, {
      at: 'calls.token',
      expected: { nb: 'et token for klienten i filen', en: 'a token for the file’s client' },
      actual: { nb: 'ikke noe etter nedlastingen', en: 'none after the download' },
      message: {
        nb: 'EPJ-en har ikke hentet token med klienten i filen.',
        en: 'The EPJ has not fetched a token with the file’s client.',
      },
    }),
  ],
})
