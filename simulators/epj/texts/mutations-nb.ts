// What each mutation is called in Norwegian (bokmål): what such an EPJ does, and how it comes about or what it leads to.
export const mutationsInNorwegian: Readonly<Record<string, readonly [title: string, description: string]>> = {
  'arbeidssted-of-first-log-in': [
    'Beholder arbeidsstedet fra den første innloggingen',
    'Organisasjonsnummeret leses én gang, når programmet starter.',
  ],
  'asks-for-level-3': ['Ber HelseID om nivå 3', 'Innstillingen var riktig for en annen tjeneste.'],
  'assertion-alg-hs256': [
    'Sier at klientbeviset er signert med HS256',
    'Biblioteket velger en algoritme fordi nøkkelen ikke nevner noen.',
  ],
  'assertion-aud-list': [
    'Skriver aud i klientbeviset som en liste',
    'Mange biblioteker lager en liste av seg selv.',
  ],
  'assertion-aud-token-endpoint': [
    'Stiler klientbeviset til token-endepunktet',
    'Det gjør mange biblioteker, og dokumentasjon fra 2023. Mottakeren er HelseIDs utsteder.',
  ],
  'assertion-iat-string': [
    'Skriver iat i klientbeviset som tekst',
    'Et eksempel i dokumentasjon fra 2023, og noe .NET-kode, setter tallet i anførselstegn.',
  ],
  'assertion-iss-other': [
    'Setter et annet navn enn klientens i iss i klientbeviset',
    'EPJ-ens eget navn eller adresse står i iss, som i andre protokoller. Utsteder og subjekt er klient-ID-en.',
  ],
  'assertion-no-kid': [
    'Utelater kid i klientbeviset',
    'HelseID må gjette hvilken av klientens nøkler som ble brukt.',
  ],
  'assertion-too-long': ['Lager klientbevis som varer i fem minutter', 'HelseID tillater 60 sekunder.'],
  'assertion-typ-jwt': [
    'Kaller klientbeviset en vanlig JWT',
    'typ skal være client-authentication+jwt, så ingen annen JWT kan tas for et klientbevis.',
  ],
  'attest-for-other-organisation': [
    'Attesterer at helsehjelpen gis ved en enhet i en annen virksomhet',
    'Flere kunder deler én liste over steder: stedet hører ikke til klientens virksomhet.',
  ],
  'attest-misspelt': [
    'Skriver care_relationship feil i attesten',
    'NHNs eget eksempel har en skrivefeil, og HelseID utelater det den ikke kjenner.',
  ],
  'attest-purpose-made-up': [
    'Attesterer et formål som ikke finnes',
    'EPJ-ens eget ord for behandling blir sendt, og HelseID sender det videre som det er.',
  ],
  'attest-reused-for-next-patient': [
    'Åpner neste pasient med tokenet fra den forrige',
    'Et token med attest beholdes så lenge det varer, enda attesten gjelder én pasient.',
  ],
  'attest-twice': [
    'Sender attesten både i innloggingen og i klientbeviset',
    'To deler av EPJ-en sørger hver for seg for det.',
  ],
  'attest-with-hpr-number': [
    'Skriver HPR-nummeret i attesten selv',
    'Nummeret tas fra EPJ-ens eget register og kan være gammelt.',
  ],
  'attest-without-purpose': [
    'Attesterer verken tjeneste eller formål',
    'Pasienten kan ikke se hvorfor kjernejournalen ble åpnet.',
  ],
  'authorization-differs': [
    'Oppgir en annen autorisasjon i sesjonen enn i attesten',
    'De to tas fra ulike registre.',
  ],
  'bad-event-id': [
    'Sender en X-EVENT-ID med tegn som ikke er tillatt',
    'Punktum og kolon, som i ID-er fra sporingssystemer, er ikke blant de tillatte tegnene.',
  ],
  'bad-source-system': [
    'Sender tegn i X-SOURCE-SYSTEM som ikke er tillatt',
    'Skråstrek og understrek er vanlige i produktnavn, men er ikke blant de tillatte tegnene.',
  ],
  'bearer-on-session-calls': [
    'Sender brukerens token som Bearer i sesjonskallene',
    'Kode fra før DPoP: tokenet er bundet til en nøkkel, men EPJ-en beviser ikke at den har den.',
  ],
  'block-shown-as-nothing': [
    'Viser en tom liste når pasienten har sperret for noen',
    'Avslaget tas for «det er ingen legemidler».',
  ],
  'challenge-padded': [
    'Skriver ehr_code_challenge som base64 med = på slutten',
    'Språkets vanlige funksjon for base64 brukes, og bare + og / byttes ut.',
  ],
  'client-without-units': [
    'Kommunen oppretter klienten uten noen av enhetene',
    'Ingen har bestemt hvilke steder som skal bruke Kjernejournal ennå, så ingen er krysset av.',
  ],
  'clock-behind': [
    'Lager klientbevis etter en klokke som går fem minutter for sakte',
    'Tiden på maskinen er ikke synkronisert.',
  ],
  'code-reused': [
    'Åpner den samme portaladressen to ganger',
    'Koden gjelder én gang. Neste klikk trenger en ny sesjon.',
  ],
  'create-repeated': [
    'Oppretter sesjonen på nytt når svaret uteble',
    'HTTP-biblioteket gjentar alle kall som fikk 5xx.',
  ],
  'critical-excluded-code': [
    'Registrerer en allergi som en kontaktårsak',
    'I journalen står den som Z88.6 i ICD-10, og koden sendes videre som den er.',
  ],
  'critical-fetched-each-time': [
    'Henter den kritiske informasjonen på nytt hver gang',
    'Datoen i svaret fra helseindikatoren tas ikke vare på.',
  ],
  'critical-sent-as-text': [
    'Registrerer kritisk informasjon uten å si at det er FHIR',
    'HTTP-bibliotekets standard er ren tekst.',
  ],
  'critical-status-not-asked': [
    'Henter kritisk informasjon uten å spørre om status først',
    'Den som ikke får den, får jo vite det av feilmeldingen.',
  ],
  'critical-without-display': [
    'Registrerer kritisk informasjon med koder alene',
    'Den som har kodeverket, kan jo slå opp teksten.',
  ],
  'cut-answer-shown-as-2': [
    'Tar et svar den ikke kunne lese, for status 2',
    'En standardverdi som var ment for noe annet.',
  ],
  'data-ticket-changed': [
    'Sender data-API-et en annen tekst enn billetten',
    'Den dekodes og kodes én gang for mye.',
  ],
  'data-ticket-of-previous-patient': [
    'Henter legemidler med billetten til pasienten før',
    'Billetten fra det første svaret blir tatt vare på, og ingen kaster den.',
  ],
  'deletes-what-is-refuted': [
    'Sletter en reaksjon som er avkreftet',
    'For brukeren er begge deler å ta bort noe.',
  ],
  'details-under-old-name': [
    'Legger virksomhet og attest i authorization_details i klientbeviset',
    'Det var navnet i eldre dokumentasjon.',
  ],
  'dpop-alg-none': [
    'Sier at DPoP-beviset ikke er signert',
    'Algoritmen er overlatt til et bibliotek som er satt opp for tester.',
  ],
  'dpop-curve-es256': [
    'Skriver algoritmen der nøkkelens kurve hører hjemme',
    'Det gjorde NHNs eget eksempel en gang.',
  ],
  'dpop-htu-with-query': [
    'Tar med spørringen i htu i bevisene til Kjernejournal',
    'htu er adressen uten spørring og fragment.',
  ],
  'dpop-iat-local-time': [
    'Daterer DPoP-bevis i lokal tid',
    'Tidspunktet leses som UTC og blir en time feil.',
  ],
  'dpop-jti-short': ['Bruker en kort jti i DPoP-bevis', 'En teller eller et kort, tilfeldig tall.'],
  'dpop-no-ath': [
    'Utelater ath i bevisene til Kjernejournal',
    'Uten hashen er beviset ikke knyttet til tokenet det kommer sammen med.',
  ],
  'dpop-nonce-kept': [
    'Beholder en gammel nonce etter at HelseID har sendt en ny',
    'Noncen lagres én gang og byttes aldri, eller byttes med en gammel fra en annen tråd.',
  ],
  'dpop-private-key-in-proof': [
    'Legger den private nøkkelen i DPoP-beviset',
    'Hele nøkkelparet skrives ut som en JWK.',
  ],
  'dpop-proof-for-other-method': [
    'Lager alle bevis til Kjernejournal for GET',
    'Et bevis for én metode er ikke noe bevis for en annen.',
  ],
  'dpop-two-proofs': [
    'Sender to DPoP-bevis i ett kall',
    'Både biblioteket og EPJ-ens egen kode legger til hodet.',
  ],
  'dpop-typ-jwt': ['Merker DPoP-bevis med typ JWT', 'Bibliotekets standardverdi er ikke endret.'],
  'duplicate-indicator-calls': [
    'Spør to ganger om helseindikatoren hver gang en pasient åpnes',
    'To deler av EPJ-en henter indikatoren hver for seg.',
  ],
  'employee-never-practised': [
    'Kommunen autoriserer noen som aldri har åpnet Line Danser',
    'Farmasøyten står på listen i stedet for vernepleieren, og var ikke til stede da de andre øvde.',
  ],
  'endpoints-hard-coded': [
    'Har HelseIDs adresser skrevet inn i koden',
    'EPJ-en må oppdateres overalt den dagen HelseID flytter et endepunkt.',
  ],
  'error-code-shown': ['Viser feilkoden til brukeren', 'Alt som står i svaret, kommer på skjermen.'],
  'error-not-shown': [
    'Skjuler feil for brukeren',
    'Det som gikk galt, står bare i loggen. Brukeren ser verken melding eller tekst på ikonet.',
  ],
  'errors-not-logged': ['Skriver ikke feil fra Kjernejournal i loggen', 'Ingen kan finne hendelsen igjen.'],
  'exemption-opens-restricted': [
    'Bruker unntaket for det pasienten har sperret',
    'Alle tre grunnlag tilbys overalt.',
  ],
  'falls-over-on-extra-member': [
    'Stopper når svaret har et ukjent felt',
    'Kjernejournal legger til felt med vilje, for å finne EPJ-er som leser svar for strengt.',
  ],
  'falls-over-when-kj-down': [
    'Stopper når Kjernejournal ikke svarer',
    'EPJ-en må kunne brukes fullt ut uten Kjernejournal.',
  ],
  'file-never-loaded': [
    'Kommunen laster ned konfigurasjonsfilen og lar den ligge',
    'Filen ligger i en mappe for nedlastinger, og passordet på en telefon.',
  ],
  'fnr-in-url': [
    'Har pasientens fødselsnummer i adressen til portalen',
    'Adresser havner i historikk og logger. Nummeret hører bare hjemme i innholdet.',
  ],
  'fnr-with-space': [
    'Sender pasientens nummer med et mellomrom i',
    'Nummeret sendes slik det vises på skjermen.',
  ],
  'gives-up-holding': [
    'Gir opp sesjonen når én fornyelse feiler',
    'Et brudd på ett sekund lukker kjernejournalen.',
  ],
  'gives-up-new-client': [
    'Gir opp en klient som HelseID har avvist én gang',
    'Klienten merkes som feil til EPJ-en startes på nytt, enda den bare var for ny.',
  ],
  'grunnlag-value-wrong': [
    'Sender grunnlaget fra den eldre billettløsningen',
    'HPMOTTATTSAMTYKKE er en verdi for helseindikatoren. access_basis i en sesjon er SAMTYKKE, AKUTT eller UNNTAK.',
  ],
  'hold-sesjon-when-no-patient': [
    'Holder en sesjon fra innloggingen av, uten noen pasient',
    'Tidtakeren følger brukerens innlogging, ikke pasientens kjernejournal.',
  ],
  'holds-after-refusal': [
    'Fortsetter å fornye en sesjon som Kjernejournal har avvist',
    'Tidtakeren stoppes aldri.',
  ],
  'http-basic-client-secret': [
    'Beviser hvem den er med en klienthemmelighet',
    'HelseID godtar bare private_key_jwt.',
  ],
  'icon-3-opens-nothing': [
    'Åpner ingenting fra ikonet for status 3',
    'Bare statusene som fantes da EPJ-en ble laget, er klikkbare.',
  ],
  'id-token-not-validated': [
    'Stoler på alle ID-tokener',
    'EPJ-en leser hvem som har logget inn, uten å se på signatur, utsteder, mottaker, nonce, tid, nivå eller person.',
  ],
  'identity-scope-in-system-token': [
    'Ber om scope for personer i systemtokenene',
    'Innlogging og system deler én liste over scope, men ingen har logget inn.',
  ],
  'ignores-function-access': [
    'Kaller Kjernejournal for brukere som mangler brukermodulen',
    'Oppslaget når en pasient åpnes, spør ikke om brukeren har «PJ: Kjernejournal».',
  ],
  'ignores-integration-switch': [
    'Kaller Kjernejournal enda integrasjonen er slått av',
    'Haken i Master skjuler knappen, men oppslaget når en pasient åpnes, ser ikke på den.',
  ],
  'indicator-for-whole-list': [
    'Spør om helseindikatoren for alle pasientene på listen',
    'Indikatoren er for pasienten som åpnes. Å gå gjennom en liste er misbruk, og belastning.',
  ],
  'iss-not-checked': [
    'Ser ikke på iss i svaret fra HelseID',
    'Et svar fra en annen server tas for HelseIDs (mix-up).',
  ],
  'keeps-previous-icon': [
    'Beholder forrige pasients ikon når svaret uteblir',
    'Ikonet byttes bare når det kommer et svar.',
  ],
  'keeps-refused-token': [
    'Fortsetter med et systemtoken som er avvist',
    'Mellomlageret kjenner bare tiden, ikke svarene.',
  ],
  'keys-never-fetched-again': [
    'Henter HelseIDs nøkler én gang og aldri igjen',
    'Når HelseID bytter nøkkel, slipper ingen inn før EPJ-en startes på nytt.',
  ],
  'kindergarten-entered': [
    'Kommunen legger inn barnehagen som arbeidssted',
    'Den gamle næringskoden 88.911 var innenfor helse og omsorg. Den nye, 85.100, er det ikke.',
  ],
  'legemiddel-date-norwegian': [
    'Skriver legemiddelFraDato på norsk måte',
    'Datoen leses ikke, og flaggene gjelder en annen periode.',
  ],
  'level-3-log-in': [
    'Slipper inn brukere på sikkerhetsnivå 3',
    'EPJ-en verken ber om nivå 4 eller ser på nivået den fikk.',
  ],
  'log-in-code-reused': [
    'Løser inn koden fra en innlogging to ganger',
    'Nettleseren laster siden på nytt, og EPJ-en løser inn koden en gang til.',
  ],
  'log-in-for-each-api': [
    'Logger brukeren inn på nytt for det neste API-et',
    'Hvert API har sin egen innlogging i koden.',
  ],
  'log-in-without-api-scope': [
    'Logger inn uten scopet til data-API-ene',
    'Det var nok så lenge EPJ-en bare åpnet portalen.',
  ],
  'mail-forgotten': [
    'Kommunen skriver aldri til Kjernejournal-SHT',
    'Alt virker, så ingen leser det siste steget. Kommunen blir aldri invitert til Teams-kanalen.',
  ],
  'medicines-from-norwegian-date': [
    'Skriver tidspunktet legemidler hentes fra, som en norsk dato',
    'Datoen skrives slik brukeren ser den.',
  ],
  'metadata-every-call': [
    'Henter HelseIDs metadata ved hvert kall',
    'Metadata skal tas vare på i omtrent 24 timer (HelseIDs krav FK2).',
  ],
  'missing-epj-system': [
    'Utelater X-EPJ-System i kallene til tjenesten',
    'De som drifter Kjernejournal, kan ikke se hvilken EPJ som kaller.',
  ],
  'missing-resource': [
    'Sier ikke hvilket API tokenene er til',
    'Uten resource kan et token få flere mottakere, og Kjernejournal godtar bare dem med sin egen alene.',
  ],
  'missing-source-system': [
    'Utelater X-SOURCE-SYSTEM i sesjonskallene',
    'Hodet som navngir EPJ-en, kreves i create, refresh og end.',
  ],
  'missing-tillitsrammeverk-scope': [
    'Ber ikke om scopet nhn:kjernejournal/tillitsrammeverk',
    'Sesjonskallene trenger både innlogging og tillitsrammeverk.',
  ],
  'never-recovers': ['Kaller ingen mer etter et brudd', 'En sikring som slår ut og aldri settes inn igjen.'],
  'no-assertion-nbf': ['Utelater nbf i klientbevisene', 'Mange biblioteker setter bare iat og exp.'],
  'no-attest': [
    'Åpner kjernejournal uten attest',
    'Tokenet sier hvem brukeren er, men ikke for hvem, hvor og hvorfor.',
  ],
  'no-child-organisation': [
    'Sier ikke hvilken enhet brukeren arbeider ved',
    'Tokenene gjelder kommunen som helhet.',
  ],
  'no-content-type': [
    'Sender spørsmålet om helseindikatoren uten å si at det er JSON',
    'HTTP-bibliotekets standard er ren tekst.',
  ],
  'no-dpop': [
    'Ber om tokener uten DPoP',
    'Støtten for DPoP i biblioteket ble aldri slått på. HelseID gir en slik klient ingenting.',
  ],
  'no-end-session-at-helseid': [
    'Avslutter ikke økten hos HelseID ved utlogging',
    'Neste bruker av maskinen kan slippes inn som den forrige.',
  ],
  'no-hold-sesjon': [
    'Fornyer brukerens token, men sier ikke fra til Kjernejournal',
    'Sesjonen varer like lenge som det siste tokenet som ble vist, og slutter mens pasienten er åpen.',
  ],
  'no-hpr-scope': ['Ber ikke om HPR-nummeret', 'Kjernejournal kan ikke se hva brukeren har rett til.'],
  'no-icon': [
    'Viser ikke noe ikon når helseindikatoren har svart',
    'Ikonet tegnes bare når pasientens side lastes på nytt.',
  ],
  'no-indicator-call': [
    'Åpner kjernejournal uten å spørre om helseindikatoren',
    'Helsepersonellet får ikke vite om det er noe å se.',
  ],
  'no-lookup-for-d-number': [
    'Slår ikke opp pasienter med D-nummer',
    'En kontroll av fødselsnumre avviser dem.',
  ],
  'no-nonce-in-log-in': [
    'Logger inn brukere uten nonce',
    'Ingenting knytter ID-tokenet til innloggingen som ble påbegynt. Et gammelt kan spilles inn.',
  ],
  'no-nonce-retry': [
    'Prøver ikke igjen når HelseID krever en nonce',
    'En EPJ med et bibliotek som ikke kjenner use_dpop_nonce, gir opp ved det første svaret fra token-endepunktet.',
  ],
  'no-offline-access': ['Ber ikke om offline_access', 'Brukeren må logge inn på nytt hvert tiende minutt.'],
  'no-openid-scope': ['Logger inn uten scopet openid', 'OAuth brukes som om det var innlogging.'],
  'no-par': [
    'Sender innloggingens parametre gjennom nettleseren',
    'PAR er påbudt for klienter som logger inn brukere.',
  ],
  'no-ping': ['Har en testknapp som alltid er grønn', 'Knappen ser på innstillingene og spør ingen.'],
  'no-pkce': [
    'Logger inn brukere uten PKCE',
    'Uten code_challenge kan andre bruke en stjålet kode fra HelseID.',
  ],
  'no-refresh-before-expiry': [
    'Fortsetter med tokener som er utløpt',
    'Ingen ser på klokken: tokenet løper ut mens pasientens kjernejournal er åpen, og brukes likevel.',
  ],
  'no-session-end-on-log-out': [
    'Avslutter ikke sesjonen ved utlogging',
    'Pasientens kjernejournal står åpen etter at brukeren har gått.',
  ],
  'no-state': [
    'Logger inn brukere uten state',
    'Hvem som helst kan plante innloggingen sin i brukerens nettleser.',
  ],
  'no-user-role': [
    'Oppgir ikke brukerens rolle til API-et for kritisk informasjon',
    'Navn, pasient og grunnlag er med, og rollen tror man står i tokenet.',
  ],
  'nonce-loop': ['Prøver uten ende når HelseID ber om en nonce', 'Ingen teller forsøkene.'],
  'old-patient-kept-open': [
    'Holder forrige pasients kjernejournal åpen ved pasientbytte',
    'EPJ-en viser én pasient og portalen en annen: en fare for pasientene.',
  ],
  'old-refresh-token-reused': [
    'Bruker det første refresh tokenet om igjen hver gang',
    'Hver fornyelse gir et nytt refresh token, og det gamle er brukt opp.',
  ],
  'older-header-names': [
    'Bruker de eldre headernavnene til API-et for kritisk informasjon',
    'EPJ-en ble laget før 2025, og API-et leser dem ennå.',
  ],
  'opens-portal-on-status-1': [
    'Åpner portalen for pasienter uten kjernejournal',
    'Ikonene for status 0 og 1 skal ikke kunne klikkes.',
  ],
  'organisation-wrong-oid': [
    'Oppgir organisasjonsnummeret med en annen OID',
    'Et av NHNs eksempler bruker en annen OID.',
  ],
  'other-person-accepted': [
    'Slipper inn hvem HelseID enn bekrefter',
    'EPJ-en sammenligner ikke HelseIDs bruker med sin egen.',
  ],
  'outcome-not-read': ['Leser ikke OperationOutcome', 'Feilene letes etter der de eldre API-ene har dem.'],
  'parameter-twice': [
    'Sender client_id to ganger',
    'Biblioteket legger til client_id, og det gjør EPJ-en også.',
  ],
  'patient-oid-wrong': [
    'Kaller alle pasienters nummer et D-nummer',
    'OID-en er kopiert fra et annet sted i koden.',
  ],
  'pkce-verifier-fixed': [
    'Bruker den samme PKCE-verdien i alle innlogginger',
    'Verdien lages når programmet starter, og beholdes.',
  ],
  'pkce-verifier-short': [
    'Lager en PKCE-verdi som er for kort',
    'Åtte tegn ser tilfeldig nok ut for den som ikke har lest standarden.',
  ],
  'portal-held-after-close': [
    'Holder portaløkten etter at pasienten er lukket',
    'Tidtakeren startes og stoppes aldri.',
  ],
  'portal-session-not-held': [
    'Holder ikke portaløkten',
    'Det er ingen tidtaker. Brukeren kastes ut midt i arbeidet.',
  ],
  'portal-without-epj-name': [
    'Åpner portalen uten X-EPJ-System',
    'Hodet settes bare i API-kall. En nettleser som sendes av sted, setter ikke noe.',
  ],
  'portal-without-session': [
    'Åpner portalen enda sesjonen ikke kunne opprettes',
    'Nettleseren sendes av sted før svaret har kommet.',
  ],
  'portal-without-ticket': [
    'Åpner portalen enda det ikke er noen billett',
    'Ikonet er en vanlig lenke som alltid er der.',
  ],
  'portal-without-verifier': [
    'Åpner portalen med koden alene',
    'Uten verifier kan alle som ser adressen, åpne pasientens kjernejournal.',
  ],
  'post-logout-uri-unregistered': [
    'Ber om å bli sendt til en uregistrert adresse etter utloggingen',
    'HelseID lar brukeren bli på sin egen side.',
  ],
  'reads-scope-as-text': [
    'Venter at scope i access tokenet er tekst',
    'EPJ-en åpner et token den ikke skal lese, og stopper når HelseID skriver flere scope som en liste.',
  ],
  'redirect-uri-differs': [
    'Løser inn koden med en annen redirect_uri',
    'Adressen settes sammen to steder i koden, og det skiller en skråstrek.',
  ],
  'redirect-uri-unregistered': [
    'Ber om å bli sendt tilbake til en adresse som ikke er registrert',
    'Porten eller stien i installasjonen er en annen enn den som ble registrert.',
  ],
  'refresh-after-end': [
    'Fortsetter å holde sesjonen etter at den er avsluttet',
    'Tidtakeren startes sammen med sesjonen, men ingen stopper den.',
  ],
  'refresh-every-minute': [
    'Fornyer sesjonen hvert minutt',
    'Et fast mellomrom som ikke har noe med tokenets levetid å gjøre.',
  ],
  'refused-grant-repeated': [
    'Sender et avvist refresh token om igjen',
    'Alle avslag tas for forbigående vansker.',
  ],
  'request-object-long-lived': [
    'Sender et request object som varer i en time',
    'Bibliotekets standardlevetid brukes.',
  ],
  'request-uri-in-par': [
    'Sender request_uri til PAR-endepunktet',
    'De to stegene i innloggingen er blandet sammen.',
  ],
  'request-uri-late': [
    'Sender nettleseren til HelseID lenge etter at innloggingen ble meldt',
    'Innloggingen meldes når siden vises, og brukes når brukeren kommer tilbake fra lunsj.',
  ],
  'request-uri-reused': [
    'Sender nettleseren til HelseID med request_uri fra en tidligere innlogging',
    'Adressen til innloggingen beholdes og brukes for neste bruker.',
  ],
  'resource-added-later': [
    'Ber om token til en mottaker som innloggingen ikke nevnte',
    'Mottakeren er lagt til der tokenet hentes, ikke der brukeren logger inn.',
  ],
  'response-type-hybrid': [
    'Logger inn med hybridflyten',
    'En EPJ som er laget for en eldre profil, ber om et ID-token gjennom nettleseren.',
  ],
  'restricted-consent-always': [
    'Oppgir samtykke til sperrede data for alle pasienter',
    'Ett kall er enklere enn to.',
  ],
  'retries-look-ups-at-once': [
    'Gjentar et mislykket oppslag med en gang, seks ganger',
    'En løkke uten pauser, som ikke ser etter Retry-After.',
  ],
  'reused-assertion-jti': [
    'Bruker den samme jti i klientbeviset om og om igjen',
    'ID-en lages én gang når EPJ-en starter, i stedet for for hvert bevis.',
  ],
  'reused-dpop-jti': [
    'Bruker den samme jti i alle DPoP-bevis til Kjernejournal',
    'Beviset lages av en mal der ID-en aldri endres.',
  ],
  'right-given-on-sub-unit': [
    'Kommunen gir rettigheten i Altinn på en underenhet',
    'Tilgangsstyreren kjenner sykehjemmet, så det er det som velges i Altinn.',
  ],
  'samtykke-not-stated': [
    'Henter en billett til data uten å oppgi samtykket',
    'Det spørres om grunnlaget når portalen åpnes, og ikke før.',
  ],
  'samtykke-value-wrong': [
    'Sender et samtykke i oppslaget som ikke finnes',
    'SAMTYKKE er grunnlaget i en sesjon. Verdiene for helseindikatoren er HPMOTTATTSAMTYKKE, HPAKUTT og HPUNNTAK.',
  ],
  'session-for-previous-patient': [
    'Oppretter sesjonen for pasienten som var åpen før',
    'EPJ-en viser én pasient og portalen en annen: en fare for pasientene.',
  ],
  'signature-as-der': [
    'Skriver signaturen på klientbeviset som DER',
    'EPJ-en signerer selv, og språkets egen funksjon skriver ECDSA som ASN.1.',
  ],
  'small-window': [
    'Viser Kjernejournal i en liten flate',
    'Portalen er klemt inn i et hjørne av pasientens side.',
  ],
  'state-not-checked': ['Godtar svar fra andre innlogginger', 'EPJ-en sammenligner ikke state.'],
  'stays-in-portal': [
    'Lar brukeren være innlogget i portalen',
    'Bare EPJ-ens egen økt avsluttes ved utlogging.',
  ],
  'stays-logged-in': [
    'Logger ikke ut av HelseID når sesjonen ikke kunne avsluttes',
    'Den første feilen stopper resten av utloggingen.',
  ],
  'system-token-for-medicines': [
    'Henter legemidler med systemtokenet',
    'Tokenet fra helseindikatoren brukes til alt på samme adresse.',
  ],
  'system-token-on-session-calls': [
    'Oppretter sesjoner med systemtokenet',
    'Det brukes feil token av de to.',
  ],
  'system-token-shared': [
    'Deler ett systemtoken mellom alle virksomheter',
    'Mellomlageret for tokener har ikke virksomheten i nøkkelen sin.',
  ],
  'system-token-without-api-scope': [
    'Henter systemtokener uten scopet til API-et',
    'Scopet fra innloggingen brukes til alt.',
  ],
  'ticket-cut-off': ['Kutter av billetten', 'Kolonnen i EPJ-ens database er for kort.'],
  'ticket-never-renewed': [
    'Beholder den første billetten den fikk for en pasient',
    'Billetter lagres per pasient, og ingen tenkte på hvor lenge de varer.',
  ],
  'ticket-not-encoded': [
    'Setter billetten inn i adressen som den er',
    'Adressen settes sammen som tekst, og plusstegnene blir mellomrom.',
  ],
  'ticket-of-previous-patient': [
    'Åpner portalen med den første billetten den fikk',
    'Billetten lagres hos brukeren og ikke hos pasienten.',
  ],
  'token-in-address': ['Legger tokenet i adressen', 'Tokenet havner i loggene til alle på veien.'],
  'token-per-call': [
    'Ber om et nytt systemtoken for hvert kall',
    'Tokener skal brukes til de utløper (HelseIDs krav FK3).',
  ],
  'token-request-as-json': ['Ber om token med JSON', 'HTTP-bibliotekets standard er JSON.'],
  'two-sessions-per-opening': [
    'Oppretter to sesjoner for ett klikk',
    'To deler av EPJ-en oppretter hver sin.',
  ],
  'unit-forgotten': [
    'Kommunen glemmer en av enhetene i EPJ-en',
    'Hjemmetjenesten står på klienten hos HelseID, men ingen kan velge den i EPJ-en.',
  ],
  'unknown-id-provider': [
    'Foreslår en e-ID portalen ikke har',
    'Navnet er e-ID-ens eget, og ikke det i dokumentasjonen.',
  ],
  'unknown-status-shown-as-4': [
    'Viser status 4 for alle statuser den ikke kjenner',
    'Alt som ikke er 0 til 3, tas for den siste.',
  ],
  'user-token-for-indicator': [
    'Henter helseindikatoren med brukerens token',
    'Tokenet som er for hånden, brukes til alt.',
  ],
  'user-token-for-warnings': [
    'Spør etter nye legemiddeldata med brukerens token',
    'Tokenet som er for hånden, brukes til alt.',
  ],
  'verifier-reused': [
    'Bruker én verifier til alle sesjoner',
    'Den lages når programmet starter, og beholdes.',
  ],
  'verifier-wrong': [
    'Åpner portalen med en annen verifier enn den lovet',
    'Den fra en tidligere sesjon beholdes og sendes med den nye koden.',
  ],
  'warnings-since-yesterday': [
    'Spør hver gang etter nye legemiddeldata siden i går',
    'Tidspunktet i svaret tas ikke vare på, og brukeren varsles om det samme hele dagen.',
  ],
  'wrong-audience': [
    'Kaller Kjernejournal med et token til noen andre',
    'EPJ-en ber bare om brukerens egne scope, og får et token som er ment for HelseID selv.',
  ],
  'wrong-client-id': [
    'Bruker client_id fra et annet miljø',
    'Konfigurasjonsfilen for testmiljøet er lastet inn i opplæring, eller omvendt.',
  ],
  'wrong-dpop-key-on-session-calls': [
    'Legitimerer seg med en annen nøkkel i sesjonskallene',
    'Det lages et nytt nøkkelpar for hver tjeneste, men tokenet er bundet til det første.',
  ],
  'wrong-icon': [
    'Viser ikonet for status 2 når det er kritisk informasjon',
    'Helsepersonellet overser kritisk informasjon.',
  ],
  'wrong-right-given': [
    'Kommunen gir feil rettighet av HelseIDs tre',
    'De tre rettighetene står under hverandre i Altinn, og den siste høres teknisk nok ut.',
  ],
  'wrong-tooltip': ['Har egne tekster på ikonet', 'Ordene er Kjernejournals, og de kan endres.'],
}
