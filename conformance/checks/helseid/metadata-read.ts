import { defineCheck, unless } from '../../kit/define-check.ts'

export default defineCheck({
  id: 'helseid/metadata-read',
  requirements: ['HID-FK2b', 'STD-03'],
  cause: 'implementation',
  nb: {
    title: 'EPJ-en leser HelseIDs adresser fra metadataene',
    failureTitle: 'EPJ-en kaller HelseID uten å ha lest metadataene',
    why: 'Adresser som står i koden, er gale den dagen HelseID flytter et endepunkt, og EPJ-en må oppdateres hos alle samtidig.',
    fix: 'Hent <authority>/.well-known/openid-configuration ved oppstart, og bruk adressene derfra. Har EPJ-en dem fra en tidligere kjøring, så start den på nytt før denne.',
  },
  en: {
    title: 'The EPJ reads HelseID’s addresses from the metadata',
    failureTitle: 'The EPJ calls HelseID without having read the metadata',
    why: 'Addresses written into the code are wrong the day HelseID moves an endpoint, and then the EPJ must be updated everywhere at once.',
    fix: 'Fetch <authority>/.well-known/openid-configuration at start-up, and use the addresses from there. Should the EPJ have them from an earlier run, start it anew before this one.',
  },
  // Where no scenario began, the EPJ may have been at work for hours, with metadata that it rightly kept.
  select: ({ clientCalls, metadata, steps }) => {
    const [first] = clientCalls
    const read = first !== undefined && metadata.some(({ seq }) => seq < first.seq)
    return first && (read || steps.length > 0) ? [{ ...first, read }] : []
  },
  evaluate: ({ read, operation }) =>
    unless(read, {
      at: 'request.target',
      expected: { nb: 'metadataene først', en: 'the metadata first' },
      actual: {
        nb: `${operation}, før metadataene var lest`,
        en: `${operation}, before any look at the metadata`,
      },
      message: {
        nb: 'Det første kallet til HelseID kom uten at metadataene var lest.',
        en: 'The first call to HelseID came without the metadata having been read.',
      },
    }),
})
