// What is said of runs, journals and evidence that cannot be used as they are.
import type { Bilingual } from '../result.ts'
import { systemText } from './files.ts'
import { prefixed } from './not-valid.ts'

const at = (folder: string, nb: string, en: string): Bilingual => prefixed(folder, { nb, en })

export const runRefusals = {
  hasNotEnded: (folder: string) =>
    at(
      folder,
      'kjøringen er ikke ferdig; fullfør den først med run --resume',
      'the run has not ended; resume it first',
    ),
  hasEnded: (folder: string) =>
    at(
      folder,
      'kjøringen er ferdig; det er ikke noe å fortsette på',
      'the run has ended; there is nothing to go on with',
    ),
  isChanged: (folder: string) =>
    at(
      folder,
      'journalen er endret, eller run.json sier noe annet; kjør på nytt',
      'the journal was changed, or run.json says something else; run again',
    ),
  doesNotHold: (folder: string) =>
    at(
      folder,
      'journalen er ikke hel, eller run.json sier noe annet; kjør på nytt',
      'the journal does not hold, or run.json says something else; run again',
    ),
  otherSuite: (folder: string, begun: string, own: string) =>
    at(
      folder,
      `kjøringen ble startet med Testbenk ${begun}, og dette er ${own}; kjør på nytt`,
      `it was begun by Testbenk ${begun}, and this is ${own}; run again`,
    ),
  otherScenarios: (folder: string) =>
    at(
      folder,
      'planen har andre scenarioer enn da kjøringen startet; kjør på nytt',
      'the plan has other scenarios than when it was begun; run again',
    ),
  isHeld: (folder: string, pid: number, lock: string) =>
    at(
      folder,
      `prosess ${pid} arbeider i mappen; er det et annet program, slett ${lock}`,
      `process ${pid} is at work in it; if that is another program, remove ${lock}`,
    ),
  journalLost: (folder: string, cause: unknown) => {
    const why = systemText(cause)
    return at(
      folder,
      `journalen kan ikke skrives: ${why.nb}; kjøringen er stanset, og når det er rettet, går den videre med run --resume`,
      `the journal cannot be written: ${why.en}; the run was stopped, and goes on with run --resume when that is put right`,
    )
  },
  noPlan: (place: string, plan: string) =>
    at(place, `denne testbenken har ingen plan «${plan}»`, `this suite has no plan «${plan}»`),
  noAttestations: (folder: string) =>
    at('--attestations', `${folder} har ingen attestations.jsonl`, `${folder} has no attestations.jsonl`),
  hasAttestations: (folder: string) => ({
    nb: `${folder} har egne vurderinger; ingen blir tatt med fra en annen kjøring`,
    en: `${folder} has attestations of its own; none are carried over`,
  }),
  noResultOfOurs: (place: string) =>
    at(
      place,
      'result.json er ikke et resultat fra denne testbenken',
      'result.json is not a result of this suite',
    ),
  noJsonResult: (place: string) => at(place, 'result.json er ikke JSON', 'result.json is not JSON'),
  nothingJudged: (path: string) => ({
    nb: `${path} har ingen result.json: det er ikke avgjort noe som kan telle`,
    en: `${path} has no result.json: nothing was judged that could count`,
  }),
  noExport: (file: string, why: Bilingual) => ({
    nb: `${file} er ikke en eksport av en kravkatalog: ${why.nb}`,
    en: `${file} is no export of a catalogue: ${why.en}`,
  }),
  otherDriver: (was: string, is: string) => ({
    nb: `kjøringen ble drevet av «${was}», ikke av «${is}»`,
    en: `the run was driven by «${was}», not by «${is}»`,
  }),
  noHar: (why: Bilingual) => ({
    nb: `dette er ikke en HAR-fil: ${why.nb}`,
    en: `this is no HAR file: ${why.en}`,
  }),
  harIsNotJson: () => ({ nb: 'den er ikke JSON i UTF-8', en: 'it is not JSON in UTF-8' }),
  madeWithoutOwn: (file: string) => ({
    nb: `kjøringen ble gjort uten egne sjekker; vurder den uten --checks ${file}`,
    en: `the run was made without own checks; judge it without --checks ${file}`,
  }),
  madeWithOwn: (file: string) => ({
    nb: `kjøringen ble gjort med egne sjekker: gi den samme filen med --checks ${file}`,
    en: `the run was made with own checks: give the same file with --checks ${file}`,
  }),
  otherOwn: (file: string, used: string, sha256: string) => ({
    nb: `${file} er ikke filen som kjøringen ble gjort med (${used}, SHA-256 ${sha256.slice(0, 16)}…)`,
    en: `${file} is not the file that the run was made with (${used}, SHA-256 ${sha256.slice(0, 16)}…)`,
  }),
  otherImport: (file: string, imported: string) => ({
    nb: `${file} importerer ${imported}, som ikke er slik den var da kjøringen ble gjort`,
    en: `${file} imports ${imported}, which is not what it was when the run was made`,
  }),
} as const satisfies Readonly<Record<string, (...values: never[]) => Bilingual>>
