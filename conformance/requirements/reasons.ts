// Reasons that several requirements share for not being judged by a check.

import type { Bilingual } from '../result.ts'

/** A check is possible in a room, and does not exist. Says what it would have to do. */
export function notBuiltYet(task: Bilingual): Bilingual {
  return {
    nb: `Kontrollen er ikke laget ennå. ${task.nb}`,
    en: `The check is not built yet. ${task.en}`,
  }
}

export const reasons = {
  textNotPublic: {
    nb: 'NHN har ikke publisert teksten, så innhold og nivå er ukjent. Kravet regnes som et skal-krav til teksten er lest.',
    en: 'NHN has not published the text, so neither content nor level is known. It counts as a must until the text has been read.',
  },
  textNotRead: {
    nb: 'Teksten er ikke lest av dem som laget katalogen, så innhold og nivå er ukjent. Kravet regnes som et skal-krav til teksten er lest.',
    en: 'Those who made the catalogue have not read the text, so neither content nor level is known. It counts as a must until the text has been read.',
  },
  multiTenant: {
    nb: 'Kravet gjelder klienter som deles av flere virksomheter. Rommets EPJ-klienter tilhører én virksomhet hver.',
    en: 'This concerns clients shared by several organisations. The room’s EPJ clients belong to one organisation each.',
  },
  insideEpj: {
    nb: 'Trafikken viser ikke hva som skjer inne i EPJ-en.',
    en: 'The traffic does not show what happens inside the EPJ.',
  },
} as const satisfies Readonly<Record<string, Bilingual>>
