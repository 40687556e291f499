// What HelseID demands of an EPJ: log-in (P), client assertion (A), keys (K), DPoP (D), tokens (T), functional
// requirements (FK), security requirements (SK), organisation and attest (O), ID token (V), log-out (L).

import { documents } from './documents.ts'
import { reasons } from './reasons.ts'
import { defineRequirements } from './requirement.ts'

const everyEpj = ['portal', 'portal-ticket', 'api', 'web-epj'] as const
const withUser = ['portal', 'api', 'web-epj'] as const

const login = defineRequirements(
  { document: documents.parEndpoint, level: 'must', actor: 'epj', appliesTo: withUser },
  {
    'HID-P01': {
      section: 'Pushed authorization request',
      text: {
        nb: 'EPJ-en skal sende innloggingsforespørselen til PAR-endepunktet før nettleseren går til HelseID.',
        en: 'The EPJ must send the log-in request to the PAR endpoint before the browser goes to HelseID.',
      },
      judgedBy: 'checks',
    },
    'HID-P02': {
      section: 'Parameters',
      document: documents.authorizationEndpoint,
      text: {
        nb: 'EPJ-en skal bare sende client_id og request_uri med nettleseren til authorize-endepunktet.',
        en: 'The EPJ must send only client_id and request_uri with the browser to the authorize endpoint.',
      },
      judgedBy: 'checks',
    },
    'HID-P03': {
      section: 'response_type',
      text: {
        nb: 'EPJ-en skal bruke kodeflyten (response_type=code), aldri implisitt eller hybrid flyt.',
        en: 'The EPJ must use the code flow (response_type=code), never the implicit or hybrid flow.',
      },
      judgedBy: 'checks',
    },
    'HID-P04': {
      section: 'code_challenge, code_challenge_method',
      text: {
        nb: 'EPJ-en skal beskytte koden med PKCE og metoden S256.',
        en: 'The EPJ must protect the code with PKCE and the method S256.',
      },
      judgedBy: 'checks',
    },
    'HID-P05': {
      section: 'code_challenge',
      text: {
        nb: 'EPJ-en skal lage en ny, tilfeldig PKCE-verifikator for hver innlogging.',
        en: 'The EPJ must make a new, random PKCE verifier for each log-in.',
      },
      judgedBy: 'checks',
    },
    'HID-P06': {
      section: 'state',
      level: 'should',
      text: {
        nb: 'EPJ-en bør sende en ny state i hver innlogging.',
        en: 'The EPJ should send a new state in each log-in.',
      },
      judgedBy: 'checks',
    },
    'HID-P07': {
      section: 'nonce',
      level: 'should',
      text: {
        nb: 'EPJ-en bør sende en ny nonce i hver innlogging.',
        en: 'The EPJ should send a new nonce in each log-in.',
      },
      judgedBy: 'checks',
    },
    'HID-P08': {
      section: 'resource',
      level: 'should',
      text: {
        nb: 'EPJ-en bør navngi mottakeren med resource, slik at hvert token får bare én mottaker.',
        en: 'The EPJ should name the recipient with resource, so that each token gets only one recipient.',
      },
      judgedBy: 'checks',
    },
    'HID-P09': {
      section: 'redirect_uri',
      text: {
        nb: 'EPJ-en skal bruke en redirect_uri som er nøyaktig lik den registrerte.',
        en: 'The EPJ must use a redirect_uri that equals the registered one exactly.',
      },
      judgedBy: 'checks',
    },
    'HID-P10': {
      section: 'state in the answer',
      document: documents.authorizationEndpoint,
      text: {
        nb: 'EPJ-en skal avvise et innloggingssvar når state ikke er den den sendte.',
        en: 'The EPJ must refuse a log-in answer when state is not the one it sent.',
      },
      judgedBy: 'checks',
    },
    'HID-P11': {
      section: 'iss in the answer',
      document: documents.idTokenValidation,
      text: {
        nb: 'EPJ-en skal avvise et innloggingssvar når iss ikke er HelseIDs utsteder.',
        en: 'The EPJ must refuse a log-in answer when iss is not HelseID’s issuer.',
      },
      judgedBy: 'checks',
    },
    'HID-P12': {
      section: 'acr_values',
      level: 'may',
      text: {
        nb: 'EPJ-en kan be om sikkerhetsnivå 4 med acr_values, slik at brukeren bare får e-ID-er som holder.',
        en: 'The EPJ may ask for security level 4 with acr_values, so that the user is offered only e-IDs that suffice.',
      },
      judgedBy: 'checks',
    },
    'HID-P13': {
      section: 'request (request object)',
      text: {
        nb: 'EPJ-en skal la et request object gjelde i høyst 60 sekunder og signere det med klientens nøkkel.',
        en: 'The EPJ must let a request object live for at most 60 seconds and sign it with the client’s key.',
      },
      judgedBy: 'checks',
    },
    'HID-P14': {
      section: 'Scopes',
      document: documents.helseidScopes,
      level: 'should',
      text: {
        nb: 'EPJ-en bør bare be om de scopene den trenger.',
        en: 'The EPJ should ask only for the scopes it needs.',
      },
      judgedBy: 'review',
      reason: {
        nb: 'Gå gjennom listen over scopes i innloggingen og spør hva hvert av dem brukes til.',
        en: 'Go through the scopes in the log-in and ask what each of them is used for.',
      },
    },
  },
)

const assertion = defineRequirements(
  { document: documents.clientAssertionMembers, level: 'must', actor: 'epj', appliesTo: everyEpj },
  {
    'HID-A01': {
      section: 'Method',
      document: documents.clientAssertion,
      text: {
        nb: 'EPJ-en skal bevise hvem den er med private_key_jwt, aldri med delt hemmelighet.',
        en: 'The EPJ must prove who it is with private_key_jwt, never with a shared secret.',
      },
      judgedBy: 'checks',
    },
    'HID-A02': {
      section: 'typ',
      document: documents.clientAssertion,
      text: {
        nb: 'EPJ-en skal merke klientbeviset med typ client-authentication+jwt.',
        en: 'The EPJ must mark the client assertion with typ client-authentication+jwt.',
      },
      judgedBy: 'checks',
    },
    'HID-A03': {
      section: 'kid',
      level: 'should',
      text: {
        nb: 'EPJ-en bør oppgi i kid hvilken nøkkel klientbeviset er signert med.',
        en: 'The EPJ should tell in kid which key the client assertion is signed with.',
      },
      judgedBy: 'checks',
    },
    'HID-A04': {
      section: 'iss, sub',
      text: {
        nb: 'EPJ-en skal sette både iss og sub i klientbeviset til sin egen client_id.',
        en: 'The EPJ must set both iss and sub in the client assertion to its own client_id.',
      },
      judgedBy: 'checks',
    },
    'HID-A05': {
      section: 'aud',
      document: documents.helseidLibrary,
      text: {
        nb: 'EPJ-en skal sette aud i klientbeviset til HelseIDs utsteder.',
        en: 'The EPJ must set aud in the client assertion to HelseID’s issuer.',
      },
      judgedBy: 'checks',
    },
    'HID-A06': {
      section: 'jti',
      text: {
        nb: 'EPJ-en skal gi hvert klientbevis en ny jti og bruke beviset én gang.',
        en: 'The EPJ must give each client assertion a new jti and use the assertion once.',
      },
      judgedBy: 'checks',
    },
    'HID-A07': {
      section: 'iat, nbf, exp',
      text: {
        nb: 'EPJ-en skal ha med iat, nbf og exp som tall i klientbeviset.',
        en: 'The EPJ must include iat, nbf and exp as numbers in the client assertion.',
      },
      judgedBy: 'checks',
    },
    'HID-A08': {
      section: 'exp',
      text: {
        nb: 'EPJ-en skal la klientbeviset gjelde i høyst 60 sekunder.',
        en: 'The EPJ must let the client assertion live for at most 60 seconds.',
      },
      judgedBy: 'checks',
    },
    'HID-A09': {
      section: 'Parameters',
      document: documents.parEndpoint,
      text: {
        nb: 'EPJ-en skal sende hver parameter bare én gang i skjemaet.',
        en: 'The EPJ must send each parameter only once in the form.',
      },
      judgedBy: 'checks',
    },
  },
)

const security = defineRequirements(
  { document: documents.securityProfile, level: 'must', actor: 'epj', appliesTo: everyEpj },
  {
    'HID-SK1': {
      section: 'SK1',
      text: {
        nb: 'EPJ-en skal bruke TLS i all trafikk med HelseID.',
        en: 'The EPJ must use TLS in all traffic with HelseID.',
      },
      judgedBy: 'review',
      reason: {
        nb: 'Rommet tar imot vanlig HTTP. Se i oppsettet for test og produksjon at alle adressene til HelseID begynner med https, og at EPJ-en ikke har slått av kontrollen av sertifikater.',
        en: 'The room takes plain HTTP. See in the setups for test and production that all addresses of HelseID begin with https, and that the EPJ has not switched off the verification of certificates.',
      },
    },
    'HID-SK2': {
      section: 'SK2',
      text: {
        nb: 'EPJ-en skal bruke private_key_jwt i alle kall som identifiserer klienten.',
        en: 'The EPJ must use private_key_jwt on every call that identifies the client.',
      },
      judgedBy: 'checks',
    },
    'HID-SK3': {
      section: 'SK3–SK5',
      text: {
        nb: 'EPJ-en skal være en konfidensiell klient med et nøkkelpar som ingen andre klienter bruker.',
        en: 'The EPJ must be a confidential client with a key pair that no other client uses.',
      },
      judgedBy: 'review',
      reason: {
        nb: 'Se hvordan nøkler lages per installasjon, og at to kunder aldri får samme nøkkel.',
        en: 'See how keys are made per installation, and that two customers never get the same key.',
      },
    },
    'HID-SK6': {
      section: 'SK6 and up, SA, SB, FB',
      text: {
        nb: 'EPJ-en skal oppfylle de øvrige sikkerhetskravene i HelseIDs profil.',
        en: 'The EPJ must meet the other security requirements of HelseID’s profile.',
      },
      judgedBy: 'not-checked',
      reason: reasons.textNotRead,
    },
    'HID-SK6b': {
      section: 'General web security',
      text: {
        nb: 'EPJ-en skal minst stå imot de vanligste angrepene på nettløsninger, slik OWASP Top 10 lister dem.',
        en: 'The EPJ must stand at least the most common attacks on web applications, as OWASP Top 10 lists them.',
      },
      judgedBy: 'review',
      reason: {
        nb: 'Be om den siste sikkerhetstesten av EPJ-en, og se at den dekker hvert punkt i OWASP Top 10, og hva som ble gjort med funnene.',
        en: 'Ask for the latest security test of the EPJ, and see that it covers each item of OWASP Top 10, and what was done about the findings.',
      },
    },
    'HID-K01': {
      section: 'Signing algorithms',
      document: documents.helseidSamples,
      text: {
        nb: 'EPJ-en skal signere med en av algoritmene RS, PS eller ES med 256, 384 eller 512 bit.',
        en: 'The EPJ must sign with one of the algorithms RS, PS or ES with 256, 384 or 512 bits.',
      },
      judgedBy: 'checks',
    },
    'HID-K02': {
      section: 'Key size',
      document: documents.helseidLibrary,
      level: 'should',
      text: {
        nb: 'EPJ-en bør bruke RSA-nøkler på 4096 bit eller EC-nøkler.',
        en: 'The EPJ should use RSA keys of 4096 bits, or EC keys.',
      },
      judgedBy: 'review',
      reason: {
        nb: 'Rommet deler ut sine egne nøkler, og de er korte for at rommet skal starte raskt. Se på nøkkelen som brukes i test og produksjon: kty skal være EC, eller RSA med en n på 683 tegn, som er 4096 bit.',
        en: 'The room gives out keys of its own, and they are short so that it starts quickly. Look at the key that is used in test and production: kty must be EC, or RSA with an n of 683 characters, which is 4096 bits.',
      },
    },
    'HID-K03': {
      section: 'Keeping private keys',
      document: documents.secretHandling,
      text: {
        nb: 'EPJ-en skal lagre den private nøkkelen slik at bare klienten selv kan lese den.',
        en: 'The EPJ must store the private key so that only the client itself can read it.',
      },
      judgedBy: 'review',
      reason: {
        nb: 'Se hvor nøkkelen ligger, hvem som har tilgang, og at den ikke følger med i sikkerhetskopier og logger.',
        en: 'See where the key is kept, who has access, and that it does not end up in backups and logs.',
      },
    },
    'HID-K04': {
      section: 'Key expiry',
      document: documents.selvbetjeningSamples,
      text: {
        nb: 'EPJ-en skal fornye klientnøkkelen før den utløper.',
        en: 'The EPJ must renew the client key before it expires.',
      },
      judgedBy: 'review',
      reason: {
        nb: 'Se hvem som varsles om utløp, hvor lang tid i forveien, og hvordan fornyelsen gjøres.',
        en: 'See who is told about expiry, how long in advance, and how the renewal is done.',
      },
    },
    'HID-K05': {
      section: 'Key for assertion and DPoP',
      document: documents.secretHandling,
      text: {
        nb: 'EPJ-en skal beholde den samme DPoP-nøkkelen så lenge tokenet er gyldig.',
        en: 'The EPJ must keep the same DPoP key for as long as the token is valid.',
      },
      judgedBy: 'checks',
    },
  },
)

const dpop = defineRequirements(
  { document: documents.dpopProof, level: 'must', actor: 'epj', appliesTo: withUser },
  {
    'HID-D01': {
      section: 'Token endpoint',
      text: {
        nb: 'EPJ-en skal legge ved et DPoP-bevis i alle kall til token-endepunktet.',
        en: 'The EPJ must attach a DPoP proof to every call to the token endpoint.',
      },
      judgedBy: 'checks',
    },
    'HID-D02': {
      section: 'Header: typ, alg, jwk',
      text: {
        nb: 'EPJ-en skal sette typ til dpop+jwt og legge bare den offentlige nøkkelen i beviset.',
        en: 'The EPJ must set typ to dpop+jwt and put only the public key in the proof.',
      },
      judgedBy: 'checks',
    },
    'HID-D03': {
      section: 'htm, htu',
      text: {
        nb: 'EPJ-en skal sette htm og htu i beviset til metoden og adressen i kallet, uten spørrestreng.',
        en: 'The EPJ must set htm and htu in the proof to the call’s method and address, without query string.',
      },
      judgedBy: 'checks',
    },
    'HID-D04': {
      section: 'iat',
      text: {
        nb: 'EPJ-en skal lage beviset rett før kallet, med riktig klokke.',
        en: 'The EPJ must make the proof just before the call, with a correct clock.',
      },
      judgedBy: 'checks',
    },
    'HID-D05': {
      section: 'jti',
      text: {
        nb: 'EPJ-en skal gi hvert DPoP-bevis en ny jti, også når den prøver det samme kallet om igjen.',
        en: 'The EPJ must give each DPoP proof a new jti, also when it tries the same call again.',
      },
      judgedBy: 'checks',
    },
    'HID-D06': {
      section: 'use_dpop_nonce',
      document: documents.helseidErrors,
      text: {
        nb: 'EPJ-en skal prøve igjen med verdien fra DPoP-Nonce når HelseID svarer use_dpop_nonce.',
        en: 'The EPJ must try again with the value from DPoP-Nonce when HelseID answers use_dpop_nonce.',
      },
      judgedBy: 'checks',
    },
    'HID-D07': {
      section: 'ath',
      text: {
        nb: 'EPJ-en skal binde beviset til tokenet med ath når den kaller et API.',
        en: 'The EPJ must bind the proof to the token with ath when it calls an API.',
      },
      judgedBy: 'checks',
    },
    'HID-D08': {
      section: 'Key binding',
      text: {
        nb: 'EPJ-en skal bruke samme DPoP-nøkkel mot API-et som da den hentet tokenet.',
        en: 'The EPJ must use the same DPoP key towards the API as when it fetched the token.',
      },
      judgedBy: 'checks',
    },
    'HID-D09': {
      section: 'DPoP or Bearer',
      document: documents.securityProfile,
      text: {
        nb: 'EPJ-en skal sende et DPoP-bundet token med ordet DPoP, aldri Bearer.',
        en: 'The EPJ must send a DPoP-bound token with the word DPoP, never Bearer.',
      },
      judgedBy: 'checks',
    },
  },
)

const tokens = defineRequirements(
  { document: documents.tokenEndpoint, level: 'must', actor: 'epj', appliesTo: withUser },
  {
    'HID-T01': {
      section: 'Request format',
      appliesTo: everyEpj,
      text: {
        nb: 'EPJ-en skal kalle token-endepunktet med POST og skjemakodet innhold.',
        en: 'The EPJ must call the token endpoint with POST and form-encoded content.',
      },
      judgedBy: 'checks',
    },
    'HID-T02': {
      section: 'offline_access',
      document: documents.helseidScopes,
      text: {
        nb: 'EPJ-en skal be om offline_access når den skal fornye tokenet uten ny innlogging.',
        en: 'The EPJ must ask for offline_access when it will renew the token without a new log-in.',
      },
      judgedBy: 'checks',
    },
    'HID-T03': {
      section: 'refresh_token, expires_in',
      text: {
        nb: 'EPJ-en skal fornye tokenet før det utløper, og aldri kalle et API med et utløpt token.',
        en: 'The EPJ must renew the token before it expires, and never call an API with an expired token.',
      },
      judgedBy: 'checks',
    },
    'HID-T04': {
      section: 'Refresh token rotation',
      document: documents.helseidSamples,
      text: {
        nb: 'EPJ-en skal bytte til det nye fornyelsestokenet hver gang den får et.',
        en: 'The EPJ must change to the new refresh token each time it gets one.',
      },
      judgedBy: 'checks',
    },
    'HID-T05': {
      section: 'rt_expires_in',
      level: 'may',
      text: {
        nb: 'EPJ-en kan bruke rt_expires_in til å be om ny innlogging før fornyelsestokenet utløper.',
        en: 'The EPJ may use rt_expires_in to ask for a new log-in before the refresh token expires.',
      },
      judgedBy: 'review',
      reason: {
        nb: 'Spør hva brukeren opplever når fornyelsestokenet utløper midt i arbeidet.',
        en: 'Ask what the user experiences when the refresh token expires in the middle of work.',
      },
    },
    'HID-T06': {
      section: 'Client credentials, scope',
      document: documents.helseidErrors,
      appliesTo: everyEpj,
      text: {
        nb: 'EPJ-en skal ikke be om scopes som gjelder en person når den henter et systemtoken.',
        en: 'The EPJ must not ask for scopes that concern a person when it fetches a system token.',
      },
      judgedBy: 'checks',
    },
    'HID-T07': {
      section: 'Several APIs in one log-in',
      document: documents.resourceIndicators,
      level: 'should',
      appliesTo: ['api'],
      text: {
        nb: 'EPJ-en bør hente token for neste API med fornyelsestokenet, ikke med en ny innlogging.',
        en: 'The EPJ should fetch the token for the next API with the refresh token, not with a new log-in.',
      },
      judgedBy: 'checks',
    },
    'HID-T08': {
      section: 'rejected_scope',
      document: documents.helseidLibrary,
      appliesTo: everyEpj,
      text: {
        nb: 'EPJ-en skal lese rejected_scope og si fra når virksomheten mangler tilgang til et API.',
        en: 'The EPJ must read rejected_scope and tell when the organisation lacks access to an API.',
      },
      judgedBy: 'review',
      reason: {
        nb: 'Last filen til «Leverandørens EPJ for flere virksomheter» fra rommet inn i EPJ-en. Be om nhn:pps/provesvar-read for legesenteret, som ikke har godtatt vilkårene, og se at EPJ-en sier at virksomheten mangler tilgang.',
        en: 'Load the room’s file for «Leverandørens EPJ for flere virksomheter» into the EPJ. Ask for nhn:pps/provesvar-read for the medical centre, which has not accepted the terms, and see that the EPJ says that the organisation lacks access.',
      },
    },
    'HID-T09': {
      section: 'userinfo',
      document: documents.userinfoEndpoint,
      level: 'may',
      text: {
        nb: 'EPJ-en kan hente brukerens godkjenninger i HPR fra userinfo.',
        en: 'The EPJ may fetch the user’s HPR approvals from userinfo.',
      },
      judgedBy: 'review',
      reason: {
        nb: 'Ingen må hente dem, og ingenting annet i trafikken viser om de ble lest. Logg inn, se om kallet til /connect/userinfo står i rommets journal, og om EPJ-en viser godkjenningene.',
        en: 'Nobody has to fetch them, and nothing else in the traffic shows whether they were read. Log in, see whether the call to /connect/userinfo stands in the room’s journal, and whether the EPJ shows the approvals.',
      },
    },
    'HID-T10': {
      section: 'Error answers',
      document: documents.helseidErrors,
      appliesTo: everyEpj,
      level: 'should',
      text: {
        nb: 'EPJ-en bør logge error og error_description fra HelseID og gi brukeren en forståelig melding.',
        en: 'The EPJ should log error and error_description from HelseID and give the user a message they understand.',
      },
      judgedBy: 'review',
      reason: {
        nb: 'Framkall invalid_client og se både loggen og skjermen.',
        en: 'Provoke invalid_client and look at both the log and the screen.',
      },
    },
  },
)

const functional = defineRequirements(
  { document: documents.functionalRequirements, level: 'must', actor: 'epj', appliesTo: everyEpj },
  {
    'HID-FK1': {
      section: 'FK1',
      actor: 'vendor',
      text: {
        nb: 'Leverandøren skal bygge på et sertifisert klientbibliotek for OAuth 2 eller OpenID Connect, når det finnes et for programmeringsspråket.',
        en: 'The vendor must build on a certified client library for OAuth 2 or OpenID Connect when there is one for the programming language.',
      },
      judgedBy: 'review',
      reason: {
        nb: 'Be om navn og versjon på biblioteket, og finn det på OpenID Foundations liste over sertifiserte biblioteker. Uten et slikt: se at leverandøren har lett.',
        en: 'Ask for the name and version of the library, and find it on the OpenID Foundation’s list of certified libraries. Without one: see that the vendor has looked for it.',
      },
    },
    'HID-FK2': {
      section: 'FK2',
      level: 'should',
      text: {
        nb: 'EPJ-en bør ta vare på HelseIDs metadata i et døgn og ikke hente dem for hvert kall.',
        en: 'The EPJ should keep HelseID’s metadata for a day and not fetch them for every call.',
      },
      judgedBy: 'checks',
    },
    'HID-FK2b': {
      section: 'FK2',
      text: {
        nb: 'EPJ-en skal finne HelseIDs adresser i metadata og ikke ha dem skrevet inn i koden.',
        en: 'The EPJ must find HelseID’s addresses in the metadata and not have them written into the code.',
      },
      judgedBy: 'checks',
    },
    'HID-FK3': {
      section: 'FK3',
      text: {
        nb: 'EPJ-en skal bruke tokenet om igjen så lenge det er gyldig, og ikke hente et nytt for hvert kall.',
        en: 'The EPJ must use the token again for as long as it is valid, and not fetch a new one for every call.',
      },
      judgedBy: 'checks',
    },
    'HID-FK4': {
      section: 'FK4',
      text: {
        nb: 'Maskinene som kjører EPJ-en, skal ha klokka synkronisert med HelseID.',
        en: 'The machines that run the EPJ must have their clocks synchronised with HelseID.',
      },
      judgedBy: 'checks',
    },
    'HID-FK5': {
      section: 'FK5',
      text: {
        nb: 'EPJ-en skal legge virksomhet og attest i assertion_details i klientbeviset, ikke i authorization_details.',
        en: 'The EPJ must put organisation and attest in assertion_details in the client assertion, not in authorization_details.',
      },
      judgedBy: 'checks',
    },
    'HID-FK6': {
      section: 'FK6',
      actor: 'vendor',
      text: {
        nb: 'Leverandøren skal prøve integrasjonen i HelseIDs testmiljø før den settes i produksjon.',
        en: 'The vendor must try the integration in HelseID’s test environment before it goes into production.',
      },
      judgedBy: 'review',
      reason: {
        nb: 'Legg ved dato og resultat fra samsvarstestingen hos NHN.',
        en: 'Attach date and result of the conformance testing at NHN.',
      },
    },
  },
)

const organisation = defineRequirements(
  { document: documents.organisationNumbers, level: 'must', actor: 'epj', appliesTo: withUser },
  {
    'HID-O01': {
      section: 'Single-tenant, child organisation',
      text: {
        nb: 'EPJ-en skal be om tokenet for brukerens underenhet i klientbeviset.',
        en: 'The EPJ must ask for the token for the user’s sub-unit in the client assertion.',
      },
      judgedBy: 'checks',
    },
    'HID-O02': {
      section: 'Single-tenant, system',
      document: documents.helseidLibrary,
      text: {
        nb: 'EPJ-en skal oppgi organisasjonsnummeret med OID 2.16.578.1.12.4.1.4.101 og ni sifre.',
        en: 'The EPJ must give the organisation number with OID 2.16.578.1.12.4.1.4.101 and nine digits.',
      },
      judgedBy: 'checks',
    },
    'HID-O03': {
      section: 'Change of organisation',
      level: 'should',
      text: {
        nb: 'EPJ-en bør bytte virksomhet ved å fornye tokenet, slik at brukeren slipper ny innlogging.',
        en: 'The EPJ should change organisation by renewing the token, so that the user need not log in again.',
      },
      judgedBy: 'checks',
    },
    'HID-O04': {
      section: 'HID-1009',
      document: documents.organisationErrors,
      // Forbidden by the older documentation; the newer only recommends the refresh.
      level: 'should',
      text: {
        nb: 'EPJ-en bør ikke sende organisasjonsnummer i klientbeviset når den bytter kode mot token.',
        en: 'The EPJ should not send an organisation number in the client assertion when it exchanges a code for a token.',
      },
      judgedBy: 'checks',
    },
    'HID-O05': {
      section: 'Multi-tenant, parent and child',
      text: {
        nb: 'EPJ-en skal oppgi både hovedenhet og underenhet når klienten deles av flere virksomheter.',
        en: 'The EPJ must give both main unit and sub-unit when several organisations share the client.',
      },
      judgedBy: 'review',
      reason: {
        nb: 'Last filen til «Leverandørens EPJ for flere virksomheter» fra rommet inn i EPJ-en. Åpne en pasient, og se i rommets journal at tokenet har både orgnr_parent og orgnr_child.',
        en: 'Load the room’s file for «Leverandørens EPJ for flere virksomheter» into the EPJ. Open a patient, and see in the room’s journal that the token has both orgnr_parent and orgnr_child.',
      },
    },
    'HID-O06': {
      section: 'Choosing organisation',
      level: 'should',
      text: {
        nb: 'EPJ-en bør la brukeren velge arbeidssted i EPJ-en, siden HelseID ikke spør om det.',
        en: 'The EPJ should let the user choose arbeidssted in the EPJ, since HelseID does not ask.',
      },
      judgedBy: 'review',
      reason: {
        nb: 'Logg inn som en bruker med to arbeidssteder og se hvordan valget gjøres.',
        en: 'Log in as a user with two workplaces and see how the choice is made.',
      },
    },
    'HID-O07': {
      section: 'Attest',
      document: documents.tillitsrammeverkProfile,
      text: {
        nb: 'EPJ-en skal sende attesten som nhn:tillitsrammeverk:parameters når den henter token til en pasient.',
        en: 'The EPJ must send the attest as nhn:tillitsrammeverk:parameters when it fetches a token for a patient.',
      },
      judgedBy: 'checks',
    },
    'HID-O08': {
      section: 'Attest, legal_entity and point_of_care',
      document: documents.tillitsrammeverkProfile,
      text: {
        nb: 'EPJ-en skal oppgi samme virksomhet og arbeidssted i attesten som tokenet gjelder for.',
        en: 'The EPJ must give the same organisation and arbeidssted in the attest as the token is for.',
      },
      judgedBy: 'checks',
    },
    'HID-O09': {
      section: 'HID-DOUBLE-STRUCTURE',
      document: documents.tillitsrammeverkProfile,
      text: {
        nb: 'EPJ-en skal sende attesten enten i innloggingen eller i klientbeviset, aldri begge steder.',
        en: 'The EPJ must send the attest either in the log-in or in the client assertion, never in both.',
      },
      judgedBy: 'checks',
    },
    'HID-O10': {
      section: 'Attest, members',
      document: documents.tillitsrammeverkProfile,
      text: {
        nb: 'EPJ-en skal stave feltene i attesten riktig, blant annet authorization og care_relationship.',
        en: 'The EPJ must spell the members of the attest right, among them authorization and care_relationship.',
      },
      judgedBy: 'checks',
    },
    'HID-O11': {
      section: 'Attest, practitioner',
      document: documents.tillitsrammeverkProfile,
      level: 'should',
      text: {
        nb: 'EPJ-en bør la HelseID fylle ut brukerens fødselsnummer og HPR-nummer i attesten.',
        en: 'The EPJ should let HelseID fill in the user’s national identity number and HPR number in the attest.',
      },
      judgedBy: 'checks',
    },
    'HID-O12': {
      section: 'Attest, code systems',
      document: documents.tillitsrammeverkProfile,
      text: {
        nb: 'EPJ-en skal oppgi hver kode og hvert nummer i attesten med kodeverket som profilen har for det.',
        en: 'The EPJ must give each code and number in the attest with the code system that the profile has for it.',
      },
      judgedBy: 'checks',
    },
  },
)

const idToken = defineRequirements(
  { document: documents.idTokenValidation, level: 'must', actor: 'epj', appliesTo: withUser },
  {
    'HID-V01': {
      section: 'nonce',
      text: {
        nb: 'EPJ-en skal avvise et ID-token når nonce ikke er den den sendte.',
        en: 'The EPJ must refuse an ID token when nonce is not the one it sent.',
      },
      judgedBy: 'checks',
    },
    'HID-V02': {
      section: 'iss',
      text: {
        nb: 'EPJ-en skal avvise et ID-token når iss ikke er HelseIDs utsteder.',
        en: 'The EPJ must refuse an ID token when iss is not HelseID’s issuer.',
      },
      judgedBy: 'checks',
    },
    'HID-V03': {
      section: 'Signature',
      text: {
        nb: 'EPJ-en skal avvise et ID-token som ikke er signert med HelseIDs nøkkel.',
        en: 'The EPJ must refuse an ID token that is not signed with HelseID’s key.',
      },
      judgedBy: 'checks',
    },
    'HID-V04': {
      section: 'aud',
      text: {
        nb: 'EPJ-en skal avvise et ID-token som gjelder en annen klient enn den selv.',
        en: 'The EPJ must refuse an ID token that is meant for another client than itself.',
      },
      judgedBy: 'checks',
    },
    'HID-V05': {
      section: 'exp, iat, auth_time',
      text: {
        nb: 'EPJ-en skal avvise et ID-token som er utløpt eller har urimelige tidspunkter.',
        en: 'The EPJ must refuse an ID token that has expired or has unreasonable times.',
      },
      judgedBy: 'checks',
    },
    'HID-V06': {
      section: 'security_level',
      text: {
        nb: 'EPJ-en skal lese sikkerhetsnivået i ID-tokenet og avvise alt under nivå 4 for kjernejournal.',
        en: 'The EPJ must read the security level in the ID token and refuse anything below level 4 for Kjernejournal.',
      },
      judgedBy: 'checks',
    },
    'HID-V07': {
      section: 'Same person',
      document: documents.securityProfile,
      text: {
        nb: 'EPJ-en skal kontrollere at den som logger inn i HelseID, er den samme som er innlogget i EPJ-en.',
        en: 'The EPJ must check that the person who logs in to HelseID is the one who is logged in to the EPJ.',
      },
      judgedBy: 'checks',
    },
    'HID-V08': {
      section: 'Key rollover',
      text: {
        nb: 'EPJ-en skal hente HelseIDs nøkler på nytt når et token er signert med en nøkkel den ikke kjenner.',
        en: 'The EPJ must fetch HelseID’s keys anew when a token is signed with a key it does not know.',
      },
      judgedBy: 'checks',
    },
    'HID-V09': {
      section: 'sub at refresh',
      document: documents.helseidSamples,
      text: {
        nb: 'EPJ-en skal avvise en fornyelse som gir tokenet til en annen person.',
        en: 'The EPJ must refuse a refresh that gives the token to another person.',
      },
      judgedBy: 'checks',
    },
  },
)

const logout = defineRequirements(
  { document: documents.endSessionEndpoint, level: 'must', actor: 'epj', appliesTo: withUser },
  {
    'HID-L01': {
      section: 'id_token_hint',
      text: {
        nb: 'EPJ-en skal logge brukeren ut av HelseID med id_token_hint.',
        en: 'The EPJ must log the user out of HelseID with id_token_hint.',
      },
      judgedBy: 'checks',
    },
    'HID-L02': {
      section: 'post_logout_redirect_uri',
      text: {
        nb: 'EPJ-en skal bruke en registrert post_logout_redirect_uri når brukeren skal tilbake til EPJ-en.',
        en: 'The EPJ must use a registered post_logout_redirect_uri when the user is to return to the EPJ.',
      },
      judgedBy: 'checks',
    },
    'HID-L03': {
      section: 'Single sign-out',
      level: 'should',
      text: {
        nb: 'EPJ-en bør merke at brukeren er logget ut av HelseID i et annet program.',
        en: 'The EPJ should notice that the user has logged out of HelseID in another program.',
      },
      judgedBy: 'review',
      reason: {
        nb: 'Logg ut av HelseID i et annet program i samme nettleser og se hva EPJ-en gjør.',
        en: 'Log out of HelseID in another program in the same browser and see what the EPJ does.',
      },
    },
    'HID-L04': {
      section: 'Tokens after log-out',
      document: documents.secretHandling,
      text: {
        nb: 'EPJ-en skal slette brukerens tokener når brukeren logger ut.',
        en: 'The EPJ must delete the user’s tokens when the user logs out.',
      },
      judgedBy: 'review',
      reason: {
        nb: 'Se i minne, database og nettleserlager at tokenene er borte etter utlogging.',
        en: 'See in memory, database and browser storage that the tokens are gone after log-out.',
      },
    },
    'HID-L05': {
      section: 'Tokens after log-out',
      document: documents.secretHandling,
      text: {
        nb: 'EPJ-en skal ikke ha brukeren innlogget, eller bruke tokenene til brukeren, etter at brukeren har logget ut.',
        en: 'The EPJ must not have the user logged in, or use the user’s tokens, after the user has logged out.',
      },
      judgedBy: 'checks',
    },
  },
)

export const helseidProfile = {
  ...login,
  ...assertion,
  ...security,
  ...dpop,
  ...tokens,
  ...functional,
  ...organisation,
  ...idToken,
  ...logout,
}
