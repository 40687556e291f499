// Why a ledger of attestations does not hold.
import type { Bilingual } from '../result.ts'

export const ledgerRefusals = {
  doesNotHold: (line: number, why: Bilingual) => ({
    nb: `rekken av vurderinger holder ikke ved linje ${line}: ${why.nb}`,
    en: `the ledger of attestations does not hold at line ${line}: ${why.en}`,
  }),
  answersNothing: () => ({ nb: 'den svarer ikke på noen vurdering', en: 'it answers no attestation' }),
  wasChanged: () => ({ nb: 'den er endret', en: 'it was changed' }),
  isOutOfPlace: () => ({
    nb: 'en linje mangler, eller den er flyttet',
    en: 'a line is missing, or it was moved',
  }),
} as const satisfies Readonly<Record<string, (...values: never[]) => Bilingual>>
