// Mistakes that have been made against HelseID, and what a good EPJ does instead (HID-N…).

import { documents } from './documents.ts'
import { defineRequirements } from './requirement.ts'

const everyEpj = ['portal', 'portal-ticket', 'api', 'web-epj'] as const

export const helseidNegatives = defineRequirements(
  {
    document: documents.helseidSamples,
    level: 'must',
    actor: 'epj',
    appliesTo: ['portal', 'api', 'web-epj'],
  },
  {
    'HID-N01': {
      section: 'use_dpop_nonce',
      document: documents.helseidErrors,
      text: {
        nb: 'EPJ-en skal ikke gi opp når HelseID ber om en nonce; den skal prøve igjen med den.',
        en: 'The EPJ must not give up when HelseID asks for a nonce; it must try again with it.',
      },
      judgedBy: 'checks',
    },
    'HID-N02': {
      section: 'jti',
      document: documents.dpopProof,
      text: {
        nb: 'EPJ-en skal ikke gjenta jti når den lager et nytt DPoP-bevis med nonce.',
        en: 'The EPJ must not repeat jti when it makes a new DPoP proof with a nonce.',
      },
      judgedBy: 'checks',
    },
    'HID-N03': {
      section: 'Reuse of a client assertion',
      appliesTo: everyEpj,
      text: {
        nb: 'EPJ-en skal ikke bruke samme klientbevis mot både PAR- og token-endepunktet, eller i et nytt forsøk.',
        en: 'The EPJ must not use one client assertion for both PAR and token endpoint, or for a second attempt.',
      },
      judgedBy: 'checks',
    },
    'HID-N04': {
      section: 'aud of the client assertion',
      document: documents.innloggingSample,
      appliesTo: everyEpj,
      text: {
        nb: 'EPJ-en skal ikke sette aud i klientbeviset til token-endepunktets adresse.',
        en: 'The EPJ must not set aud in the client assertion to the token endpoint’s address.',
      },
      judgedBy: 'checks',
    },
    'HID-N05': {
      section: 'typ of the client assertion',
      document: documents.clientAssertion,
      appliesTo: everyEpj,
      text: {
        nb: 'EPJ-en skal ikke utelate typ i klientbeviset eller sette den til JWT.',
        en: 'The EPJ must not leave typ out of the client assertion, or set it to JWT.',
      },
      judgedBy: 'checks',
    },
    'HID-N06': {
      section: 'exp of the client assertion',
      document: documents.clientAssertionMembers,
      appliesTo: everyEpj,
      text: {
        nb: 'EPJ-en skal ikke lage klientbevis som gjelder i mer enn 60 sekunder, heller ikke med skjev klokke.',
        en: 'The EPJ must not make client assertions that live longer than 60 seconds, not even with a skewed clock.',
      },
      judgedBy: 'checks',
    },
    'HID-N07': {
      section: 'Pushed authorization request',
      document: documents.parEndpoint,
      text: {
        nb: 'EPJ-en skal ikke hoppe over PAR og legge innloggingens parametere i nettleserens adresse.',
        en: 'The EPJ must not skip PAR and put the log-in’s parameters in the browser’s address.',
      },
      judgedBy: 'checks',
    },
    'HID-N08': {
      section: 'code_challenge_method',
      document: documents.parEndpoint,
      text: {
        nb: 'EPJ-en skal ikke logge inn uten PKCE eller med metoden plain.',
        en: 'The EPJ must not log in without PKCE or with the method plain.',
      },
      judgedBy: 'checks',
    },
    'HID-N09': {
      section: 'iss in the answer',
      document: documents.idTokenValidation,
      text: {
        nb: 'EPJ-en skal ikke bruke koden fra et innloggingssvar med en fremmed iss.',
        en: 'The EPJ must not use the code from a log-in answer with a foreign iss.',
      },
      judgedBy: 'checks',
    },
    'HID-N10': {
      section: 'htu',
      document: documents.dpopProof,
      text: {
        nb: 'EPJ-en skal ikke ta med spørrestrengen i htu eller bruke en annen adresse enn den kaller.',
        en: 'The EPJ must not include the query string in htu, or use another address than the one it calls.',
      },
      judgedBy: 'checks',
    },
    'HID-N11': {
      section: 'ath and key',
      document: documents.accessTokenValidation,
      text: {
        nb: 'EPJ-en skal ikke kalle et API uten ath i beviset eller med en annen nøkkel enn tokenets.',
        en: 'The EPJ must not call an API without ath in the proof, or with another key than the token’s.',
      },
      judgedBy: 'checks',
    },
    'HID-N12': {
      section: 'Several audiences',
      text: {
        nb: 'EPJ-en skal ikke sende et API et token som har flere mottakere.',
        en: 'The EPJ must not send an API a token that has several recipients.',
      },
      judgedBy: 'checks',
    },
    'HID-N13': {
      section: 'Resource indicators',
      document: documents.resourceIndicators,
      text: {
        nb: 'EPJ-en skal ikke samle alle API-er i ett token, men hente ett token for hvert.',
        en: 'The EPJ must not gather all APIs in one token, but fetch one token for each.',
      },
      judgedBy: 'checks',
    },
    'HID-N14': {
      section: 'Old refresh token',
      document: documents.selvbetjeningSamples,
      text: {
        nb: 'EPJ-en skal ikke bruke et gammelt fornyelsestoken etter at den har fått et nytt.',
        en: 'The EPJ must not use an old refresh token after it has received a new one.',
      },
      judgedBy: 'checks',
    },
    'HID-N15': {
      section: 'ID token at refresh',
      text: {
        nb: 'EPJ-en skal tåle at fornyelsen gir et nytt ID-token, og avvise det når personen er en annen.',
        en: 'The EPJ must cope when the refresh yields a new ID token, and refuse it when the person is another.',
      },
      judgedBy: 'checks',
    },
    'HID-N16': {
      section: 'scope as an array',
      document: documents.helseidClaims,
      text: {
        nb: 'EPJ-en skal ikke stanse fordi scope i tokenet er en liste, eller fordi sub har spesialtegn.',
        en: 'The EPJ must not stop because scope in the token is an array, or because sub holds escaped characters.',
      },
      judgedBy: 'checks',
    },
    'HID-N17': {
      section: 'HID-1001 to HID-1007',
      document: documents.organisationErrors,
      text: {
        nb: 'EPJ-en skal ikke be om en underenhet som klienten ikke har, eller skrive nummeret feil.',
        en: 'The EPJ must not ask for a sub-unit that the client does not have, or write the number wrongly.',
      },
      judgedBy: 'checks',
    },
    'HID-N18': {
      section: 'HID-DOUBLE-STRUCTURE',
      document: documents.tillitsrammeverkProfile,
      text: {
        nb: 'EPJ-en skal ikke sende attesten både i innloggingen og i klientbeviset.',
        en: 'The EPJ must not send the attest both in the log-in and in the client assertion.',
      },
      judgedBy: 'checks',
    },
    'HID-N19': {
      section: 'Attest at the next refresh',
      document: documents.tillitsrammeverkProfile,
      text: {
        nb: 'EPJ-en skal ikke glemme attesten når den fornyer et token som en ny sesjon skal opprettes med.',
        en: 'The EPJ must not forget the attest when it renews a token that a new session is to be created with.',
      },
      judgedBy: 'checks',
    },
    'HID-N20': {
      section: 'Members of the attest',
      document: documents.tillitsrammeverk,
      text: {
        nb: 'EPJ-en skal ikke skrive feltnavn i attesten slik at opplysninger forsvinner uten feilmelding.',
        en: 'The EPJ must not write member names in the attest so that information disappears without an error.',
      },
      judgedBy: 'checks',
    },
    'HID-N21': {
      section: 'User without HPR number',
      document: documents.helseidClaims,
      text: {
        nb: 'EPJ-en skal ikke stanse når brukeren mangler HPR-nummer; den skal forklare hva det betyr.',
        en: 'The EPJ must not stop when the user has no HPR number; it must explain what that means.',
      },
      judgedBy: 'checks',
    },
    'HID-N22': {
      section: 'Security level 3',
      document: documents.idTokenValidation,
      text: {
        nb: 'EPJ-en skal ikke slippe en bruker på sikkerhetsnivå 3 videre til kjernejournal.',
        en: 'The EPJ must not let a user at security level 3 through to Kjernejournal.',
      },
      judgedBy: 'checks',
    },
    'HID-N23': {
      section: 'rejected_scope',
      document: documents.helseidLibrary,
      appliesTo: everyEpj,
      text: {
        nb: 'EPJ-en skal ikke overse at HelseID har utelatt et scope fra tokenet.',
        en: 'The EPJ must not overlook that HelseID has left a scope out of the token.',
      },
      judgedBy: 'review',
      reason: {
        nb: 'Last filen til «Leverandørens EPJ for flere virksomheter» fra rommet inn i EPJ-en. Be om nhn:pps/provesvar-read for legesenteret, som ikke har godtatt vilkårene, og se at EPJ-en ikke bruker tokenet til det den ikke fikk.',
        en: 'Load the room’s file for «Leverandørens EPJ for flere virksomheter» into the EPJ. Ask for nhn:pps/provesvar-read for the medical centre, which has not accepted the terms, and see that the EPJ does not use the token for what it was not given.',
      },
    },
    'HID-N24': {
      section: 'Identity scopes with client credentials',
      document: documents.helseidErrors,
      appliesTo: everyEpj,
      text: {
        nb: 'EPJ-en skal ikke be om fødselsnummer, sikkerhetsnivå eller HPR-nummer i et systemtoken.',
        en: 'The EPJ must not ask for identity number, security level or HPR number in a system token.',
      },
      judgedBy: 'checks',
    },
    'HID-N25': {
      section: 'FK3',
      document: documents.functionalRequirements,
      appliesTo: everyEpj,
      text: {
        nb: 'EPJ-en skal ikke hente et nytt token for hvert kall.',
        en: 'The EPJ must not fetch a new token for every call.',
      },
      judgedBy: 'checks',
    },
    'HID-N26': {
      section: 'FK2',
      document: documents.functionalRequirements,
      level: 'should',
      appliesTo: everyEpj,
      text: {
        nb: 'EPJ-en bør ikke hente HelseIDs metadata for hvert kall.',
        en: 'The EPJ should not fetch HelseID’s metadata for every call.',
      },
      judgedBy: 'checks',
    },
    'HID-N27': {
      section: 'Expired client key',
      document: documents.selvbetjeningSamples,
      appliesTo: everyEpj,
      text: {
        nb: 'EPJ-en skal si tydelig fra når nøkkelen er utløpt, og ikke fortsette med en nøkkel som er byttet ut.',
        en: 'The EPJ must say clearly that the key has expired, and not go on with a key that has been replaced.',
      },
      judgedBy: 'checks',
    },
    'HID-N28': {
      section: 'New client',
      document: documents.selvbetjeningSamples,
      level: 'should',
      appliesTo: everyEpj,
      text: {
        nb: 'EPJ-en bør prøve igjen en stund når en helt ny klient blir avvist.',
        en: 'The EPJ should keep trying for a while when a brand-new client is refused.',
      },
      judgedBy: 'checks',
    },
    'HID-N29': {
      section: 'Configuration file',
      document: documents.configurationFileConsumer,
      appliesTo: everyEpj,
      text: {
        nb: 'EPJ-en skal lese nøkkelen i konfigurasjonsfilen riktig, selv om privateJwk er JSON inne i en tekst.',
        en: 'The EPJ must read the key in the configuration file rightly, although privateJwk is JSON inside a string.',
      },
      judgedBy: 'checks',
    },
    'HID-N30': {
      section: 'PUT /v1/client',
      document: documents.selvbetjeningSamples,
      actor: 'vendor',
      appliesTo: everyEpj,
      text: {
        nb: 'Leverandøren skal sende hele oppsettet når klienten oppdateres, siden det som utelates blir slettet.',
        en: 'The vendor must send the whole setup when the client is updated, since what is left out is deleted.',
      },
      judgedBy: 'review',
      reason: {
        nb: 'Lag en klient med to underenheter og to adresser i rommets Selvbetjening, og endre ett felt fra leverandørens program. Se på klientens side at resten fortsatt står der.',
        en: 'Make a client with two sub-units and two addresses in the room’s Selvbetjening, and change one member from the vendor’s program. See on the client’s page that the rest is still there.',
      },
    },
    'HID-N31': {
      section: 'Bearer with a DPoP token',
      text: {
        nb: 'EPJ-en skal ikke sende et DPoP-token med ordet Bearer.',
        en: 'The EPJ must not send a DPoP token with the word Bearer.',
      },
      judgedBy: 'checks',
    },
    'HID-N32': {
      section: 'Unvalidated ID token',
      document: documents.idTokenValidation,
      text: {
        nb: 'EPJ-en skal ikke slippe inn en bruker på grunnlag av et ID-token med feil nonce eller utsteder.',
        en: 'The EPJ must not let a user in on an ID token with a wrong nonce or issuer.',
      },
      judgedBy: 'checks',
    },
    'HID-N33': {
      section: 'Signing key rollover',
      document: documents.idTokenValidation,
      text: {
        nb: 'EPJ-en skal ikke avvise brukere etter at HelseID har byttet signeringsnøkkel.',
        en: 'The EPJ must not turn users away after HelseID has changed its signing key.',
      },
      judgedBy: 'checks',
    },
    'HID-N34': {
      section: 'Log-out without id_token_hint',
      document: documents.endSessionEndpoint,
      text: {
        nb: 'EPJ-en skal ikke la brukeren bli stående på HelseIDs side fordi id_token_hint mangler.',
        en: 'The EPJ must not leave the user on HelseID’s page because id_token_hint is missing.',
      },
      judgedBy: 'checks',
    },
    'HID-N35': {
      section: 'Two DPoP headers',
      document: documents.accessTokenValidation,
      text: {
        nb: 'EPJ-en skal ikke sende mer enn ett DPoP-bevis i samme kall.',
        en: 'The EPJ must not send more than one DPoP proof in one call.',
      },
      judgedBy: 'checks',
    },
    'HID-N36': {
      section: 'Library defaults',
      document: documents.djangoHelseid,
      appliesTo: everyEpj,
      text: {
        nb: 'EPJ-en skal ikke stole på bibliotekets standardverdier for aud, typ og nbf i klientbeviset.',
        en: 'The EPJ must not rely on its library’s defaults for aud, typ and nbf in the client assertion.',
      },
      judgedBy: 'checks',
    },
    'HID-N37': {
      section: 'client_id twice',
      document: documents.djangoHelseid,
      appliesTo: everyEpj,
      text: {
        nb: 'EPJ-en skal ikke sende client_id to ganger i skjemaet.',
        en: 'The EPJ must not send client_id twice in the form.',
      },
      judgedBy: 'checks',
    },
    'HID-N38': {
      section: 'iat as a string',
      appliesTo: everyEpj,
      text: {
        nb: 'EPJ-en skal ikke skrive iat som tekst i klientbeviset.',
        en: 'The EPJ must not write iat as a string in the client assertion.',
      },
      judgedBy: 'checks',
    },
    'HID-N39': {
      section: 'iat in local time',
      document: documents.helseidLibrary,
      text: {
        nb: 'EPJ-en skal ikke bruke lokal tid i stedet for UTC i DPoP-beviset.',
        en: 'The EPJ must not use local time instead of UTC in the DPoP proof.',
      },
      judgedBy: 'checks',
    },
    'HID-N40': {
      section: 'crv of the proof key',
      text: {
        nb: 'EPJ-en skal ikke skrive algoritmen der nøkkelens kurve skal stå.',
        en: 'The EPJ must not write the algorithm where the key’s curve belongs.',
      },
      judgedBy: 'checks',
    },
    'HID-N41': {
      section: 'JWK without alg',
      document: documents.selvbetjeningSamples,
      appliesTo: everyEpj,
      text: {
        nb: 'EPJ-en skal ikke overlate valget av algoritme til biblioteket når nøkkelen mangler alg.',
        en: 'The EPJ must not leave the choice of algorithm to its library when the key has no alg.',
      },
      judgedBy: 'checks',
    },
    'HID-N42': {
      section: 'Another DPoP key',
      document: documents.djangoHelseid,
      text: {
        nb: 'EPJ-en skal ikke bytte eller miste DPoP-nøkkelen mellom innlogging, fornyelse og API-kall.',
        en: 'The EPJ must not change or lose the DPoP key between log-in, refresh and API call.',
      },
      judgedBy: 'checks',
    },
    'HID-N43': {
      section: 'Replay cache of an API',
      actor: 'nhn',
      appliesTo: ['api'],
      text: {
        nb: 'Den som tilbyr et API, skal kjenne igjen brukte bevis også når mange kall kommer samtidig.',
        en: 'Those who offer an API must recognise used proofs also when many calls come at once.',
      },
      judgedBy: 'not-checked',
      reason: {
        nb: 'Kravet gjelder den som tilbyr et API. En EPJ som bare kaller, har ikke noe å vise.',
        en: 'This concerns those who offer an API. An EPJ that only calls has nothing to show.',
      },
    },
    'HID-N44': {
      section: 'Shared token cache',
      document: documents.helseidLibrary,
      appliesTo: everyEpj,
      text: {
        nb: 'EPJ-en skal ikke bruke én virksomhets token for en annen, heller ikke når begge arbeider samtidig.',
        en: 'The EPJ must not use one organisation’s token for another, not even when both work at the same time.',
      },
      judgedBy: 'checks',
    },
    'HID-N45': {
      section: 'Client drafts',
      document: documents.selvbetjeningSamples,
      actor: 'vendor',
      appliesTo: everyEpj,
      text: {
        nb: 'Leverandøren skal kontrollere at underenheter og adresser kom med da klienten ble opprettet.',
        en: 'The vendor must check that sub-units and addresses were included when the client was created.',
      },
      judgedBy: 'review',
      reason: {
        nb: 'La leverandørens program lage en klient med to underenheter og to adresser i rommets Selvbetjening. Se at programmet henter klienten etterpå, og sier fra når noe av dette mangler.',
        en: 'Let the vendor’s program make a client with two sub-units and two addresses in the room’s Selvbetjening. See that it fetches the client afterwards, and tells when any of these are missing.',
      },
    },
    'HID-N46': {
      section: 'No signing key loaded',
      document: documents.configurationFileConsumer,
      text: {
        nb: 'EPJ-en skal hente HelseIDs nøkler før den validerer det første tokenet.',
        en: 'The EPJ must fetch HelseID’s keys before it validates the first token.',
      },
      judgedBy: 'checks',
    },
  },
)
