// NHN's steps for municipalities, line by line, in the order of the source.
import type { LineDefinition } from '../line.ts'
import * as inUse from '../rules/in-use.ts'
import * as registers from '../rules/registers.ts'
import * as setUp from '../rules/set-up.ts'

export const steps: readonly LineDefinition[] = [
  { id: 'KOM-B01a', who: 'ledelse', decided: 'person' },
  { id: 'KOM-B01b', who: 'ledelse', decided: 'person' },
  { id: 'KOM-B02', who: 'ledelse', decided: 'person' },
  {
    id: 'KOM-B03',
    who: 'systemansvarlig',
    decided: 'journal',
    shows: registers.givenOnHovedenhet,
    next: {
      nb: 'Gi rettigheten i Altinn på kommunen selv, ikke på noe som ligger under den. Selvbetjening slår enheten opp i Enhetsregisteret.',
      en: 'Give the right in Altinn on the municipality itself, not on anything below it. Selvbetjening looks the unit up in Enhetsregisteret.',
    },
    to: { address: 'altinn' },
  },
  { id: 'KOM-B04', who: 'ledelse', decided: 'person' },
  {
    id: 'KOM-B05',
    who: 'systemansvarlig',
    decided: 'journal',
    shows: registers.codesWithinHealth,
    next: {
      nb: 'Legg inn enhetene i Selvbetjening, som slår dem opp i Enhetsregisteret. Enheter med en annen kode kan ikke velges.',
      en: 'Enter the units in Selvbetjening, which looks them up in Enhetsregisteret. Units with another code cannot be chosen.',
    },
    to: { address: 'selvbetjening' },
  },
  { id: 'KOM-B06a', who: 'ledelse', decided: 'person' },
  {
    id: 'KOM-B06b',
    who: 'ansatte',
    decided: 'either',
    shows: inUse.everybodyAtHighestLevel,
    next: {
      nb: 'La hver ansatt logge inn i EPJ-en med e-ID-en sin, eller før opp hva hver av dem har.',
      en: 'Let each employee log in to the EPJ with their e-ID, or write down what each of them has.',
    },
    to: { address: 'epj' },
  },
  {
    id: 'KOM-B07a',
    who: 'tilgangsstyrer',
    decided: 'journal',
    shows: registers.rightGivenByManager,
    next: {
      nb: 'Velg kommunedirektøren i Altinn og kommunen som virksomhet, og gi systemansvarlig rettigheten til å ta i bruk HelseID for et fagsystem.',
      en: 'Choose the chief executive in Altinn and the municipality as organisation, and give the system manager the right to take HelseID into use for an EPJ.',
    },
    to: { address: 'altinn' },
  },
  { id: 'KOM-B07b', who: 'tilgangsstyrer', decided: 'person' },
  {
    id: 'KOM-B08a',
    who: 'systemansvarlig',
    decided: 'journal',
    shows: registers.unitsEntered,
    next: {
      nb: 'Logg inn i Selvbetjening som den som fikk rettigheten, lag en klientkonfigurasjon for EPJ-en, og legg inn enhetene.',
      en: 'Log in to Selvbetjening as the one who was given the right, make a client configuration for the EPJ, and enter the units.',
    },
    to: { address: 'selvbetjening' },
  },
  { id: 'KOM-B08b', who: 'systemansvarlig', decided: 'person' },
  {
    id: 'KOM-B09a',
    who: 'systemansvarlig',
    decided: 'journal',
    shows: registers.fileDownloaded,
    next: {
      nb: 'Last ned konfigurasjonsfilen fra Selvbetjening. Passordet kommer på SMS.',
      en: 'Download the configuration file from Selvbetjening. The password comes by SMS.',
    },
    to: { address: 'selvbetjening' },
  },
  {
    id: 'KOM-B09b',
    who: 'it',
    decided: 'journal',
    shows: setUp.fileInUse,
    next: {
      nb: 'Ta filen i bruk i EPJ-en under Eksterne system, og trykk på testknappen.',
      en: 'Take the file into use in the EPJ under External systems, and press the test button.',
    },
    to: { address: 'epj', path: '/settings' },
  },
  { id: 'KOM-B09c', who: 'leverandor', decided: 'person' },
  {
    id: 'KOM-B10',
    who: 'nhn',
    decided: 'journal',
    shows: registers.nhnTold,
    next: {
      nb: 'Selvbetjening sender meldingen av seg selv når enhetene er lagt inn. Du ser den i rommets postkasse.',
      en: 'Selvbetjening sends the message by itself when the units have been entered. You see it in the room’s mailbox.',
    },
    to: { address: 'room', path: '/messages' },
  },
  { id: 'KOM-B11a', who: 'leverandor', decided: 'person' },
  { id: 'KOM-B11b', who: 'systemansvarlig', decided: 'person' },
  { id: 'KOM-B12a', who: 'systemansvarlig', decided: 'person' },
  { id: 'KOM-B12b', who: 'systemansvarlig', decided: 'person' },
  {
    id: 'KOM-B13',
    who: 'systemansvarlig',
    decided: 'journal',
    shows: registers.mailSent,
    next: {
      nb: 'Skriv e-posten når den første virksomheten har fått svar fra kjernejournal.',
      en: 'Write the e-mail when the first organisation has had an answer from Kjernejournal.',
    },
    to: { address: 'room', path: '/journey/mail' },
  },
  { id: 'KOM-B14a', who: 'systemansvarlig', decided: 'person' },
  {
    id: 'KOM-B14b',
    who: 'systemansvarlig',
    decided: 'either',
    shows: inUse.usageLookedAt,
    next: {
      nb: 'Hent brukstallene på NHNs side i rommet, eller før opp hvem som henter dem.',
      en: 'Fetch the usage figures on NHN’s page in the room, or write down who fetches them.',
    },
    to: { address: 'room', path: '/kjernejournal/nhn/bruk' },
  },
]
