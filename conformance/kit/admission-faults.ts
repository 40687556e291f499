// What is wrong when an EPJ goes on with a log-in that it should have broken off.
import type { LogInAttack } from '../evidence/scenarios/log-in-attacks.ts'
import { type Fault, unless } from './define-check.ts'

/** @param at the member of the ID token that should have stopped it. */
export function admissionFaults(at: string): (attack: LogInAttack) => readonly Fault[] {
  return ({ missteps, admitted }) => [
    ...unless(admitted === undefined, {
      at,
      expected: { nb: 'en innlogging som blir avbrutt', en: 'a log-in that is broken off' },
      actual: { nb: `EPJ-en logget inn ${admitted}`, en: `the EPJ logged ${admitted} in` },
      message: { nb: 'EPJ-en slapp brukeren inn.', en: 'The EPJ let the user in.' },
    }),
    ...missteps.map(({ seq, operation }) => ({
      exchange: seq,
      at: 'header.authorization',
      expected: { nb: 'ingen kall for denne brukeren', en: 'no call for this user' },
      actual: operation,
      message: {
        nb: 'EPJ-en gikk videre til kjernejournal med tokenene fra innloggingen.',
        en: 'The EPJ went on to Kjernejournal with the tokens of the log-in.',
      },
    })),
  ]
}
