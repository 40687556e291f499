// Reasons that several requirements share for not being judged by a check.

import type { Bilingual } from '../result.ts'

export const reasons = {
  rowNotRead: {
    nb: 'Kravet står i NHNs kravtabell, og den raden er ikke lest av dem som laget katalogen. Innhold og nivå er derfor ukjent, og det regnes som et skal-krav til raden er lest. Leverandørkoordinatoren hos NHN kan vise dere hele tabellen.',
    en: 'The requirement stands in NHN’s table, and those who made the catalogue have not read that row. So neither content nor level is known, and it counts as a must until the row has been read. NHN’s vendor coordinator can show you the whole table.',
  },
  textNotRead: {
    nb: 'Teksten er ikke lest av dem som laget katalogen, så innhold og nivå er ukjent. Kravet regnes som et skal-krav til teksten er lest.',
    en: 'Those who made the catalogue have not read the text, so neither content nor level is known. It counts as a must until the text has been read.',
  },
} as const satisfies Readonly<Record<string, Bilingual>>
