import { defineCheck, unless } from '../../kit/define-check.ts'

export default defineCheck({
  id: 'helseid/metadata-read',
  requirements: ['HID-FK2b', 'STD-03'],
  cause: 'implementation',
  nb: {
    title: 'EPJ-en leser HelseIDs adresser fra metadataene',
    failureTitle: 'EPJ-en kaller HelseID uten å ha lest metadataene',
    why: 'Adresser som står i koden, blir gale den dagen HelseID flytter et endepunkt, og EPJ-en må oppdateres hos alle samtidig.',
    fix: 'Hent <authority>/.well-known/openid-configuration ved oppstart, og bruk adressene derfra.',
    unseen:
      'Ingen innlogging kom etter at metadataene ble lest i denne kjøringen. En EPJ som var i gang fra før, kan ha lest dem da. Start EPJ-en på nytt rett før neste kjøring.',
  },
  en: {
    title: 'The EPJ reads HelseID’s addresses from the metadata',
    failureTitle: 'The EPJ calls HelseID without having read the metadata',
    why: 'Addresses written into the code are wrong the day HelseID moves an endpoint, and then the EPJ must be updated everywhere at once.',
    fix: 'Fetch <authority>/.well-known/openid-configuration at start-up, and use the addresses from there.',
    unseen:
      'No log-in came after the metadata were read in this run. An EPJ that was at work before may have read them then. Restart the EPJ just before the next run.',
  },
  // An EPJ that is not ours may have been at work for hours, with metadata that it rightly keeps for a day; and so has one
  // that begins by renewing, since its room was set back while it worked.
  select: ({ clientCalls, metadata, beganHere }) => {
    const [first] = clientCalls
    const read = first !== undefined && metadata.some(({ seq }) => seq < first.seq)
    return first && (read || (beganHere && first.form.get('grant_type') !== 'refresh_token'))
      ? [{ ...first, read }]
      : []
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
