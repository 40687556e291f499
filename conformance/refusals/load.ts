// What is said of load runs that cannot be made, or say nothing.
import type { Bilingual } from '../result.ts'
import { systemText } from './files.ts'

function listed(words: readonly string[], or: string): string {
  return words.join(', ').replace(/, ([^,]*)$/, ` ${or} $1`)
}

export const loadRefusals = {
  isNoLoadRun: (folder: string, file: string) => ({
    nb: `${folder} er ikke mappen til en lastkjøring: den har ingen ${file} av denne versjonen`,
    en: `${folder} is not the folder of a load run: it has no ${file} of this version`,
  }),
  saysNothing: (folder: string) => ({
    nb: `kjøringen i ${folder} var ugyldig eller ble stanset før den var ferdig, og kan ikke sammenlignes med noe`,
    en: `the run in ${folder} was invalid or stopped before its end, and compares with nothing`,
  }),
  isNoAddress: (option: string, value: string) => ({
    nb: `--${option} er «${value}»: ikke en adresse`,
    en: `--${option} is «${value}»: not an address`,
  }),
  needsRate: (scenario?: string) => ({
    nb: `${scenario ?? 'dette scenarioet'} tar høyden fra den målte kapasiteten; gi --rate`,
    en: `${scenario ?? 'this scenario'} takes its height from the measured head-room; say --rate`,
  }),
  onceOnly: (scenario: string) => ({
    nb: `${scenario} tar ned Kjernejournal én gang, og ikke én gang for hver maskin`,
    en: `${scenario} takes Kjernejournal down once, and not once per runner`,
  }),
  preparedProofs: () => ({
    nb: '--proofs prepared er for --scheme DPoP og et scenario med én strøm av oppslag',
    en: '--proofs prepared is for --scheme DPoP and a scenario with one stream of look-ups',
  }),
  notForNhn: (scenario: string) => ({
    nb: `${scenario} er ikke for NHNs testmiljø; det er morning-shift`,
    en: `${scenario} is not for NHN's test environment; morning-shift is`,
  }),
  aboutSessions: (scenario: string) => ({
    nb: `${scenario} handler om HelseID og økter; et EPJ-system får bare beskjed om å åpne pasienter`,
    en: `${scenario} is about HelseID and sessions; an EPJ is told to open patients only`,
  }),
  ownLookUps: (scenario: string) => ({
    nb: `${scenario} er oppslag som k6 gjør selv; et EPJ-system får bare beskjed om å åpne pasienter`,
    en: `${scenario} is made of k6's own look-ups; an EPJ is told to open patients only`,
  }),
  needsControl: (scenario: string) => ({
    nb: `${scenario} tar ned Kjernejournal, og trenger rommets kontroll-API (--control)`,
    en: `${scenario} takes Kjernejournal down, and needs the room's control API (--control)`,
  }),
  noOption: (command: string, option: string, known: readonly string[]) => ({
    nb: `${command} har ikke valget --${option}; det har ${known.join(', ')}`,
    en: `${command} has no option --${option}; it has ${known.join(', ')}`,
  }),
  canBe: (option: string, value: string, known: readonly string[]) => ({
    nb: `--${option} er «${value}»; det kan være ${listed(known, 'eller')}`,
    en: `--${option} is «${value}»; it can be ${listed(known, 'or')}`,
  }),
  mustBeFromTo: (option: string, value: string, from: number, to: number) => ({
    nb: `--${option} er «${value}»; det må være et tall fra ${from} til ${to}`,
    en: `--${option} is «${value}»; it must be a number from ${from} to ${to}`,
  }),
  goesWith: (option: string, goesWith: Bilingual, target: string) => ({
    nb: `--${option} hører til --target ${goesWith.nb}, og målet er «${target}»`,
    en: `--${option} goes with --target ${goesWith.en}, and the target is «${target}»`,
  }),
  target: (value: string) => ({
    nb: `--target er «${value}»; det kan være own-room, epj, nhn-test eller adressen til et rom (http://localhost:4400/r/demo)`,
    en: `--target is «${value}»; it can be own-room, epj, nhn-test or the address of a room (http://localhost:4400/r/demo)`,
  }),
  roomAddress: (value: string) => ({
    nb: `--target er «${value}»; adressen til et rom slutter på /r/<rom>`,
    en: `--target is «${value}»; the address of a room ends in /r/<room>`,
  }),
  noWord: (word: string) => ({
    nb: `load har ikke «${word}»; det har settings, capacity, ratios og valg (load --list)`,
    en: `load has no «${word}»; it has settings, capacity, ratios and options (load --list)`,
  }),
  settingsNeedRoom: () => ({
    nb: 'load settings trenger rommet som maskinene skal nå: --target http://…/r/<rom>',
    en: 'load settings needs the room that the runners will reach: --target http://…/r/<room>',
  }),
  noScenario: (scenario: string) => ({
    nb: `lastscenarioet ${scenario} finnes ikke`,
    en: `there is no load scenario ${scenario}`,
  }),
  askNhn: (permission: string) => ({
    nb: `--target nhn-test sender last til testmiljøet som alle deler hos NHN; spør NHN først, og gi --${permission}`,
    en: `--target nhn-test sends load to NHN's shared test environment; ask NHN first, and say --${permission}`,
  }),
  nhnAtMost: (rate: number, seconds: number) => ({
    nb: `nhn-test tar høyst --rate ${rate} og --duration ${seconds}`,
    en: `nhn-test takes at most --rate ${rate} and --duration ${seconds}`,
  }),
  nhnNeeds: () => ({
    nb: 'nhn-test trenger --client-file (fra HelseID Selvbetjening) og --patients (syntetiske fødselsnumre)',
    en: 'nhn-test needs --client-file (from HelseID Selvbetjening) and --patients (synthetic numbers)',
  }),
  syntheticOnly: (file: string) => ({
    nb: `${file} må bare inneholde syntetiske fødselsnumre, ett på hver linje`,
    en: `${file} must hold synthetic national identity numbers only, one a line`,
  }),
  nobodyAnswers: (address: string, option?: string) => {
    const given = option === undefined ? '' : ` (--${option})`
    return { nb: `ingen svarer på ${address}${given}`, en: `nobody answers at ${address}${given}` }
  },
  noRoom: (address: string) => ({
    nb: `det er ikke noe rom på ${address}`,
    en: `there is no room at ${address}`,
  }),
  couldNotBegin: (address: string) => ({
    nb: `lasten kunne ikke begynne på ${address}; linjen fra k6 over sier hvorfor`,
    en: `the load could not begin at ${address}; k6's line above says why`,
  }),
  noSummary: (code: number | undefined) => ({
    nb: `k6 sluttet med ${code ?? 'et signal'} og etterlot ingen oppsummering`,
    en: `k6 ended with ${code ?? 'a signal'} and left no summary`,
  }),
  tooLittle: (code: number | undefined, variant: string) => ({
    nb: `k6 sluttet med ${code ?? 'et signal'} og fikk tatt opp for lite av ${variant}; lengre --duration kan hjelpe`,
    en: `k6 ended with ${code ?? 'a signal'} and recorded too little of ${variant}; a longer --duration may help`,
  }),
  benchDidNotStart: (error: unknown) => ({
    nb: `benken kunne ikke startes: ${systemText(error).nb}`,
    en: `the bench could not be started: ${systemText(error).en}`,
  }),
  benchEnded: () => ({
    nb: 'benken sluttet før den var oppe',
    en: 'the bench ended before it was up',
  }),
  controlUnreachable: (url: string, why: string) => ({
    nb: `kontroll-API-et svarer ikke på ${url}: ${why}`,
    en: `the control API cannot be reached at ${url}: ${why}`,
  }),
  isNoControl: (url: string) => ({
    nb: `på ${url} svarer noe annet enn kontroll-API-et (--control); benken skriver adressen når den starter`,
    en: `what answers at ${url} is not the control API (--control); the bench prints its address when it starts`,
  }),
  controlSays: (status: number, text: string) => ({
    nb: `kontroll-API-et sier ${status}: ${text}`,
    en: `the control API says ${status}: ${text}`,
  }),
  noClientFile: (address: string, why: string) => ({
    nb: `klientens konfigurasjonsfil kan ikke hentes fra ${address}: ${why}`,
    en: `The client's configuration file cannot be had from ${address}: ${why}`,
  }),
  unusableClientFile: (whose: string, members: readonly string[]) => ({
    nb: `konfigurasjonsfilen ${whose} kan ikke brukes til last (den trenger en P-256-nøkkel): ${members.map((name) => name || 'hele filen').join(', ')}`,
    en: `The configuration file of ${whose} cannot be used for load (it needs a P-256 key): ${members.map((name) => name || 'the whole file').join(', ')}`,
  }),
  howToGetK6: (oldest: number, cached: string) => ({
    nb: `Lasttester trenger k6 ${oldest}.0 eller nyere: installer det fra https://grafana.com/docs/k6/latest/set-up/install-k6/ slik at det er på PATH, legg programmet på ${cached}, eller installer Go og kjør dette igjen.`,
    en: `Load tests need k6 ${oldest}.0 or newer: install it from https://grafana.com/docs/k6/latest/set-up/install-k6/ so that it is on the PATH, put the program at ${cached}, or install Go and run this again.`,
  }),
  stoppedWhileBuilding: () => ({
    nb: 'stanset mens k6 ble bygget; det som er bygget, brukes neste gang',
    en: 'stopped while k6 was being built; what is built is used the next time',
  }),
  k6NotBuilt: (how: Bilingual) => ({
    nb: `k6 kunne ikke bygges. ${how.nb}`,
    en: `k6 could not be built. ${how.en}`,
  }),
} as const satisfies Readonly<Record<string, (...values: never[]) => Bilingual>>
