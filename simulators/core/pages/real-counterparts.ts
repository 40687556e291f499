// The addresses of the real test environment that a room's addresses stand in for.
import type { RoomAddresses } from '../simulator.ts'

/** `–`: there is none, or it is the user's own. */
export const realCounterparts: readonly (readonly [keyof RoomAddresses, string])[] = [
  ['helseid', 'https://helseid-sts.test.nhn.no'],
  ['selvbetjening', 'https://selvbetjening.test.nhn.no'],
  ['ttt', 'https://helseid-ttt.test.nhn.no'],
  ['kjernejournalApi', 'https://api.st1.kjernejournal-test.no:8000'],
  ['kjernejournalInnlogging', 'https://innlogging.st1.kjernejournal-test.no'],
  ['kjernejournalPortal', 'https://st1.kjernejournal-test.no/hpp-webapp'],
  ['kjernejournalKritiskInformasjon', 'https://test1.critical-information.hit.nhn.no'],
  ['brreg', 'https://data.brreg.no'],
  ['altinn', 'https://www.altinn.no'],
  ['hpr', 'https://register.helsedirektoratet.no/hpr'],
  ['krr', 'https://test.kontaktregisteret.no'],
  ['folkeregisteret', 'https://folkeregisteret.api.skatteetaten.no'],
  ['idporten', 'https://test.idporten.no'],
  ['maskinporten', 'https://test.maskinporten.no'],
  ['helsenorge', 'https://www.helsenorge.no'],
  ['epj', '–'],
]
