// Every word of the reports that is not in the result itself.

import type {
  Attested,
  Cause,
  Expectation,
  Level,
  RequirementResult,
  ScenarioResult,
  Verdict,
} from '#conformance/result.ts'

export type Language = 'nb' | 'en'

export interface LanguageOption {
  /** Default: `nb`. */
  readonly language?: Language
}

const nb = {
  verdict: {
    passed: 'Bestått',
    failed: 'Ikke bestått',
    warning: 'Advarsel',
    review: 'Må vurderes',
    'not-observed': 'Ikke sett',
    inconclusive: 'Uavklart',
    'not-applicable': 'Gjelder ikke',
    error: 'Kontrollen feilet',
  } satisfies Record<Verdict, string>,
  verdictMeaning: {
    passed: 'EPJ-systemet gjorde det riktig hver gang vi så det.',
    failed: 'EPJ-systemet bryter et krav.',
    warning: 'EPJ-systemet følger ikke en anbefaling.',
    review: 'Et menneske må vurdere dette.',
    'not-observed': 'EPJ-systemet gjorde ikke det som skulle vurderes. Det teller ikke som bestått.',
    inconclusive: 'Vi så for lite til å avgjøre det.',
    'not-applicable':
      'EPJ-systemet bruker det ikke, og det er valgfritt; eller det ble ikke meldt, og et menneske vurderer det.',
    error: 'Kontrollen feilet selv. Det sier ingenting om EPJ-systemet.',
  } satisfies Record<Verdict, string>,
  headline: {
    passed: () => 'Alt vi så EPJ-systemet gjøre, var riktig.',
    failed: (checks: number) =>
      checks === 0
        ? 'EPJ-systemet oppfyller ikke kravene.'
        : `EPJ-systemet oppfyller ikke kravene. ${checks === 1 ? 'Én ting' : `${checks} ting`} må rettes.`,
    warning: () => 'EPJ-systemet bryter ingen må-krav, men følger ikke alle anbefalinger.',
    review: () => 'Vi fant ingen feil, men noen må vurdere resten før resultatet er klart.',
    'not-observed': () => 'Ingenting er avgjort. EPJ-systemet gjorde ikke det som skulle vurderes.',
    inconclusive: () => 'Resultatet er ikke avklart. Vi så for lite til å avgjøre det.',
    'not-applicable': () => 'Ingen krav i planen gjelder for dette EPJ-systemet.',
    error: () => 'Testbenken feilet. Resultatet sier ingenting om EPJ-systemet.',
  } satisfies Record<Verdict, (checks: number) => string>,
  /** Of a load run in which k6 was the client. */
  loadHeadline: {
    passed: 'Alle grenser holdt.',
    failed: 'Tjenesten holdt ikke grensene under last.',
    inconclusive: 'Kjøringen avgjør ingenting; siden for lasten sier hvorfor.',
  },
  cause: {
    configuration: 'Oppsett',
    implementation: 'Programkode i EPJ-systemet',
    environment: 'Miljøet rundt (nett, klokke, maskin)',
    simulator: 'Simulatoren',
  } satisfies Record<Cause, string>,
  level: { must: 'Må', should: 'Bør', may: 'Kan' } satisfies Record<Level, string>,
  judgedBy: {
    checks: 'Sjekker',
    review: 'Vurderes av et menneske',
    'not-checked': 'Sjekkes ikke ennå',
  } satisfies Record<RequirementResult['judgedBy'], string>,
  outcome: {
    completed: 'Gjennomført',
    'timed-out': 'Tiden gikk ut',
    failed: 'Stoppet',
    skipped: 'Hoppet over',
  } satisfies Record<ScenarioResult['outcome'], string>,

  reportTitle: 'Samsvarsrapport',
  simulated: 'Alt er simulert. Personene finnes ikke.',
  recorded: 'Trafikken er et opptak, som Testbenk ikke har laget.',
  recordedLimit:
    'Det gjelder trafikken i opptaket. Ingen scenario er gjennomført, så det viser hva som er galt, og kan ikke vise at alt er rett.',
  skip: 'Hopp til innholdet',
  contents: 'Innhold',
  plan: 'Plan',
  epj: 'EPJ-system',
  mutation: 'Innlagt feil (mutasjon)',
  driver: 'Styrt av',
  room: 'Rom',
  seed: 'Frø',
  profile: 'Profil',
  started: 'Startet',
  duration: 'Varighet',
  suite: 'Testbenk',
  catalogue: 'Kravkatalog',
  run: 'Kjøring',
  journal: 'Journal',
  journalHash: 'Journalens hash',
  journalIntact: 'Hel',
  journalBroken: 'Ikke hel',
  journalEvents: (events: number) => `${events} hendelser`,
  journalWarning:
    'Journalen er ikke hel, eller run.json sier noe annet enn den. Noe er endret, fjernet eller mangler etter kjøringen. Ikke stol på dette resultatet: kjør på nytt.',

  interrupted:
    'Kjøringen ble avbrutt. Sjekkene gjelder scenarioene som ble fullført, og resultatet avgjør ingenting før den er gått videre med (run --resume).',
  stoppedScenarios: (count: number) =>
    count === 1 ? '1 scenario ble ikke fullført:' : `${count} scenarioer ble ikke fullført:`,
  moreOfThem: (count: number) => `og ${count} til, som står i rapporten`,
  journalLine: (events: number, hash: string) => `Journal: ${events} hendelser, hash ${hash}`,

  stops: 'Her ble EPJ-systemet stanset',
  settingLabel: 'Innstillingen',
  stopsIntro:
    'Ingen scenario mente at det skulle stanse her. Rett disse først: det som skulle ha kommet etterpå, er ikke prøvd.',
  nothingCame: 'EPJ-systemet meldte om et problem, og ingenting kom fram til testbenken',
  stoppedAt: (operation: string, status: number | undefined) =>
    status === undefined ? `${operation} fikk ikke noe svar` : `${operation} svarte ${status}`,
  soOften: (times: number) => `${times} ganger`,
  summary: 'Oppsummering',
  verdictLabel: 'Resultat',
  fixFirst: 'Rett dette først',
  nothingToFix: 'Ingenting å rette.',
  remaining: 'Dette gjenstår',
  remainingReview: (count: number) => `${count} krav må vurderes av et menneske.`,
  remainingNotObserved: (count: number) =>
    `${count} krav er ikke prøvd, fordi EPJ-systemet ikke gjorde det de handler om.`,
  followsFromFailure:
    'Feil øverst på listen hindrer ofte det som kommer etter: rett dem først og kjør på nytt. Da faller gjerne mye av det som er «uavklart» eller «ikke sett», på plass.',
  remainingError: (count: number) =>
    count === 1 ? '1 sjekk feilet i testbenken.' : `${count} sjekker feilet i testbenken.`,
  limits: 'Hva resultatet ikke betyr',
  limitsText: [
    'Et grønt resultat er ikke en godkjenning fra Norsk helsenett (NHN). Bare NHN godkjenner.',
    'Det gjelder det EPJ-systemet gjorde i denne kjøringen, mot simulerte tjenester. De virkelige tjenestene kan svare annerledes.',
    'Krav som er «ikke sett» eller «må vurderes», er ikke bestått.',
  ],

  requirements: 'Krav',
  requirement: 'Krav',
  requirementText: 'Hva kravet sier',
  levelLabel: 'Nivå',
  checksBehind: 'Sjekker bak',
  section: 'punkt',
  edition: 'utgave',
  noRequirements: 'Planen har ingen krav.',

  checks: 'Sjekker',
  noChecks: 'Ingen sjekker ble kjørt.',
  why: 'Hvorfor det betyr noe',
  fix: 'Slik retter du det',
  fixIfWrong: 'Slik retter du det, hvis det er feil',
  exampleLink: 'Se kode som gjør det riktig',
  examples: 'Kode som gjør det riktig',
  examplesAbout:
    'Korte eksempler i C#, Java og TypeScript for det som er feil ovenfor. Alle blir kompilert i testene våre. De i C# trenger .NET 9.',
  examplesOnPaper: 'Koden står i rapporten på skjerm.',
  causeLabel: 'Årsak',
  note: 'Merknad',
  finding: (number: number, total: number) => (total === 1 ? 'Funn' : `Funn ${number} av ${total}`),
  exchange: 'Utveksling',
  expected: 'Forventet',
  actual: 'Faktisk',
  again: 'Det samme i utveksling',
  examined: 'Sett på',
  lacking: 'Ikke avgjort, for dette manglet:',
  moreLacking: (count: number) => `Og ${count} til.`,
  moreExamined: (count: number) => `og ${count} til`,

  scenarios: 'Scenarioer',
  scenario: 'Scenario',
  outcomeLabel: 'Utfall',
  detail: 'Detaljer',
  noScenarios: 'Ingen scenarioer ble kjørt.',

  /** Of a municipality's introduction, when all that is wrong is errands of its own. */
  headlineErrands: (count: number, seenRight: boolean) =>
    `${seenRight ? 'Vi fant ingen feil ved EPJ-systemet, men innføringen er ikke fullført.' : 'Innføringen er ikke fullført, og vi så ikke EPJ-systemet gjøre noe riktig.'} ${count === 1 ? 'Én ting' : `${count} ting`} gjenstår.`,
  headlineExpected: (count: number) =>
    count === 1
      ? 'Vi fant ingen andre feil enn den ene som er ventet.'
      : `Vi fant ingen andre feil enn de ${count} som er ventet.`,
  expectations: 'Ventede feil',
  expectationsIntro:
    'Noen har tatt på seg disse feilene for en tid. De står fortsatt som feil, men stopper ikke kjøringen. En linje som ikke lenger stemmer, gjør at kjøringen ikke består.',
  expectationsWrong: 'Listen over ventede feil stemmer ikke lenger med det vi så. Rett listen.',
  expectationState: {
    met: 'Ventet, og slik ble det',
    passed: 'Bestått: fjern linjen',
    expired: 'Fristen er ute',
    unused: 'Passer ikke på noe: fjern linjen',
  } satisfies Record<Expectation['state'], string>,
  expectedTag: 'Ventet feil',
  owner: 'Eier',
  reason: 'Grunn',
  expires: 'Gjelder til og med',
  attestedState: {
    approved: 'Vurdert og godkjent',
    'awaiting-approval': 'Vurdert, venter på en annens godkjenning',
    declined: 'Vurderingen ble avvist',
    expired: 'Vurderingen har gått ut',
    outdated: 'Vurderingen gjelder en annen kravtekst eller et annet EPJ-system',
  } satisfies Record<Attested['state'], string>,
  attestedAs: { passed: 'oppfylt', failed: 'ikke oppfylt' } satisfies Record<Attested['verdict'], string>,
  judgedBySomebody: (who: string) => `Vurdert av ${who}`,
  answeredBy: (who: string) => `Kontrollert av ${who}`,
  evidence: 'Bevis',
  earlierRun: 'Fra kjøringen',
  filter: 'Vis',
  printAll: 'Ta med alt når rapporten skrives ut: hvert krav, hver sjekk og utvekslingene',
  shortOnPaper:
    'Dette er det korte utdraget: det som ikke er bestått. Utvekslinger med nummer, som #12, står i rapporten på skjermen. De og resten kommer på papir når det er krysset av for «Ta med alt» der.',
  filters: { all: 'Alt', attention: 'Det som ikke er bestått', failed: 'Bare feil' },
  changes: 'Endret siden forrige kjøring',
  changesSince: (run: string, when: string) => `Sammenlignet med ${run}, ${when}.`,
  noChanges: 'Ingenting er endret.',
  changedAlike: (count: number) => `${count} krav og sjekker`,
  before: 'Før',
  now: 'Nå',
  added: 'Ny',
  removed: 'Borte',
  otherCatalogue: 'Kravkatalogen er en annen enn den gang.',
  folded: (count: number) => (count === 1 ? '1 krav' : `${count} krav`),

  exchanges: 'Utvekslinger',
  exchangesIntro:
    'En utveksling er en forespørsel fra EPJ-systemet med svaret den fikk. Numrene er plassen i journalen.',
  exchangesOnPaper:
    'På papir står den første utvekslingen av hvert funn med alt sitt innhold. De andre har bare nummer her, og alt innholdet i rapporten på skjerm.',
  examinedOnPaper: 'De står i rapporten på skjerm.',
  inFindings: 'Nevnt i funn',
  alsoExamined: 'Også sett på',
  noExchanges: 'Ingen utvekslinger er vist.',
  request: 'Forespørsel',
  response: 'Svar',
  noResponse: 'Ikke noe svar.',
  aborted: 'Klienten la på før svaret var ferdig.',
  explanation: 'Simulatorens forklaring',
  fault: 'Forstyrret med vilje',
  way: 'Kallene rundt funnet',
  wayEpj: 'EPJ',
  wayFound: 'funn',
  mentionedBy: 'Nevnt av',
  tokenHeader: 'Hode',
  tokenClaims: 'Innhold',
  cut: (left: number) => `… ${left} tegn til. Resten er i journalen.`,
  footer: 'Laget av Testbenk',

  table: { verdict: 'DOM', check: 'SJEKK', title: 'HVA', fix: 'Rett slik' },
  whatAndFix: 'Hva er galt, og hvordan retter du det',
  quietChecks: (count: number) =>
    count === 1 ? '1 sjekk er bestått eller gjelder ikke' : `${count} sjekker er bestått eller gjelder ikke`,
  allPassed: 'Alle sjekker er bestått.',
  passedChecks: (count: number) => (count === 1 ? '1 bestått sjekk' : `${count} beståtte sjekker`),
}

export type Texts = typeof nb

const en: Texts = {
  verdict: {
    passed: 'Passed',
    failed: 'Failed',
    warning: 'Warning',
    review: 'To be judged',
    'not-observed': 'Not seen',
    inconclusive: 'Inconclusive',
    'not-applicable': 'Not applicable',
    error: 'Error in the check',
  },
  verdictMeaning: {
    passed: 'The EPJ did it right each time we saw it.',
    failed: 'The EPJ breaks a requirement.',
    warning: 'The EPJ does not follow a recommendation.',
    review: 'A person must judge this.',
    'not-observed': 'The EPJ did not do what was to be judged. That does not count as passed.',
    inconclusive: 'We saw too little to decide.',
    'not-applicable':
      'The EPJ does not use it, and it is optional; or it was not reported, and a person judges it.',
    error: 'The check itself failed. That says nothing about the EPJ.',
  },
  headline: {
    passed: () => 'Everything we saw the EPJ do was right.',
    failed: (checks) =>
      checks === 0
        ? 'The EPJ does not meet the requirements.'
        : `The EPJ does not meet the requirements. ${checks === 1 ? 'One thing' : `${checks} things`} must be fixed.`,
    warning: () => 'The EPJ breaks no “must”, but does not follow every recommendation.',
    review: () => 'We found nothing wrong, but a person must judge the rest before the result is final.',
    'not-observed': () => 'Nothing is decided. The EPJ did not do what was to be judged.',
    inconclusive: () => 'The result is not settled. We saw too little to decide.',
    'not-applicable': () => 'No requirement in the plan applies to this EPJ.',
    error: () => 'The bench failed. The result says nothing about the EPJ.',
  },
  loadHeadline: {
    passed: 'All limits held.',
    failed: 'The service did not keep within the limits under load.',
    inconclusive: 'The run decides nothing; the load page says why.',
  },
  cause: {
    configuration: 'Configuration',
    implementation: 'Program code of the EPJ',
    environment: 'Surroundings (network, clock, machine)',
    simulator: 'The simulator',
  },
  level: { must: 'Must', should: 'Should', may: 'May' },
  judgedBy: {
    checks: 'Checks',
    review: 'Judged by a person',
    'not-checked': 'Not checked yet',
  },
  outcome: {
    completed: 'Completed',
    'timed-out': 'Timed out',
    failed: 'Stopped',
    skipped: 'Skipped',
  },

  reportTitle: 'Conformance report',
  simulated: 'Everything is simulated. The people do not exist.',
  recorded: 'The traffic is a recording, which Testbenk did not make.',
  recordedLimit:
    'It holds for the traffic in the recording. No scenario was walked, so it shows what is wrong, and cannot show that all is right.',
  skip: 'Skip to the content',
  contents: 'Contents',
  plan: 'Plan',
  epj: 'EPJ',
  mutation: 'Planted fault (mutation)',
  driver: 'Driven by',
  room: 'Room',
  seed: 'Seed',
  profile: 'Profile',
  started: 'Started',
  duration: 'Duration',
  suite: 'Testbenk',
  catalogue: 'Catalogue of requirements',
  run: 'Run',
  journal: 'Journal',
  journalHash: 'Hash of the journal',
  journalIntact: 'Intact',
  journalBroken: 'Not intact',
  journalEvents: (events) => `${events} events`,
  journalWarning:
    'The journal is not intact, or run.json says something else than it. Something was changed, removed or lost after the run. Do not rely on this result: run again.',

  interrupted:
    'The run was interrupted. The checks hold for the scenarios that were completed, and the result decides nothing until it is gone on with (run --resume).',
  stoppedScenarios: (count) =>
    count === 1 ? '1 scenario was not completed:' : `${count} scenarios were not completed:`,
  moreOfThem: (count) => `and ${count} more, in the report`,
  journalLine: (events, hash) => `Journal: ${events} events, hash ${hash}`,

  stops: 'Where the EPJ was stopped',
  settingLabel: 'The setting',
  stopsIntro:
    'No scenario meant it to stop here. Mend these first: what should have come after them was not tried.',
  nothingCame: 'The EPJ reported a problem, and nothing reached the bench',
  stoppedAt: (operation, status) =>
    status === undefined ? `${operation} got no answer` : `${operation} answered ${status}`,
  soOften: (times) => `${times} times`,
  summary: 'Summary',
  verdictLabel: 'Verdict',
  fixFirst: 'Fix this first',
  nothingToFix: 'Nothing to fix.',
  remaining: 'What remains',
  remainingReview: (count) =>
    count === 1 ? 'A person must judge 1 requirement.' : `A person must judge ${count} requirements.`,
  remainingNotObserved: (count) =>
    count === 1
      ? '1 requirement was not tried, because the EPJ did not do what it is about.'
      : `${count} requirements were not tried, because the EPJ did not do what they are about.`,
  followsFromFailure:
    'A failure often keeps what comes after it from happening: fix the failures first and run again. Much of what is “inconclusive” or “not seen” then tends to fall into place.',
  remainingError: (count) =>
    count === 1 ? '1 check failed in the bench itself.' : `${count} checks failed in the bench itself.`,
  limits: 'What the result does not mean',
  limitsText: [
    'A green result is not an approval by Norsk helsenett (NHN). Only NHN approves.',
    'It holds for what the EPJ did in this run, against simulated services. The real services may answer differently.',
    'Requirements that are “not seen” or “to be judged” are not passed.',
  ],

  requirements: 'Requirements',
  requirement: 'Requirement',
  requirementText: 'What it says',
  levelLabel: 'Level',
  checksBehind: 'Checks behind it',
  section: 'section',
  edition: 'edition',
  noRequirements: 'The plan has no requirements.',

  checks: 'Checks',
  noChecks: 'No check was run.',
  why: 'Why it matters',
  fix: 'How to fix it',
  fixIfWrong: 'How to fix it, if it is wrong',
  exampleLink: 'See code that does it right',
  examples: 'Code that does it right',
  examplesAbout:
    'Short examples in C#, Java and TypeScript for what is wrong above. All are compiled in our tests. Those in C# need .NET 9.',
  examplesOnPaper: 'The code is in the report on screen.',
  causeLabel: 'Cause',
  note: 'Note',
  finding: (number, total) => (total === 1 ? 'Finding' : `Finding ${number} of ${total}`),
  exchange: 'Exchange',
  expected: 'Expected',
  actual: 'Actual',
  again: 'The same in exchange',
  examined: 'Examined',
  lacking: 'Not decided, for this was missing:',
  moreLacking: (count) => `And ${count} more.`,
  moreExamined: (count) => `and ${count} more`,

  scenarios: 'Scenarios',
  scenario: 'Scenario',
  outcomeLabel: 'Outcome',
  detail: 'Details',
  noScenarios: 'No scenario was run.',

  headlineErrands: (count, seenRight) =>
    `${seenRight ? 'We found nothing wrong with the EPJ, but the introduction is not complete.' : 'The introduction is not complete, and we did not see the EPJ do anything right.'} ${count === 1 ? 'One thing is' : `${count} things are`} left to do.`,
  headlineExpected: (count) =>
    count === 1
      ? 'We found no other failure than the one expected.'
      : `We found no other failures than the ${count} expected.`,
  expectations: 'Expected failures',
  expectationsIntro:
    'Somebody answers for these failures for a while. They still count as failures, but do not stop the run. A line that is no longer true fails the run.',
  expectationsWrong: 'The list of expected failures no longer fits what we saw. Mend the list.',
  expectationState: {
    met: 'Expected, and so it was',
    passed: 'Passed: remove the line',
    expired: 'Its time is up',
    unused: 'Fits nothing: remove the line',
  },
  expectedTag: 'Expected failure',
  owner: 'Owner',
  reason: 'Reason',
  expires: 'Counts until',
  attestedState: {
    approved: 'Judged and approved',
    'awaiting-approval': 'Judged, awaits the approval of another',
    declined: 'The judgement was declined',
    expired: 'The judgement has expired',
    outdated: 'The judgement is of another text or another EPJ',
  },
  attestedAs: { passed: 'met', failed: 'not met' },
  judgedBySomebody: (who) => `Judged by ${who}`,
  answeredBy: (who) => `Looked over by ${who}`,
  evidence: 'Evidence',
  earlierRun: 'From the run',
  filter: 'Show',
  printAll: 'Include everything when the report is printed: each requirement, each check and the exchanges',
  shortOnPaper:
    'This is the short extract: what has not passed. Exchanges with a number, such as #12, are in the report on the screen. They and the rest are printed when “Include everything” is ticked there.',
  filters: { all: 'Everything', attention: 'What has not passed', failed: 'Failures only' },
  changes: 'Changed since the earlier run',
  changesSince: (run, when) => `Compared with ${run}, ${when}.`,
  noChanges: 'Nothing has changed.',
  changedAlike: (count) => `${count} requirements and checks`,
  before: 'Before',
  now: 'Now',
  added: 'New',
  removed: 'Gone',
  otherCatalogue: 'The catalogue of requirements is another than it was then.',
  folded: (count) => (count === 1 ? '1 requirement' : `${count} requirements`),

  exchanges: 'Exchanges',
  exchangesIntro:
    'An exchange is a request from the EPJ with the answer it got. The numbers are places in the journal.',
  exchangesOnPaper:
    'On paper, the first exchange of each finding stands with all it holds. The others have only their number here, and all they hold in the report on screen.',
  examinedOnPaper: 'They are in the report on screen.',
  inFindings: 'Mentioned in findings',
  alsoExamined: 'Also examined',
  noExchanges: 'No exchange is shown.',
  request: 'Request',
  response: 'Response',
  noResponse: 'No response.',
  aborted: 'The client hung up before the answer was done.',
  explanation: 'The simulator’s explanation',
  fault: 'Disturbed on purpose',
  way: 'The calls around the finding',
  wayEpj: 'EPJ',
  wayFound: 'finding',
  mentionedBy: 'Mentioned by',
  tokenHeader: 'Header',
  tokenClaims: 'Claims',
  cut: (left) => `… ${left} more characters. The rest is in the journal.`,
  footer: 'Made by Testbenk',

  table: { verdict: 'VERDICT', check: 'CHECK', title: 'WHAT', fix: 'Fix' },
  whatAndFix: 'What is wrong, and how to fix it',
  quietChecks: (count) =>
    count === 1 ? '1 check has passed or does not apply' : `${count} checks have passed or do not apply`,
  allPassed: 'All checks passed.',
  passedChecks: (count) => (count === 1 ? '1 passed check' : `${count} passed checks`),
}

const catalogues: Readonly<Record<Language, Texts>> = { nb, en }

export function textsIn(language: Language): Texts {
  return catalogues[language]
}
