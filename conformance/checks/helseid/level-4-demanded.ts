import { defineCheck } from '../../kit/define-check.ts'

export default defineCheck({
  id: 'helseid/level-4-demanded',
  requirements: ['KJ-N14', 'HID-V06', 'HID-N22'],
  cause: 'implementation',
  nb: {
    title: 'En bruker som er logget inn på nivå 3, slipper ikke videre til kjernejournal',
    failureTitle: 'En bruker som er logget inn på nivå 3, slipper videre til kjernejournal',
    why: 'På nivå 3 er det for lett å utgi seg for en annen. Opplysningene i kjernejournal krever nivå 4.',
    fix: 'Be om nivå 4 med acr_values, les helseid://claims/identity/security_level i ID-tokenet, og stans når verdien ikke er 4. Fortell brukeren at kjernejournal krever en e-ID på nivå 4.',
  },
  en: {
    title: 'A user who is logged in at level 3 is not let through to Kjernejournal',
    failureTitle: 'A user who is logged in at level 3 is let through to Kjernejournal',
    why: 'At level 3 it is too easy to pretend to be somebody else. The information in Kjernejournal requires level 4.',
    fix: 'Ask for level 4 with acr_values, read helseid://claims/identity/security_level in the ID token, and stop when its value is not 4. Tell the user that Kjernejournal requires an e-ID at level 4.',
  },
  select: ({ logInAttacks }) => logInAttacks.filter(({ kind }) => kind === 'low-level'),
  evaluate: ({ missteps }) =>
    missteps.map(({ seq, operation }) => ({
      exchange: seq,
      at: 'header.authorization.helseid://claims/identity/security_level',
      expected: { nb: 'ingen kall for en bruker på nivå 3', en: 'no call for a user at level 3' },
      actual: operation,
      message: {
        nb: 'EPJ-en gikk videre til kjernejournal med en bruker på nivå 3.',
        en: 'The EPJ went on to Kjernejournal with a user at level 3.',
      },
    })),
})
