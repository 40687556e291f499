// Where the figures of the sums come from.
import type { Bilingual } from '../../result.ts'

export const OPEN_ZAAK: Bilingual = {
  nb: 'Open Zaaks dimensjonering for nederlandske kommuner (docs/installation/hardware.rst): 10 000 innbyggere ≈ 100 brukere',
  en: 'Open Zaak’s sizing for Dutch municipalities (docs/installation/hardware.rst): 10,000 inhabitants ≈ 100 users',
}

export const ASSUMED: Bilingual = {
  nb: 'Antakelse; ingen offentlig kilde er funnet',
  en: 'Assumption; no public source was found',
}

export const ARITHMETIC: Bilingual = {
  nb: 'Regnet ut av linjene over',
  en: 'Calculated from the lines above',
}

export const INHABITANTS: Bilingual = {
  nb: 'Avrundede innbyggertall per kommune, omkring 2024 (SSB tabell 07459 er fasiten)',
  en: 'Rounded inhabitants per municipality, about 2024 (Statistics Norway’s table 07459 has the exact figures)',
}

export const SAMPLE: Bilingual = {
  nb: 'NHNs eksempelklient (kjernejournal-innlogging-klient, AktivSesjon.kt): fornyer ved 0,8 av tokenets levetid',
  en: 'NHN’s sample client (kjernejournal-innlogging-klient, AktivSesjon.kt): refreshes at 0.8 of the token’s life',
}
