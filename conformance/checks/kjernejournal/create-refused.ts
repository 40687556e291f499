import { defineCheck } from '../../kit/define-check.ts'
import { messageUnreported, toldFaults } from '../../kit/told-faults.ts'

const PORTAL = 'kjernejournal.open-portal'

export default defineCheck({
  id: 'kjernejournal/create-refused',
  requirements: ['KJ-S37'],
  cause: 'implementation',
  nb: {
    title: 'Brukeren får en melding, og portalen åpnes ikke, når sesjonen ikke lar seg lage',
    failureTitle: 'Portalen åpnes, eller brukeren får ingen melding, når sesjonen ikke lar seg lage',
    why: 'Uten sesjon viser portalen en feil, eller verre: en sesjon fra før.',
    fix: 'Åpne portalen først når create har svart med en kode. Vis brukeren teksten i brukermelding når svaret er en feil.',
  },
  en: {
    title: 'The user gets a message, and the portal does not open, when the session cannot be created',
    failureTitle: 'The portal opens, or the user gets no message, when the session cannot be created',
    why: 'Without a session the portal shows an error, or worse: a session from before.',
    fix: 'Open the portal only when create has answered with a code. Show the user the text in brukermelding when the answer is an error.',
  },
  select: ({ attacks }) =>
    attacks
      .filter(({ scenario }) => scenario === 'kjernejournal/create-refused')
      .map((attack) => ({
        ...attack,
        lacks: [...attack.lacks, ...messageUnreported(attack.during, 'open-kjernejournal')],
      })),
  evaluate: ({ underway, during }) =>
    underway
      ? [
          ...toldFaults(during, 'open-kjernejournal'),
          ...during
            .flatMap(({ calls }) => calls)
            .filter(({ operation }) => operation === PORTAL)
            .map(({ seq }) => ({
              exchange: seq,
              at: 'request.target',
              expected: { nb: 'portalen blir ikke åpnet', en: 'no visit to the portal' },
              actual: { nb: 'portalen ble åpnet', en: 'the portal was opened' },
              message: {
                nb: 'Portalen ble åpnet uten en sesjon.',
                en: 'The portal was opened without a session.',
              },
            })),
        ]
      : [],
})
