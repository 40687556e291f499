// What is said of files and folders that a command cannot use.
import type { Bilingual } from '../result.ts'

/** What the system says, for those who do not read English; Node says it in English only. */
const systemSays: Readonly<Record<string, string>> = {
  EACCES: 'du har ikke tilgang',
  EDQUOT: 'kvoten på disken er brukt opp',
  EEXIST: 'det finnes noe der fra før',
  EFBIG: 'filen får ikke bli større',
  EIO: 'disken svarer ikke som den skal',
  EISDIR: 'det er en mappe',
  EMFILE: 'for mange filer er åpne',
  ENAMETOOLONG: 'navnet er for langt',
  ENOENT: 'den finnes ikke',
  ENOSPC: 'det er ikke mer plass',
  ENOTDIR: 'noe på veien dit er ikke en mappe',
  EPERM: 'det er ikke tillatt',
  EROFS: 'filsystemet kan bare leses',
}

export function systemText(error: unknown): Bilingual {
  const en = error instanceof Error ? error.message : String(error)
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  const known = systemSays[code]
  return { nb: known === undefined ? en : `${known} (${code})`, en }
}

function because(nb: string, en: string, error: unknown): Bilingual {
  const why = systemText(error)
  return { nb: `${nb}: ${why.nb}`, en: `${en}: ${why.en}` }
}

export const fileRefusals = {
  cannotBeRead: (path: string, error: unknown) =>
    because(`${path} kan ikke leses`, `${path} cannot be read`, error),
  cannotBeWritten: (path: string, error: unknown) =>
    because(`${path} kan ikke skrives`, `${path} cannot be written`, error),
  cannotBeMade: (folder: string, error: unknown) =>
    because(`${folder} kan ikke lages`, `${folder} cannot be made`, error),
  cannotBeWrittenIn: (folder: string, error: unknown) => {
    const { nb, en } = because(
      `det går ikke an å skrive i ${folder}`,
      `${folder} cannot be written in`,
      error,
    )
    return { nb: `${nb}; gi en annen mappe med --out`, en: `${en}; give another folder with --out` }
  },
  cannotBeReports: (error: unknown) =>
    because('rapportene kan ikke skrives', 'the reports cannot be written', error),
  pageNotWritten: ({ nb, en }: Bilingual) => ({
    nb: `siden er ikke skrevet: ${nb}`,
    en: `the page was not written: ${en}`,
  }),
  isRefused: (error: unknown) => because('maskinen sier nei til en fil', 'the machine refuses a file', error),
  doesNotExist: (path: string) => ({ nb: `${path} finnes ikke`, en: `${path} does not exist` }),
  isNoFile: (path: string) => ({ nb: `${path} er ikke en fil`, en: `${path} is not a file` }),
  isTooLarge: (path: string) => ({ nb: `${path} er for stor`, en: `${path} is too large` }),
  isLargerThan: (path: string, mebibytes: number) => ({
    nb: `${path} er større enn ${mebibytes} MiB`,
    en: `${path} is larger than ${mebibytes} MiB`,
  }),
  isTooLargeForConfiguration: (path: string) => ({
    nb: `${path} er for stor til å være en konfigurasjonsfil`,
    en: `${path} is too large for a configuration file`,
  }),
  isTooLargeForEvidence: (path: string) => ({
    nb: `${path} er for stor til å være bevis`,
    en: `${path} is too large for evidence`,
  }),
  isNotJson: (place: string) => ({ nb: `${place} er ikke JSON`, en: `${place} is not JSON` }),
  isNotText: (path: string) => ({
    nb: `${path} er ikke tekst i UTF-8: den er skadd eller endret`,
    en: `${path} is not UTF-8 text: it was damaged or changed`,
  }),
} as const satisfies Readonly<Record<string, (...values: never[]) => Bilingual>>
