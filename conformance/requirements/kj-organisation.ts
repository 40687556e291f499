// What an organisation must have in place before it gets Kjernejournal (KJ-O…).

import { documents } from './documents.ts'
import { defineRequirements } from './requirement.ts'

export const kjOrganisation = defineRequirements(
  {
    document: documents.accessToKjernejournal,
    level: 'must',
    actor: 'municipality',
    appliesTo: ['municipality'],
  },
  {
    'KJ-O01': {
      section: 'Helsenettet',
      text: {
        nb: 'Virksomheten skal være medlem av Helsenettet.',
        en: 'The organisation must be a member of Helsenettet.',
      },
      judgedBy: 'review',
      reason: {
        nb: 'Se at medlemsavtalen med Norsk helsenett er signert.',
        en: 'See that the membership agreement with Norsk helsenett is signed.',
      },
    },
    'KJ-O02': {
      section: 'Health workers with a need',
      text: {
        nb: 'Virksomheten skal bare gi tilgang til autorisert helsepersonell med tjenstlig behov.',
        en: 'The organisation must give access only to authorised health workers who need it in their work.',
      },
      judgedBy: 'review',
      reason: {
        nb: 'Gå gjennom listen over brukere og spør hva hver rolle trenger kjernejournal til.',
        en: 'Go through the list of users and ask what each role needs Kjernejournal for.',
      },
    },
    'KJ-O03': {
      section: 'Kjernejournalforskriften',
      text: {
        nb: 'Hver bruker skal ha lest og bekreftet reglene i kjernejournalforskriften.',
        en: 'Each user must have read and confirmed the rules of the Kjernejournal regulation.',
      },
      judgedBy: 'review',
      reason: {
        nb: 'Se at opplæringen tar opp reglene, og at brukerne har bekreftet dem ved første innlogging.',
        en: 'See that training covers the rules, and that users have confirmed them at their first log-in.',
      },
    },
    'KJ-O04': {
      section: 'EPJ system',
      text: {
        nb: 'Virksomheten skal bruke en EPJ som NHN har godkjent for kjernejournal.',
        en: 'The organisation must use an EPJ that NHN has approved for Kjernejournal.',
      },
      judgedBy: 'review',
      reason: {
        nb: 'Finn EPJ-en og versjonen på NHNs leverandørliste.',
        en: 'Find the EPJ and its version on NHN’s vendor list.',
      },
    },
    'KJ-O05': {
      section: 'Order of steps',
      text: {
        nb: 'Virksomheten skal bestille kjernejournal og HelseID Selvbetjening før den forbereder og kobler til.',
        en: 'The organisation must order Kjernejournal and HelseID Selvbetjening before it prepares and connects.',
      },
      judgedBy: 'review',
      reason: {
        nb: 'Se datoene for begge bestillingene.',
        en: 'See the dates of both orders.',
      },
    },
    'KJ-O06': {
      section: 'Step 2, hovedenhet',
      document: documents.municipalitySteps,
      text: {
        nb: 'Virksomheten skal delegere på en hovedenhet, ikke på en underenhet eller et organisasjonsledd.',
        en: 'The organisation must delegate on a main unit, not on a sub-unit or an organisational division.',
      },
      judgedBy: 'checks',
    },
    'KJ-O07': {
      section: 'Step 2, næringskode',
      document: documents.municipalitySteps,
      text: {
        nb: 'Hver virksomhet skal ha en næringskode som starter med 86, 87 eller 88.',
        en: 'Each organisation must have an industry code that starts with 86, 87 or 88.',
      },
      judgedBy: 'checks',
    },
    'KJ-O08': {
      section: 'Step 2, professions',
      document: documents.municipalitySteps,
      text: {
        nb: 'Kommunen skal bare gi tilgang til leger, sykepleiere, vernepleiere, provisorfarmasøyter og reseptarfarmasøyter.',
        en: 'The municipality must give access only to doctors, nurses, social educators, pharmacists and prescriptionists.',
      },
      judgedBy: 'review',
      reason: {
        nb: 'Sammenlign brukerlisten med autorisasjonene i HPR.',
        en: 'Compare the list of users with the authorisations in HPR.',
      },
    },
    'KJ-O09': {
      section: 'Step 3, e-ID',
      document: documents.municipalitySteps,
      text: {
        nb: 'Hver bruker skal ha en e-ID på høyeste nivå fra BankID, Buypass eller Commfides.',
        en: 'Each user must have an e-ID at the highest level from BankID, Buypass or Commfides.',
      },
      judgedBy: 'review',
      reason: {
        nb: 'Se hvilken e-ID hver bruker har, og at den virker på arbeidsplassen.',
        en: 'See which e-ID each user has, and that it works at the workplace.',
      },
    },
    'KJ-O10': {
      section: 'Step 4 a',
      document: documents.municipalitySteps,
      text: {
        nb: 'En tilgangsstyrer skal gi systemansvarlig tilgang i Altinn.',
        en: 'An access manager must give the system manager access in Altinn.',
      },
      judgedBy: 'checks',
    },
    'KJ-O11': {
      section: 'Step 4 b',
      document: documents.municipalitySteps,
      text: {
        nb: 'Systemansvarlig skal legge inn virksomhetene i Selvbetjening og laste konfigurasjonsfilen inn i EPJ-en.',
        en: 'The system manager must enter the organisations in Selvbetjening and load the configuration file into the EPJ.',
      },
      judgedBy: 'checks',
    },
    'KJ-O12': {
      section: 'Step 4 c',
      document: documents.municipalitySteps,
      actor: 'nhn',
      text: {
        nb: 'Selvbetjening skal melde virksomhetene til NHN når de er lagt inn.',
        en: 'Selvbetjening must report the organisations to NHN when they have been entered.',
      },
      judgedBy: 'review',
      reason: {
        nb: 'Se meldingen i rommets postkasse; i virkeligheten er det NHNs egen tjeneste som sender den.',
        en: 'See the message in the room’s mailbox; in life it is NHN’s own service that sends it.',
      },
    },
    'KJ-O13': {
      section: 'After connecting',
      document: documents.municipalitySteps,
      level: 'should',
      text: {
        nb: 'Kommunen bør melde fra på e-post når den er koblet til, delta i Teams-kanalen og følge brukstallene.',
        en: 'The municipality should report by e-mail when it is connected, join the Teams channel and follow the usage figures.',
      },
      judgedBy: 'review',
      reason: {
        nb: 'Legg ved e-posten og navnet på den som følger kanalen.',
        en: 'Attach the e-mail and name the person who follows the channel.',
      },
    },
  },
)
