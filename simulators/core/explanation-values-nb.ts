// What an explanation says was expected, and what came, in Norwegian: the words around the values, which stay as they
// are. `{}` stands for a value. What is not here (a header, a number, a name) is the same in both languages, and so is
// what can have been sent as it stands («none» is an algorithm, and a prompt).
const phrases: readonly (readonly [en: string, nb: string])[] = [
  // What came.
  ['(missing)', '(mangler)'],
  ['missing', 'mangler'],
  ['missing: the ticket holds {}, which counts', 'mangler: ticketen har {}, som gjelder'],
  ['missing: this room does not take {}', 'mangler: dette rommet tar ikke imot {}'],
  ['(nothing)', '(ingenting)'],
  ['%25 for a percent sign', '%25 for et prosenttegn'],
  ['a byte order mark, and then the text', 'et byte order mark, og så teksten'],
  ['UTF-8 without a byte order mark', 'UTF-8 uten byte order mark'],
  ['a form', 'et skjema'],
  ['a text that breaks at character {}', 'en tekst som brytes ved tegn {}'],
  ['a text that breaks at «{}»', 'en tekst som brytes ved «{}»'],
  ['a text that ends too early', 'en tekst som slutter for tidlig'],
  ['(another)', '(en annen)'],
  ['another', 'en annen'],
  ['another, or none', 'en annen, eller ingen'],
  ['another, or several', 'en annen, eller flere'],
  ['another, or none beside others', 'en annen, eller none sammen med andre'],
  ['another client', 'en annen klient'],
  ['another key', 'en annen nøkkel'],
  ['another form', 'en annen form'],
  ['another text', 'en annen tekst'],
  ['others', 'andre'],
  ['something else', 'noe annet'],
  ['the same token', 'samme token'],
  ['a value', 'en verdi'],
  ['private members', 'private medlemmer'],
  ['in both', 'i begge'],
  ['in the address', 'i adressen'],
  ['more than once', 'mer enn én gang'],
  ['no openid', 'uten openid'],
  ['not found', 'ikke funnet'],
  ['no date', 'ingen dato'],
  ['no child: the list is empty', 'ingen underenhet: listen er tom'],
  ['{} (ignored)', '{} (oversett)'],
  ['{} times', '{} ganger'],
  ['{} bytes', '{} byte'],
  ['{} characters', '{} tegn'],
  ['{}, expired {}', '{}, utløpt {}'],
  ['one that is unknown, expired or used', 'en som er ukjent, utløpt eller brukt'],
  [
    'one that is unknown, expired, or ended with its log-in',
    'en som er ukjent, utløpt eller avsluttet med innloggingen',
  ],
  [
    'one that has been used: its whole log-in ends',
    'en som er brukt: hele innloggingen den hører til, avsluttes',
  ],
  [
    'a code that is unknown, expired, or ended with its log-in',
    'en kode som er ukjent, utløpt eller avsluttet med innloggingen',
  ],
  ['a code that has expired', 'en kode som er utløpt'],
  ['a code that has been used', 'en kode som er brukt'],
  // What was expected: the client, its key and its assertion.
  ['one', 'én'],
  ['once', 'én gang'],
  ['in the header Authorization', 'i headeren Authorization'],
  ['a client', 'en klient'],
  ['a client for users', 'en klient for brukere'],
  ['a client that is ready', 'en klient som er klar'],
  ['the client id', 'klient-ID-en'],
  ['the id of one of the ready clients in this room', 'ID-en til en av de ferdige klientene i dette rommet'],
  ['a new assertion', 'et nytt klientbevis'],
  ['a unique text', 'en unik tekst'],
  ['a text', 'en tekst'],
  ['a signed JWT', 'en signert JWT'],
  ['a key for {}', 'en nøkkel for {}'],
  ['a key that has not expired (the client has none)', 'en nøkkel som ikke er utløpt (klienten har ingen)'],
  ['a signature as in a JWS, {}', 'en signatur som i en JWS, {}'],
  ['signed with key {}', 'signert med nøkkelen {}'],
  ['a jti that was never used', 'en jti som aldri er brukt'],
  ['a number, at most {}', 'et tall, høyst {}'],
  ['at most {}, {} s from now', 'høyst {}, {} s fra nå'],
  ['at most {} bytes', 'høyst {} byte'],
  ['at most {} levels', 'høyst {} nivåer'],
  ['at most {}', 'høyst {}'],
  ['{} at most', 'høyst {}'],
  ['at least {}', 'minst {}'],
  ['after {}', 'etter {}'],
  ['later than {}', 'senere enn {}'],
  ['about {}', 'omtrent {}'],
  ['from {} to {}', 'fra {} til {}'],
  ['seconds since 1970', 'sekunder siden 1970'],
  ['a whole number of seconds', 'et helt antall sekunder'],
  // DPoP.
  ['a DPoP proof', 'et DPoP-bevis'],
  ['a new jti', 'en ny jti'],
  ['a public key', 'en offentlig nøkkel'],
  ['public members only', 'bare offentlige medlemmer'],
  ['signed with the key in jwk', 'signert med nøkkelen i jwk'],
  ['a public EC or RSA key that fits "alg"', 'en offentlig EC- eller RSA-nøkkel som passer til «alg»'],
  ['the value of DPoP-Nonce in this answer', 'verdien av DPoP-Nonce i dette svaret'],
  ['the key from PAR', 'nøkkelen fra PAR'],
  ['16 to 256 characters of base64url', '16 til 256 tegn base64url'],
  ['43 characters of base64url', '43 tegn base64url'],
  // The log-in and its code.
  ['a code that was issued and not used', 'en kode som er utstedt og ikke brukt'],
  ['a code used before it expires', 'en kode som brukes før den utløper'],
  ['the code from the log-in', 'koden fra innloggingen'],
  ['the client that pushed the request', 'klienten som sendte forespørselen til PAR'],
  ['the client the code or token was issued to', 'klienten som koden eller tokenet ble utstedt til'],
  ['the verifier of the code_challenge from PAR', 'verifikatoren til code_challenge fra PAR'],
  ['the redirect_uri from PAR', 'redirect_uri fra PAR'],
  ['the request_uri from PAR', 'request_uri fra PAR'],
  ['the request_uri from PAR, unchanged and encoded once', 'request_uri fra PAR, uendret og kodet én gang'],
  ['a request_uri that is fresh and unused', 'en request_uri som er fersk og ubrukt'],
  ['an S256 challenge', 'en S256-utfordring'],
  ['none, login or select_account, and none alone', 'none, login eller select_account, og none alene'],
  ['openid among the scopes', 'openid blant scopene'],
  ['query, fragment or form_post', 'query, fragment eller form_post'],
  ['a documented member', 'et dokumentert medlem'],
  ['a documented parameter', 'en dokumentert parameter'],
  ['the attest in one of the two', 'attesten i ett av de to'],
  ['in the body, as application/x-www-form-urlencoded', 'i kroppen, som application/x-www-form-urlencoded'],
  ['(not sent)', '(ikke sendt)'],
  ['(not sent: the answer of PAR holds it)', '(ikke sendt: den står i svaret fra PAR)'],
  ['(refused on order)', '(avvist på bestilling)'],
  ['(a good one)', '(en som er god)'],
  // Tokens and scopes.
  ['the last refresh token, unused', 'det siste refresh-tokenet, ubrukt'],
  ['the refresh token of the last answer', 'refresh-tokenet fra forrige svar'],
  ['a refresh token of the client', 'et refresh-token som tilhører klienten'],
  ['one API', 'ett API'],
  ['one API from the log-in', 'ett API fra innloggingen'],
  ['scopes of one API', 'scopene til ett API'],
  ['scopes of APIs', 'scopene til API-er'],
  ['scopes from the log-in', 'scopene fra innloggingen'],
  ['an API whose terms are accepted', 'et API der vilkårene er godtatt'],
  ['an access token', 'et tilgangstoken'],
  ['an access token from here', 'et tilgangstoken herfra'],
  ['an access token from this HelseID', 'et tilgangstoken fra denne HelseID'],
  ['Bearer or DPoP, and a token', 'Bearer eller DPoP, og et token'],
  ['at+jwt or JWT', 'at+jwt eller JWT'],
  ['an ID token from this HelseID', 'et ID-token fra denne HelseID'],
  ['an ID token that HelseID gave this client', 'et ID-token som HelseID ga denne klienten'],
  ['an ID token for {}', 'et ID-token for {}'],
  [
    'an ID token: without it post_logout_redirect_uri has no effect',
    'et ID-token: uten det har post_logout_redirect_uri ingen virkning',
  ],
  ['a token from {}', 'et token fra {}'],
  ['another token than last time', 'et annet token enn sist'],
  ['a system token', 'et systemtoken'],
  ['a user token', 'et brukertoken'],
  ['a person', 'en person'],
  // Organisations.
  ['nine digits', 'ni sifre'],
  ['no organisation detail', 'ingen opplysning om virksomhet'],
  ['a hovedenhet', 'en hovedenhet'],
  ['a living hovedenhet', 'en hovedenhet som ikke er nedlagt'],
  ['86, 87 or 88', '86, 87 eller 88'],
  ['a unit of {}', 'en enhet under {}'],
  ['a unit that is registered in Selvbetjening', 'en enhet som er registrert i Selvbetjening'],
  ['a delegation of {} for {}', 'en delegering av {} for {}'],
  ['the key of a single-tenant klientmal', 'nøkkelen til en klientmal for én virksomhet'],
  ['the key of a klientmal, from the portal', 'nøkkelen til en klientmal, fra portalen'],
  ['the key on the page of the test-token service', 'nøkkelen på siden til testtokentjenesten'],
  ['the confirmation page first', 'bekreftelsessiden først'],
  ['a public JWK, EC or RSA of at least 2048 bits', 'en offentlig JWK, EC eller RSA på minst 2048 biter'],
  // Kjernejournal.
  ['the code from session/create', 'koden fra session/create'],
  ['code and ehr_code_verifier', 'code og ehr_code_verifier'],
  ['the verifier behind ehr_code_challenge', 'verifikatoren bak ehr_code_challenge'],
  ['a session that was opened with a ticket', 'en sesjon som ble åpnet med en ticket'],
  ['a number with 80 or 65 added to the month', 'et nummer med 80 eller 65 lagt til måneden'],
  ['a patient with status 2, 3 or 4', 'en pasient med status 2, 3 eller 4'],
  ['a person in HPR', 'en person i HPR'],
  ['1 to 128 letters, digits and hyphens', '1 til 128 bokstaver, sifre og bindestreker'],
  ['3 to 512 letters, digits, spaces and . , ( ) -', '3 til 512 bokstaver, sifre, mellomrom og . , ( ) -'],
  ['SAMTYKKE or AKUTT', 'SAMTYKKE eller AKUTT'],
  ['HPMOTTATTSAMTYKKE or HPAKUTT', 'HPMOTTATTSAMTYKKE eller HPAKUTT'],
  ['HPMOTTATTSAMTYKKE, HPAKUTT or HPUNNTAK', 'HPMOTTATTSAMTYKKE, HPAKUTT eller HPUNNTAK'],
  ['LE or SP', 'LE eller SP'],
  ['ja or nei', 'ja eller nei'],
  ['exactly one value', 'nøyaktig én verdi'],
  ['{} to {} characters', '{} til {} tegn'],
  ['consent or an emergency, on the patient’s page', 'samtykke eller øyeblikkelig hjelp, på pasientens side'],
  ['{} with {}', '{} med {}'],
]

const patterns = phrases.map(([en, nb]) => ({ pattern: new RegExp(`^${patternOf(en)}$`, 's'), nb }))

/** A value that begins the text is one word, so that no sentence is taken for it. */
function patternOf(en: string): string {
  return en
    .replace(/[.*+?^$()|[\]\\]/g, '\\$&')
    .replace(/^\{\}/, '(\\S+)')
    .replaceAll('{}', '(\\S(?:.*\\S)?)')
}

/** As for a whole explanation: a value that is longer is the caller's own. */
const LONGEST = 2_000

/** The same text where the two languages do not differ. */
export function explanationValueInNorwegian(value: string): string {
  if (value.length > LONGEST) return value
  for (const { pattern, nb } of patterns) {
    const found = pattern.exec(value)
    if (!found) continue
    let index = 1
    return nb.replace(/\{\}/g, () => found[index++] ?? '')
  }
  return value
}
