// What a series of a load run is called by people who did not write its script.
import type { Bilingual } from '../../result.ts'

const titles: Readonly<Record<string, Bilingual>> = {
  openings: { nb: 'åpninger', en: 'openings' },
  cold: { nb: 'EPJ-er som er nye for Kjernejournal', en: 'EPJs new to Kjernejournal' },
  warm: { nb: 'EPJ-er som Kjernejournal kjenner', en: 'EPJs that Kjernejournal knows' },
  'held/opening': { nb: 'sesjoner åpnet', en: 'sessions opened' },
  'held/refresh': { nb: 'sesjoner fornyet', en: 'sessions refreshed' },
  'wave/log-in': { nb: 'innlogginger', en: 'log-ins' },
  'wave/first-patient': { nb: 'første pasient etter innlogging', en: 'first patient after a log-in' },
  small: { nb: 'små EPJ-er', en: 'small EPJs' },
  large: { nb: 'store EPJ-er', en: 'large EPJs' },
  climb: { nb: 'stigningen', en: 'the climb' },
  rest: { nb: 'roen etterpå', en: 'the rest afterwards' },
  'good-manners/before': { nb: 'gode manerer, før nedetiden', en: 'good manners, before the outage' },
  'good-manners/outage': { nb: 'gode manerer, i nedetiden', en: 'good manners, in the outage' },
  'good-manners/after': { nb: 'gode manerer, etter nedetiden', en: 'good manners, after the outage' },
  'bad-manners/before': { nb: 'dårlige manerer, før nedetiden', en: 'bad manners, before the outage' },
  'bad-manners/outage': { nb: 'dårlige manerer, i nedetiden', en: 'bad manners, in the outage' },
  'bad-manners/after': { nb: 'dårlige manerer, etter nedetiden', en: 'bad manners, after the outage' },
}

/** @param series as the script names it; one that is not ours is called by that name */
export const seriesTitle = (series: string): Bilingual => titles[series] ?? { nb: series, en: series }
