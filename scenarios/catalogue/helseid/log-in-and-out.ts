import { defineScenario } from '../../scenario.ts'
import { logIn, logOut, openPatient } from '../../steps.ts'

export default defineScenario({
  id: 'helseid/log-in-and-out',
  title: { nb: 'Logge inn og ut', en: 'Logging in and out' },
  about: {
    nb: 'Et helt vanlig besøk: inn gjennom HelseID, en pasient, ut igjen.',
    en: 'A plain visit: in through HelseID, one patient, out again.',
  },
  steps: [logIn('lege'), openPatient('status-2'), logOut()],
})
