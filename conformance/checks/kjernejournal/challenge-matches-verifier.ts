import { defineCheck, inText, unless } from '../../kit/define-check.ts'

export default defineCheck({
  id: 'kjernejournal/challenge-matches-verifier',
  requirements: ['KJ-S19', 'KJ-N16'],
  cause: 'implementation',
  nb: {
    title: 'Portalen åpnes med den verifikatoren som session/create fikk SHA-256 av',
    failureTitle: 'Portalen åpnes med en annen verifikator enn den session/create fikk SHA-256 av',
    why: 'Slik vet kjernejournal at det er EPJ-en som åpner portalen, og ikke noen som har snappet opp koden.',
    fix: 'Lag en ny tilfeldig ehr_code_verifier for hver session/create. Send base64url(SHA-256(verifier)) uten = som ehr_code_challenge, og selve verifikatoren i adressen til portalen.',
  },
  en: {
    title: 'The portal is opened with the verifier whose SHA-256 session/create was given',
    failureTitle:
      'The portal is opened with another verifier than the one whose SHA-256 session/create was given',
    why: 'This is how Kjernejournal knows that it is the EPJ that opens the portal, and not somebody who picked up the code.',
    fix: 'Make a new random ehr_code_verifier for each session/create. Send base64url(SHA-256(verifier)) without = as ehr_code_challenge, and the verifier itself in the portal’s address.',
  },
  select: ({ sessions }) =>
    sessions.flatMap(({ created, openings }) =>
      openings.flatMap(({ seq, challenge }) =>
        challenge === undefined ? [] : [{ seq, promised: created.challenge, kept: challenge }],
      ),
    ),
  evaluate: ({ promised, kept }) =>
    unless(kept === promised, {
      at: 'query.ehr_code_verifier',
      expected: {
        nb: `en verifikator med SHA-256 lik ${inText(promised)}`,
        en: `a verifier whose SHA-256 is ${inText(promised)}`,
      },
      actual: { nb: `en verifikator med SHA-256 lik ${kept}`, en: `a verifier whose SHA-256 is ${kept}` },
      message: {
        nb: 'SHA-256 av ehr_code_verifier er ikke lik ehr_code_challenge i session/create.',
        en: 'The SHA-256 of ehr_code_verifier is not the ehr_code_challenge of session/create.',
      },
    }),
})
