import { defineScenario } from '../../scenario.ts'
import { letTimePass, logIn, logOut, openPatient } from '../../steps.ts'

export default defineScenario({
  id: 'helseid/log-in-later',
  title: { nb: 'Logge inn igjen senere', en: 'Logging in again later' },
  about: {
    nb: 'Den samme legen logger ut, er borte en stund og logger inn igjen. Alt som hører til innloggingen, skal være nytt.',
    en: 'The same doctor logs out, is away for a while and logs in again. All that belongs to the log-in must be new.',
  },
  steps: [
    logIn('lege'),
    openPatient('status-2'),
    logOut(),
    letTimePass(10 * 60),
    logIn('lege'),
    openPatient('status-3'),
    logOut(),
  ],
})
