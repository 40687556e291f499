// What the load page says.
import type { Bilingual } from '#conformance/result.ts'
import { figureIn } from '../figure.ts'

const texts = {
  reportTitle: { nb: 'Lastrapport', en: 'Load report' },
  simulated: { nb: 'Målt mot simulatorer.', en: 'Measured against simulators.' },
  skip: { nb: 'Hopp til innholdet', en: 'Skip to the content' },
  held: { nb: 'Grensene holdt', en: 'The limits held' },
  notHeld: { nb: 'Ikke alt holdt', en: 'Not all of it held' },
  undecided: { nb: 'Uavklart', en: 'Not decided' },
  invalid: { nb: 'Ugyldig', en: 'Invalid' },
  stopped: { nb: 'Stanset', en: 'Stopped' },
  validHeld: {
    nb: 'Kjøringen er gyldig, og alle grenser holdt.',
    en: 'The run is valid, and all limits held.',
  },
  validBroken: {
    nb: 'Kjøringen er gyldig, og {broken} av {judged} grenser og krav holdt ikke.',
    en: 'The run is valid, and {broken} of {judged} limits and requirements did not hold.',
  },
  nothingJudged: { nb: 'Ingenting ble avgjort.', en: 'Nothing was decided.' },
  invalidMeans: {
    nb: 'Simulatoren, k6 eller maskinen var ved sin grense. Kjøringen sier ingenting om det som skulle prøves.',
    en: 'The simulator, k6 or the machine was at its limit. The run says nothing about what was to be tested.',
  },
  invalidButTooMuch: {
    nb: 'Simulatoren, k6 eller maskinen var ved sin grense, og svartidene avgjør ingenting. Det EPJ-en spurte om for mye, står likevel.',
    en: 'The simulator, k6 or the machine was at its limit, and the answer times decide nothing. What the EPJ asked too much stands all the same.',
  },
  ofOurRoom: {
    nb: 'k6 spilte EPJ-ene. Svartidene er simulatorenes på denne maskinen, og sier ingenting om Kjernejournal hos NHN eller om en bestemt EPJ.',
    en: 'k6 played the EPJs. The answer times are the simulators’ on this machine, and say nothing of NHN’s Kjernejournal or of any EPJ.',
  },
  ofEpj: {
    nb: 'En svartid er her fra EPJ-en ble bedt om å åpne en pasient til den sa at pasienten var åpen.',
    en: 'An answer time here is from the EPJ being told to open a patient until it said that the patient was open.',
  },
  ofNhn: {
    nb: 'k6 spilte EPJ-en. Svartidene er testmiljøets hos NHN, med nettet imellom.',
    en: 'k6 played the EPJ. The answer times are those of NHN’s test environment, with the network between.',
  },
  interrupted: {
    nb: 'Kjøringen ble stanset før den var ferdig. Tallene gjelder det som ble gjort.',
    en: 'The run was stopped before its end. The figures are of what was done.',
  },
  reasons: { nb: 'Hvorfor kjøringen ikke gjelder', en: 'Why the run does not count' },
  notes: { nb: 'Verdt å vite', en: 'Worth knowing' },
  facts: { nb: 'Kjøringen', en: 'The run' },
  target: { nb: 'Rettet mot', en: 'Aimed at' },
  ownRoom: { nb: 'et eget rom på denne maskinen', en: 'a room of its own on this machine' },
  rate: { nb: 'På toppen', en: 'At the top' },
  duration: { nb: 'Varighet', en: 'Duration' },
  token: { nb: 'Token', en: 'Token' },
  preparedProofs: { nb: 'bevis signert på forhånd', en: 'proofs signed beforehand' },
  machine: { nb: 'Maskin', en: 'Machine' },
  programs: { nb: 'Programmer', en: 'Programs' },
  headRoom: { nb: 'Målt før start', en: 'Measured before' },
  headRoomReached: {
    nb: 'høyst {perSecond}/s på denne maskinen; planen er {share} av det',
    en: 'at most {perSecond}/s on this machine; the plan is {share} of that',
  },
  headRoomTried: {
    nb: '{perSecond}/s eller mer på denne maskinen; planen er høyst {share} av det',
    en: '{perSecond}/s or more on this machine; the plan is at most {share} of that',
  },
  cost: { nb: 'Kostnad', en: 'Cost' },
  costText: {
    nb: 'simulatoren {simulator} µs prosessortid per forespørsel, k6 {k6} µs per ankomst',
    en: 'simulator {simulator} µs of processor time per request, k6 {k6} µs per arrival',
  },
  process: { nb: 'Simulatorens prosess', en: 'The simulator’s process' },
  processText: {
    nb: 'hendelsesløkke p99 {loopDelayP99Ms} ms i det midterste sekundet, {rssMegabytes} MB minne til slutt',
    en: 'event loop p99 {loopDelayP99Ms} ms in the middling second, {rssMegabytes} MB of memory at the end',
  },
  answers: { nb: 'Svartider', en: 'Answer times' },
  series: { nb: 'Rekke', en: 'Series' },
  answered: { nb: 'Svar', en: 'Answers' },
  wrong: { nb: 'Gale', en: 'Wrong' },
  median: { nb: 'Median', en: 'Median' },
  longest: { nb: 'Lengst', en: 'Longest' },
  milliseconds: { nb: 'Tider i millisekunder.', en: 'Times in milliseconds.' },
  noneDropped: {
    nb: 'Alle de {iterations} ankomstene ble startet i tide.',
    en: 'All {iterations} arrivals were started in time.',
  },
  dropped: {
    nb: '{dropped} ankomster ble ikke startet i tide. {iterations} ble det.',
    en: '{dropped} arrivals were not started in time. {iterations} were.',
  },
  counts: { nb: 'Talt av k6', en: 'Counted by k6' },
  openingsCount: { nb: 'pasienter åpnet', en: 'patients opened' },
  lookUps: { nb: 'oppslag', en: 'look-ups' },
  tokens: { nb: 'kall til HelseID for token', en: 'calls to HelseID for tokens' },
  retries: { nb: 'nye forsøk', en: 'retries' },
  logIns: { nb: 'innlogginger', en: 'log-ins' },
  sessions: { nb: 'sesjoner åpnet', en: 'sessions opened' },
  refreshes: { nb: 'fornyelser', en: 'refreshes' },
  verdicts: { nb: 'Grenser og krav', en: 'Limits and requirements' },
  verdict: { nb: 'Utfall', en: 'Verdict' },
  limit: { nb: 'Grense', en: 'Limit' },
  measured: { nb: 'Målt', en: 'Measured' },
  requirements: { nb: 'Krav', en: 'Requirements' },
  passed: { nb: 'Holdt', en: 'Held' },
  failed: { nb: 'Brutt', en: 'Broken' },
  warning: { nb: 'Advarsel', en: 'Warning' },
  inconclusive: { nb: 'Ikke avgjort', en: 'Not decided' },
  'not-observed': { nb: 'Ikke sett', en: 'Not seen' },
  overTime: { nb: 'Over tid', en: 'Over time' },
  second: { nb: 'Sekunder fra første ankomst.', en: 'Seconds from the first arrival.' },
  stretch: {
    nb: 'Hvert punkt er det midterste av {stretch} sekunder. Det bleke båndet går fra det laveste til det høyeste av dem.',
    en: 'Each point is the middle one of {stretch} seconds. The pale band goes from the lowest of them to the highest.',
  },
  latency: { nb: 'Svartid (ms)', en: 'Answer time (ms)' },
  throughput: { nb: 'Per sekund', en: 'Per second' },
  requests: { nb: 'forespørsler', en: 'requests' },
  arrivals: { nb: 'ankomster', en: 'arrivals' },
  errors: { nb: 'Gale svar (%)', en: 'Wrong answers (%)' },
  wrongShare: { nb: 'gale', en: 'wrong' },
  loop: { nb: 'Simulatorens hendelsesløkke: forsinkelse (ms)', en: 'The simulator’s event loop: delay (ms)' },
  lag: {
    nb: 'Journalen: til en hendelse kan leses (ms)',
    en: 'The journal: until an entry can be read (ms)',
  },
  journal: { nb: 'journal', en: 'journal' },
  processors: { nb: 'Prosessorer i bruk', en: 'Processors in use' },
  simulator: { nb: 'simulator', en: 'simulator' },
  whole: { nb: 'maskinen', en: 'machine' },
  memory: { nb: 'Simulatorens minne (MB)', en: 'The simulator’s memory (MB)' },
  resident: { nb: 'minne', en: 'memory' },
  longestShort: { nb: 'lengst', en: 'longest' },
  atMost: { nb: 'høyst {limit}', en: 'at most {limit}' },
  spoken: { nb: '{name}: fra {low} til {high}', en: '{name}: from {low} to {high}' },
  notWatched: {
    nb: 'Simulatorens prosess ble ikke fulgt: kontroll-API-et var ikke oppgitt (--control).',
    en: 'The simulator’s process was not watched: its control API was not given (--control).',
  },
  noSeconds: { nb: 'Kjøringen var for kort til å tegnes.', en: 'The run was too short to be drawn.' },
  openings: { nb: 'Oppslag mot åpnede pasienter (KJ-N36)', en: 'Look-ups against patients opened (KJ-N36)' },
  openingsText: {
    nb: '{openings} pasienter ble åpnet, og EPJ-en gjorde {lookUps} oppslag: {perOpening} per åpning. {failed} fikk ikke noe godt svar og kunne prøves igjen, {missed} åpninger førte ikke til noe oppslag. {duplicates} var flere enn åpningen ba om, og {polled} åpninger førte til tre oppslag eller flere. {unasked} gjaldt pasienter som ikke var åpnet. Det tetteste sekundet hadde {burstLookUps} oppslag og det tetteste {burstOpenings} åpninger.',
    en: '{openings} patients were opened, and the EPJ made {lookUps} look-ups: {perOpening} per opening. {failed} had no good answer and could be tried again, {missed} openings led to no look-up. {duplicates} were more than the opening asked for, and {polled} openings led to three look-ups or more. {unasked} were of patients who had not been opened. The densest second had {burstLookUps} look-ups, and the densest {burstOpenings} openings.',
  },
  comparison: { nb: 'Mot en tidligere kjøring', en: 'Against an earlier run' },
  comparisonWith: {
    nb: 'Sammenlignet med {with}. Under 1 er mindre enn før. Intervallet holder 95 av 100 gjentatte trekninger av sekundene; går det over 1, er forskjellen ikke vist.',
    en: 'Compared with {with}. Below 1 is less than before. The interval holds 95 of 100 redrawings of the seconds; where it spans 1, no difference is shown.',
  },
  before: { nb: 'Før', en: 'Before' },
  now: { nb: 'Nå', en: 'Now' },
  ratio: { nb: 'Forhold', en: 'Ratio' },
  interval: { nb: 'Intervall', en: 'Interval' },
  sums: { nb: 'Regnestykket bak lasten', en: 'The sums behind the load' },
  what: { nb: 'Hva', en: 'What' },
  sum: { nb: 'Regnestykke', en: 'Sum' },
  basis: { nb: 'Kilde eller antakelse', en: 'Source or assumption' },
  how: { nb: 'Slik er det målt', en: 'How it was measured' },
  howOpen: {
    nb: 'Ankomstene følger en plan og venter ikke på svar (k6s arrival-rate). En treg tjeneste får kø, ikke færre spørsmål, og kan derfor ikke skjule hvor treg den er. Det k6 ikke rakk å starte, telles; er det for mye, er kjøringen ugyldig.',
    en: 'Arrivals follow a plan and do not wait for answers (k6’s arrival rate). A slow service gets a queue, not fewer questions, and so cannot hide how slow it is. What k6 could not start is counted; too much of it makes the run invalid.',
  },
  howTimes: {
    nb: 'Svartid er fra forespørselen sendes til svaret er lest, målt av k6. Signering av bevis og token er ikke med, bortsett fra i innlogging og fornyelse, der hele gangen måles.',
    en: 'Answer time is from a request being sent until its answer is read, as measured by k6. The signing of proofs and getting of tokens is left out, except in log-ins and refreshes, where the whole course is timed.',
  },
  howSound: {
    nb: 'Hvert sekund leses simulatorens prosessortid, minne og hendelsesløkke fra kontroll-API-et, et merke skrives i journalen og leses tilbake, og k6s og maskinens prosessortid leses fra operativsystemet.',
    en: 'Every second the simulator’s processor time, memory and event loop are read from the control API, a mark is written to the journal and read back, and the processor time of k6 and of the machine is read from the operating system.',
  },
  files: { nb: 'Filer', en: 'Files' },
  fileK6: { nb: 'k6s egen side', en: 'k6’s own page' },
  fileReport: {
    nb: 'rapporten i samme form som andre kjøringer',
    en: 'the report in the same form as other runs’',
  },
  fileJunit: { nb: 'for byggetjenere', en: 'for build servers' },
  fileResult: { nb: 'resultatet', en: 'the result' },
  fileLoad: { nb: 'alt som ble målt', en: 'all that was measured' },
  footer: { nb: 'Laget av Testbenk', en: 'Made by Testbenk' },
} as const satisfies Readonly<Record<string, Bilingual>>

export type TextKey = keyof typeof texts
export type Say = (key: TextKey, values?: Readonly<Record<string, string | number>>) => string

export function sayIn(language: keyof Bilingual): Say {
  return (key, values = {}) =>
    texts[key][language].replaceAll(/\{(\w+)\}/g, (_, name: string) => {
      const value = values[name] ?? ''
      return typeof value === 'number' ? figureIn(language, value) : value
    })
}
