// What simulators say of a refusal, in Norwegian. The journal holds one English sentence, which is part of its chain; this
// is chosen where it is shown, so that old journals are read in Norwegian too. `{}` stands for what differs.
const sentences: readonly (readonly [en: string, nb: string])[] = [
  // Any simulator.
  ['The body is not valid JSON', 'Kroppen er ikke gyldig JSON'],
  ['The content type must be {}', 'Innholdstypen må være {}'],
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
  ['typ in the header must be client-authentication+jwt', 'typ i hodet må være client-authentication+jwt'],
  [
    'aud holds several values; HelseID wants its issuer, and nothing else',
    'aud har flere verdier; HelseID vil ha sin egen issuer, og ikke noe annet',
  ],
  [
    'aud is not HelseID; HelseID wants its issuer, and nothing else',
    'aud er ikke HelseID; HelseID vil ha sin egen issuer, og ikke noe annet',
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
  ['iat is in the future', 'iat er i framtiden'],
  ['iat must be there, as a number', 'iat må være med, som et tall'],
  [
    'There is an Authorization header; HelseID takes private_key_jwt only, which stands in the form',
    'Kallet har hodet Authorization; HelseID tar bare private_key_jwt, som står i skjemaet',
  ],
  ['client_assertion_type is missing or wrong', 'client_assertion_type mangler eller er feil'],
  ['The client assertion is missing', 'Klientbeviset mangler'],
  [
    'The client authenticates with a shared secret; HelseID accepts private_key_jwt only',
    'Klienten viser hvem den er med en delt hemmelighet; HelseID godtar bare private_key_jwt',
  ],
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
    '{} er signert med en algoritme som HelseID ikke tar',
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
  [
    'jwk has the algorithm {} as crv, where the name of a curve belongs (ES256 has P-256)',
    'jwk har algoritmen {} som crv, der navnet på en kurve skal stå (ES256 har P-256)',
  ],
  ['jwk cannot be used with the algorithm', 'jwk kan ikke brukes med algoritmen'],
  ['nonce is no text', 'nonce er ingen tekst'],
  [
    'The DPoP proof has no nonce; send the call again with a new proof that holds the value of DPoP-Nonce',
    'DPoP-beviset mangler nonce; send kallet på nytt med et nytt bevis som har verdien i DPoP-Nonce',
  ],
  [
    'The nonce is not, or no longer, one of ours; take the one in DPoP-Nonce',
    'Denne nonce-verdien er ikke, eller ikke lenger, en av våre; bruk den i DPoP-Nonce',
  ],
  ['The request has several DPoP headers, and must have one', 'Kallet har flere DPoP-hoder, og skal ha ett'],
  [
    'A DPoP proof with this jti has been used before; each proof needs its own, also after a new nonce',
    'Et DPoP-bevis med denne jti-en er brukt før; hvert bevis trenger sin egen, også etter en ny nonce',
  ],
  ['The client must send a DPoP proof', 'Klienten må sende et DPoP-bevis'],
  ['jti is missing from the DPoP proof', 'jti mangler i DPoP-beviset'],
  ['htm is not the method of the request', 'htm er ikke metoden i kallet'],
  [
    'htu carries a query or fragment; it must be the address alone',
    'htu har med en spørring eller et fragment; den skal være adressen alene',
  ],
  [
    "htu is not the endpoint's address as HelseID knows it (a proxy in between, or another endpoint?)",
    'htu er ikke endepunktets adresse slik HelseID kjenner den (en proxy imellom, eller et annet endepunkt?)',
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
  ['code_challenge must be the SHA-256 of the verifier', 'code_challenge må være SHA-256 av verifieren'],
  ['test_pid is nobody in this room', 'test_pid er ingen i dette rommet'],
  ['test_security_level must be 2, 3 or 4', 'test_security_level må være 2, 3 eller 4'],
  ['The client may not log users in', 'Klienten har ikke lov til å logge inn brukere'],
  ['response_type must be code', 'response_type må være code'],
  ['redirect_uri is missing', 'redirect_uri mangler'],
  ["redirect_uri is not one of the client's", 'redirect_uri er ikke en av klientens'],
  ['scope is missing', 'scope mangler'],
  ['The client may not use the scope {}', 'Klienten har ikke lov til å bruke scopet {}'],
  ['The request object has been used before', 'Forespørselsobjektet er brukt før'],
  [
    'Repeated parameter: the form holds {} more than once',
    'Gjentatt parameter: skjemaet har {} mer enn én gang',
  ],
  // HelseID: tokens, organisation and attest.
  ['grant_type is missing or unknown', 'grant_type mangler eller er ukjent'],
  ['The client may not use this grant', 'Klienten har ikke lov til å bruke denne typen grant'],
  [
    'scope names scopes about a person, which client_credentials cannot have',
    'scope nevner scope om en person, som client_credentials ikke kan ha',
  ],
  [
    'resource stands there several times; a token is for one API',
    'resource står der flere ganger; et token er for ett API',
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
  // HelseID: log-out, and its own endpoints.
  ['id_token_hint is not one of our ID tokens', 'id_token_hint er ikke et av våre ID-token'],
  ["post_logout_redirect_uri is not one of the client's", 'post_logout_redirect_uri er ikke en av klientens'],
  ['There is no access token', 'Det er ikke noe tilgangstoken'],
  ['The access token is not one of ours', 'Tilgangstokenet er ikke et av våre'],
  ['The access token has expired', 'Tilgangstokenet er utløpt'],
  ['The access token lacks the scope {}', 'Tilgangstokenet mangler scopet {}'],
  // Kjernejournal: the token and the proof.
  ['The Authorization header is missing', 'Hodet Authorization mangler'],
  ['There is more than one Authorization header', 'Det er mer enn ett Authorization-hode'],
  [
    'The Authorization header is not a scheme and one token',
    'Hodet Authorization er ikke et ord for måten og ett token',
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
    'The access token was not sent with the scheme DPoP',
    'Tilgangstokenet ble ikke sendt med ordet DPoP foran',
  ],
  ['There is no DPoP header', 'Kallet har ikke noe DPoP-hode'],
  ['There is more than one DPoP header', 'Det er mer enn ett DPoP-hode'],
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
  ['The code is older than its lifetime', 'Koden er eldre enn den varer'],
  ['The code was never given out', 'Koden er aldri gitt ut'],
  ['The portal was opened without exactly one code', 'Portalen ble åpnet uten nøyaktig én kode'],
  [
    'The verifier is not the one whose hash was sent to session/create',
    'Verifieren er ikke den som session/create fikk hashen av',
  ],
  ['The ticket has expired', 'Billetten er utløpt'],
  ['The ticket is not valid: was it URL-encoded?', 'Billetten er ikke gyldig: ble den URL-kodet?'],
  ['The session has been ended', 'Sesjonen er avsluttet'],
  ['The session has expired', 'Sesjonen er utløpt'],
  [
    'The browser has no session here: the portal must be opened from the EPJ',
    'Nettleseren har ingen sesjon her: portalen må åpnes fra EPJ-en',
  ],
  ['The patient has blocked this health worker', 'Pasienten har sperret for dette helsepersonellet'],
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
  ['the access token', 'tilgangstokenet'],
  ['the organisation', 'virksomheten'],
  ['client assertion', 'klientbeviset'],
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

/** The whole of it; undefined when a sentence of it is not known. */
export function explanationInNorwegian(reason: string): string | undefined {
  const [, first = '', wrong, fine] =
    /^(.*?)(?: Also wrong: (.*?)\.)?(?: What is fine: (.*)\.)?$/s.exec(reason) ?? []
  const said = sentenceInNorwegian(first.replace(/\.$/, ''))
  if (said === undefined) return undefined
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
  return undefined
}

function listed(words: string): string {
  return named(words).replace(/ and (?!.* and )/s, ' og ')
}

function named(words: string): string {
  return names.reduce((text, [en, nb]) => text.replaceAll(en, nb), words)
}
