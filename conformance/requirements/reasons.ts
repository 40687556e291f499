// Reasons that several requirements share for not being judged by a check.

import type { Bilingual } from '../result.ts'

export const reasons = {
  textNotPublic: {
    nb: 'NHN har ikke publisert teksten, så innhold og nivå er ukjent. Kravet regnes som et skal-krav til teksten er lest.',
    en: 'NHN has not published the text, so neither content nor level is known. It counts as a must until the text has been read.',
  },
  textNotRead: {
    nb: 'Teksten er ikke lest av dem som laget katalogen, så innhold og nivå er ukjent. Kravet regnes som et skal-krav til teksten er lest.',
    en: 'Those who made the catalogue have not read the text, so neither content nor level is known. It counts as a must until the text has been read.',
  },
} as const satisfies Readonly<Record<string, Bilingual>>
