import { defineCheck, unless } from '../../kit/define-check.ts'

export default defineCheck({
  id: 'robustness/keys-unavailable',
  requirements: ['ROB-11'],
  cause: 'implementation',
  nb: {
    title: 'EPJ-en slipper ingen inn når HelseIDs nøkler ikke lar seg hente',
    failureTitle: 'EPJ-en slipper inn en bruker uten å kunne sjekke ID-tokenet',
    why: 'Ellers kan den som hindrer EPJ-en i å hente nøklene, logge inn som hvem som helst.',
    fix: 'La innloggingen feile når nøkkelen til ID-tokenet ikke finnes, og prøv å hente nøklene igjen ved neste innlogging.',
  },
  en: {
    title: 'The EPJ lets nobody in when HelseID’s keys cannot be fetched',
    failureTitle: 'The EPJ lets a user in without being able to check the ID token',
    why: 'Otherwise whoever keeps the EPJ from fetching the keys can log in as anybody.',
    fix: 'Let the log-in fail when the key for the ID token cannot be found, and try to fetch the keys again at the next log-in.',
  },
  select: ({ attacks }) =>
    attacks
      .filter(({ scenario }) => scenario === 'robustness/keys-down')
      .map((attack) => ({
        ...attack,
        admitted: attack.during.find(({ step }) => step.action === 'log-in' && step.outcome === 'ok'),
      })),
  evaluate: ({ underway, admitted, seq }) =>
    unless(!underway || admitted === undefined, {
      exchange: seq,
      at: 'response.body.id_token.kid',
      expected: { nb: 'en innlogging som blir avbrutt', en: 'a log-in that is broken off' },
      actual: { nb: 'brukeren ble sluppet inn', en: 'the user was let in' },
      message: {
        nb: 'Brukeren slapp inn uten at ID-tokenet kunne sjekkes.',
        en: 'The user was let in although the ID token could not be checked.',
      },
    }),
})
