// Why a bundle is refused.
import type { Bilingual } from '../result.ts'
import { systemText } from './files.ts'

const packedAnew = { nb: 'den er pakket på nytt', en: 'it was packed anew' }

export const bundleRefusals = {
  becameShorter: () => ({
    nb: 'den ble kortere mens den ble lest',
    en: 'it became shorter while it was read',
  }),
  wasChanged: (path: string, place: Bilingual) => ({
    nb: `${path} er endret${place.nb}`,
    en: `${path} was changed${place.en}`,
  }),
  otherLength: (path: string, bytes: number, manifest: string, said: number) => ({
    nb: `${path} har ${bytes} byte, og ${manifest} sier ${said}`,
    en: `${path} has ${bytes} bytes, and ${manifest} says ${said}`,
  }),
  wasAdded: (path: string, manifest: string) => ({
    nb: `${path} er lagt til: den står ikke i ${manifest}`,
    en: `${path} was added: it is not in ${manifest}`,
  }),
  nothingRefers: (path: string) => ({
    nb: `${path} er lagt til: ingenting viser til den`,
    en: `${path} was added: nothing refers to it`,
  }),
  wasMoved: (path: string) => ({
    nb: `${path} er ikke på plassen sin: filer er flyttet`,
    en: `${path} is not in its place: files were moved`,
  }),
  notTheFileOfRun: (path: string) => ({
    nb: `${path} er ikke filen som kjøringen ble gjort med`,
    en: `${path} is not the file that the run was made with`,
  }),
  hasNoFile: (path: string) => ({
    nb: `en bevispakke har ingen fil «${path}»`,
    en: `a bundle has no file «${path}»`,
  }),
  notAsNamed: (path: string) => ({
    nb: `${path} er ikke det navnet sier`,
    en: `${path} is not what its name says`,
  }),
  isMissing: (path: string) => ({ nb: `${path} mangler`, en: `${path} is missing` }),
  tooLongInside: (path: string, bytes: number, most: number) => ({
    nb: `${path} har ${bytes} byte, og kan i en bevispakke høyst ha ${most}`,
    en: `${path} has ${bytes} bytes, and in a bundle at most ${most}`,
  }),
  tooLarge: () => ({
    nb: 'den er større enn en bevispakke kan være',
    en: 'it is larger than a bundle may be',
  }),
  twice: (path: string) => ({
    nb: `den har to filer som heter «${path}»`,
    en: `it has two files called «${path}»`,
  }),
  gap: (path: string) => ({
    nb: `«${path}» begynner ikke der filen foran slutter: ${packedAnew.nb}`,
    en: `«${path}» does not begin where the file before it ends: ${packedAnew.en}`,
  }),
  tooMany: (most: number) => ({
    nb: `den har mer enn ${most} filer`,
    en: `it has more than ${most} files`,
  }),
  strangeName: (path: string) => ({
    nb: `den har en fil som heter «${path}»`,
    en: `it has a file called «${path}»`,
  }),
  isEncrypted: (path: string) => ({
    nb: `«${path}» er kryptert, og det er ingenting i en bevispakke`,
    en: `«${path}» is encrypted, and nothing in a bundle is`,
  }),
  isCompressed: (path: string) => ({
    nb: `«${path}» er komprimert, og det er ingenting i en bevispakke: ${packedAnew.nb}`,
    en: `«${path}» is compressed, and nothing in a bundle is: ${packedAnew.en}`,
  }),
  hasNotes: (path: string) => ({
    nb: `«${path}» har merknader fra et annet program ved siden av: ${packedAnew.nb}`,
    en: `«${path}» has notes of another program beside it: ${packedAnew.en}`,
  }),
  isNoZip: (why: Bilingual) => ({
    nb: `den kan ikke leses som en zip: ${why.nb}`,
    en: `it cannot be read as a zip: ${why.en}`,
  }),
  zipChanged: (byte: number) => ({
    nb: `byte ${byte} er endret: den hører ikke til noen fil, men til zip-en rundt dem`,
    en: `byte ${byte} was changed: it belongs to no file, but to the zip around them`,
  }),
  cannotBeJudged: (error: unknown) => ({
    nb: `noe i journalen kan ikke vurderes (${systemText(error).nb})`,
    en: `something in its journal cannot be judged (${systemText(error).en})`,
  }),
  signatureBroken: (manifest: string, signature: string) => ({
    nb: `signaturen holder ikke: ${manifest} eller ${signature} er endret etter signeringen`,
    en: `the signature does not hold: ${manifest} or ${signature} was changed after signing`,
  }),
  refused: (file: string, why: Bilingual) => ({
    nb: `${file}: godtas ikke: ${why.nb}`,
    en: `${file}: refused: ${why.en}`,
  }),
  somewhere: () => ({ nb: '', en: '' }),
  firstAt: (line: number) => ({ nb: `, først ved linje ${line}`, en: `, first at line ${line}` }),
  saysOther: () => ({
    nb: 'run.json sier noe annet enn journalen',
    en: 'run.json says something else than the journal',
  }),
  doesNotFollow: (path: string, there: number, again: number) => ({
    nb: `${path} har ${there} byte, og det som følger av trafikken, har ${again}`,
    en: `${path} has ${there} bytes, and what follows from the traffic has ${again}`,
  }),
  /** Verdicts by the words that `result.json` has for them. */
  otherVerdict: (id: string, there: string | undefined, again: string | undefined) => ({
    nb: `${id}: bevispakken sier ${there ?? 'ingenting'}, trafikken sier ${again ?? 'ingenting'}`,
    en: `${id}: the bundle says ${there ?? 'nothing'}, the traffic says ${again ?? 'nothing'}`,
  }),
  noResult: () => ({
    nb: 'result.json er ikke et resultat som kan leses',
    en: 'result.json is no result that can be read',
  }),
  isOther: (path: string) => ({
    nb: `${path} følger ikke av trafikken`,
    en: `${path} does not follow from the traffic`,
  }),
  otherCatalogue: (manifest: string) => ({
    nb: `${manifest} nevner en annen kravkatalog`,
    en: `${manifest} names another catalogue`,
  }),
  noSignature: (file: string) => ({
    nb: `${file} er ikke en signatur: den er endret`,
    en: `${file} is not a signature: it was changed`,
  }),
  noManifest: (file: string) => ({
    nb: `${file} er ikke den til en bevispakke`,
    en: `${file} is not that of a bundle`,
  }),
  ofLaterVersion: (file: string, version: number, known: number) => ({
    nb: `${file} er av versjon ${version}, og denne Testbenk leser versjon ${known}: bruk en nyere`,
    en: `${file} is of version ${version}, and this Testbenk reads version ${known}: use a later one`,
  }),
  writtenOtherwise: (file: string) => ({
    nb: `${file} er ikke skrevet slik bevispakker skrives: den er endret`,
    en: `${file} is not written as bundles are: it was changed`,
  }),
  saidTwice: (file: string) => ({ nb: `${file} sier en ting to ganger`, en: `${file} says a thing twice` }),
  chainBroken: (line: number) => ({
    nb: `kjeden i journalen holder ikke ved linje ${line}`,
    en: `the chain of the journal does not hold at line ${line}`,
  }),
  otherJournal: (manifest: string) => ({
    nb: `journalen er ikke den som ${manifest} nevner`,
    en: `the journal is not the one that ${manifest} names`,
  }),
  otherInManifest: (manifest: string, name: string) => ({
    nb: `${manifest} har en annen ${name} enn run.json`,
    en: `${manifest} names another ${name} than run.json`,
  }),
  notSigned: () => ({
    nb: 'en kjøremappe er ikke signert, så ingen nøkkel kan svare for den; lag en zip-fil av den med bundle',
    en: 'a run folder is not signed, so no key answers for it; make a bundle of it',
  }),
  otherKey: (fingerprint: string) => ({
    nb: `den er signert med nøkkelen ${fingerprint}, ikke med den som --trust nevner`,
    en: `it was signed with the key ${fingerprint}, not with the one that --trust names`,
  }),
} as const satisfies Readonly<Record<string, (...values: never[]) => Bilingual>>

/** What is wrong with a zip, as the rest of `isNoZip`. */
export const zipRefusals = {
  noEntry: (number: number) => ({
    nb: `post ${number} i katalogen er ikke en post`,
    en: `entry ${number} of its directory is none`,
  }),
  goesOn: (path: string) => ({
    nb: `«${path}» fortsetter bak den siste filen`,
    en: `«${path}» goes on behind the last file`,
  }),
  more: () => ({
    nb: 'det er mer i den enn katalogen sier',
    en: 'there is more in it than its directory says',
  }),
  tooShort: () => ({ nb: 'den er for kort', en: 'it is too short' }),
  noEnd: () => ({
    nb: 'slutten mangler, eller noe står bak den',
    en: 'its end is missing, or something stands behind it',
  }),
  noDirectory: () => ({
    nb: 'katalogen er ikke der slutten sier',
    en: 'its directory is not where its end says',
  }),
  largeDirectory: () => ({
    nb: 'katalogen er større enn den i en bevispakke',
    en: 'its directory is larger than that of a bundle',
  }),
} as const satisfies Readonly<Record<string, (...values: never[]) => Bilingual>>
