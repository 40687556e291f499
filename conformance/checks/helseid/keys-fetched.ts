import { defineCheck, unless } from '../../kit/define-check.ts'

export default defineCheck({
  id: 'helseid/keys-fetched',
  requirements: ['HID-N46'],
  cause: 'implementation',
  nb: {
    title: 'EPJ-en henter HelseIDs nøkler før den bruker de første tokenene',
    failureTitle: 'EPJ-en bruker tokenene uten å ha hentet HelseIDs nøkler',
    why: 'Uten nøklene kan ikke EPJ-en se om ID-tokenet er HelseIDs. Da kan hvem som helst logge inn som hvem som helst.',
    fix: 'Hent nøklene fra jwks_uri i metadataene, og sjekk signaturen på ID-tokenet før brukeren slippes inn. Har EPJ-en dem fra en tidligere kjøring, så start den på nytt før denne.',
  },
  en: {
    title: 'The EPJ fetches HelseID’s keys before it uses the first tokens',
    failureTitle: 'The EPJ uses the tokens without having fetched HelseID’s keys',
    why: 'Without the keys the EPJ cannot see whether the ID token is HelseID’s. Then anybody can log in as anybody.',
    fix: 'Fetch the keys from jwks_uri of the metadata, and check the ID token’s signature before the user is let in. Should the EPJ have them from an earlier run, start it anew before this one.',
  },
  // Where no scenario began, the EPJ may have been at work for hours, with keys that it rightly kept.
  select: ({ creations, keys, steps }) => {
    const [first] = creations
    const fetched = first !== undefined && keys.some(({ seq }) => seq < first.seq)
    return first && (fetched || steps.length > 0) ? [{ ...first, fetched }] : []
  },
  evaluate: ({ fetched }) =>
    unless(fetched, {
      at: 'header.authorization',
      expected: { nb: 'HelseIDs nøkler først', en: 'HelseID’s keys first' },
      actual: {
        nb: 'et kall for brukeren før nøklene var hentet',
        en: 'a call for the user before the keys were fetched',
      },
      message: {
        nb: 'EPJ-en gikk videre for brukeren uten å ha hentet nøklene.',
        en: 'The EPJ went on for the user without having fetched the keys.',
      },
    }),
})
