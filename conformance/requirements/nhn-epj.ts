// NHN's requirements to EPJ systems (F., T., S.), and what the acceptance tests and guides add to them. Of NHN's table
// only F.1 to F.6 have been read; what the T and S rows say here is what the acceptance tests demand that name them.

import type { Bilingual } from '../result.ts'
import { documents } from './documents.ts'
import { reasons } from './reasons.ts'
import { defineRequirements } from './requirement.ts'

export const nhnEpj = defineRequirements(
  {
    document: documents.epjRequirements,
    level: 'must',
    actor: 'epj',
    appliesTo: ['portal', 'portal-ticket', 'web-epj'],
  },
  {
    'KJ-R01': {
      section: 'F.1',
      text: {
        nb: 'EPJ-en skal vise kjernejournalikonet godt synlig på pasientens side, med ikonene fra NHN.',
        en: 'The EPJ must show the Kjernejournal icon in plain sight on the patient’s page, using NHN’s icons.',
      },
      judgedBy: 'review',
      reason: {
        nb: 'Åpne en pasient og se om ikonet er synlig uten å rulle, og om det er NHNs ikon.',
        en: 'Open a patient and see that the icon is visible without scrolling, and that it is NHN’s icon.',
      },
    },
    'KJ-R02': {
      section: 'F.2',
      text: {
        nb: 'EPJ-en skal vise pasientens kjernejournalstatus som tekst når brukeren peker på ikonet.',
        en: 'The EPJ must show the patient’s Kjernejournal status as text when the user points at the icon.',
      },
      judgedBy: 'checks',
    },
    'KJ-R03': {
      section: 'F.3',
      text: {
        nb: 'EPJ-en skal åpne kjernejournal i egen fane, flate eller vindu på minst 960 × 640 piksler.',
        en: 'The EPJ must open Kjernejournal in its own tab, pane or window of at least 960 × 640 pixels.',
      },
      judgedBy: 'review',
      reason: {
        nb: 'Åpne kjernejournal og mål flaten; prøv også på den minste skjermen brukerne har.',
        en: 'Open Kjernejournal and measure the area; try it on the users’ smallest screen too.',
      },
    },
    'KJ-R04': {
      section: 'F.4',
      appliesTo: ['portal', 'portal-ticket'],
      text: {
        nb: 'Brukeren skal kunne kopiere tekst fra kjernejournal og lime den inn i EPJ-en.',
        en: 'The user must be able to copy text from Kjernejournal and paste it into the EPJ.',
      },
      judgedBy: 'review',
      reason: {
        nb: 'Merk en tekst i kjernejournal, kopier den og lim den inn i et journalnotat.',
        en: 'Select text in Kjernejournal, copy it, and paste it into a journal note.',
      },
    },
    'KJ-R05': {
      section: 'F.5',
      appliesTo: ['portal', 'portal-ticket'],
      text: {
        nb: 'Brukeren skal kunne laste ned, åpne og skrive ut PDF-er fra kjernejournal.',
        en: 'The user must be able to download, open and print PDFs from Kjernejournal.',
      },
      judgedBy: 'review',
      reason: {
        nb: 'Hent en PDF i kjernejournal, åpne den og skriv den ut fra en vanlig arbeidsstasjon.',
        en: 'Fetch a PDF in Kjernejournal, open it and print it from an ordinary workstation.',
      },
    },
    'KJ-R06': {
      section: 'F.6',
      text: {
        nb: 'Kjernejournal skal alltid vise den pasienten som er åpen i EPJ-en.',
        en: 'Kjernejournal must always show the patient who is open in the EPJ.',
      },
      judgedBy: 'checks',
    },
    'KJ-R07': {
      section: 'T.1, step 5',
      document: documents.acceptanceTest1,
      text: {
        nb: 'EPJ-en skal åpne kjernejournal i en innebygd nettleser eller i en ny fane.',
        en: 'The EPJ must open Kjernejournal in an embedded browser or in a new tab.',
      },
      judgedBy: 'review',
      reason: {
        nb: 'Trykk på ikonet og se hvor kjernejournal åpnes.',
        en: 'Click the icon and see where Kjernejournal opens.',
      },
    },
    'KJ-R08': {
      section: 'T.2',
      document: documents.acceptanceTest2,
      appliesTo: ['portal', 'portal-ticket', 'api'],
      text: {
        nb: 'EPJ-en skal oppgi navn og versjon i X-EPJ-System i alle kall til kjernejournals API.',
        en: 'The EPJ must give its name and version in X-EPJ-System on every call to Kjernejournal’s API.',
      },
      judgedBy: 'checks',
    },
    'KJ-R09': {
      section: 'T.3, S.7, step 5',
      document: documents.acceptanceTest1,
      text: {
        nb: 'Brukeren skal komme rett inn i kjernejournal, innlogget og hos riktig pasient.',
        en: 'The user must arrive in Kjernejournal logged in and at the right patient.',
      },
      judgedBy: 'checks',
    },
    'KJ-R10': {
      section: 'T.7, step 2',
      document: documents.acceptanceTest1,
      appliesTo: ['portal', 'portal-ticket'],
      text: {
        nb: 'En administrator skal kunne slå hele kjernejournalintegrasjonen av og på ett sted.',
        en: 'An administrator must be able to switch the whole Kjernejournal integration off and on in one place.',
      },
      judgedBy: 'checks',
    },
    'KJ-R11': {
      section: 'T.8, step 1',
      document: documents.acceptanceTest1,
      appliesTo: ['portal', 'portal-ticket'],
      text: {
        nb: 'En administrator skal kunne velge hvilke brukere eller grupper som får kjernejournal først.',
        en: 'An administrator must be able to choose which users or groups get Kjernejournal first.',
      },
      judgedBy: 'checks',
    },
    'KJ-R12': {
      section: 'T.9',
      document: documents.acceptanceTest2,
      appliesTo: ['portal', 'portal-ticket'],
      text: {
        nb: 'EPJ-en skal virke som før når kjernejournal er nede, vise det på ikonet og si fra når portalen ikke kan åpnes.',
        en: 'The EPJ must work as before when Kjernejournal is down, show it by the icon, and say when the portal cannot be opened.',
      },
      judgedBy: 'checks',
    },
    'KJ-R13': {
      section: 'T.13, step 7',
      document: documents.acceptanceTest1,
      appliesTo: ['portal', 'portal-ticket'],
      text: {
        nb: 'Ctrl+C og Ctrl+V skal virke i kjernejournalvinduet.',
        en: 'Ctrl+C and Ctrl+V must work in the Kjernejournal window.',
      },
      judgedBy: 'review',
      reason: {
        nb: 'Kopier og lim inn med tastaturet, begge veier mellom kjernejournal og EPJ-en.',
        en: 'Copy and paste with the keyboard, both ways between Kjernejournal and the EPJ.',
      },
    },
    'KJ-R14': {
      section: 'T.20, step 6',
      document: documents.acceptanceTest1,
      appliesTo: ['portal', 'portal-ticket'],
      text: {
        nb: 'EPJ-en skal vise riktig ikon for hver av statusene 0 til 4.',
        en: 'The EPJ must show the right icon for each of the statuses 0 to 4.',
      },
      judgedBy: 'checks',
    },
    'KJ-R15': {
      section: 'T.23',
      document: documents.acceptanceTest2,
      appliesTo: ['portal', 'portal-ticket'],
      text: {
        nb: 'EPJ-en skal vise brukeren feilene fra kjernejournal.',
        en: 'The EPJ must show errors from Kjernejournal to the user.',
      },
      judgedBy: 'checks',
    },
    'KJ-R15b': {
      section: 'T.23',
      document: documents.acceptanceTest2,
      appliesTo: ['portal', 'portal-ticket'],
      text: {
        nb: 'EPJ-en skal logge feilene fra kjernejournal, slik at de kan spores i ettertid.',
        en: 'The EPJ must log errors from Kjernejournal so that they can be traced afterwards.',
      },
      judgedBy: 'review',
      reason: {
        nb: 'Finn feilen igjen i EPJ-ens logg, med tidspunkt, feilkode og verdien i X-EVENT-ID.',
        en: 'Find the error in the EPJ’s log, with time, error code and the X-EVENT-ID value.',
      },
    },
    'KJ-R16': {
      section: 'T.25, step 4',
      document: documents.acceptanceTest1,
      appliesTo: ['portal', 'portal-ticket'],
      text: {
        nb: 'EPJ-en skal bytte både bruker og virksomhet i kjernejournal når brukeren bytter i EPJ-en.',
        en: 'The EPJ must change both user and organisation in Kjernejournal when the user changes them in the EPJ.',
      },
      judgedBy: 'checks',
    },
    'KJ-R17': {
      section: 'S.1',
      document: documents.acceptanceTest2,
      appliesTo: ['portal', 'portal-ticket', 'api'],
      text: {
        nb: 'EPJ-en skal bruke TLS 1.2 eller nyere mot både API og portal.',
        en: 'The EPJ must use TLS 1.2 or newer towards both API and portal.',
      },
      judgedBy: 'review',
      reason: {
        nb: 'Rommet tar imot vanlig HTTP, og tester ikke TLS. Kjør EPJ-en mot NHNs testmiljø, ta opp trafikken med Wireshark (tls.handshake.type == 2), og se at versjonen er 1.2 eller 1.3 mot både API og portal.',
        en: 'The room takes plain HTTP, and does not test TLS. Run the EPJ against NHN’s test environment, record the traffic with Wireshark (tls.handshake.type == 2), and see that the version is 1.2 or 1.3 towards both API and portal.',
      },
    },
    'KJ-R18': {
      section: 'User change, scenario 1',
      document: documents.acceptanceTest2,
      appliesTo: ['portal', 'portal-ticket'],
      text: {
        nb: 'EPJ-en skal avslutte kjernejournalsesjonen når brukeren logger ut eller en annen bruker tar over.',
        en: 'The EPJ must end the Kjernejournal session when the user logs out or another user takes over.',
      },
      judgedBy: 'checks',
    },
    'KJ-R18b': {
      section: 'User change, scenario 2',
      document: documents.acceptanceTest2,
      appliesTo: ['portal', 'portal-ticket'],
      text: {
        nb: 'EPJ-en skal holde sesjonene atskilt når flere brukere er innlogget på samme maskin.',
        en: 'The EPJ must keep the sessions apart when several users are logged in on the same machine.',
      },
      judgedBy: 'review',
      reason: {
        nb: 'Logg inn to brukere på samme maskin, bytt mellom dem og se at hver bruker møter sin egen pasient.',
        en: 'Log in two users on one machine, switch between them, and see that each meets their own patient.',
      },
    },
    'KJ-R19': {
      section: 'Step 8',
      document: documents.acceptanceTest1,
      appliesTo: ['portal', 'portal-ticket'],
      text: {
        nb: 'EPJ-en skal ikke la utskriftsversjonen bli liggende på disken.',
        en: 'The EPJ must not leave the print version on disk.',
      },
      judgedBy: 'review',
      reason: {
        nb: 'Lag en utskriftsversjon, lukk den og let i nedlastinger og midlertidige filer.',
        en: 'Make a print version, close it, and look through downloads and temporary files.',
      },
    },
    'KJ-R20': {
      section: 'Documentation',
      actor: 'vendor',
      appliesTo: ['portal', 'portal-ticket', 'api', 'web-epj'],
      text: {
        nb: 'Leverandøren skal sende NHN dokumentasjonen som godkjenningen krever.',
        en: 'The vendor must send NHN the documentation that the approval demands.',
      },
      judgedBy: 'review',
      reason: {
        nb: 'Legg ved kvittering eller dato for innsendingen.',
        en: 'Attach the receipt or the date of submission.',
      },
    },
    'KJ-R21': {
      section: 'Information and training',
      actor: 'vendor',
      appliesTo: ['portal', 'portal-ticket', 'api', 'web-epj'],
      text: {
        nb: 'Leverandøren skal gjøre kundene kjent med NHNs informasjon om kjernejournal.',
        en: 'The vendor must make customers acquainted with NHN’s information about Kjernejournal.',
      },
      judgedBy: 'review',
      reason: {
        nb: 'Se hva kundene får når de tar kjernejournal i bruk: viser det til sidene om kjernejournal på nhn.no?',
        en: 'See what customers get when they take Kjernejournal into use: does it point to the pages on Kjernejournal at nhn.no?',
      },
    },
    'KJ-R21b': {
      section: 'Information and training',
      actor: 'vendor',
      level: 'should',
      appliesTo: ['portal', 'portal-ticket', 'api', 'web-epj'],
      text: {
        nb: 'Opplæring som leverandøren gir, bør rettes mot brukergruppen og handle mer om hva som står i kjernejournal, enn om knappene.',
        en: 'Training that the vendor gives should be aimed at the group of users, and be on what Kjernejournal holds more than on buttons.',
      },
      judgedBy: 'review',
      reason: {
        nb: 'NHN krever ingen opplæring. Gir leverandøren den, se at planen er laget for dem som skal lære, og at den bruker hjelpesidene og demoversjonen av kjernejournal.',
        en: 'NHN demands no training. Where the vendor gives it, see that the plan is made for those who are to learn, and that it uses the help pages and the demo version of Kjernejournal.',
      },
    },
    'KJ-R22': {
      section: 'Pilot',
      actor: 'vendor',
      level: 'may',
      appliesTo: ['portal', 'portal-ticket', 'api'],
      text: {
        nb: 'Leverandøren kan ta portalintegrasjonen i bruk uten pilot; for API-integrasjon avgjør NHN det i hvert tilfelle.',
        en: 'The vendor may take portal integration into use without a pilot; for API integration NHN decides case by case.',
      },
      judgedBy: 'review',
      reason: {
        nb: 'Se om avtalen med NHN nevner pilot.',
        en: 'See whether the agreement with NHN mentions a pilot.',
      },
    },
    'KJ-R23': {
      section: 'Ping service',
      document: documents.portalGuide,
      level: 'may',
      appliesTo: ['portal', 'portal-ticket'],
      text: {
        nb: 'EPJ-en kan ha en testknapp som kaller ping hos kjernejournal og viser feilen i detalj.',
        en: 'The EPJ may have a test button that calls Kjernejournal’s ping and shows the error in detail.',
      },
      judgedBy: 'checks',
    },
    'KJ-R24': {
      section: 'Icon table',
      document: documents.portalGuide,
      appliesTo: ['portal', 'portal-ticket'],
      text: {
        nb: 'EPJ-en skal ikke åpne kjernejournal fra ikonene for status 0 og 1.',
        en: 'The EPJ must not open Kjernejournal from the icons for status 0 and 1.',
      },
      judgedBy: 'checks',
    },
    'KJ-R25': {
      section: 'Health indicator, unknown fields',
      document: documents.restGuide,
      appliesTo: ['portal', 'portal-ticket', 'api'],
      text: {
        nb: 'EPJ-en skal virke likt når svaret inneholder felter den ikke kjenner.',
        en: 'The EPJ must behave the same when the answer holds fields it does not know.',
      },
      judgedBy: 'checks',
    },
    'KJ-R26': rowNotRead('T.4'),
    'KJ-R27': rowNotRead('T.5'),
    'KJ-R28': rowNotRead('T.6'),
    'KJ-R29': rowNotRead('T.10'),
    'KJ-R30': rowNotRead('T.11'),
    'KJ-R31': rowNotRead('T.12'),
    'KJ-R32': rowNotRead('T.14'),
    'KJ-R33': rowNotRead('T.15'),
    'KJ-R34': rowNotRead('T.16'),
    'KJ-R35': rowNotRead('T.17'),
    'KJ-R36': rowNotRead('T.18'),
    'KJ-R37': rowNotRead('T.19'),
    'KJ-R38': rowNotRead('T.21'),
    'KJ-R39': rowNotRead('T.22'),
    'KJ-R40': rowNotRead('T.24'),
    'KJ-R41': rowNotRead('S.2'),
    'KJ-R42': rowNotRead('S.3'),
    'KJ-R43': rowNotRead('S.4'),
    'KJ-R44': rowNotRead('S.5'),
    'KJ-R45': rowNotRead('S.6'),
    'KJ-R46': {
      section: 'F.7 and up, T.26 and up, S.8 and up',
      text: {
        nb: 'EPJ-en skal oppfylle de øvrige F-, T- og S-kravene som NHN legger fram under godkjenningen.',
        en: 'The EPJ must meet the other F, T and S requirements that NHN presents during approval.',
      },
      judgedBy: 'not-checked',
      reason: reasons.rowNotRead,
    },
    'KJ-R47': {
      section: 'TLS certificates',
      document: documents.acceptanceTest2Tls,
      appliesTo: ['portal', 'portal-ticket', 'api'],
      text: {
        nb: 'EPJ-en skal kontrollere Kjernejournals TLS-sertifikat, tåle at NHN bytter det, og vise feilikonet og en melding når det ikke er gyldig.',
        en: 'The EPJ must verify Kjernejournal’s TLS certificate, cope when NHN replaces it, and show the error icon and a message when it is not valid.',
      },
      judgedBy: 'review',
      reason: {
        nb: 'Sett en TLS-proxy foran rommet. Bytt til et annet gyldig sertifikat, og se at EPJ-en virker uten nytt oppsett. Bytt til et som er utløpt, og se feilikonet og meldingen.',
        en: 'Put a TLS proxy in front of the room. Change to another valid certificate, and see that the EPJ works without being set up anew. Change to one that has expired, and see the error icon and the message.',
      },
    },
  },
)

interface NotRead {
  readonly section: string
  readonly text: Bilingual
  readonly judgedBy: 'not-checked'
  readonly reason: Bilingual
}

function rowNotRead(number: string): NotRead {
  return {
    section: number,
    text: {
      nb: `EPJ-en skal oppfylle NHNs krav ${number}.`,
      en: `The EPJ must meet NHN’s requirement ${number}.`,
    },
    judgedBy: 'not-checked',
    reason: reasons.rowNotRead,
  }
}
