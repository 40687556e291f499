import { defineCheck, unless } from '../../kit/define-check.ts'

export default defineCheck({
  id: 'kjernejournal/patient-change',
  requirements: ['KJ-R06', 'KJ-S34', 'KJ-N19'],
  cause: 'implementation',
  nb: {
    title: 'Forrige pasients sesjon avsluttes eller erstattes når en annen pasient åpnes',
    failureTitle:
      'Kjernejournalen til den forrige pasienten står åpen mens en annen pasient er åpen i EPJ-en',
    why: 'Leser helsepersonellet feil kjernejournal, kan pasienten få feil behandling. Dette er en fare for pasienten.',
    fix: 'Kall session/end for forrige pasient før den neste vises, og lukk fanen eller vinduet. Åpner du kjernejournal for den nye pasienten med en gang, skal den nye sesjonen ta over i samme vindu, og EPJ-en må slutte å fornye den gamle.',
  },
  en: {
    title: 'The session of the previous patient is ended or replaced when another patient is opened',
    failureTitle: 'The previous patient’s kjernejournal stays open while another patient is open in the EPJ',
    why: 'When the health worker reads the wrong kjernejournal, the patient may get the wrong treatment. This endangers patients.',
    fix: 'Call session/end for the previous patient before showing the next, and close the tab or window. If you open Kjernejournal for the new patient at once, the new session must take over in the same window, and the EPJ must stop renewing the old one.',
  },
  select: ({ patientChanges }) => patientChanges,
  evaluate: ({ seq, old, to, settled, keptAlive }) => [
    ...unless(settled, {
      exchange: seq,
      at: 'calls.session-end',
      expected: {
        nb: `sesjonen til ${old.patient ?? '(ingen)'} (#${old.seq}) avsluttes når ${to} åpnes`,
        en: `the session of ${old.patient ?? '(nobody)'} (#${old.seq}) is ended when ${to} is opened`,
      },
      actual: { nb: 'verken avsluttet eller erstattet', en: 'neither ended nor replaced' },
      message: {
        nb: `Kjernejournalen til ${old.patient ?? '(ingen)'} ble ikke avsluttet da ${to} ble åpnet.`,
        en: `The kjernejournal of ${old.patient ?? '(nobody)'} was not ended when ${to} was opened.`,
      },
    }),
    ...keptAlive.slice(0, 1).map((refresh) => ({
      exchange: refresh.seq,
      at: 'body.sessionId',
      expected: {
        nb: `ingen fornyelse av sesjonen til ${old.patient ?? '(ingen)'}`,
        en: `no renewal of the session of ${old.patient ?? '(nobody)'}`,
      },
      actual: { nb: 'fornyet', en: 'renewed' },
      message: {
        nb: `Sesjonen til ${old.patient ?? '(ingen)'} ble holdt i live etter at ${to} var åpnet.`,
        en: `The session of ${old.patient ?? '(nobody)'} was kept alive after ${to} had been opened.`,
      },
    })),
  ],
})
