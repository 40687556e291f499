import { defineCheck, unless } from '../../kit/define-check.ts'

export default defineCheck({
  id: 'ticket/as-given',
  requirements: ['KJ-I16'],
  cause: 'implementation',
  nb: {
    title: 'Billetten brukes slik den ble gitt',
    failureTitle: 'Det sendes en billett som kjernejournal ikke har gitt',
    why: 'Billetten er forseglet av kjernejournal. Er den kortet av, endret eller satt sammen på nytt, åpner den ingenting.',
    fix: 'Lagre ticket fra helseindikatoren som tekst, uten å lese, korte av eller endre den. Sett av plass til 4 000 tegn.',
  },
  en: {
    title: 'The ticket is used as it was given',
    failureTitle: 'A ticket is sent that Kjernejournal did not give',
    why: 'The ticket is sealed by Kjernejournal. Cut off, changed or put together anew it opens nothing.',
    fix: 'Keep ticket from the health indicator as text, without reading, cutting or changing it. Make room for 4,000 characters.',
  },
  // One that kjernejournal knows, or knew, was given before anybody looked.
  select: ({ tickets }) =>
    tickets.filter(({ given, accepted, expired }) => given !== undefined || !(accepted || expired)),
  evaluate: ({ given }) =>
    unless(given !== undefined, {
      at: 'query.ticket',
      expected: {
        nb: 'en billett fra et svar fra helseindikatoren',
        en: 'a ticket of an answer from the health indicator',
      },
      actual: { nb: 'en annen tekst', en: 'another text' },
      message: {
        nb: 'Ingen av svarene fra helseindikatoren hadde denne billetten.',
        en: 'None of the health indicator’s answers held this ticket.',
      },
    }),
})
