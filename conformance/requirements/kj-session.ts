// The health indicator (KJ-I…) and the portal session (KJ-S…): what an EPJ must do in its calls to Kjernejournal.

import { documents } from './documents.ts'
import { defineRequirements } from './requirement.ts'

const helseindikator = defineRequirements(
  {
    document: documents.portalGuide,
    level: 'must',
    actor: 'epj',
    appliesTo: ['portal', 'portal-ticket', 'api'],
  },
  {
    'KJ-I01': {
      section: 'Health indicator, when to call',
      text: {
        nb: 'EPJ-en skal hente helseindikatoren når brukeren åpner en pasient.',
        en: 'The EPJ must fetch the health indicator when the user opens a patient.',
      },
      judgedBy: 'checks',
    },
    'KJ-I02': {
      section: 'Health indicator, when to call',
      text: {
        nb: 'EPJ-en skal hente helseindikatoren på nytt hver gang pasienten åpnes, og ikke gjenbruke et gammelt svar.',
        en: 'The EPJ must fetch the health indicator anew each time the patient is opened, and not reuse an old answer.',
      },
      judgedBy: 'checks',
    },
    'KJ-I03': {
      section: 'Health indicator, authentication',
      document: documents.restGuide,
      text: {
        nb: 'EPJ-en skal hente helseindikatoren med et gyldig HelseID-token som har scopet nhn:kjernejournal/api.',
        en: 'The EPJ must fetch the health indicator with a valid HelseID token that has the scope nhn:kjernejournal/api.',
      },
      judgedBy: 'checks',
    },
    'KJ-I04': {
      section: 'Health indicator, system token',
      document: documents.restGuide,
      level: 'should',
      text: {
        nb: 'EPJ-en bør bruke et systemtoken med virksomhetens organisasjonsnummer når den henter helseindikatoren.',
        en: 'The EPJ should use a system token with the organisation’s number when it fetches the health indicator.',
      },
      judgedBy: 'checks',
    },
    'KJ-I05': {
      section: 'Health indicator, request',
      document: documents.restGuide,
      text: {
        nb: 'EPJ-en skal sende forespørselen om helseindikator som JSON og si det i Content-Type.',
        en: 'The EPJ must send the health indicator request as JSON and say so in Content-Type.',
      },
      judgedBy: 'checks',
    },
    'KJ-I06': {
      section: 'Health indicator, fnr',
      text: {
        nb: 'EPJ-en skal sende pasientens fødselsnummer i meldingskroppen, aldri i adressen.',
        en: 'The EPJ must send the patient’s national identity number in the body, never in the address.',
      },
      judgedBy: 'checks',
    },
    'KJ-I07': {
      section: 'Health indicator, fnr',
      text: {
        nb: 'EPJ-en skal hente helseindikatoren også for pasienter med D-nummer.',
        en: 'The EPJ must fetch the health indicator for patients with a D-number too.',
      },
      judgedBy: 'checks',
    },
    'KJ-I08': {
      section: 'Health indicator, samtykke',
      text: {
        nb: 'EPJ-en skal bare bruke HPMOTTATTSAMTYKKE, HPAKUTT eller HPUNNTAK når den oppgir samtykke.',
        en: 'The EPJ must use only HPMOTTATTSAMTYKKE, HPAKUTT or HPUNNTAK when it states samtykke.',
      },
      judgedBy: 'checks',
    },
    'KJ-I09': {
      section: 'Health indicator, samtykke',
      document: documents.restGuide,
      level: 'should',
      appliesTo: ['api'],
      text: {
        nb: 'EPJ-en bør oppgi samtykke når den siden skal hente data gjennom API-ene.',
        en: 'The EPJ should state samtykke when it will fetch data through the APIs afterwards.',
      },
      judgedBy: 'checks',
    },
    'KJ-I10': {
      section: 'Health indicator, legemiddelFraDato',
      document: documents.restGuide,
      level: 'may',
      text: {
        nb: 'EPJ-en kan begrense reseptflaggene med en dato i legemiddelFraDato.',
        en: 'The EPJ may limit the prescription flags with a date in legemiddelFraDato.',
      },
      judgedBy: 'checks',
    },
    'KJ-I11': {
      section: 'Health indicator, status',
      text: {
        nb: 'EPJ-en skal vise ikonet for den statusen kjernejournal svarte, også når status er 0.',
        en: 'The EPJ must show the icon for the status that Kjernejournal answered, also when it is 0.',
      },
      judgedBy: 'checks',
    },
    'KJ-I12': {
      section: 'Health indicator, returTekst',
      text: {
        nb: 'EPJ-en skal bruke teksten i returTekst som ikonets hjelpetekst.',
        en: 'The EPJ must use the text in returTekst as the icon’s tooltip.',
      },
      judgedBy: 'checks',
    },
    'KJ-I13': {
      section: 'Health indicator, failed response',
      text: {
        nb: 'EPJ-en skal vise feilikonet med teksten i brukermelding når kjernejournal svarer med en feil.',
        en: 'The EPJ must show the error icon with the text in brukermelding when Kjernejournal answers with an error.',
      },
      judgedBy: 'checks',
    },
    'KJ-I14': {
      section: 'Health indicator, failed response',
      level: 'should',
      text: {
        nb: 'EPJ-en bør logge feilkode og utviklermelding, og holde dem unna brukeren.',
        en: 'The EPJ should log feilkode and utviklermelding, and keep them away from the user.',
      },
      judgedBy: 'review',
      reason: {
        nb: 'Framkall en feil og se hva som står i loggen, og hva som står på skjermen.',
        en: 'Provoke an error and see what the log says, and what the screen says.',
      },
    },
    'KJ-I15': {
      section: 'Health indicator, X-EVENT-ID',
      level: 'should',
      text: {
        nb: 'EPJ-en bør logge X-EVENT-ID fra svaret, slik at NHN kan finne igjen hendelsen.',
        en: 'The EPJ should log X-EVENT-ID from the answer so that NHN can find the event.',
      },
      judgedBy: 'review',
      reason: {
        nb: 'Finn verdien fra et svar igjen i EPJ-ens logg.',
        en: 'Find the value from an answer in the EPJ’s log.',
      },
    },
    'KJ-I16': {
      section: 'Health indicator, ticket',
      appliesTo: ['portal-ticket', 'api'],
      text: {
        nb: 'EPJ-en skal bruke billetten som den er, uten å tolke innholdet.',
        en: 'The EPJ must use the ticket as it is, without reading anything into it.',
      },
      judgedBy: 'checks',
    },
    'KJ-I17': {
      section: 'Ticket expired',
      document: documents.errorCodes,
      appliesTo: ['portal-ticket', 'api'],
      text: {
        nb: 'EPJ-en skal hente en ny billett ved å åpne pasienten på nytt når billetten er utløpt.',
        en: 'The EPJ must fetch a new ticket by opening the patient again when the ticket has expired.',
      },
      judgedBy: 'checks',
    },
    'KJ-I18': {
      section: 'Critical information',
      document: documents.useCases,
      level: 'should',
      appliesTo: ['api'],
      text: {
        nb: 'EPJ-en bør bare hente kritisk informasjon når sistEndretKritiskInfoDato er nyere enn egen kopi.',
        en: 'The EPJ should fetch critical information only when sistEndretKritiskInfoDato is newer than its own copy.',
      },
      judgedBy: 'checks',
    },
    'KJ-I19': {
      section: 'Blocked health workers',
      document: documents.useCases,
      appliesTo: ['api'],
      text: {
        nb: 'EPJ-en skal forklare brukeren at API-ene ikke gir ut data når pasienten har sperret for helsepersonell.',
        en: 'The EPJ must explain to the user that the APIs give out no data when the patient has blocked a health worker.',
      },
      judgedBy: 'checks',
    },
    'KJ-I20': {
      section: 'Error answers from the FHIR APIs',
      document: documents.fhirHeaders,
      appliesTo: ['api'],
      text: {
        nb: 'EPJ-en skal lese feil fra FHIR-API-ene ut av OperationOutcome.',
        en: 'The EPJ must read errors from the FHIR APIs out of the OperationOutcome.',
      },
      judgedBy: 'checks',
    },
    'KJ-I21': {
      section: 'Icon table',
      appliesTo: ['portal', 'portal-ticket'],
      text: {
        nb: 'Brukeren skal kunne åpne kjernejournal fra ikonene for status 2, 3 og 4.',
        en: 'The user must be able to open Kjernejournal from the icons for status 2, 3 and 4.',
      },
      judgedBy: 'checks',
    },
    'KJ-I22': {
      section: 'Icon placement',
      level: 'should',
      appliesTo: ['portal', 'portal-ticket'],
      text: {
        nb: 'Ikonet bør stå der helsepersonell naturlig ser når de arbeider med pasienten.',
        en: 'The icon should be where health workers naturally look when they work with the patient.',
      },
      judgedBy: 'review',
      reason: {
        nb: 'Spør en som bruker EPJ-en daglig om hen finner ikonet uten hjelp.',
        en: 'Ask someone who uses the EPJ daily whether they find the icon without help.',
      },
    },
    'KJ-I23': {
      section: 'Adressesperre',
      document: documents.addressBlock,
      appliesTo: ['portal', 'portal-ticket'],
      text: {
        nb: 'EPJ-en skal tåle at portalen avviser en pasient med adressesperre selv om ikonet viser status.',
        en: 'The EPJ must cope when the portal refuses a patient with a blocked address although the icon shows a status.',
      },
      judgedBy: 'review',
      reason: {
        nb: 'Åpne pasienten med adressesperre, trykk på ikonet og se at brukeren får en forståelig melding.',
        en: 'Open the patient with a blocked address, click the icon, and see that the user gets a message they understand.',
      },
    },
    'KJ-I24': {
      section: 'Ping service',
      level: 'should',
      appliesTo: ['portal', 'portal-ticket'],
      text: {
        nb: 'Testknappen bør vise så detaljert feil at en administrator kan rette den selv.',
        en: 'The test button should show errors in such detail that an administrator can correct them unaided.',
      },
      judgedBy: 'review',
      reason: {
        nb: 'Sett feil klient-ID, trykk på testknappen og les meldingen.',
        en: 'Set a wrong client id, press the test button and read the message.',
      },
    },
    'KJ-I25': {
      section: 'Consent, HPUNNTAK',
      document: documents.fhirHeaders,
      text: {
        nb: 'EPJ-en skal bare oppgi HPUNNTAK der samtykke ikke kreves: i spesialisthelsetjenesten eller hos pasientens fastlege.',
        en: 'The EPJ must state HPUNNTAK only where consent is not needed: in specialist care or at the patient’s own GP.',
      },
      judgedBy: 'review',
      reason: {
        nb: 'Se om en bruker på sykehjem eller i hjemmetjenesten kan velge unntak, og hvorfor.',
        en: 'See whether a user in a nursing home or home care can choose the exemption, and why.',
      },
    },
    'KJ-I26': {
      section: 'Consent for restricted modules',
      document: documents.fhirHeaders,
      appliesTo: ['api'],
      text: {
        nb: 'EPJ-en skal bare oppgi mottatt samtykke eller akutt når pasienten har begrenset en del av journalen.',
        en: 'The EPJ must state only received consent or emergency when the patient has restricted a part of the record.',
      },
      judgedBy: 'checks',
    },
    'KJ-I27': {
      section: 'Authorisation',
      document: documents.medicineWarnings,
      appliesTo: ['api'],
      text: {
        nb: 'EPJ-en skal spørre om nye legemiddeldata med virksomhetens token, ikke med en brukers.',
        en: 'The EPJ must ask for new medicine data with the organisation’s token, not with a user’s.',
      },
      judgedBy: 'checks',
    },
    'KJ-I28': {
      section: 'Time of the last query',
      document: documents.medicineWarnings,
      level: 'should',
      appliesTo: ['api'],
      text: {
        nb: 'EPJ-en bør sende tidspunktet fra forrige svar når den spør om nye legemiddeldata igjen.',
        en: 'The EPJ should send the moment in the last answer when it asks for new medicine data again.',
      },
      judgedBy: 'checks',
    },
    'KJ-I29': {
      section: 'Headers',
      document: documents.criticalInformation,
      appliesTo: ['api'],
      text: {
        nb: 'EPJ-en skal oppgi seg selv, pasienten, brukerens rolle og grunnlaget i headerne til API-et for kritisk informasjon.',
        en: 'The EPJ must name itself, the patient, the user’s role and the grounds in the headers of the critical information API.',
      },
      judgedBy: 'checks',
    },
    'KJ-I30': {
      section: 'Headers, prefix nhn-',
      document: documents.criticalInformation,
      level: 'should',
      appliesTo: ['api'],
      text: {
        nb: 'EPJ-en bør bruke headernavnene som begynner med nhn-, ikke de eldre med hit-.',
        en: 'The EPJ should use the header names that begin with nhn-, not the older ones with hit-.',
      },
      judgedBy: 'checks',
    },
    'KJ-I31': {
      section: 'Authorisation, user token',
      document: documents.restGuide,
      appliesTo: ['api'],
      text: {
        nb: 'EPJ-en skal hente og registrere data om en pasient med brukerens token, ikke med et systemtoken.',
        en: 'The EPJ must fetch and register data about a patient with the user’s token, not with a system token.',
      },
      judgedBy: 'checks',
    },
    'KJ-I32': {
      section: 'Parameters',
      document: documents.medicines,
      appliesTo: ['api'],
      text: {
        nb: 'EPJ-en skal hente legemidler med ticket, fra og utvidet-oppslag på riktig form, og med samtykke i billetten eller i kallet.',
        en: 'The EPJ must fetch medicines with ticket, fra and utvidet-oppslag in the right form, and with consent in the ticket or in the call.',
      },
      judgedBy: 'checks',
    },
    'KJ-I33': {
      section: 'Organisation numbers in the token',
      document: documents.criticalInformation,
      appliesTo: ['api'],
      text: {
        nb: 'EPJ-en skal hente kritisk informasjon med et token som har både hovedenhetens og arbeidsstedets organisasjonsnummer.',
        en: 'The EPJ must fetch critical information with a token that holds the numbers of both the main unit and the arbeidssted.',
      },
      judgedBy: 'checks',
    },
    'KJ-I34': {
      section: 'Correct and delete',
      document: documents.useCases,
      appliesTo: ['api'],
      text: {
        nb: 'EPJ-en skal bare slette kritisk informasjon som ble ført ved en feil; det som er avkreftet, skal oppdateres.',
        en: 'The EPJ must delete only critical information that was entered in error; what has been refuted must be updated.',
      },
      judgedBy: 'checks',
    },
    'KJ-I35': {
      section: 'Authorisation, scopes',
      document: documents.restGuide,
      appliesTo: ['api'],
      text: {
        nb: 'EPJ-en skal kalle hvert data-API med et token som har scopet til det API-et.',
        en: 'The EPJ must call each data API with a token that has the scope of that API.',
      },
      judgedBy: 'checks',
    },
    'KJ-I36': {
      section: 'Ticket for a patient, then data',
      document: documents.restGuide,
      appliesTo: ['api'],
      text: {
        nb: 'EPJ-en skal hente og registrere data for den pasienten som er åpen, og ingen annen.',
        en: 'The EPJ must fetch and register data for the patient who is open, and nobody else.',
      },
      judgedBy: 'checks',
    },
    'KJ-I37': {
      section: 'Content-Type',
      document: documents.fhirHeaders,
      appliesTo: ['api'],
      text: {
        nb: 'EPJ-en skal si i Content-Type at kritisk informasjon som den registrerer, er FHIR i JSON.',
        en: 'The EPJ must say in Content-Type that critical information it registers is FHIR in JSON.',
      },
      judgedBy: 'checks',
    },
    'KJ-I38': {
      section: 'Client responsibility',
      document: documents.criticalCodes,
      appliesTo: ['api'],
      text: {
        nb: 'EPJ-en skal registrere kritisk informasjon med gyldige koder, og holde kodeverkene sine oppdatert.',
        en: 'The EPJ must register critical information with valid codes, and keep its code systems up to date.',
      },
      judgedBy: 'review',
      reason: {
        nb: 'Se hvordan og hvor ofte EPJ-en henter FEST, ATC, ICD-10 og kjernejournals egne kodeverk. NHN ber om at det skjer daglig. Finn en kode som er utgått, og se at brukeren ikke kan velge den.',
        en: 'See how and how often the EPJ fetches FEST, ATC, ICD-10 and Kjernejournal’s own code systems. NHN asks that it be done daily. Find a code that is no longer valid, and see that the user cannot choose it.',
      },
    },
    'KJ-I39': {
      section: 'Excluded codes',
      document: documents.criticalCodes,
      appliesTo: ['api'],
      text: {
        nb: 'EPJ-en skal ikke registrere kritisk informasjon med koder fra kapittel XX og XXI i ICD-10.',
        en: 'The EPJ must not register critical information with codes from chapters XX and XXI of ICD-10.',
      },
      judgedBy: 'checks',
    },
    'KJ-I40': {
      section: 'Profile elements',
      document: documents.criticalResources,
      level: 'should',
      appliesTo: ['api'],
      text: {
        nb: 'EPJ-en bør oppgi både kodeverk, kode og tekst for hver kode i kritisk informasjon som den registrerer.',
        en: 'The EPJ should give code system, code and text of each code in critical information that it registers.',
      },
      judgedBy: 'checks',
    },
    'KJ-I41': {
      section: 'KjConditionInfection, code.text',
      document: documents.criticalResources,
      level: 'should',
      appliesTo: ['api'],
      text: {
        nb: 'EPJ-en bør registrere smitte uten spesifisering i fritekst, slik Helsedirektoratet bestemte i februar 2025.',
        en: 'The EPJ should register infections without a specification in free text, as Helsedirektoratet decided in February 2025.',
      },
      judgedBy: 'review',
      reason: {
        nb: 'Registrer en smitte, og se i rommets journal at code ikke har noen text. Gjelder bare EPJ-er som registrerer smitte; NHN sier at regelen kan bli endret.',
        en: 'Register an infection, and see in the room’s journal that code has no text. Concerns only an EPJ that registers infections; NHN says that the rule may be changed.',
      },
    },
    'KJ-I42': {
      section: 'KjFlag, period; KjDeviceUseStatement, validUntil',
      document: documents.criticalResources,
      level: 'should',
      appliesTo: ['api'],
      text: {
        nb: 'EPJ-en bør vise kritisk informasjon som inaktiv når datoen den gjelder til, er passert.',
        en: 'The EPJ should show critical information as inactive when the date that it is valid until has passed.',
      },
      judgedBy: 'review',
      reason: {
        nb: 'Registrer en prosedyreendring (Flag) som gjelder til i dag. Åpne pasienten på nytt, og se at den vises som inaktiv.',
        en: 'Register a procedural change (Flag) that is valid until today. Open the patient again, and see that it is shown as inactive.',
      },
    },
    'KJ-I43': {
      section: 'Status first in each session',
      document: documents.criticalStatus,
      level: 'should',
      appliesTo: ['api'],
      text: {
        nb: 'EPJ-en bør spørre om status før den henter eller registrerer kritisk informasjon om en pasient.',
        en: 'The EPJ should ask for the status before it fetches or registers critical information about a patient.',
      },
      judgedBy: 'checks',
    },
    'KJ-I44': {
      section: 'KJF-000065, KI-0014',
      document: documents.errorCodes,
      appliesTo: ['api'],
      text: {
        nb: 'EPJ-en skal sende kritisk informasjon som API-et tar imot, og endre og slette bare den nyeste versjonen.',
        en: 'The EPJ must send critical information that the API takes, and change and delete only the newest version.',
      },
      judgedBy: 'checks',
    },
    'KJ-I45': {
      section: 'brukermelding',
      document: documents.errorCodes,
      appliesTo: ['api'],
      text: {
        nb: 'EPJ-en skal si fra til brukeren når data ikke kan hentes eller registreres.',
        en: 'The EPJ must tell the user when data cannot be fetched or registered.',
      },
      judgedBy: 'checks',
    },
    'KJ-I46': {
      section: '9.2.2 idempotent methods',
      document: documents.rfc9110,
      level: 'should',
      appliesTo: ['api'],
      text: {
        nb: 'EPJ-en bør sende kritisk informasjon som skal registreres, én gang, siden hver POST lager en ny opplysning.',
        en: 'The EPJ should send critical information that is to be registered once, since each POST makes a new record.',
      },
      judgedBy: 'checks',
    },
    'KJ-I47': {
      section: 'Correct and delete',
      document: documents.useCases,
      appliesTo: ['api'],
      text: {
        nb: 'EPJ-en skal trekke tilbake i kjernejournal det som brukeren sier ble ført ved en feil.',
        en: 'The EPJ must withdraw from Kjernejournal what the user says was entered in error.',
      },
      judgedBy: 'checks',
    },
    'KJ-I48': {
      section: 'Attest, patient (issue 120)',
      document: documents.tillitsrammeverk,
      level: 'should',
      appliesTo: ['api'],
      text: {
        nb: 'EPJ-en bør ikke bruke et token med attest for én pasient til å hente eller registrere data om en annen.',
        en: 'The EPJ should not use a token with an attest for one patient to fetch or register data about another.',
      },
      judgedBy: 'checks',
    },
    'KJ-I49': {
      section: '8.1 Character encoding',
      document: documents.rfc8259,
      level: 'should',
      appliesTo: ['api'],
      text: {
        nb: 'EPJ-en bør registrere kritisk informasjon i UTF-8, så æ, ø og å er hele når andre leser den.',
        en: 'The EPJ should register critical information in UTF-8, so that æ, ø and å are whole when others read it.',
      },
      judgedBy: 'checks',
    },
    'KJ-I50': {
      section: 'Critical information',
      document: documents.useCases,
      level: 'should',
      appliesTo: ['api'],
      text: {
        nb: 'EPJ-en bør hente kritisk informasjon på nytt når sistEndretKritiskInfoDato er nyere enn egen kopi.',
        en: 'The EPJ should fetch critical information anew when sistEndretKritiskInfoDato is newer than its own copy.',
      },
      judgedBy: 'checks',
    },
    'KJ-I51': {
      section: 'Attest, authorisation (issue 78)',
      document: documents.tillitsrammeverk,
      appliesTo: ['api'],
      text: {
        nb: 'Attesten i tokenet til data-API-ene skal oppgi autorisasjonen som EPJ-en oppgir for brukeren i kallet.',
        en: 'The attest in the token for the data APIs must give the authorisation that the EPJ states for the user in the call.',
      },
      judgedBy: 'checks',
    },
  },
)

const session = defineRequirements(
  { document: documents.innlogging, level: 'must', actor: 'epj', appliesTo: ['portal', 'web-epj'] },
  {
    'KJ-S01': {
      section: 'User log-in',
      text: {
        nb: 'EPJ-en skal logge brukeren inn med HelseID på sikkerhetsnivå 4 før den oppretter en kjernejournalsesjon.',
        en: 'The EPJ must log the user in through HelseID at security level 4 before it creates a Kjernejournal session.',
      },
      judgedBy: 'checks',
    },
    'KJ-S02': {
      section: 'Token for session calls',
      document: documents.innloggingClient,
      text: {
        nb: 'EPJ-en skal be om token for nhn:kjernejournal med en ressursindikator.',
        en: 'The EPJ must ask for a token for nhn:kjernejournal with a resource indicator.',
      },
      judgedBy: 'checks',
    },
    'KJ-S03': {
      section: 'Scopes',
      document: documents.innloggingClient,
      text: {
        nb: 'EPJ-en skal be om både nhn:kjernejournal/innlogging og nhn:kjernejournal/tillitsrammeverk.',
        en: 'The EPJ must ask for both nhn:kjernejournal/innlogging and nhn:kjernejournal/tillitsrammeverk.',
      },
      judgedBy: 'checks',
    },
    'KJ-S04': {
      section: 'Scopes',
      document: documents.innloggingClient,
      text: {
        nb: 'EPJ-en skal også be om nhn:kjernejournal/api når samme klient henter helseindikatoren.',
        en: 'The EPJ must also ask for nhn:kjernejournal/api when the same client fetches the health indicator.',
      },
      judgedBy: 'checks',
    },
    'KJ-S05': {
      section: 'Authorization header',
      text: {
        nb: 'EPJ-en skal sende tokenet med ordet DPoP, ikke Bearer, i alle sesjonskall.',
        en: 'The EPJ must send the token with the word DPoP, not Bearer, on every session call.',
      },
      judgedBy: 'checks',
    },
    'KJ-S06': {
      section: 'DPoP header',
      text: {
        nb: 'EPJ-en skal legge ved et nytt DPoP-bevis i hvert sesjonskall, og beviset skal gjelde akkurat det tokenet.',
        en: 'The EPJ must attach a new DPoP proof to each session call, and the proof must belong to exactly that token.',
      },
      judgedBy: 'checks',
    },
    'KJ-S07': {
      section: 'DPoP header, jti',
      text: {
        nb: 'EPJ-en skal lage jti i DPoP-beviset av minst 96 tilfeldige bit, kodet som base64url.',
        en: 'The EPJ must make the DPoP proof’s jti of at least 96 random bits, encoded as base64url.',
      },
      judgedBy: 'checks',
    },
    'KJ-S08': {
      section: 'X-SOURCE-SYSTEM',
      text: {
        nb: 'EPJ-en skal oppgi navn og versjon i X-SOURCE-SYSTEM i alle sesjonskall, med 3 til 512 tillatte tegn.',
        en: 'The EPJ must give its name and version in X-SOURCE-SYSTEM on every session call, in 3 to 512 permitted characters.',
      },
      judgedBy: 'checks',
    },
    'KJ-S09': {
      section: 'X-EVENT-ID',
      text: {
        nb: 'EPJ-en skal holde X-EVENT-ID på høyst 128 bokstaver, sifre og bindestreker når den sender feltet.',
        en: 'The EPJ must keep X-EVENT-ID to at most 128 letters, digits and hyphens when it sends the header.',
      },
      judgedBy: 'checks',
    },
    'KJ-S10': {
      section: 'User token',
      text: {
        nb: 'EPJ-en skal bruke brukerens token, ikke et systemtoken, i alle sesjonskall.',
        en: 'The EPJ must use the user’s token, not a system token, on every session call.',
      },
      judgedBy: 'checks',
    },
    'KJ-S11': {
      section: 'Token claims',
      document: documents.innloggingSample,
      text: {
        nb: 'EPJ-en skal be om scopene som gir tokenet fødselsnummer, sikkerhetsnivå og HPR-nummer.',
        en: 'The EPJ must ask for the scopes that put national identity number, security level and HPR number in the token.',
      },
      judgedBy: 'checks',
    },
    'KJ-S12': {
      section: 'Attest before each patient',
      document: documents.innloggingClient,
      text: {
        nb: 'EPJ-en skal hente et nytt token med attest for hver pasient før den oppretter sesjonen.',
        en: 'The EPJ must fetch a new token with an attest for each patient before it creates the session.',
      },
      judgedBy: 'checks',
    },
    'KJ-S13': {
      section: 'Attest, point of care',
      document: documents.tillitsrammeverk,
      text: {
        nb: 'EPJ-en skal oppgi virksomheten og arbeidsstedet som brukeren faktisk arbeider ved, i attesten.',
        en: 'The EPJ must name the organisation and arbeidssted where the user really works in the attest.',
      },
      judgedBy: 'checks',
    },
    'KJ-S14': {
      section: 'Organisation numbers in the token',
      document: documents.organisationNumbers,
      text: {
        nb: 'EPJ-en skal be om token for arbeidsstedets organisasjonsnummer, ikke bare hovedenhetens.',
        en: 'The EPJ must ask for a token for the arbeidssted’s organisation number, not only the main unit’s.',
      },
      judgedBy: 'checks',
    },
    'KJ-S15': {
      section: 'Attest, authorisation (issue 78)',
      document: documents.tillitsrammeverk,
      appliesTo: ['portal', 'api', 'web-epj'],
      text: {
        nb: 'Attesten skal oppgi den HPR-autorisasjonen brukeren har nå, når brukeren har en.',
        en: 'The attest must give the HPR authorisation that the user holds now, when there is one.',
      },
      judgedBy: 'checks',
    },
    'KJ-S16': {
      section: 'Attest, care relation (issue 154)',
      document: documents.tillitsrammeverk,
      text: {
        nb: 'EPJ-en skal oppgi enten helsetjeneste eller formålsdetaljer i attesten.',
        en: 'The EPJ must give either the healthcare service or the details of purpose in the attest.',
      },
      judgedBy: 'checks',
    },
    'KJ-S17': {
      section: 'Attest, ATT-38 to ATT-41',
      document: documents.tillitsrammeverk,
      text: {
        nb: 'EPJ-en skal velge formålet i attesten etter situasjonen: behandling, akutt, tildeling av tjenester eller nødtilgang.',
        en: 'The EPJ must choose the purpose in the attest by the situation: treatment, emergency, allocation of services or breaking the glass.',
      },
      judgedBy: 'review',
      reason: {
        nb: 'Gå gjennom hvilke situasjoner i EPJ-en som gir TREAT, ETREAT, COC og BTG.',
        en: 'Go through which situations in the EPJ give TREAT, ETREAT, COC and BTG.',
      },
    },
    'KJ-S18': {
      section: 'Attest, patient (issue 120)',
      document: documents.tillitsrammeverk,
      text: {
        nb: 'EPJ-en skal aldri bruke et token med attest for én pasient til å opprette sesjon for en annen.',
        en: 'The EPJ must never use a token with an attest for one patient to create a session for another.',
      },
      judgedBy: 'checks',
    },
    'KJ-S19': {
      section: 'Session create, ehr_code_challenge',
      document: documents.innloggingSample,
      text: {
        nb: 'EPJ-en skal sende SHA-256 av verifikatoren, kodet som base64url, når den oppretter sesjonen.',
        en: 'The EPJ must send the SHA-256 of the verifier, encoded as base64url, when it creates the session.',
      },
      judgedBy: 'checks',
    },
    'KJ-S20': {
      section: 'Session create, ehr_code_challenge',
      document: documents.innloggingSample,
      text: {
        nb: 'EPJ-en skal lage en ny, tilfeldig verifikator for hver sesjon.',
        en: 'The EPJ must make a new, random verifier for each session.',
      },
      judgedBy: 'checks',
    },
    'KJ-S21': {
      section: 'Session create, patient_identifier',
      document: documents.innloggingSample,
      text: {
        nb: 'EPJ-en skal opprette sesjonen for den pasienten som er åpen.',
        en: 'The EPJ must create the session for the patient who is open.',
      },
      judgedBy: 'checks',
    },
    'KJ-S22': {
      section: 'Session create, patient_identifier',
      document: documents.innloggingSample,
      text: {
        nb: 'EPJ-en skal bruke riktig OID for fødselsnummer og for D-nummer i patient_identifier.',
        en: 'The EPJ must use the right OID for national identity number and for D-number in patient_identifier.',
      },
      judgedBy: 'checks',
    },
    'KJ-S23': {
      section: 'Session create, practitioner_authorization',
      document: documents.innloggingSample,
      text: {
        nb: 'EPJ-en skal oppgi en autorisasjon fra Volven 9060 som brukeren har.',
        en: 'The EPJ must state an authorisation from Volven 9060 that the user holds.',
      },
      judgedBy: 'checks',
    },
    'KJ-S24': {
      section: 'Session create, access_basis',
      text: {
        nb: 'EPJ-en skal oppgi SAMTYKKE, AKUTT eller UNNTAK som grunnlag for oppslaget.',
        en: 'The EPJ must state SAMTYKKE, AKUTT or UNNTAK as the grounds for opening the record.',
      },
      judgedBy: 'checks',
    },
    'KJ-S25': {
      section: 'Grunnlag (access_basis)',
      text: {
        nb: 'EPJ-en skal oppgi det grunnlaget som faktisk gjelder, og ikke et fast valg for alle oppslag.',
        en: 'The EPJ must state the grounds that really apply, and not one fixed choice for every opening.',
      },
      judgedBy: 'review',
      reason: {
        nb: 'Se hvordan brukeren velger grunnlag, og hva EPJ-en foreslår på forhånd.',
        en: 'See how the user chooses grounds, and what the EPJ suggests beforehand.',
      },
    },
    'KJ-S26': {
      section: 'Session create, answer',
      text: {
        nb: 'EPJ-en skal virke likt når svaret fra create inneholder felter den ikke kjenner.',
        en: 'The EPJ must behave the same when the answer from create holds fields it does not know.',
      },
      judgedBy: 'checks',
    },
    'KJ-S27': {
      section: 'Opening the portal',
      document: documents.innloggingSample,
      text: {
        nb: 'EPJ-en skal åpne hentpasient.html med koden og verifikatoren fra sesjonen den nettopp opprettet.',
        en: 'The EPJ must open hentpasient.html with the code and the verifier of the session it has just created.',
      },
      judgedBy: 'checks',
    },
    'KJ-S28': {
      section: 'Opening the portal',
      document: documents.innloggingSample,
      text: {
        nb: 'EPJ-en skal bruke hver kode én gang og opprette en ny sesjon for neste åpning.',
        en: 'The EPJ must use each code once and create a new session for the next opening.',
      },
      judgedBy: 'checks',
    },
    'KJ-S29': {
      section: 'Opening the portal',
      document: documents.innloggingSample,
      text: {
        nb: 'EPJ-en skal holde kode og verifikator ute av egne logger.',
        en: 'The EPJ must keep code and verifier out of its own logs.',
      },
      judgedBy: 'review',
      reason: {
        nb: 'Søk i EPJ-ens logg etter adressen som åpnet portalen.',
        en: 'Search the EPJ’s log for the address that opened the portal.',
      },
    },
    'KJ-S30': {
      section: 'Session refresh',
      text: {
        nb: 'EPJ-en skal fornye sesjonen med et nytt HelseID-token før det forrige tokenet utløper.',
        en: 'The EPJ must refresh the session with a new HelseID token before the previous token expires.',
      },
      judgedBy: 'checks',
    },
    'KJ-S31': {
      section: 'Session refresh, interval',
      document: documents.innloggingSample,
      level: 'should',
      text: {
        nb: 'EPJ-en bør fornye sesjonen når om lag 80 prosent av tokenets levetid er brukt.',
        en: 'The EPJ should refresh the session when about 80 per cent of the token’s life is spent.',
      },
      judgedBy: 'checks',
    },
    'KJ-S32': {
      section: 'Session refresh, failure',
      document: documents.innloggingSample,
      text: {
        nb: 'EPJ-en skal slutte å fornye når kjernejournal avviser fornyelsen, og opprette en ny sesjon ved neste åpning.',
        en: 'The EPJ must stop refreshing when Kjernejournal refuses the refresh, and create a new session at the next opening.',
      },
      judgedBy: 'checks',
    },
    'KJ-S33': {
      section: 'Session refresh, after closing',
      document: documents.acceptanceTest2,
      text: {
        nb: 'EPJ-en skal slutte å fornye sesjonen når pasienten lukkes eller sesjonen er avsluttet.',
        en: 'The EPJ must stop refreshing the session when the patient is closed or the session has ended.',
      },
      judgedBy: 'checks',
    },
    'KJ-S34': {
      section: 'Change of patient',
      text: {
        nb: 'EPJ-en skal avslutte eller erstatte den gamle sesjonen når brukeren bytter pasient.',
        en: 'The EPJ must end or replace the old session when the user changes patient.',
      },
      judgedBy: 'checks',
    },
    'KJ-S35': {
      section: 'Session end',
      text: {
        nb: 'EPJ-en skal kalle session/end når brukeren logger ut.',
        en: 'The EPJ must call session/end when the user logs out.',
      },
      judgedBy: 'checks',
    },
    'KJ-S36': {
      section: 'Session end, HelseID',
      document: documents.innloggingSample,
      text: {
        nb: 'EPJ-en skal logge brukeren ut av HelseID etter at kjernejournalsesjonen er avsluttet.',
        en: 'The EPJ must log the user out of HelseID after the Kjernejournal session has ended.',
      },
      judgedBy: 'checks',
    },
    'KJ-S37': {
      section: 'Session create, failure',
      text: {
        nb: 'EPJ-en skal si fra til brukeren og ikke åpne portalen når sesjonen ikke kan opprettes.',
        en: 'The EPJ must tell the user and not open the portal when the session cannot be created.',
      },
      judgedBy: 'checks',
    },
    'KJ-S38': {
      section: 'Session ping',
      document: documents.helseidSamples,
      level: 'may',
      text: {
        nb: 'EPJ-en kan bruke session/ping for å prøve token, DPoP-bevis og X-SOURCE-SYSTEM uten å åpne en pasient.',
        en: 'The EPJ may use session/ping to try token, DPoP proof and X-SOURCE-SYSTEM without opening a patient.',
      },
      judgedBy: 'checks',
    },
    'KJ-S39': {
      section: 'Client kind',
      document: documents.innloggingClient,
      actor: 'municipality',
      text: {
        nb: 'Klienten i Selvbetjening skal være satt opp for både brukerpålogging og API-kall.',
        en: 'The client in Selvbetjening must be set up for both user log-in and API calls.',
      },
      judgedBy: 'review',
      reason: {
        nb: 'Åpne klienten i Selvbetjening og se på bruksområdene.',
        en: 'Open the client in Selvbetjening and look at what it may be used for.',
      },
    },
    'KJ-S40': {
      section: 'Client owner',
      document: documents.innloggingClient,
      actor: 'municipality',
      text: {
        nb: 'Virksomheten som eier klienten, skal ha en næringskode innen helse i Enhetsregisteret.',
        en: 'The organisation that owns the client must have a health industry code in Enhetsregisteret.',
      },
      judgedBy: 'review',
      reason: {
        nb: 'Slå opp organisasjonsnummeret i Enhetsregisteret og les næringskoden.',
        en: 'Look the organisation number up in Enhetsregisteret and read its industry code.',
      },
    },
    'KJ-S41': {
      section: 'F.6',
      document: documents.epjRequirements,
      appliesTo: ['web-epj'],
      text: {
        nb: 'En nettbasert EPJ skal gjenbruke samme fane eller lukke den gamle når brukeren åpner neste pasient.',
        en: 'A web-based EPJ must reuse the same tab, or close the old one, when the user opens the next patient.',
      },
      judgedBy: 'review',
      reason: {
        nb: 'Åpne kjernejournal for to pasienter etter hverandre og tell fanene.',
        en: 'Open Kjernejournal for two patients in a row and count the tabs.',
      },
    },
    'KJ-S42': {
      section: 'Portal parameters, ticket',
      document: documents.portalGuide,
      appliesTo: ['portal-ticket'],
      text: {
        nb: 'EPJ-en skal URL-kode billetten når den åpner portalen.',
        en: 'The EPJ must URL-encode the ticket when it opens the portal.',
      },
      judgedBy: 'checks',
    },
    'KJ-S43': {
      section: 'Portal parameters, X-EPJ-System',
      document: documents.portalGuide,
      appliesTo: ['portal-ticket'],
      text: {
        nb: 'EPJ-en skal oppgi X-EPJ-System når den åpner portalen, som header eller som parameter.',
        en: 'The EPJ must give X-EPJ-System when it opens the portal, as a header or as a parameter.',
      },
      judgedBy: 'checks',
    },
    'KJ-S44': {
      section: 'Portal parameters, idprov',
      document: documents.portalGuide,
      level: 'may',
      appliesTo: ['portal-ticket'],
      text: {
        nb: 'EPJ-en kan foreslå brukerens e-ID med parameteren idprov.',
        en: 'The EPJ may suggest the user’s e-ID with the parameter idprov.',
      },
      judgedBy: 'checks',
    },
    'KJ-S45': {
      section: 'Hold session',
      document: documents.portalGuide,
      appliesTo: ['portal-ticket'],
      text: {
        nb: 'EPJ-en skal starte, stoppe og nullstille tidtakeren som holder portalsesjonen åpen.',
        en: 'The EPJ must start, stop and reset the timer that holds the portal session open.',
      },
      judgedBy: 'checks',
    },
    'KJ-S46': {
      section: 'Logout',
      document: documents.portalGuide,
      appliesTo: ['portal-ticket'],
      text: {
        nb: 'EPJ-en skal logge brukeren ut av portalen når brukeren logger ut av EPJ-en.',
        en: 'The EPJ must log the user out of the portal when the user logs out of the EPJ.',
      },
      judgedBy: 'checks',
    },
    'KJ-S47': {
      section: 'Grunnlag (access_basis)',
      appliesTo: ['portal', 'api'],
      text: {
        nb: 'EPJ-en skal sende det grunnlaget som brukeren valgte for pasienten.',
        en: 'The EPJ must send the grounds that the user chose for the patient.',
      },
      judgedBy: 'checks',
    },
    'KJ-S48': {
      section: 'T.25, step 4',
      document: documents.acceptanceTest1,
      appliesTo: ['portal', 'api'],
      text: {
        nb: 'EPJ-en skal bruke kjernejournal med tokenet til den brukeren som er innlogget, også etter at en annen har tatt over.',
        en: 'The EPJ must use Kjernejournal with the token of the user who is logged in, also after another has taken over.',
      },
      judgedBy: 'checks',
    },
    'KJ-S49': {
      section: 'User change, scenario 1',
      document: documents.acceptanceTest2,
      level: 'should',
      appliesTo: ['portal', 'portal-ticket'],
      text: {
        nb: 'EPJ-en bør ikke ha en pasient åpen etter at brukeren har logget ut.',
        en: 'The EPJ should not have a patient open after the user has logged out.',
      },
      judgedBy: 'review',
      reason: {
        nb: 'Logg ut mens en pasient er åpen, og se at verken pasienten eller kjernejournalikonet vises. Sjekken dømmer selv når adapteren melder hvilken pasient som er åpen.',
        en: 'Log out while a patient is open, and see that neither the patient nor the kjernejournal icon is shown. The check judges by itself when the adapter reports which patient is open.',
      },
    },
  },
)

export const kjSession = { ...helseindikator, ...session }
