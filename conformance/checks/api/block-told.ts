import { unreported } from '../../evidence/scenarios/lacks.ts'
import { defineCheck, shown, unless } from '../../kit/define-check.ts'

export default defineCheck({
  id: 'api/block-told',
  requirements: ['KJ-I19', 'KJ-N23'],
  cause: 'implementation',
  nb: {
    title: 'Brukeren får vite at pasienten har sperret for noen, og kan se i portalen',
    failureTitle:
      'Brukeren får ikke vite at pasienten har sperret for noen, eller at portalen kan brukes i stedet',
    why: 'Har pasienten sperret for én, gir API-ene ingen data til noen. En tom liste kan leses som at pasienten ikke bruker legemidler.',
    fix: 'Vis en melding ved KJF-000180 som sier at pasienten har sperret for helsepersonell, og at kjernejournalportalen kan brukes.',
  },
  en: {
    title: 'The user is told that the patient has blocked somebody, and may look in the portal',
    failureTitle:
      'The user is not told that the patient has blocked somebody, or that the portal can be used instead',
    why: 'When the patient has blocked one health worker, the APIs give no data to anybody. An empty list can be taken to mean that the patient uses no medicines.',
    fix: 'On KJF-000180, show a message saying that the patient has blocked health workers, and that the Kjernejournal portal can be used.',
  },
  select: ({ dataCalls, situations }) => {
    const refused = new Set(dataCalls.filter(({ code }) => code === 'KJF-000180').map(({ step }) => step))
    return situations
      .filter(({ step }) => refused.has(step.id))
      .map((situation) => ({
        seq: situation.seq,
        message: situation.step.seen.message,
        lacks: unreported([situation], 'message'),
      }))
  },
  evaluate: ({ message }) =>
    unless(message === undefined || /portal|kjernejournal/i.test(message ?? ''), {
      at: 'reported.message',
      expected: {
        nb: 'at pasienten har sperret for noen, og at portalen kan brukes',
        en: 'that the patient has blocked somebody, and that the portal can be used',
      },
      actual: shown(message),
      message: {
        nb: 'Meldingen mangler, eller viser ikke til portalen.',
        en: 'The message is missing, or does not point to the portal.',
      },
    }),
})
