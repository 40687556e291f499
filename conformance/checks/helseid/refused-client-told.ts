import { defineCheck } from '../../kit/define-check.ts'
import { messageUnreported, toldFaults } from '../../kit/told-faults.ts'

export default defineCheck({
  id: 'helseid/refused-client-told',
  requirements: ['HID-N27'],
  cause: 'implementation',
  nb: {
    title: 'Brukeren får beskjed når HelseID avviser EPJ-ens nøkkel',
    failureTitle: 'Brukeren får ikke beskjed når HelseID avviser EPJ-ens nøkkel',
    why: 'En nøkkel som er utløpt, stenger alle ute på samme tid. Uten beskjed leter alle på feil sted.',
    fix: 'Les error og error_description i svaret. Fortell brukeren at EPJ-ens nøkkel til HelseID ikke er gyldig, og hvem som kan fornye den.',
  },
  en: {
    title: 'The user is told when HelseID refuses the EPJ’s key',
    failureTitle: 'The user is not told when HelseID refuses the EPJ’s key',
    why: 'A key that has expired shuts everybody out at the same time. Without a message everybody looks in the wrong place.',
    fix: 'Read error and error_description in the answer. Tell the user that the EPJ’s key to HelseID is not valid, and who can renew it.',
  },
  select: ({ attacks }) =>
    attacks
      .filter(({ hits }) =>
        hits.some(({ exchange }) => exchange.fault?.effect.startsWith('variant client-key-expired')),
      )
      .map((attack) => ({
        ...attack,
        lacks: [...attack.lacks, ...messageUnreported(attack.during, 'log-in')],
      })),
  evaluate: ({ underway, during }) => (underway ? toldFaults(during, 'log-in') : []),
})
