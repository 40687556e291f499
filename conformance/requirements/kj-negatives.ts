// What goes wrong between EPJ and Kjernejournal, and what a good EPJ does then (KJ-N…).

import { documents } from './documents.ts'
import { defineRequirements } from './requirement.ts'

export const kjNegatives = defineRequirements(
  { document: documents.innlogging, level: 'must', actor: 'epj', appliesTo: ['portal', 'portal-ticket'] },
  {
    'KJ-N01': {
      section: 'Unknown fields',
      document: documents.restGuide,
      appliesTo: ['portal', 'portal-ticket', 'api'],
      text: {
        nb: 'EPJ-en skal ikke endre oppførsel når hvert svar fra kjernejournal har et tilfeldig, ekstra felt.',
        en: 'The EPJ must not change its behaviour when every answer from Kjernejournal has a random extra field.',
      },
      judgedBy: 'checks',
    },
    'KJ-N02': {
      section: 'Deactivated organisation',
      document: documents.acceptanceTest2,
      text: {
        nb: 'EPJ-en skal vise feilikon og forklaring når kjernejournal har deaktivert virksomheten.',
        en: 'The EPJ must show the error icon and an explanation when Kjernejournal has deactivated the organisation.',
      },
      judgedBy: 'checks',
    },
    'KJ-N03': {
      section: 'T.9, Kjernejournal unavailable',
      document: documents.acceptanceTest2,
      text: {
        nb: 'Brukeren skal kunne arbeide videre i EPJ-en når kjernejournal avviser, bryter eller henger.',
        en: 'The user must be able to go on working in the EPJ when Kjernejournal refuses, breaks off or hangs.',
      },
      judgedBy: 'checks',
    },
    'KJ-N04': {
      section: 'KJF-000015, AUT_002',
      document: documents.errorCodes,
      appliesTo: ['portal-ticket'],
      text: {
        nb: 'EPJ-en skal hente helseindikatoren på nytt når billetten utløper før brukeren trykker på ikonet.',
        en: 'The EPJ must fetch the health indicator anew when the ticket expires before the user clicks the icon.',
      },
      judgedBy: 'checks',
    },
    'KJ-N05': {
      section: 'Portal parameters, ticket',
      document: documents.portalGuide,
      appliesTo: ['portal-ticket'],
      text: {
        nb: 'EPJ-en skal åpne riktig pasient også når billetten inneholder pluss og skråstrek.',
        en: 'The EPJ must open the right patient also when the ticket contains plus and slash.',
      },
      judgedBy: 'checks',
    },
    'KJ-N06': {
      section: 'AUT_105',
      document: documents.errorCodes,
      appliesTo: ['portal-ticket'],
      text: {
        nb: 'EPJ-en skal aldri åpne portalen uten billett.',
        en: 'The EPJ must never open the portal without a ticket.',
      },
      judgedBy: 'checks',
    },
    'KJ-N07': {
      section: 'Icon table',
      document: documents.portalGuide,
      text: {
        nb: 'EPJ-en skal ikke åpne noe når brukeren trykker på ikonet for status 0 eller 1.',
        en: 'The EPJ must open nothing when the user clicks the icon for status 0 or 1.',
      },
      judgedBy: 'checks',
    },
    'KJ-N08': {
      section: 'X-EPJ-System, X-SOURCE-SYSTEM',
      appliesTo: ['portal'],
      text: {
        nb: 'EPJ-en skal aldri utelate systemnavnet eller bruke tegn som kjernejournal avviser i det.',
        en: 'The EPJ must never leave the system name out, or use characters in it that Kjernejournal refuses.',
      },
      judgedBy: 'checks',
    },
    'KJ-N09': {
      section: 'X-EVENT-ID',
      appliesTo: ['portal'],
      text: {
        nb: 'EPJ-en skal aldri sende en X-EVENT-ID som er for lang eller har andre tegn enn bokstaver, sifre og bindestrek.',
        en: 'The EPJ must never send an X-EVENT-ID that is too long or has other characters than letters, digits and hyphen.',
      },
      judgedBy: 'checks',
    },
    'KJ-N10': {
      section: 'DPoP header',
      text: {
        nb: 'EPJ-en skal aldri sende et DPoP-bevis som er brukt før, eller som gjelder et annet kall eller token.',
        en: 'The EPJ must never send a DPoP proof that has been used before, or that belongs to another call or token.',
      },
      judgedBy: 'checks',
    },
    'KJ-N11': {
      section: 'Authorization header',
      appliesTo: ['portal'],
      text: {
        nb: 'EPJ-en skal aldri sende et token som Bearer i et sesjonskall.',
        en: 'The EPJ must never send a token as Bearer on a session call.',
      },
      judgedBy: 'checks',
    },
    'KJ-N12': {
      section: 'Audience',
      document: documents.restGuide,
      appliesTo: ['portal', 'api'],
      text: {
        nb: 'EPJ-en skal aldri sende kjernejournal et token som også gjelder andre mottakere.',
        en: 'The EPJ must never send Kjernejournal a token that is meant for other recipients too.',
      },
      judgedBy: 'checks',
    },
    'KJ-N13': {
      section: 'Scopes and attest',
      document: documents.innloggingClient,
      appliesTo: ['portal'],
      text: {
        nb: 'EPJ-en skal aldri opprette en sesjon med et token som mangler tillitsrammeverk-scopet eller attesten.',
        en: 'The EPJ must never create a session with a token that lacks the tillitsrammeverk scope or the attest.',
      },
      judgedBy: 'checks',
    },
    'KJ-N14': {
      section: 'Security level',
      document: documents.restGuide,
      appliesTo: ['portal'],
      text: {
        nb: 'EPJ-en skal avvise en bruker som er logget inn på sikkerhetsnivå 3, og forklare hvorfor.',
        en: 'The EPJ must turn away a user who is logged in at security level 3, and explain why.',
      },
      judgedBy: 'checks',
    },
    'KJ-N15': {
      section: 'AUT_108, user without HPR number',
      document: documents.errorCodes,
      appliesTo: ['portal'],
      text: {
        nb: 'EPJ-en skal forklare brukeren at kjernejournal krever HPR-nummer når tokenet mangler det.',
        en: 'The EPJ must explain to the user that Kjernejournal demands an HPR number when the token lacks one.',
      },
      judgedBy: 'checks',
    },
    'KJ-N16': {
      section: 'Code and verifier',
      document: documents.innloggingSample,
      appliesTo: ['portal'],
      text: {
        nb: 'EPJ-en skal aldri åpne portalen med en brukt kode eller feil verifikator.',
        en: 'The EPJ must never open the portal with a used code or a wrong verifier.',
      },
      judgedBy: 'checks',
    },
    'KJ-N17': {
      section: 'Session refresh',
      document: documents.innloggingSample,
      appliesTo: ['portal'],
      text: {
        nb: 'EPJ-en skal ikke la sesjonen løpe ut mens pasienten er åpen i kjernejournal.',
        en: 'The EPJ must not let the session run out while the patient is open in Kjernejournal.',
      },
      judgedBy: 'checks',
    },
    'KJ-N18': {
      section: 'Session refresh after the end',
      document: documents.acceptanceTest2,
      appliesTo: ['portal'],
      text: {
        nb: 'EPJ-en skal ikke holde sesjonen i live etter at pasienten er lukket eller sesjonen avsluttet.',
        en: 'The EPJ must not keep the session alive after the patient is closed or the session has ended.',
      },
      judgedBy: 'checks',
    },
    'KJ-N19': {
      section: 'F.6, change of patient',
      document: documents.epjRequirements,
      text: {
        nb: 'Den forrige pasienten skal ikke bli stående i kjernejournal når brukeren bytter pasient i EPJ-en.',
        en: 'The previous patient must not remain in Kjernejournal when the user changes patient in the EPJ.',
      },
      judgedBy: 'checks',
    },
    'KJ-N20': {
      section: 'User change',
      document: documents.acceptanceTest2,
      appliesTo: ['portal'],
      text: {
        nb: 'En ny bruker skal aldri komme inn i den forrige brukerens kjernejournalsesjon.',
        en: 'A new user must never enter the previous user’s Kjernejournal session.',
      },
      judgedBy: 'checks',
    },
    'KJ-N21': {
      section: 'T.25, change of organisation',
      document: documents.acceptanceTest1,
      text: {
        nb: 'EPJ-en skal hente nytt token når brukeren bytter arbeidssted, så tokenet ikke viser det gamle.',
        en: 'The EPJ must fetch a new token when the user changes arbeidssted, so that the token does not show the old one.',
      },
      judgedBy: 'checks',
    },
    'KJ-N22': {
      section: 'Consent for restricted modules',
      document: documents.fhirHeaders,
      appliesTo: ['api'],
      text: {
        nb: 'EPJ-en skal verken bruke unntak for begrensede opplysninger eller sende samtykkefeltet når ingenting er begrenset.',
        en: 'The EPJ must neither use the exemption for restricted data nor send the consent header when nothing is restricted.',
      },
      judgedBy: 'checks',
    },
    'KJ-N23': {
      section: 'KJF-000180, blocked health worker',
      document: documents.useCases,
      appliesTo: ['api'],
      text: {
        nb: 'EPJ-en skal vise brukeren til portalen når API-et holder tilbake data fordi pasienten har sperret for noen.',
        en: 'The EPJ must direct the user to the portal when the API withholds data because the patient has blocked someone.',
      },
      judgedBy: 'checks',
    },
    'KJ-N24': {
      section: 'Adressesperre',
      document: documents.addressBlock,
      text: {
        nb: 'Brukeren skal få vite hvorfor portalen er lukket når en pasient med adressesperre likevel har statusikon.',
        en: 'The user must learn why the portal is closed when a patient with a blocked address still has a status icon.',
      },
      judgedBy: 'review',
      reason: {
        nb: 'Åpne pasienten med adressesperre og les det brukeren får se.',
        en: 'Open the patient with a blocked address and read what the user gets to see.',
      },
    },
    'KJ-N25': {
      section: 'Identity numbers',
      document: documents.fhirHeaders,
      appliesTo: ['portal', 'portal-ticket', 'api'],
      text: {
        nb: 'EPJ-en skal aldri legge et fødselsnummer i en adresse.',
        en: 'The EPJ must never put a national identity number in an address.',
      },
      judgedBy: 'checks',
    },
    'KJ-N26': {
      section: 'AUT_000, AUT_104',
      document: documents.errorCodes,
      text: {
        nb: 'En bruker uten gyldig rolle skal få vite at rollen ikke gir tilgang til kjernejournal.',
        en: 'A user without a valid role must learn that the role gives no access to Kjernejournal.',
      },
      judgedBy: 'review',
      reason: {
        nb: 'Logg inn som helsefagarbeider, åpne kjernejournal og les meldingen.',
        en: 'Log in as a healthcare assistant, open Kjernejournal and read the message.',
      },
    },
    'KJ-N27': {
      section: 'KJF-000013, KJF-000022',
      document: documents.errorCodes,
      text: {
        nb: 'EPJ-en skal si fra når arbeidsstedets organisasjonsnummer ikke er det som er registrert i HelseID.',
        en: 'The EPJ must tell when the arbeidssted’s organisation number is not the one registered in HelseID.',
      },
      judgedBy: 'checks',
    },
    'KJ-N28': {
      section: 'F.6, windows',
      document: documents.epjRequirements,
      appliesTo: ['web-epj'],
      text: {
        nb: 'EPJ-en skal ikke samle opp kjernejournalfaner, og skal si fra når nettleseren stopper vinduet.',
        en: 'The EPJ must not pile up Kjernejournal tabs, and must tell when the browser blocks the window.',
      },
      judgedBy: 'review',
      reason: {
        nb: 'Trykk på ikonet flere ganger, og prøv med sprettoppvinduer slått av.',
        en: 'Click the icon several times, and try with pop-ups switched off.',
      },
    },
    'KJ-N29': {
      section: 'F.3, window size',
      document: documents.epjRequirements,
      text: {
        nb: 'EPJ-en skal ikke vise kjernejournal i en flate som er mindre enn 960 × 640 piksler.',
        en: 'The EPJ must not show Kjernejournal in an area smaller than 960 × 640 pixels.',
      },
      judgedBy: 'review',
      reason: {
        nb: 'Gjør EPJ-vinduet lite, åpne kjernejournal og mål flaten.',
        en: 'Make the EPJ window small, open Kjernejournal and measure the area.',
      },
    },
    'KJ-N30': {
      section: 'S.1, old TLS',
      document: documents.epjRequirements,
      appliesTo: ['portal', 'portal-ticket', 'api'],
      text: {
        nb: 'EPJ-en skal ikke falle tilbake til TLS 1.0 eller 1.1.',
        en: 'The EPJ must not fall back to TLS 1.0 or 1.1.',
      },
      judgedBy: 'review',
      reason: {
        nb: 'Sett opp en server som bare godtar TLS 1.0 og 1.1, for eksempel openssl s_server -tls1_1, og la EPJ-en kalle den. Forbindelsen skal ikke komme i gang.',
        en: 'Set up a server that accepts only TLS 1.0 and 1.1, for instance openssl s_server -tls1_1, and have the EPJ call it. The connection must not come about.',
      },
    },
    'KJ-N31': {
      section: 'Bruk av eID',
      document: documents.vendorChecklist,
      actor: 'municipality',
      appliesTo: ['municipality'],
      level: 'should',
      text: {
        nb: 'Kommunen bør rydde opp i doble navn og manglende mobilnumre før ansatte får e-ID.',
        en: 'The municipality should sort out double names and missing mobile numbers before staff get their e-ID.',
      },
      judgedBy: 'review',
      reason: {
        nb: 'Sammenlign navnene i personallisten med Folkeregisteret, og se at alle har mobilnummer i kontaktregisteret.',
        en: 'Compare the names in the staff list with Folkeregisteret, and see that everybody has a mobile number in the contact register.',
      },
    },
    'KJ-N32': {
      section: 'Health indicator, broken answer',
      document: documents.innloggingSample,
      text: {
        nb: 'EPJ-en skal vise feilikonet når svaret ikke kan leses, eller status er noe annet enn 0 til 4.',
        en: 'The EPJ must show the error icon when the answer cannot be read, or status is anything but 0 to 4.',
      },
      judgedBy: 'checks',
    },
    'KJ-N33': {
      section: 'KJF-000014, first use',
      document: documents.errorCodes,
      text: {
        nb: 'En bruker som ikke har bekreftet kjernejournalreglene, skal bli ledet til bekreftelsen.',
        en: 'A user who has not confirmed the Kjernejournal rules must be led to the confirmation.',
      },
      judgedBy: 'review',
      reason: {
        nb: 'Åpne kjernejournal for første gang med en ny bruker og se at bekreftelsen kommer til syne.',
        en: 'Open Kjernejournal for the first time as a new user and see that the confirmation appears.',
      },
    },
    'KJ-N34': {
      section: 'Attest, patient (issue 120)',
      document: documents.tillitsrammeverk,
      appliesTo: ['portal'],
      text: {
        nb: 'EPJ-en skal ikke gjenbruke attesten fra forrige pasient når den oppretter sesjon for neste.',
        en: 'The EPJ must not reuse the attest of the previous patient when it creates a session for the next.',
      },
      judgedBy: 'checks',
    },
    'KJ-N35': {
      section: 'Attest, authorisation (issue 78)',
      document: documents.tillitsrammeverk,
      appliesTo: ['portal'],
      text: {
        nb: 'EPJ-en skal oppgi samme autorisasjon i attesten og i create, og den skal være gyldig i HPR.',
        en: 'The EPJ must state the same authorisation in the attest and in create, and it must be valid in HPR.',
      },
      judgedBy: 'checks',
    },
    'KJ-N36': {
      section: 'Health indicator, when to call',
      document: documents.portalGuide,
      appliesTo: ['portal', 'portal-ticket', 'api'],
      text: {
        nb: 'EPJ-en skal hente helseindikatoren én gang per åpning, og bare for pasienter som blir åpnet.',
        en: 'The EPJ must fetch the health indicator once per opening, and only for patients who are opened.',
      },
      judgedBy: 'checks',
    },
    'KJ-N37': {
      section: 'Reuse of the portal link',
      document: documents.innloggingSample,
      appliesTo: ['portal', 'web-epj'],
      text: {
        nb: 'EPJ-en skal opprette en ny sesjon når brukeren åpner kjernejournal igjen, og aldri gjenbruke lenken.',
        en: 'The EPJ must create a new session when the user opens Kjernejournal again, and never reuse the link.',
      },
      judgedBy: 'checks',
    },
    'KJ-N38': {
      section: 'Test log-in left on',
      document: documents.innloggingSample,
      text: {
        nb: 'EPJ-en skal ikke ha HelseIDs testinnlogging slått på i oppsettet for produksjon.',
        en: 'The EPJ must not have HelseID’s test log-in switched on in its production setup.',
      },
      judgedBy: 'review',
      reason: {
        nb: 'Gå gjennom oppsettet for produksjon. Verken idp:testidp-oidc, test_pid eller test_security_level skal finnes der, og heller ikke en bryter som slår testinnloggingen på.',
        en: 'Go through the setup for production. Neither idp:testidp-oidc, test_pid nor test_security_level may be there, nor a switch that turns the test log-in on.',
      },
    },
  },
)
