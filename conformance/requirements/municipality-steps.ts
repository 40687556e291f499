// NHN's steps for municipalities that take Kjernejournal into use (KOM-B…). `section` names the step.

import { documents } from './documents.ts'
import { defineRequirements } from './requirement.ts'

export const municipalitySteps = defineRequirements(
  {
    document: documents.municipalitySteps,
    level: 'must',
    actor: 'municipality',
    appliesTo: ['municipality'],
  },
  {
    'KOM-B01a': {
      section: 'Steg 1: bestille løsning',
      text: {
        nb: 'Kommunen skal bestille løsningen av EPJ-leverandøren sin.',
        en: 'The municipality must order the solution from its EPJ vendor.',
      },
      judgedBy: 'review',
      reason: {
        nb: 'Legg ved bestillingen.',
        en: 'Attach the order.',
      },
    },
    'KOM-B01b': {
      section: 'Steg 1: signere avtale',
      text: {
        nb: 'Kommunen skal signere avtalen med EPJ-leverandøren.',
        en: 'The municipality must sign the agreement with the EPJ vendor.',
      },
      judgedBy: 'review',
      reason: {
        nb: 'Se at avtalen er signert av en som kan binde kommunen.',
        en: 'See that the agreement is signed by someone who can bind the municipality.',
      },
    },
    'KOM-B02': {
      section: 'Steg 2: velge virksomheter',
      text: {
        nb: 'Kommunen skal bestemme hvilke helse- og omsorgsvirksomheter som skal få kjernejournal.',
        en: 'The municipality must decide which health and care organisations are to get Kjernejournal.',
      },
      judgedBy: 'review',
      reason: {
        nb: 'Legg ved listen, med organisasjonsnumre og hvem som bestemte.',
        en: 'Attach the list, with organisation numbers and who decided.',
      },
    },
    'KOM-B03': {
      section: 'Steg 2: hovedenhet',
      text: {
        nb: 'Kommunen skal delegere på en hovedenhet i Brønnøysund, ikke på en underenhet eller et organisasjonsledd.',
        en: 'The municipality must delegate on a main unit in Brønnøysund, not on a sub-unit or an organisational division.',
      },
      judgedBy: 'checks',
    },
    'KOM-B04': {
      section: 'Steg 2: yrkesgrupper',
      text: {
        nb: 'Kommunen skal regne med tilgang bare for leger, sykepleiere, vernepleiere, provisor- og reseptarfarmasøyter.',
        en: 'The municipality must count on access only for doctors, nurses, social educators, pharmacists and prescriptionists.',
      },
      judgedBy: 'review',
      reason: {
        nb: 'Se om noen på brukerlisten mangler en slik autorisasjon i HPR.',
        en: 'See whether anyone on the list of users lacks such an authorisation in HPR.',
      },
    },
    'KOM-B05': {
      section: 'Steg 2: næringskode',
      text: {
        nb: 'Hver virksomhet skal stå i Brønnøysundregisteret med en næringskode som starter med 86, 87 eller 88.',
        en: 'Each organisation must stand in the Brønnøysund register with an industry code that starts with 86, 87 or 88.',
      },
      judgedBy: 'checks',
    },
    'KOM-B06a': {
      section: 'Steg 3: undersøke e-ID',
      text: {
        nb: 'Kommunen skal finne ut hvilken e-ID helsepersonellet har i dag.',
        en: 'The municipality must find out which e-ID its health workers have today.',
      },
      judgedBy: 'review',
      reason: {
        nb: 'Legg ved oversikten, per tjenestested.',
        en: 'Attach the survey, per service place.',
      },
    },
    'KOM-B06b': {
      section: 'Steg 3: høyeste sikkerhetsnivå',
      text: {
        nb: 'Hver bruker skal ha en e-ID på høyeste nivå, fra BankID, Buypass eller Commfides.',
        en: 'Each user must have an e-ID at the highest level, from BankID, Buypass or Commfides.',
      },
      judgedBy: 'review',
      reason: {
        nb: 'Se at alle på brukerlisten har en av de tre.',
        en: 'See that everyone on the list of users has one of the three.',
      },
    },
    'KOM-B07a': {
      section: 'Steg 4 a: gi tilgang i Altinn',
      text: {
        nb: 'Kommunedirektøren (rådmannen) eller en annen tilgangsstyrer skal gi systemansvarlig tilgang i Altinn.',
        en: 'The chief executive or another access manager must give the system manager access in Altinn.',
      },
      judgedBy: 'checks',
    },
    'KOM-B07b': {
      section: 'Steg 4 a: veiledning',
      level: 'should',
      text: {
        nb: 'Tilgangsstyreren bør lese veiledningen om delegering til HelseID Selvbetjening først.',
        en: 'The access manager should read the guide on delegation to HelseID Selvbetjening first.',
      },
      judgedBy: 'review',
      reason: {
        nb: 'Spør tilgangsstyreren om veiledningen er lest.',
        en: 'Ask the access manager whether the guide has been read.',
      },
    },
    'KOM-B08a': {
      section: 'Steg 4 b: legge inn virksomheter',
      text: {
        nb: 'Systemansvarlig skal legge inn virksomhetene i Selvbetjening.',
        en: 'The system manager must enter the organisations in Selvbetjening.',
      },
      judgedBy: 'checks',
    },
    'KOM-B08b': {
      section: 'Steg 4 b: veiledning',
      level: 'should',
      text: {
        nb: 'Systemansvarlig bør lese brukerveiledningen for HelseID Selvbetjening først.',
        en: 'The system manager should read the user guide for HelseID Selvbetjening first.',
      },
      judgedBy: 'review',
      reason: {
        nb: 'Spør systemansvarlig om veiledningen er lest.',
        en: 'Ask the system manager whether the guide has been read.',
      },
    },
    'KOM-B09a': {
      section: 'Steg 4 b: laste ned konfigurasjonsfil',
      text: {
        nb: 'Systemansvarlig skal laste ned konfigurasjonsfilen fra Selvbetjening.',
        en: 'The system manager must download the configuration file from Selvbetjening.',
      },
      judgedBy: 'checks',
    },
    'KOM-B09b': {
      section: 'Steg 4 b: laste filen inn i EPJ-en',
      text: {
        nb: 'Konfigurasjonsfilen skal være lastet inn i EPJ-en.',
        en: 'The configuration file must be loaded into the EPJ.',
      },
      judgedBy: 'checks',
    },
    'KOM-B09c': {
      section: 'Steg 4 b: hjelp fra leverandøren',
      actor: 'vendor',
      text: {
        nb: 'EPJ-leverandøren skal hjelpe kommunen med å laste filen inn i EPJ-en.',
        en: 'The EPJ vendor must help the municipality to load the file into the EPJ.',
      },
      judgedBy: 'review',
      reason: {
        nb: 'Se at kommunen vet hvem hos leverandøren de skal spørre.',
        en: 'See that the municipality knows whom at the vendor to ask.',
      },
    },
    'KOM-B10': {
      section: 'Steg 4 c: melding til NHN',
      actor: 'nhn',
      text: {
        nb: 'Selvbetjening skal melde til NHN at virksomhetene skal ha kjernejournal.',
        en: 'Selvbetjening must report to NHN that the organisations are to have Kjernejournal.',
      },
      judgedBy: 'review',
      reason: {
        nb: 'Se meldingen i rommets postkasse; i virkeligheten er det NHNs egen tjeneste som sender den.',
        en: 'See the message in the room’s mailbox; in life it is NHN’s own service that sends it.',
      },
    },
    'KOM-B11a': {
      section: 'Opplæring: leverandørens ansvar',
      actor: 'vendor',
      text: {
        nb: 'EPJ-leverandøren skal gi opplæring i den nye funksjonen.',
        en: 'The EPJ vendor must give training in the new function.',
      },
      judgedBy: 'review',
      reason: {
        nb: 'Legg ved planen og listen over deltakere.',
        en: 'Attach the plan and the list of participants.',
      },
    },
    'KOM-B11b': {
      section: 'Opplæring: Kjernejournal for kommuner',
      level: 'should',
      text: {
        nb: 'De som lærer opp andre, bør kjenne NHNs side for kommuner.',
        en: 'Those who train others should know NHN’s page for municipalities.',
      },
      judgedBy: 'review',
      reason: {
        nb: 'Se at opplæringen viser til siden.',
        en: 'See that the training refers to the page.',
      },
    },
    'KOM-B12a': {
      section: 'Hjelp: EPJ-leverandør',
      text: {
        nb: 'Systemansvarlig skal vite hvem hos EPJ-leverandøren som hjelper med oppkoblingen.',
        en: 'The system manager must know who at the EPJ vendor helps with the connection.',
      },
      judgedBy: 'review',
      reason: {
        nb: 'Se at navn og telefonnummer står i rutinen.',
        en: 'See that name and telephone number are in the routine.',
      },
    },
    'KOM-B12b': {
      section: 'Hjelp: NHN kundesenter',
      text: {
        nb: 'Systemansvarlig skal vite at NHNs kundesenter hjelper med Selvbetjening.',
        en: 'The system manager must know that NHN’s customer service helps with Selvbetjening.',
      },
      judgedBy: 'review',
      reason: {
        nb: 'Se at kundesenter@nhn.no står i rutinen.',
        en: 'See that kundesenter@nhn.no is in the routine.',
      },
    },
    'KOM-B13': {
      section: 'Etter oppkobling: e-post',
      text: {
        nb: 'Kommunen skal sende en e-post til Kjernejournal-SHT@nhn.no når virksomhetene er koblet til.',
        en: 'The municipality must send an e-mail to Kjernejournal-SHT@nhn.no when the organisations are connected.',
      },
      judgedBy: 'checks',
    },
    'KOM-B14a': {
      section: 'Etter oppkobling: Teams',
      level: 'should',
      text: {
        nb: 'Kommunen bør delta i Teams-kanalen der kommunene deler erfaringer.',
        en: 'The municipality should take part in the Teams channel where municipalities share experience.',
      },
      judgedBy: 'review',
      reason: {
        nb: 'Skriv navnet på den som følger kanalen.',
        en: 'Write the name of the person who follows the channel.',
      },
    },
    'KOM-B14b': {
      section: 'Etter oppkobling: brukstall',
      level: 'may',
      text: {
        nb: 'Kommunen kan hente brukstallene sine i Teams-kanalen hver uke.',
        en: 'The municipality may fetch its usage figures in the Teams channel every week.',
      },
      judgedBy: 'review',
      reason: {
        nb: 'Se hvem som henter tallene, og hvem som får se dem.',
        en: 'See who fetches the figures, and who gets to see them.',
      },
    },
  },
)
