// What simulators say of a refusal, in Norwegian. The journal holds one English sentence, which is part of its chain; this
// is chosen where it is shown, so that old journals are read in Norwegian too. `{}` stands for what differs.
import { demandInNorwegian, validatorInNorwegian } from './validator-words-nb.ts'

const sentences: readonly (readonly [en: string, nb: string])[] = [
  // Any simulator.
  ['The body is not valid JSON', 'Kroppen er ikke gyldig JSON'],
  ['The form begins with a byte order mark', 'Skjemaet begynner med et byte order mark (BOM)'],
  ['The body is not UTF-8', 'Kroppen er ikke UTF-8'],
  ['The path is not percent-encoded UTF-8', 'Stien er ikke prosentkodet UTF-8'],
  ['The content type must be {}', 'Innholdstypen må være {}'],
  ['The body must not be compressed', 'Kroppen må ikke være komprimert'],
  ['The body is larger than 1 MiB', 'Kroppen er større enn 1 MiB'],
  ['There are more parameters than anybody needs', 'Det er flere parametere enn noen trenger'],
  ['The answer was ordered as a fault ({})', 'Svaret var bestilt som en feil ({})'],
  ['The simulator failed: {}', 'Simulatoren sviktet: {}'],
  ['The form was posted from another site', 'Skjemaet ble sendt fra et annet nettsted'],
  [
    'The request holds a national identity number that is not synthetic; it was masked',
    'Kallet inneholder et fødselsnummer som ikke er syntetisk; det ble maskert',
  ],
  ['The token has not the scope that is needed', 'Tokenet mangler det scopet som trengs'],
  // HelseID: the client assertion.
  ['iss must be the client id', 'iss må være klient-ID-en'],
  ['sub must be the client id', 'sub må være klient-ID-en'],
  ['jti must be a unique text', 'jti må være en unik tekst'],
  ['typ in the header must be client-authentication+jwt', 'typ i headeren må være client-authentication+jwt'],
  [
    'aud holds several values; HelseID wants its issuer, and nothing else',
    'aud har flere verdier; HelseID vil ha sin egen issuer, og ikke noe annet',
  ],
  [
    'aud is not HelseID; HelseID wants its issuer, and nothing else',
    'aud er ikke HelseID; HelseID vil ha sin egen issuer, og ikke noe annet',
  ],
  [
    'aud is the issuer with a slash too many; HelseID wants its issuer, and nothing else',
    'aud er issuer med en skråstrek for mye; HelseID vil ha sin egen issuer, og ikke noe annet',
  ],
  [
    'aud is the {} endpoint; HelseID wants its issuer, and nothing else',
    'aud er {}-endepunktet; HelseID vil ha sin egen issuer, og ikke noe annet',
  ],
  [
    'exp is past: the assertion has expired, or the clock is behind',
    'exp er passert: beviset er utløpt, eller klokken går for sent',
  ],
  [
    'exp is too far ahead: the assertion lives too long, or the clock is ahead',
    'exp er for langt fram: beviset varer for lenge, eller klokken går for fort',
  ],
  ['nbf is in the future: the assertion is not valid yet', 'nbf er i framtiden: beviset gjelder ikke ennå'],
  ['nbf must be there, as a number', 'nbf må være med, som et tall'],
  ['nbf is a text; it must be a number', 'nbf er en tekst, og må være et tall'],
  ['iat is in the future', 'iat er i framtiden'],
  ['exp is in milliseconds; a JWT counts seconds', 'exp er i millisekunder; en JWT teller sekunder'],
  ['nbf is in milliseconds; a JWT counts seconds', 'nbf er i millisekunder; en JWT teller sekunder'],
  ['iat is in milliseconds; a JWT counts seconds', 'iat er i millisekunder; en JWT teller sekunder'],
  ['iat must be there, as a number', 'iat må være med, som et tall'],
  ['iat is a text; it must be a number', 'iat er en tekst, og må være et tall'],
  [
    'There is an Authorization header; HelseID takes private_key_jwt only, which stands in the form',
    'Kallet har headeren Authorization; HelseID godtar bare private_key_jwt, som står i skjemaet',
  ],
  [
    'The parameters stand in the address; HelseID reads those in the form that is the body',
    'Parametrene står i adressen; HelseID leser dem som står i skjemaet i kroppen',
  ],
  ['client_assertion_type is missing or wrong', 'client_assertion_type mangler eller er feil'],
  ['The client assertion is missing', 'Klientbeviset mangler'],
  [
    'The client authenticates with a shared secret; HelseID accepts private_key_jwt only',
    'Klienten viser hvem den er med en delt hemmelighet; HelseID godtar bare private_key_jwt',
  ],
  ['The parameters of the form are separated as in HTML', 'Parametrene i skjemaet er skilt som i HTML'],
  ['The client assertion is not a JWT', 'Klientbeviset er ikke en JWT'],
  ['client_id is missing from the form', 'client_id mangler i skjemaet'],
  [
    'The client is a draft that nobody has confirmed in Selvbetjening yet',
    'Klienten er et utkast som ingen har bekreftet i Selvbetjening ennå',
  ],
  ['No client in this room has this client_id', 'Ingen klient i rommet har denne client_id-en'],
  [
    'The client assertion has been used before: its jti was seen in an earlier call',
    'Klientbeviset er brukt før: jti-en ble sett i et tidligere kall',
  ],
  [
    'The {} demands an extension that HelseID does not know',
    '{} krever en utvidelse som HelseID ikke kjenner',
  ],
  [
    'The {} is signed with an algorithm HelseID does not take',
    '{} er signert med en algoritme som HelseID ikke godtar',
  ],
  [
    'The {} says {}, but the registered key is an {} key',
    '{} sier {}, men den registrerte nøkkelen er en {}-nøkkel',
  ],
  [
    "The signature of the {} does not fit the client's registered key, although kid is that key",
    'Signaturen på {} passer ikke til nøkkelen som er registrert på klienten, enda kid er den nøkkelen',
  ],
  [
    "The signature of the {} does not fit the client's registered key",
    'Signaturen på {} passer ikke til nøkkelen som er registrert på klienten',
  ],
  [
    'The {} is signed with a key that has expired; a new one is registered in Selvbetjening',
    '{} er signert med en nøkkel som er utløpt; en ny registreres i Selvbetjening',
  ],
  ['The {} names the key of another client, {}', '{} oppgir nøkkelen til en annen klient, {}'],
  [
    'The {} names a key the client does not have: it is not registered, or has been replaced',
    '{} oppgir en nøkkel klienten ikke har: den er ikke registrert, eller den er byttet ut',
  ],
  // HelseID: the DPoP proof.
  ['The DPoP proof is not a JWT', 'DPoP-beviset er ikke en JWT'],
  ['typ of the DPoP proof must be dpop+jwt', 'typ i DPoP-beviset må være dpop+jwt'],
  ['The algorithm of the DPoP proof is not allowed', 'Algoritmen i DPoP-beviset er ikke tillatt'],
  ['jwk of the DPoP proof holds a private key', 'jwk i DPoP-beviset inneholder en privat nøkkel'],
  ['jwk is missing or no RSA or EC key', 'jwk mangler eller er ingen RSA- eller EC-nøkkel'],
  ["The proof's signature does not fit its jwk", 'Bevisets signatur passer ikke til jwk i beviset'],
  ["The proof's signature does not fit its jwk: {}", 'Bevisets signatur passer ikke til jwk i beviset: {}'],
  ['The signature of the {} cannot be read: {}', 'Signaturen på {} kan ikke leses: {}'],
  [
    'jwk has the algorithm {} as crv, where the name of a curve belongs (ES256 has P-256)',
    'jwk har algoritmen {} som crv, der navnet på en kurve skal stå (ES256 har P-256)',
  ],
  [
    'jwk has crv {}, which is no name of a curve in a JWK; P-256, P-384 and P-521 are',
    'jwk har crv {}, som ikke er navnet på en kurve i en JWK; det er P-256, P-384 og P-521',
  ],
  ['jwk cannot be used with the algorithm', 'jwk kan ikke brukes med algoritmen'],
  [
    '{} in jwk is not written as a coordinate of {} (RFC 7518 section 6.2.1.2)',
    '{} i jwk er ikke skrevet som en koordinat på {} (RFC 7518 avsnitt 6.2.1.2)',
  ],
  ['nonce is no text', 'nonce er ingen tekst'],
  [
    'The DPoP proof has no nonce; send the call again with a new proof that holds the value of DPoP-Nonce',
    'DPoP-beviset mangler nonce; send kallet på nytt med et nytt bevis som har verdien i DPoP-Nonce',
  ],
  [
    'The nonce is not, or no longer, one of ours; take the one in DPoP-Nonce',
    'Denne noncen er ikke, eller ikke lenger, en av HelseIDs; bruk den i DPoP-Nonce',
  ],
  ['The request has several DPoP headers, and must have one', 'Kallet har flere DPoP-headere, og skal ha én'],
  [
    'A DPoP proof with this jti has been used before; each proof needs its own, also after a new nonce',
    'Et DPoP-bevis med denne jti-en er brukt før; hvert bevis trenger sin egen, også etter en ny nonce',
  ],
  ['The client must send a DPoP proof', 'Klienten må sende et DPoP-bevis'],
  ['jti is missing from the DPoP proof', 'jti mangler i DPoP-beviset'],
  ['jti in the DPoP proof is no text', 'jti i DPoP-beviset er ingen tekst'],
  ['htm is not the method of the request', 'htm er ikke metoden i kallet'],
  [
    'htu carries a query or fragment; it must be the address alone',
    'htu har med en spørring eller et fragment; den skal være adressen alene',
  ],
  [
    "htu is not the endpoint's address as HelseID knows it (a proxy in between, or another endpoint?)",
    'htu er ikke endepunktets adresse slik HelseID kjenner den (en proxy imellom, eller et annet endepunkt?)',
  ],
  [
    'iat in the DPoP proof is in milliseconds; a JWT counts seconds',
    'iat i DPoP-beviset er i millisekunder; en JWT teller sekunder',
  ],
  ['iat in the DPoP proof is no number', 'iat i DPoP-beviset er ikke et tall'],
  [
    "The proof's clock is {} s ahead of HelseID's: iat is {}, and it is {}",
    'Bevisets klokke går {} s foran HelseIDs: iat er {}, og klokken er {}',
  ],
  [
    "The proof's clock is {} s behind HelseID's: iat is {}, and it is {}",
    'Bevisets klokke går {} s etter HelseIDs: iat er {}, og klokken er {}',
  ],
  ['ath is not the hash of the access token', 'ath er ikke hashen av tilgangstokenet'],
  // HelseID: the pushed request and the request object.
  [
    'resource is an API that the client has no scope at',
    'resource er et API som klienten ikke har noe scope hos',
  ],
  ['code_challenge_method must be S256', 'code_challenge_method må være S256'],
  ['code_challenge must be the SHA-256 of the verifier', 'code_challenge må være SHA-256 av verifikatoren'],
  ['test_pid is nobody in this room', 'test_pid er ingen i dette rommet'],
  ['test_security_level must be 2, 3 or 4', 'test_security_level må være 2, 3 eller 4'],
  ['The client may not log users in', 'Klienten har ikke lov til å logge inn brukere'],
  ['response_type must be code', 'response_type må være code'],
  ['redirect_uri is missing', 'redirect_uri mangler'],
  ["redirect_uri is not one of the client's", 'redirect_uri er ikke en av klientens'],
  ['scope is missing', 'scope mangler'],
  [
    'scope is a list with spaces between, and with no other sign',
    'scope er en liste med mellomrom imellom, og uten andre tegn',
  ],
  ['The client may not use the scope {}', 'Klienten har ikke lov til å bruke scopet {}'],
  ['The request object has been used before', 'Forespørselsobjektet er brukt før'],
  [
    'Repeated parameter: the form holds {} more than once',
    'Gjentatt parameter: skjemaet har {} mer enn én gang',
  ],
  [
    'Repeated parameter: the address holds {} more than once',
    'Gjentatt parameter: adressen har {} mer enn én gang',
  ],
  // HelseID: tokens, organisation and attest.
  ['grant_type is missing or unknown', 'grant_type mangler eller er ukjent'],
  ['The client may not use this grant', 'Klienten har ikke lov til å bruke denne typen grant'],
  [
    'scope names scopes about a person, which client_credentials cannot have',
    'scope nevner scoper om en person, og det kan ikke client_credentials',
  ],
  [
    'resource stands there several times; a token is for one API',
    'resource står flere ganger; et token er for ett API',
  ],
  ['Nothing is left to be in the token', 'Det er ikke noe igjen som kan stå i tokenet'],
  [
    'The organisation has accepted the terms of none of the APIs',
    'Virksomheten har ikke godtatt vilkårene for noen av API-ene',
  ],
  [
    'The attest was sent both at PAR and in the client assertion',
    'Attesten ble sendt både i PAR og i klientbeviset',
  ],
  [
    'An attest needs a user who has logged in at the client',
    'En attest krever en bruker som har logget inn hos klienten',
  ],
  ['The organisation number must have nine digits', 'Organisasjonsnummeret må ha ni sifre'],
  [
    "The parent organisation number is not on the client's list",
    'Hovedenhetens organisasjonsnummer står ikke på klientens liste',
  ],
  [
    "The child organisation number is not on the client's list",
    'Underenhetens organisasjonsnummer står ikke på klientens liste',
  ],
  [
    "The child organisation number is not on the parent organisation's own list",
    'Underenhetens organisasjonsnummer står ikke på hovedenhetens egen liste',
  ],
  [
    'The client may not pass a parent organisation number',
    'Klienten har ikke lov til å sende en hovedenhets organisasjonsnummer',
  ],
  [
    'The client may not pass child organisation numbers',
    'Klienten har ikke lov til å sende underenheters organisasjonsnummer',
  ],
  [
    'The request object or assertion breaks the specification',
    'Forespørselsobjektet eller klientbeviset følger ikke spesifikasjonen',
  ],
  [
    'Clients with a shared secret may not pass organisation numbers',
    'Klienter med delt hemmelighet har ikke lov til å sende organisasjonsnummer',
  ],
  [
    'Organisation numbers cannot be passed with the authorization code',
    'Organisasjonsnummer kan ikke sendes sammen med koden fra innloggingen',
  ],
  [
    'The client is set up so that organisation numbers cannot be passed',
    'Klienten er satt opp slik at organisasjonsnummer ikke kan sendes',
  ],
  [
    'The organisation {} is no hovedenhet in Enhetsregisteret',
    'Virksomheten {} er ingen hovedenhet i Enhetsregisteret',
  ],
  ['The organisation {} is deleted in Enhetsregisteret', 'Virksomheten {} er slettet i Enhetsregisteret'],
  [
    'The organisation {} is an organisasjonsledd, no hovedenhet, in Enhetsregisteret',
    'Virksomheten {} er et organisasjonsledd, ingen hovedenhet, i Enhetsregisteret',
  ],
  [
    'The unit {} has no næringskode within health and care (86, 87 or 88) in Enhetsregisteret',
    'Enheten {} har ingen næringskode innen helse og omsorg (86, 87 eller 88) i Enhetsregisteret',
  ],
  [
    'The organisation {} has not delegated the right to use HelseID in Altinn',
    'Virksomheten {} har ikke gitt retten til å bruke HelseID i Altinn',
  ],
  // HelseID: what its engine refuses.
  [
    'The code has been used before; the log-in it belongs to ends',
    'Koden er brukt før; innloggingen den hører til, avsluttes',
  ],
  ['No such code is waiting to be used', 'Ingen slik kode venter på å bli brukt'],
  ['code is missing', 'code mangler'],
  ['refresh_token is missing', 'refresh_token mangler'],
  ['The code has expired', 'Koden er utløpt'],
  ['redirect_uri is another than at PAR', 'redirect_uri er en annen enn i PAR'],
  [
    'code_verifier is not the one whose SHA-256 was sent to PAR',
    'code_verifier er ikke den som SHA-256 ble sendt for i PAR',
  ],
  [
    'The refresh token has been used before; the log-in it belongs to ends',
    'Refresh-tokenet er brukt før; innloggingen det hører til, avsluttes',
  ],
  [
    'The refresh token is unknown, has expired, or ended with its log-in',
    'Refresh-tokenet er ukjent, utløpt, eller avsluttet sammen med innloggingen sin',
  ],
  ['scope asks for more than the log-in did', 'scope ber om mer enn innloggingen gjorde'],
  [
    'The code or refresh token was issued to another client',
    'Koden eller refresh-tokenet ble gitt til en annen klient',
  ],
  [
    'The parameters of the log-in must be sent to PAR; the browser carries only a reference to them',
    'Parameterne til innloggingen må sendes til PAR; nettleseren har bare med en henvisning til dem',
  ],
  ['request_uri is unknown, has expired, or has been used', 'request_uri er ukjent, utløpt eller brukt'],
  ['client_id is missing, or another than at PAR', 'client_id mangler, eller er en annen enn i PAR'],
  [
    'The DPoP proof is made with another key than the one that was named at PAR',
    'DPoP-beviset er laget med en annen nøkkel enn den som ble oppgitt i PAR',
  ],
  ['resource is not an API of the log-in', 'resource er ikke et API fra innloggingen'],
  [
    'prompt has a word that HelseID does not know, or none beside others',
    'prompt har et ord som HelseID ikke kjenner, eller none sammen med andre',
  ],
  ['max_age is no whole number of seconds', 'max_age er ikke et helt antall sekunder'],
  [
    'The scope openid is missing beside scopes about the person',
    'Scopet openid mangler, enda det står scoper om personen der',
  ],
  [
    'The scope openid is missing, and the request has parameters that only a log-in with an ID token has',
    'Scopet openid mangler, og forespørselen har parametere som bare en innlogging med ID-token har',
  ],
  ['HelseID takes no registration of clients here', 'HelseID tar ikke imot registrering av klienter her'],
  [
    'request_uri is what PAR answers with, and cannot be sent to it',
    'request_uri er det PAR svarer med, og kan ikke sendes dit',
  ],
  [
    'request_uri is not written as PAR answers with it',
    'request_uri er ikke skrevet slik PAR svarer med den',
  ],
  ['code_challenge is missing', 'code_challenge mangler'],
  ['code_verifier does not have the form that PKCE demands', 'code_verifier har ikke den formen PKCE krever'],
  [
    'Nobody is logged in in this browser, and with prompt=none HelseID shows no page',
    'Ingen er logget inn i denne nettleseren, og med prompt=none viser ikke HelseID noen side',
  ],
  [
    'max_age=0 asks for a new log-in, and with prompt=none HelseID shows no page',
    'max_age=0 ber om en ny innlogging, og med prompt=none viser ikke HelseID noen side',
  ],
  [
    'The log-in is older than max_age, and with prompt=none HelseID shows no page',
    'Innloggingen er eldre enn max_age, og med prompt=none viser ikke HelseID noen side',
  ],
  [
    'Somebody else is logged in than in id_token_hint, and with prompt=none HelseID shows no page',
    'En annen enn den i id_token_hint er logget inn, og med prompt=none viser ikke HelseID noen side',
  ],
  [
    'The user is not logged in in the way that acr_values asks for, and with prompt=none HelseID shows no page',
    'Brukeren er ikke logget inn på den måten acr_values ber om, og med prompt=none viser ikke HelseID noen side',
  ],
  ['id_token_hint is for another client', 'id_token_hint er til en annen klient'],
  ['unsupported response_mode requested', 'response_mode er en HelseID ikke kjenner'],
  // HelseID: log-out, and its own endpoints.
  ['id_token_hint is not one of our ID tokens', 'id_token_hint er ikke et av våre ID-token'],
  ["post_logout_redirect_uri is not one of the client's", 'post_logout_redirect_uri er ikke en av klientens'],
  ['There is no access token', 'Det er ikke noe tilgangstoken'],
  [
    'The access token stands in the address; HelseID reads the header Authorization',
    'Tilgangstokenet står i adressen; HelseID leser headeren Authorization',
  ],
  ['The access token is not one of ours', 'Tilgangstokenet er ikke et av våre'],
  [
    'An ID token stands where an access token belongs; it is for the client alone',
    'Det står et ID-token der det skal være et tilgangstoken; det er bare for klienten',
  ],
  ['The access token has expired', 'Tilgangstokenet er utløpt'],
  ['The access token lacks the scope {}', 'Tilgangstokenet mangler scopet {}'],
  // Kjernejournal: the token and the proof.
  ['The Authorization header is missing', 'Headeren Authorization mangler'],
  ['There is more than one Authorization header', 'Det er mer enn én Authorization-header'],
  [
    'The Authorization header is not a scheme and one token',
    'Headeren Authorization er ikke DPoP eller Bearer fulgt av ett token',
  ],
  ['The access token is not a signed JWT', 'Tilgangstokenet er ikke en signert JWT'],
  [
    'The access token has a "typ" that is neither "at+jwt" nor "JWT"',
    'Tilgangstokenet har en «typ» som verken er «at+jwt» eller «JWT»',
  ],
  ['The access token is not signed with RS256', 'Tilgangstokenet er ikke signert med RS256'],
  ['The access token is not from this HelseID', 'Tilgangstokenet er ikke fra denne HelseID'],
  [
    'The access token must be for this API, and for no other',
    'Tilgangstokenet må være for dette API-et, og ikke for noe annet',
  ],
  ['The access token has expired, or has no "exp"', 'Tilgangstokenet er utløpt, eller mangler «exp»'],
  ['The access token is not valid yet', 'Tilgangstokenet gjelder ikke ennå'],
  [
    'The access token has a claim that cannot be read',
    'Tilgangstokenet har en opplysning som ikke kan leses',
  ],
  [
    'The access token is signed with a key that HelseID does not publish',
    'Tilgangstokenet er signert med en nøkkel som HelseID ikke publiserer',
  ],
  ['The signature of the access token is wrong', 'Signaturen på tilgangstokenet er feil'],
  [
    'The access token is bound to a key with DPoP and was sent as Bearer',
    'Tilgangstokenet er bundet til en nøkkel med DPoP, og ble sendt som Bearer',
  ],
  [
    'The access token was sent with the scheme DPoP, which this API does not take',
    'Tilgangstokenet ble sendt med ordet DPoP foran, og det godtar ikke dette API-et',
  ],
  [
    'The access token was not sent with the scheme DPoP',
    'Tilgangstokenet ble ikke sendt med ordet DPoP foran',
  ],
  ['There is no DPoP header', 'Kallet har ingen DPoP-header'],
  ['There is more than one DPoP header', 'Det er mer enn én DPoP-header'],
  [
    'The access token has no "cnf": it is not bound to a key',
    'Tilgangstokenet har ingen «cnf»: det er ikke bundet til en nøkkel',
  ],
  [
    'The "cnf" of the access token has no readable "jkt"',
    '«cnf» i tilgangstokenet har ingen «jkt» som kan leses',
  ],
  ['The DPoP proof is not a signed JWT', 'DPoP-beviset er ikke en signert JWT'],
  ['The "typ" of the DPoP proof is not "dpop+jwt"', '«typ» i DPoP-beviset er ikke «dpop+jwt»'],
  [
    'The "alg" of the DPoP proof is missing or not approved',
    '«alg» i DPoP-beviset mangler eller er ikke godkjent',
  ],
  [
    'The "jwk" of the DPoP proof is missing or not a usable public key',
    '«jwk» i DPoP-beviset mangler eller er ingen brukbar offentlig nøkkel',
  ],
  ['The "jwk" of the DPoP proof holds a private key', '«jwk» i DPoP-beviset inneholder en privat nøkkel'],
  [
    'The access token is bound to another key than the one in the DPoP proof',
    'Tilgangstokenet er bundet til en annen nøkkel enn den i DPoP-beviset',
  ],
  ['The signature of the DPoP proof is wrong', 'Signaturen på DPoP-beviset er feil'],
  [
    'The "ath" of the DPoP proof is missing or not the hash of the access token',
    '«ath» i DPoP-beviset mangler eller er ikke hashen av tilgangstokenet',
  ],
  [
    'The "jti" of the DPoP proof is missing, too short or not base64url',
    '«jti» i DPoP-beviset mangler, er for kort eller er ikke base64url',
  ],
  [
    'The "htm" of the DPoP proof is not the method of the request',
    '«htm» i DPoP-beviset er ikke metoden i kallet',
  ],
  [
    'The "htu" of the DPoP proof is not the address of the request',
    '«htu» i DPoP-beviset er ikke adressen i kallet',
  ],
  [
    'The "iat" of the DPoP proof is missing or not a number',
    '«iat» i DPoP-beviset mangler eller er ikke et tall',
  ],
  [
    'The "iat" of the DPoP proof is too old or in the future',
    '«iat» i DPoP-beviset er for gammel eller i framtiden',
  ],
  ['The DPoP proof has been used before', 'DPoP-beviset er brukt før'],
  [
    'The access token lacks a scope that this call needs',
    'Tilgangstokenet mangler et scope som dette kallet trenger',
  ],
  [
    'The access token has no person: a system token was used where a user token is needed',
    'Tilgangstokenet har ingen person: et systemtoken ble brukt der det trengs et brukertoken',
  ],
  ['The person has not logged in at security level 4', 'Personen har ikke logget inn på sikkerhetsnivå 4'],
  ['The keys of HelseID could not be fetched', 'HelseIDs nøkler kunne ikke hentes'],
  // Kjernejournal: the portal.
  ['The code has been used before', 'Koden er brukt før'],
  ['The code is older than its lifetime', 'Koden er for gammel: den gjelder ikke lenger'],
  ['The code was never given out', 'Koden er aldri gitt ut'],
  ['The portal was opened without exactly one code', 'Portalen ble åpnet uten nøyaktig én kode'],
  [
    'The verifier is not the one whose hash was sent to session/create',
    'Verifikatoren er ikke den som session/create fikk hashen av',
  ],
  ['The ticket has expired', 'Billetten er utløpt'],
  ['The ticket stands in the address more than once', 'Billetten står mer enn én gang i adressen'],
  ['The ticket is not valid: was it URL-encoded?', 'Billetten er ikke gyldig: ble den URL-kodet?'],
  ['The session has been ended', 'Sesjonen er avsluttet'],
  ['The session has expired', 'Sesjonen er utløpt'],
  [
    'The browser has no session here: the portal must be opened from the EPJ, and whoever comes with a ticket must have logged in on the portal’s own page',
    'Nettleseren har ingen sesjon her: portalen må åpnes fra EPJ-en, og den som kommer med billett, må ha logget inn på portalens egen side',
  ],
  ['The patient has blocked this health worker', 'Pasienten har sperret for dette helsepersonellet'],
  // Kjernejournal: what its services demand.
  [
    'The access token does not say which organisation it is for',
    'Tilgangstokenet sier ikke hvilken virksomhet det gjelder',
  ],
  [
    'The access token does not hold both organisation numbers',
    'Tilgangstokenet har ikke begge organisasjonsnumrene',
  ],
  [
    'The unit in the access token does not belong to the organisation in it',
    'Enheten i tilgangstokenet hører ikke til virksomheten i det',
  ],
  [
    'The organisation has no access: it has been deactivated',
    'Virksomheten har ikke tilgang: den er deaktivert',
  ],
  [
    'The organisation has no access: it is deleted in Enhetsregisteret',
    'Virksomheten har ikke tilgang: den er slettet i Enhetsregisteret',
  ],
  [
    'The organisation has no access: Selvbetjening has no client for Kjernejournal for it',
    'Virksomheten har ikke tilgang: Selvbetjening har ingen klient for kjernejournal for den',
  ],
  ['The organisation is not known in Kjernejournal', 'Virksomheten er ikke kjent i kjernejournal'],
  [
    'Selvbetjening did not say whether the organisation has access',
    'Selvbetjening svarte ikke på om virksomheten har tilgang',
  ],
  [
    'NHN has switched off the organisation of the session',
    'NHN har slått av virksomheten som sesjonen gjelder',
  ],
  ['X-EPJ-System must name the EPJ and its version', 'X-EPJ-System må ha navnet på EPJ-en og versjonen'],
  [
    'X-EPJ-System must name the EPJ, as a header or in the address',
    'X-EPJ-System må ha navnet på EPJ-en, som header eller i adressen',
  ],
  [
    'X-SOURCE-SYSTEM must name the EPJ and its version, in the characters that are allowed there',
    'X-SOURCE-SYSTEM må ha navnet på EPJ-en og versjonen, i de tegnene som er tillatt der',
  ],
  [
    'X-EVENT-ID must be at most 128 letters, digits and hyphens',
    'X-EVENT-ID må være høyst 128 bokstaver, sifre og bindestreker',
  ],
  ['Content-Type must be application/json', 'Content-Type må være application/json'],
  ['Content-Type must be application/fhir+json', 'Content-Type må være application/fhir+json'],
  [
    'This is a simulator: use synthetic national identity numbers only',
    'Dette er en simulator: bruk bare syntetiske fødselsnumre',
  ],
  ['The national identity number is not valid', 'Fødselsnummeret er ikke gyldig'],
  ['{} must be the patient’s national identity number', '{} må være pasientens fødselsnummer eller D-nummer'],
  ['The patient has no active kjernejournal', 'Pasienten har ingen aktiv kjernejournal'],
  [
    'The patient has no active kjernejournal: reserved, dead, or without one',
    'Pasienten har ingen aktiv kjernejournal: reservert, død eller uten',
  ],
  [
    'The patient has no active kjernejournal: reserved, dead, with a blocked address, or without one',
    'Pasienten har ingen aktiv kjernejournal: reservert, død, med adressesperre eller uten',
  ],
  ['The patient’s address is blocked (adressesperre)', 'Pasienten har adressesperre'],
  [
    'The patient has blocked a health worker: no data are given out',
    'Pasienten har sperret for et helsepersonell: ingen data gis ut',
  ],
  [
    'The person is not in HPR, or the token lacks their HPR number',
    'Personen står ikke i HPR, eller tokenet mangler HPR-nummeret',
  ],
  ['The person is not in HPR', 'Personen står ikke i HPR'],
  [
    'The authorisation is another than the one in the attest',
    'Autorisasjonen er en annen enn den i attesten',
  ],
  [
    'The person does not have this authorisation, or it is no longer valid',
    'Personen har ikke denne autorisasjonen, eller den gjelder ikke lenger',
  ],
  ['The profession gives no access to Kjernejournal', 'Yrket gir ikke tilgang til kjernejournal'],
  ['The patient is dead', 'Pasienten er død'],
  [
    'The person does not work at the organisation, and the role gives no access without',
    'Personen arbeider ikke i virksomheten, og rollen gir ikke tilgang uten det',
  ],
  [
    'The system of access_basis is another than this room takes',
    'system i access_basis er noe annet enn det dette rommet godtar',
  ],
  [
    'samtykke-bruk-api must not be sent when the ticket holds the grounds',
    'samtykke-bruk-api skal ikke sendes når grunnlaget står i billetten',
  ],
  [
    'The person does not work at the organisation of the ticket, and the role gives no access without',
    'Personen arbeider ikke i virksomheten som billetten gjelder, og rollen gir ikke tilgang uten det',
  ],
  ['The access token holds no attest', 'Tilgangstokenet har ingen attest'],
  [
    'The attest is of another health worker than the one who is logged in',
    'Attesten gjelder et annet helsepersonell enn det som er logget inn',
  ],
  [
    'The attest holds another HPR number than the one of the health worker who is logged in',
    'Attesten har et annet HPR-nummer enn helsepersonellet som er logget inn',
  ],
  ['The attest was made for another patient', 'Attesten er laget for en annen pasient'],
  [
    'The attest was made for another organisation than the one in the access token',
    'Attesten er laget for en annen virksomhet enn den i tilgangstokenet',
  ],
  [
    'A refresh needs a fresh access token; this one has been shown before or expires sooner',
    'Fornyelse krever et nytt tilgangstoken; dette er vist før, eller utløper tidligere',
  ],
  ['There is no such session', 'Det finnes ingen slik sesjon'],
  [
    'The session belongs to another user or another client',
    'Sesjonen tilhører en annen bruker eller en annen klient',
  ],
  [
    'The access token is for another organisation than the one that the session was opened for',
    'Tilgangstokenet gjelder en annen virksomhet enn den sesjonen ble åpnet for',
  ],
  [
    'The system of the patient’s number is another than the one of such numbers in this room',
    'OID-en for pasientens nummer er en annen enn den slike numre har i dette rommet',
  ],
  [
    'The session was opened by session/create, and is kept alive by session/refresh',
    'Sesjonen ble åpnet med session/create, og holdes i live med session/refresh',
  ],
  [
    'The page is of an earlier session: another one has been opened in the same browser',
    'Siden er fra en tidligere sesjon: en annen er åpnet i samme nettleser',
  ],
  [
    'The user has been asked to confirm the regulation of Kjernejournal, and has not',
    'Brukeren er bedt om å bekrefte kjernejournalforskriften, og har ikke gjort det',
  ],
  ['Too many PDFs are being made', 'For mange PDF-er lages på en gang'],
  [
    'The form of the log-in names nobody whom the page offers',
    'Skjemaet for innlogging nevner ingen av dem som siden har i listen',
  ],
  [
    'The form of the log-in has no ground that the page offers',
    'Skjemaet for innlogging har ikke noe grunnlag av dem som siden har i listen',
  ],
  ['The user has not ticked that the text is read', 'Brukeren har ikke krysset av for at teksten er lest'],
  [
    'There is no ticket that waits for this log-in: the portal must be opened from the EPJ',
    'Ingen billett venter på denne innloggingen: portalen må åpnes fra EPJ-en',
  ],
  [
    'The portal was opened with a ticket, and the older integration is switched off in this room',
    'Portalen ble åpnet med en billett, og den eldre integrasjonen er slått av i dette rommet',
  ],
  ['The patient has no document with this number', 'Pasienten har ikke noe dokument med dette nummeret'],
  [
    'What the patient has restricted opens with consent or in an emergency only',
    'Det pasienten har sperret, åpnes bare med samtykke eller ved akutt behov',
  ],
  [
    'What the patient has restricted is opened before it can be printed',
    'Det pasienten har sperret, må åpnes før det kan skrives ut',
  ],
  [
    'There is nothing to open: the patient has restricted nothing',
    'Det er ikke noe å åpne: pasienten har ikke sperret noe',
  ],
  ['There is no such citizen with a kjernejournal', 'Det finnes ingen slik innbygger med kjernejournal'],
  ['There is no organisation with this number in the room', 'Rommet har ingen virksomhet med dette nummeret'],
  ['tilgang must be ja or nei', 'tilgang må være ja eller nei'],
  ['virksomhet must be an organisation of the room', 'virksomhet må være en virksomhet i rommet'],
  // Kjernejournal: medicines and critical information.
  [
    'The grounds are missing: neither the ticket nor samtykke-bruk-api holds them',
    'Grunnlaget mangler: verken billetten eller samtykke-bruk-api har det',
  ],
  ['The ticket is not valid', 'Billetten er ikke gyldig'],
  [
    'The ticket was given to another organisation than the one in the access token',
    'Billetten er gitt til en annen virksomhet enn den i tilgangstokenet',
  ],
  [
    'The patient has restricted the medicines: consent or an emergency is needed',
    'Pasienten har sperret legemidlene: det trengs samtykke eller akutt behov',
  ],
  [
    'The patient has restricted access: consent or an emergency is needed',
    'Pasienten har sperret for innsyn: det trengs samtykke eller akutt behov',
  ],
  [
    'samtykke-sperret-legemidler must not be sent when the patient has restricted nothing',
    'samtykke-sperret-legemidler skal ikke sendes når pasienten ikke har sperret noe',
  ],
  [
    'This API takes the organisation’s own token, and no user’s',
    'Dette API-et godtar bare virksomhetens eget token, ikke en brukers',
  ],
  [
    'Critical information is kept as AllergyIntolerance, Condition and Flag',
    'Kritisk informasjon finnes som AllergyIntolerance, Condition og Flag',
  ],
  ['The patient has no such record', 'Pasienten har ingen slik opplysning'],
  ['The record has no such version', 'Opplysningen har ingen slik versjon'],
  [
    'The record was entered in error and is no longer given out',
    'Opplysningen er feilregistrert, og gis ikke ut lenger',
  ],
  ['The record must say which version it changes', 'Opplysningen må si hvilken versjon den endrer'],
  [
    'This is not the newest version of the record: read it again, and change that',
    'Dette er ikke den nyeste versjonen av opplysningen: les den på nytt, og endre den',
  ],
  ['If-Match names another version than the newest', 'If-Match oppgir en annen versjon enn den nyeste'],
  ['{} and {} do not say the same', '{} og {} sier ikke det samme'],
  ['This API answers in JSON alone', 'Dette API-et svarer bare i JSON'],
  ['The document is there in OpenAPI 3.0 and 3.1', 'Dokumentet finnes i OpenAPI 3.0 og 3.1'],
  ['The resource is too large', 'Ressursen er for stor'],
  ['The body is not a JSON object', 'Kroppen er ikke et JSON-objekt'],
  ['The body nests too deep', 'Kroppen har for mange nivåer'],
  ['The resource cannot be read as FHIR R4', 'Ressursen kan ikke leses som FHIR R4'],
  ['The resource is not valid FHIR R4', 'Ressursen er ikke gyldig FHIR R4'],
  ['criticalInfoType must be one of {}', 'criticalInfoType må være en av {}'],
  [
    'The profession may not write this kind of critical information',
    'Yrket har ikke lov til å skrive denne typen kritisk informasjon',
  ],
  [
    'The simulator keeps {} records of a patient, and {} versions of each',
    'Simulatoren tar vare på {} opplysninger om en pasient, og {} versjoner av hver',
  ],
  // HelseID: what is asked more seldom.
  ['exp must be there, as a number', 'exp må være med, som et tall'],
  ['exp is a text; it must be a number', 'exp er en tekst, og må være et tall'],
  [
    'The client is so new that it has not reached the token service: try again in {} s',
    'Klienten er så ny at den ikke har nådd tokentjenesten: prøv igjen om {} s',
  ],
  [
    "The client's key has expired: a new one must be registered in Selvbetjening",
    'Klientens nøkkel er utløpt: en ny må registreres i Selvbetjening',
  ],
  ['The client is no more', 'Klienten finnes ikke lenger'],
  ['The nonce was good, and is refused on order', 'Noncen var god, og ble avvist på bestilling'],
  [
    'The organisation detail does not have the documented shape',
    'Detaljen om virksomheten har ikke den dokumenterte formen',
  ],
  [
    'A client for several organisations names them in the system for parent and child',
    'En klient for flere virksomheter oppgir dem i systemet for hovedenhet og underenhet',
  ],
  [
    'The organisation is not named as parent and child',
    'Virksomheten er ikke oppgitt som hovedenhet og underenhet',
  ],
  ['The number system of the organisation is not known', 'Nummersystemet til virksomheten er ikke kjent'],
  ['request is not a JWT', 'request er ikke en JWT'],
  ['typ of the request object is another', 'typ i forespørselsobjektet er en annen'],
  ['{} of the request object is another client', '{} i forespørselsobjektet er en annen klient'],
  ['{} in the request object is no text', '{} i forespørselsobjektet er ingen tekst'],
  ['{} is there more than once', '{} står der mer enn én gang'],
  ['The log-out form does not belong to this session', 'Utloggingsskjemaet hører ikke til denne sesjonen'],
  ['The scheme does not fit the token', 'Ordet foran tokenet (DPoP eller Bearer) passer ikke til tokenet'],
  ["The proof's key is not the token's", 'Nøkkelen i beviset er ikke den tokenet er bundet til'],
  ['The access token belongs to no person', 'Tilgangstokenet tilhører ingen person'],
  [
    'subject_token_type must say that it is an access token',
    'subject_token_type må si at det er et tilgangstoken',
  ],
  ['Only access tokens are given for a token', 'For et token gis det bare tilgangstoken'],
  ['subject_token is missing', 'subject_token mangler'],
  [
    'subject_token is no access token of this HelseID',
    'subject_token er ikke et tilgangstoken fra denne HelseID',
  ],
  ['subject_token has expired', 'subject_token er utløpt'],
  ['A token is exchanged for a token for one API', 'Et token byttes i et token for ett API'],
  ['The API key is missing or is another', 'API-nøkkelen mangler eller er en annen'],
  ['The method is not allowed here', 'Metoden er ikke tillatt her'],
  [
    'A browser asks whether a script in a page of another origin may call this (CORS); programs may, scripts that must ask may not',
    'En nettleser spør om et skript i en side fra en annen origin kan kalle dette (CORS); det kan programmer, men ikke skript som må spørre',
  ],
  ['The engine failed: {}', 'Motoren sviktet: {}'],
  ['No log-in is going on in this browser', 'Ingen innlogging er i gang i denne nettleseren'],
  ['The log-in form is refused: {}', 'Innloggingsskjemaet er avvist: {}'],
  ['The log-in stops at the e-ID: {}', 'Innloggingen stanser hos e-ID-en: {}'],
  [
    'The parent organisation has not let the supplier act for it in Altinn',
    'Hovedenheten har ikke latt leverandøren opptre for seg i Altinn',
  ],
  ['There is nothing at this address', 'Det er ikke noe på denne adressen'],
  ['This address does not take this method', 'Denne adressen godtar ikke denne metoden'],
  // HelseID Selvbetjening.
  ['The organisation number must be nine digits', 'Organisasjonsnummeret må være ni sifre'],
  ['The access token is for another API', 'Tilgangstokenet er for et annet API'],
  ['The client was not made in Selvbetjening', 'Klienten er ikke laget i Selvbetjening'],
  ['The units are refused: {}', 'Enhetene er avvist: {}'],
  [
    'The klientmal is for a client that acts for many organisations; it is set up in the portal',
    'Klientmalen er for en klient som opptrer for mange virksomheter; den settes opp i portalen',
  ],
  [
    'The api-key is missing, or belongs to no klientmal',
    'api-key mangler, eller hører ikke til noen klientmal',
  ],
  ['A scope is not in the klientmal', 'Et scope står ikke i klientmalen'],
  [
    'A client that logs people in must have a redirect URI',
    'En klient som logger inn personer, må ha en redirect URI',
  ],
  [
    'The key is not a JWK, nor a text that holds one',
    'Nøkkelen er ikke en JWK, og heller ikke en tekst som inneholder en',
  ],
  [
    'The key holds its private part; send the public one, and make a new pair',
    'Nøkkelen har med den private delen; send den offentlige, og lag et nytt par',
  ],
  ['The key lacks members of an EC or RSA key', 'Nøkkelen mangler felt som en EC- eller RSA-nøkkel har'],
  [
    'x and y of the EC key are no point on its curve',
    'x og y i EC-nøkkelen er ikke et punkt på kurven den oppgir',
  ],
  ['The RSA key is shorter than 2048 bits', 'RSA-nøkkelen er kortere enn 2048 biter'],
  [
    'No client that is ready from the start has this id',
    'Ingen av klientene som er klare fra starten, har denne ID-en',
  ],
  ['No klientkonfigurasjon has this id', 'Ingen klientkonfigurasjon har denne ID-en'],
  [
    'No draft has this id; it may have been confirmed or rejected',
    'Ingen utkast har denne ID-en; det kan være bekreftet eller avvist',
  ],
  ['The person lacks the right {} for the organisation', 'Personen mangler retten {} for virksomheten'],
  ['The person lacks the right {}', 'Personen mangler retten {}'],
  [
    'The password cannot be sent: the mobile number in KRR is not confirmed for 18 months',
    'Passordet kan ikke sendes: mobilnummeret i KRR er ikke bekreftet på 18 måneder',
  ],
  [
    'The password cannot be sent: the mobile number in KRR is missing',
    'Passordet kan ikke sendes: mobilnummeret mangler i KRR',
  ],
  ['The key is refused: {}', 'Nøkkelen er avvist: {}'],
  ['The klientmal is refused: {}', 'Klientmalen er avvist: {}'],
  ['The form is refused: {}', 'Skjemaet er avvist: {}'],
  ['Selvbetjening refuses: {}', 'Selvbetjening avviser: {}'],
  ['Nobody is signed in to Selvbetjening', 'Ingen er logget inn i Selvbetjening'],
  ['HelseID answered {} at {}', 'HelseID svarte {} på {}'],
  ['HelseID did not answer at {}', 'HelseID svarte ikke på {}'],
  ['The token from HelseID cannot be verified ({})', 'Tokenet fra HelseID kan ikke verifiseres ({})'],
  [
    'The log-in does not belong to this browser, or has timed out',
    'Innloggingen hører ikke til denne nettleseren, eller har tatt for lang tid',
  ],
  ['The log-in answer is not from this HelseID', 'Svaret på innloggingen er ikke fra denne HelseID'],
  ['The ID token belongs to another log-in', 'ID-tokenet hører til en annen innlogging'],
  ['logout_token is missing or not from HelseID', 'logout_token mangler eller er ikke fra HelseID'],
  // Altinn.
  [
    'Altinn 2 is closed in this room; the switch altinn.vocabulary, or an earlier clock, opens it',
    'Altinn 2 er stengt i dette rommet; bryteren altinn.vocabulary, eller en tidligere klokke, åpner det',
  ],
  ['The header ApiKey is missing', 'Headeren ApiKey mangler'],
  ['The subscription key is missing', 'Abonnementsnøkkelen mangler'],
  ['The question is not XACML in JSON', 'Spørsmålet er ikke XACML i JSON'],
  ['The question must be XACML as JSON', 'Spørsmålet må være XACML som JSON'],
  ['The parameter {} is missing', 'Parameteren {} mangler'],
  ['since is no time', 'since er ikke et tidspunkt'],
  ['There is no such resource in the registry', 'Registeret har ingen slik ressurs'],
  ['The call has no Bearer token', 'Kallet har ikke noe Bearer-token'],
  [
    'The token was not issued by this Altinn, or it has expired',
    'Tokenet er ikke utstedt av denne Altinn, eller det er utløpt',
  ],
  ['The call does not name a known acting person', 'Kallet oppgir ingen kjent person som handler'],
  ['The token from Maskinporten names no consumer', 'Tokenet fra Maskinporten oppgir ingen konsument'],
  ['The token from ID-porten names nobody who is known', 'Tokenet fra ID-porten gjelder ingen som er kjent'],
  ['Tokens of this provider are not exchanged', 'Token fra denne utstederen kan ikke byttes'],
  ['Nobody issues tokens of Altinn Studio here', 'Ingen utsteder Altinn Studio-token her'],
  ['Party not found', 'Fant ikke parten'],
  ['The receiver has no connection to the party', 'Mottakeren er ikke knyttet til parten'],
  [
    'The receiver is a person: personIdentifier and lastName are required',
    'Mottakeren er en person: personIdentifier og lastName må være med',
  ],
  ['Too many failed person look-ups', 'For mange mislykkede oppslag på personer'],
  ['Invalid resource', 'Ugyldig ressurs'],
  ['Not authorised to delegate', 'Ikke lov til å gi rettigheten videre'],
  [
    'The acting person has not Tilgangsstyring for the party, and asks about others',
    'Den som spør, har ikke Tilgangsstyring for virksomheten, og spør om andre',
  ],
  ['No right keys given', 'Ingen rettighetsnøkler er oppgitt'],
  ['The resource cannot be delegated from this party', 'Ressursen kan ikke gis videre fra denne parten'],
  ['National identity number not found', 'Fant ikke fødselsnummeret'],
  // Registers of people, Maskinporten, ID-porten, Enhetsregisteret.
  [
    'The token is not from this room’s Maskinporten, or has expired',
    'Tokenet er ikke fra rommets Maskinporten, eller er utløpt',
  ],
  ['The issuer of the token does not answer', 'Utstederen av tokenet svarer ikke'],
  ['The token is not a valid token from {}: {}', 'Tokenet er ikke et gyldig token fra {}: {}'],
  ['There is no Bearer token', 'Det er ikke noe Bearer-token'],
  ['There is no client of this id in the room', 'Rommet har ingen klient med denne ID-en'],
  ['The assertion is not a signed JWT', 'Beviset er ikke en signert JWT'],
  ['The assertion is not valid', 'Beviset er ikke gyldig'],
  ['alg must be RS256, RS384 or RS512', 'alg må være RS256, RS384 eller RS512'],
  ['The header must have kid or x5c', 'Headeren må ha kid eller x5c'],
  ['iss is no client', 'iss er ingen klient'],
  [
    'The client has no key with this kid; x5c is not simulated',
    'Klienten har ingen nøkkel med denne kid-en; x5c er ikke simulert',
  ],
  ['aud must be {}', 'aud må være {}'],
  ['exp may be at most {} seconds after iat', 'exp kan være høyst {} sekunder etter iat'],
  ['iat lies ahead', 'iat er i framtiden'],
  ['The client has not the scope {}', 'Klienten mangler scopet {}'],
  ['jti has been used', 'jti er brukt før'],
  ['grant_type must be {}', 'grant_type må være {}'],
  ['client_id is no client of ID-porten here', 'client_id er ingen klient av ID-porten her'],
  ['redirect_uri is not one of the client’s', 'redirect_uri er ikke en av klientens'],
  [
    'The e-ID that was chosen does not reach the level that is demanded, or a choice is missing',
    'Den valgte e-ID-en når ikke nivået som kreves, eller et valg mangler',
  ],
  ['The code is unknown, used, or has expired', 'Koden er ukjent, brukt eller utløpt'],
  ['The code belongs to another client', 'Koden hører til en annen klient'],
  ['redirect_uri is not that of the request', 'redirect_uri er ikke den samme som i forespørselen'],
  ['code_verifier does not fit the code_challenge', 'code_verifier passer ikke til code_challenge'],
  [
    'The access token is not from this ID-porten, or has expired',
    'Tilgangstokenet er ikke fra denne ID-porten, eller er utløpt',
  ],
  ['No log-in waits for this form', 'Ingen innlogging venter på dette skjemaet'],
  ['The result is not kept any more', 'Resultatet finnes ikke lenger'],
  ['The personidentifikator is malformed', 'Personidentifikatoren har feil form'],
  ['A part that is asked for does not exist', 'En del som det spørres etter, finnes ikke'],
  ['The HPR number is malformed', 'HPR-nummeret har feil form'],
  [
    'The Accept header asks for nothing that this resource is offered as',
    'Headeren Accept ber ikke om noe som ressursen kan gis ut som',
  ],
  ['The number belongs to an {}', 'Nummeret tilhører en {}'],
  ['No unit has this number', 'Ingen enhet har dette nummeret'],
  ['The list has no such code', 'Listen har ingen slik kode'],
  // The simulated EPJ.
  ['The EPJ did not take what was entered', 'EPJ-en tok ikke imot det som ble fylt inn'],
  ['The test of the connection failed', 'Testen av forbindelsen mislyktes'],
  ['The form is not multipart/form-data', 'Skjemaet er ikke multipart/form-data'],
  ['No log-in here is of the session that ends', 'Ingen innlogging her hører til sesjonen som avsluttes'],
  ['Unknown mutation', 'Ukjent mutasjon'],
]

/** What stands for what differs, and in lists of what was right and wrong. */
const names: readonly (readonly [en: string, nb: string])[] = [
  [
    'the signature of the request object, made with the registered key',
    'signaturen på forespørselsobjektet, laget med den registrerte nøkkelen',
  ],
  [
    'the signature of the assertion, made with the registered key',
    'signaturen på beviset, laget med den registrerte nøkkelen',
  ],
  ['the signature of the proof, made with its jwk', 'signaturen på DPoP-beviset, laget med jwk i det'],
  [
    'the key is right, but the signature is written as DER (ASN.1); a JWT has r and s one after the other, each of a fixed length (RFC 7518 section 3.4)',
    'nøkkelen er riktig, men signaturen er skrevet som DER (ASN.1); en JWT har r og s etter hverandre, hver med fast lengde (RFC 7518, avsnitt 3.4)',
  ],
  [
    'the key is right, but the salt of the signature is of another length than the hash (RFC 7518 section 3.5)',
    'nøkkelen er riktig, men saltet i signaturen har en annen lengde enn hashen (RFC 7518, avsnitt 3.5)',
  ],
  [
    'the key is right, but the signature is made with PSS, and ',
    'nøkkelen er riktig, men signaturen er laget med PSS, og ',
  ],
  [' is PKCS #1 v1.5 (RFC 7518 section 3.3)', ' er PKCS #1 v1.5 (RFC 7518, avsnitt 3.3)'],
  [
    'the key is right, but the signature is made with PKCS #1 v1.5, and ',
    'nøkkelen er riktig, men signaturen er laget med PKCS #1 v1.5, og ',
  ],
  [' is PSS (RFC 7518 section 3.5)', ' er PSS (RFC 7518, avsnitt 3.5)'],
  ['the access token', 'tilgangstokenet'],
  ['the organisation', 'virksomheten'],
  ['client assertion', 'klientbeviset'],
  ['registers-away', 'registrene svarer ikke'],
  ['organisation-unknown', 'virksomheten er ukjent'],
  ['organisation-deleted', 'virksomheten er slettet'],
  ['organisation-code', 'virksomheten har ingen næringskode innen helse og omsorg'],
  ['not-hovedenhet', 'virksomheten er ingen hovedenhet'],
  ['no-right', 'personen mangler retten i Altinn'],
  ['no-units', 'ingen enheter er valgt'],
  ['unit-unknown', 'en enhet er ukjent'],
  ['unit-deleted', 'en enhet er slettet'],
  ['unit-not-below', 'en enhet ligger ikke under hovedenheten'],
  ['unit-code', 'en enhet har ingen næringskode innen helse og omsorg'],
  ['request object', 'forespørselsobjektet'],
]

const patterns = sentences.map(([en, nb]) => ({
  begins: en.split('{}')[0] ?? '',
  pattern: new RegExp(`^${en.split('{}').map(escaped).join('(.+?)')}$`, 's'),
  nb,
}))

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}

/** Ours are shorter. A caller's own words may stand in one, as many as a body holds, and patterns take long over them. */
const LONGEST = 2_000

/** The whole of it; undefined when a sentence of it is not known. */
export function explanationInNorwegian(reason: string): string | undefined {
  if (reason.length > LONGEST) return undefined
  const [, first = '', wrong, fine] =
    /^(.*?)(?: Also wrong: (.*?)\.)?(?: What is fine: (.*)\.)?$/s.exec(reason) ?? []
  const said = sentenceInNorwegian(first.replace(/\.$/, ''))
  if (said === undefined) return validatorInNorwegian(reason)
  const end = first.endsWith('.') ? '.' : ''
  return [
    `${said}${end}`,
    ...(wrong === undefined ? [] : [`Også feil: ${listed(wrong)}.`]),
    ...(fine === undefined ? [] : [`Dette er i orden: ${listed(fine)}.`]),
  ].join(' ')
}

function sentenceInNorwegian(sentence: string): string | undefined {
  const [, before = '', within] = /^(HID-[\w-]+: |In the request object: )(.+)$/s.exec(sentence) ?? []
  if (within !== undefined) {
    const told = sentenceInNorwegian(within)
    return told && `${before.replace('In the request object', 'I forespørselsobjektet')}${told}`
  }
  for (const { begins, pattern, nb } of patterns) {
    if (!sentence.startsWith(begins)) continue
    const found = pattern.exec(sentence)
    if (!found) continue
    let index = 1
    const told = nb.replace(/\{\}/g, () => {
      const part = found[index++] ?? ''
      return named(part)
    })
    return nb.startsWith('{}') ? told.charAt(0).toUpperCase() + told.slice(1) : told
  }
  return demandInNorwegian(sentence)
}

function listed(words: string): string {
  return named(words).replace(/ and (?!.* and )/s, ' og ')
}

function named(words: string): string {
  return names.reduce((text, [en, nb]) => text.replaceAll(en, nb), words)
}
