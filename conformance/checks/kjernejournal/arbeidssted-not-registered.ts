import { defineCheck } from '../../kit/define-check.ts'
import { messageUnreported, toldFaults } from '../../kit/told-faults.ts'

export default defineCheck({
  id: 'kjernejournal/arbeidssted-not-registered',
  requirements: ['KJ-N27'],
  cause: 'implementation',
  nb: {
    title: 'Brukeren får beskjed når arbeidsstedet ikke er registrert i HelseID',
    failureTitle: 'Brukeren får ikke beskjed når arbeidsstedet ikke er registrert i HelseID',
    why: 'Underenheten må stå på klienten i Selvbetjening. Uten beskjed leter både brukeren og brukerstøtten etter feil i kjernejournal.',
    fix: 'Les error_description i svaret fra HelseID (HID-1001 til HID-1003), og feilkoden fra kjernejournal (KJF-000013, KJF-000022). Fortell brukeren at arbeidsstedet mangler, og at systemansvarlig legger det inn i Selvbetjening.',
  },
  en: {
    title: 'The user is told when the workplace is not registered in HelseID',
    failureTitle: 'The user is not told when the workplace is not registered in HelseID',
    why: 'The sub-unit must be on the client in Selvbetjening. Without a message both the user and the help desk look for faults in Kjernejournal.',
    fix: 'Read error_description in HelseID’s answer (HID-1001 to HID-1003), and the error code from Kjernejournal (KJF-000013, KJF-000022). Tell the user that the workplace is missing, and that the system manager enters it in Selvbetjening.',
  },
  select: ({ attacks }) =>
    attacks
      .filter(({ hits }) =>
        hits.some(({ exchange }) => /^variant hid-100[1-3]/.test(exchange.fault?.effect ?? '')),
      )
      .map((attack) => ({
        ...attack,
        lacks: [...attack.lacks, ...messageUnreported(attack.during, 'open-kjernejournal')],
      })),
  evaluate: ({ underway, during }) => (underway ? toldFaults(during, 'open-kjernejournal') : []),
})
