// What is said of a vendor's own file of checks that cannot be taken in.
import type { Bilingual } from '../result.ts'

export const ownRefusals = {
  tooManyFiles: (importer: string, most: number) => ({
    nb: `${importer} hører til mer enn ${most} filer; så mange kan egne sjekker ha`,
    en: `${importer} belongs to more than ${most} files; own checks may have so many`,
  }),
  isTooLarge: (file: string) => ({
    nb: `${file} er større enn en fil med egne sjekker kan være (1 MiB)`,
    en: `${file} is larger than a file of own checks may be (1 MiB)`,
  }),
  mayNotImport: (importer: string, specifier: string, ofNode: readonly string[]) => ({
    nb: `${importer} importerer «${specifier}»: egne sjekker kan importere «testbenk», egne filer med ./ eller ../, og fra Node ${ofNode.join(', ')}`,
    en: `${importer} imports «${specifier}»: own checks may import «testbenk», files of their own by ./ or ../, and of Node ${ofNode.join(', ')}`,
  }),
  strangeName: (name: string) => ({
    nb: `«${name}» kan ikke være navnet på en fil eller mappe med egne sjekker: bare a–z, sifre, «.», «-» og «_»`,
    en: `«${name}» cannot be the name of a file or folder of own checks: a–z, digits, «.», «-» and «_» only`,
  }),
  tooDeep: (file: string, most: number, root: string) => ({
    nb: `${file} ligger mer enn ${most} mapper under ${root}`,
    en: `${file} lies more than ${most} folders below ${root}`,
  }),
  changedMeanwhile: (file: string) => ({
    nb: `${file}, eller noe den importerer, ble endret mens kjøringen ble vurdert`,
    en: `${file}, or what it imports, was changed while the run was judged`,
  }),
  cannotBeLoaded: (file: string, why: Bilingual) => ({
    nb: `${file} kan ikke lastes: ${why.nb}`,
    en: `${file} cannot be loaded: ${why.en}`,
  }),
} as const satisfies Readonly<Record<string, (...values: never[]) => Bilingual>>
