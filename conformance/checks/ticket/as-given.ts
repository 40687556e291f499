import { query } from '../../evidence/seen.ts'
import { defineCheck, unless } from '../../kit/define-check.ts'

export default defineCheck({
  id: 'ticket/as-given',
  requirements: ['KJ-I16'],
  cause: 'implementation',
  nb: {
    title: 'Billetten brukes slik den ble gitt',
    failureTitle: 'Det sendes en billett som kjernejournal ikke har gitt',
    why: 'Billetten er forseglet av kjernejournal. Er den kortet av, endret eller satt sammen på nytt, eller står den to ganger i adressen, åpner den ingenting.',
    fix: 'Lagre ticket fra helseindikatoren som tekst, uten å lese, korte av eller endre den, og legg den i adressen én gang. Sett av plass til 4 000 tegn.',
  },
  en: {
    title: 'The ticket is used as it was given',
    failureTitle: 'A ticket is sent that Kjernejournal did not give',
    why: 'The ticket is sealed by Kjernejournal. When it is cut short, changed or put together again, or is in the address twice, it opens nothing.',
    fix: 'Store ticket from the health indicator as text, without reading, cutting or changing it, and put it into the address once. Allow for 4,000 characters.',
  },
  // One that kjernejournal knows, or knew, was given before anybody looked.
  select: ({ tickets }) =>
    tickets
      .filter(({ given, accepted, expired }) => given !== undefined || !(accepted || expired))
      .map((use) => ({ seq: use.seq, given: use.given, times: query(use).getAll('ticket').length })),
  evaluate: ({ given, times }) => [
    ...unless(times === 1, {
      at: 'query.ticket',
      expected: { nb: 'én billett i adressen', en: 'one ticket in the address' },
      actual: String(times),
      message: {
        nb: 'Billetten står mer enn én gang i adressen.',
        en: 'The ticket stands in the address more than once.',
      },
    }),
    ...unless(given !== undefined, {
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
  ],
})
