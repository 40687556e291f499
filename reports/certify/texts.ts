// Words of the page that answers whether a run can be certified.
import type { Obstacle } from '#conformance/result.ts'
import type { Language } from '../html/texts.ts'

const nb = {
  question: 'Kan vi sertifisere?',
  yes: 'Ja',
  no: 'Nei, ikke ennå',
  yesLead: 'Alt som kreves i planen, er bestått eller vurdert, og ingenting av det er gått ut på dato.',
  noLead: (count: number) => (count === 1 ? '1 ting står i veien.' : `${count} ting står i veien.`),
  asked: 'Spurt for',
  goodUntil: 'Svaret gjelder til og med',
  epj: 'EPJ-system',
  plan: 'Plan',
  run: 'Kjøring',
  ran: 'Kjørt',
  passed: 'Krav bestått',
  journal: 'Journalens hash',
  signedBy: 'Signert med nøkkelen',
  notSigned: 'Ikke signert: spurt av en mappe, ikke av en bunt',
  limits:
    'Et ja er ikke en godkjenning fra Norsk helsenett (NHN). Det sier at denne kjøringen holder, mot simulerte tjenester.',
  simulated: 'Alt er simulert. Personene finnes ikke.',
  kind: {
    run: 'Kjøringen selv',
    failed: 'Ikke oppfylt',
    errand: 'Ikke gjort i kommunen',
    expected: 'Kjente feil som noen har tatt på seg',
    undecided: 'Ikke avgjort',
    missing: 'Mangler en vurdering',
    expired: 'Gått ut på dato',
    stale: 'For gammelt',
  } satisfies Record<Obstacle['kind'], string>,
  remedy: {
    run: 'Kjør planen mot EPJ-systemet på nytt, slik det står under.',
    failed: 'Utviklerne må rette EPJ-systemet. Rapporten fra kjøringen viser hvor.',
    errand: 'Det er ikke feil i EPJ-systemet. Kommunen gjør dette selv, slik det står under.',
    expected: 'Disse må rettes før EPJ-systemet kan sertifiseres.',
    undecided: 'Testbenken så for lite. Gå gjennom scenarioene på nytt.',
    missing:
      'To personer må svare på dette: én vurderer, en annen godkjenner. Lista følger siden som denne kommandoen åpner:',
    expired: 'Noen må vurdere på nytt, og en annen godkjenne:',
    stale: 'Kjør på nytt, så blir svaret friskt.',
  } satisfies Record<Obstacle['kind'], string>,
  advised: 'Anbefalinger som ingen har vurdert',
  advisedLead: 'Disse står ikke i veien. Den som vil, vurderer dem på den samme siden som kravene.',
}

const en: typeof nb = {
  question: 'Can we certify?',
  yes: 'Yes',
  no: 'No, not yet',
  yesLead: 'Everything that the plan demands has passed or been judged, and none of it has expired.',
  noLead: (count) => (count === 1 ? '1 thing stands in the way.' : `${count} things stand in the way.`),
  asked: 'Asked for',
  goodUntil: 'The answer holds until',
  epj: 'EPJ',
  plan: 'Plan',
  run: 'Run',
  ran: 'Run on',
  passed: 'Requirements passed',
  journal: 'Hash of the journal',
  signedBy: 'Signed with the key',
  notSigned: 'Not signed: asked of a folder, not of a bundle',
  limits:
    'A yes is not an approval by Norsk helsenett (NHN). It says that this run holds, against simulated services.',
  simulated: 'Everything is simulated. The people do not exist.',
  kind: {
    run: 'The run itself',
    failed: 'Not met',
    errand: 'Not done in the municipality',
    expected: 'Known failures that somebody answers for',
    undecided: 'Not decided',
    missing: 'Lacks a judgement',
    expired: 'Expired',
    stale: 'Too old',
  },
  remedy: {
    run: 'Run the plan against the EPJ again, as it says below.',
    failed: 'The developers must mend the EPJ. The report of the run shows where.',
    errand: 'It is no fault of the EPJ. The municipality does this itself, as it says below.',
    expected: 'These must be mended before the EPJ can be certified.',
    undecided: 'The bench saw too little. Walk the scenarios again.',
    missing:
      'Two people must answer this: one judges, another approves. The list follows the page that this command opens:',
    expired: 'Somebody must judge anew, and another approve:',
    stale: 'Run again, and the answer is fresh.',
  },
  advised: 'Recommendations that nobody has judged',
  advisedLead:
    'These do not stand in the way. Whoever wants to judges them on the same page as the requirements.',
}

export const certifyTexts: Readonly<Record<Language, typeof nb>> = { nb, en }
