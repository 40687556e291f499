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
  cannotBeMade: (error: unknown) => ({
    nb: `det går ikke an å lage en signeringsnøkkel: ${systemText(error).nb}`,
    en: `a signing key cannot be made: ${systemText(error).en}`,
  }),
  isNoKey: (file: string, error: unknown) => ({
    nb: `${file} kan ikke leses som en nøkkel: ${systemText(error).nb}`,
    en: `${file} cannot be read as a key: ${systemText(error).en}`,
  }),
} as const satisfies Readonly<Record<string, (...values: never[]) => Bilingual>>
