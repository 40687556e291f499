// What is said of a key that cannot sign.
import type { Bilingual } from '../result.ts'
import { systemText } from './files.ts'

export const signingRefusals = {
  isNotEd25519: (file: string) => ({
    nb: `${file} er ikke en Ed25519-nøkkel`,
    en: `${file} is not an Ed25519 key`,
  }),
  othersCanRead: (file: string) => ({
    nb: `${file} kan leses av andre: chmod 600 ${file}`,
    en: `${file} can be read by others: chmod 600 ${file}`,
  }),
  cannotBeMade: (file: string, error: unknown) => {
    const why = systemText(error instanceof Error && error.cause !== undefined ? error.cause : error)
    return {
      nb: `signeringsnøkkelen ${file} kan ikke lages: ${why.nb}; gi en nøkkel med --key`,
      en: `the signing key ${file} cannot be made: ${why.en}; give one with --key`,
    }
  },
  isNoKey: (file: string, error: unknown) => ({
    nb: `${file} kan ikke leses som en nøkkel: ${systemText(error).nb}`,
    en: `${file} cannot be read as a key: ${systemText(error).en}`,
  }),
} as const satisfies Readonly<Record<string, (...values: never[]) => Bilingual>>
