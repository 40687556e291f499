// Why a file cannot be evidence, as half a sentence.
import type { Bilingual } from '../result.ts'

export const evidenceRefusals = {
  isRefused: (name: string, why: Bilingual) => ({
    nb: `«${name}» tas ikke imot: ${why.nb}`,
    en: `«${name}» is refused: ${why.en}`,
  }),
  namesSomebody: () => ({
    nb: 'navnet har et virkelig fødselsnummer i seg',
    en: 'its name holds a real identity number',
  }),
  holdsNumber: () => ({
    nb: 'den har noe som kan være et virkelig fødselsnummer; bruk bare syntetiske personer',
    en: 'it holds what may be a living person’s identity number; use synthetic people only',
  }),
  isEmpty: () => ({ nb: 'den er tom', en: 'it is empty' }),
  isLargerThan: (megabytes: number) => ({
    nb: `den er større enn ${megabytes} MB`,
    en: `it is larger than ${megabytes} MB`,
  }),
  isOfNoKind: () => ({
    nb: 'den er verken PNG, JPEG, PDF eller en logg i UTF-8',
    en: 'it is neither PNG, JPEG, PDF nor a log in UTF-8',
  }),
  pdfTooSlow: () => ({
    nb: 'det tar for lang tid å lese PDF-en',
    en: 'the PDF takes too long to read',
  }),
  pdfSwells: () => ({
    nb: 'PDF-en er mye større pakket ut enn en utskrift er; skriv den ut som PDF på nytt, eller ta et skjermbilde',
    en: 'the PDF unpacks to far more than a printout does; print it to a PDF anew, or take a screenshot',
  }),
  tooManyPdfs: () => ({
    nb: 'mange PDF-er blir lest nå; prøv igjen om litt',
    en: 'many PDFs are being read just now; try again in a moment',
  }),
  noPdfReader: () => ({
    nb: 'maskinen har ikke plass til å lese en PDF nå; prøv igjen om litt, eller ta et skjermbilde',
    en: 'the machine has no room to read a PDF just now; try again in a moment, or take a screenshot',
  }),
  pdfUnreadable: () => ({ nb: 'PDF-en kan ikke leses', en: 'the PDF cannot be read' }),
  pdfLocked: () => ({
    nb: 'PDF-en kan ikke leses, eller den har passord',
    en: 'the PDF cannot be read, or it has a password',
  }),
  pdfTextUnreadable: () => ({
    nb: 'teksten i PDF-en kan ikke leses',
    en: 'the text of the PDF cannot be read',
  }),
  pdfPages: (most: number) => ({
    nb: `en PDF kan ha 1 til ${most} sider`,
    en: `a PDF may have 1 to ${most} pages`,
  }),
  pictureDamaged: () => ({ nb: 'bildet er skadd', en: 'the picture is damaged' }),
  pictureEmpty: () => ({ nb: 'bildet er tomt', en: 'the picture is empty' }),
  pictureCutShort: () => ({ nb: 'bildet er kuttet av', en: 'the picture is cut short' }),
  pictureSize: () => ({
    nb: 'bildet er tomt eller for stort',
    en: 'the picture is empty or too large',
  }),
} as const satisfies Readonly<Record<string, (...values: never[]) => Bilingual>>
