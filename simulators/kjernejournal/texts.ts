// Texts of the portal. The API hosts speak Norwegian only, as the real ones do (error-codes.ts).
export const texts = {
  nb: {
    'overview.title': '{{patient}} – oversikt',
    'critical.title': '{{patient}} – kritisk informasjon',
    'loggedOut.title': 'Du er logget ut',
    'loggedOut.text': 'Økten i kjernejournal er avsluttet. Du kan lukke vinduet.',

    'who.label': 'Økten',
    'who.user': 'Pålogget',
    'who.organisation': 'For virksomhet',
    'who.grunnlag': 'Grunnlag',
    'who.timeLeft': 'Økten varer i',
    'who.timeLeftHelp': 'Fagsystemet forlenger økten så lenge pasienten er åpen der.',
    'who.logOut': 'Logg ut',

    'grunnlag.SAMTYKKE': 'Pasienten har samtykket',
    'grunnlag.AKUTT': 'Akutt situasjon',
    'grunnlag.UNNTAK': 'Unntak fra kravet om samtykke',

    'profession.LE': 'lege',
    'profession.SP': 'sykepleier',
    'profession.VP': 'vernepleier',
    'profession.FA1': 'provisorfarmasøyt',
    'profession.FA2': 'reseptarfarmasøyt',
    'profession.HF': 'helsefagarbeider',

    'patient.number': 'Fødselsnummer',
    'patient.years': '{{age}} år',
    'patient.woman': 'kvinne',
    'patient.man': 'mann',
    'patient.dNumber': 'D-nummer',
    'patient.minor': 'Mindreårig',
    'patient.restricted': 'Sperret: åpnes bare med samtykke eller akutt',
    'patient.lockedPrescriptions': 'Har låste resepter',
    'patient.blockedWorkers': 'Har sperret for helsepersonell',

    'icon.2': 'Pasienten har kjernejournal',
    'icon.3': 'Pasienten har egne registreringer',
    'icon.4': 'Kritisk informasjon',

    'tabs.label': 'Kjernejournal',
    'tabs.overview': 'Oversikt',
    'tabs.critical': 'Kritisk informasjon',

    'about.heading': 'Om pasienten',
    'about.born': 'Født',
    'about.address': 'Adresse',
    'about.gp': 'Fastlege',

    'critical.heading': 'Kritisk informasjon',
    'critical.none': 'Ingen kritisk informasjon er registrert.',
    'critical.all': 'Se all kritisk informasjon',
    'critical.what': 'Hva',
    'critical.category': 'Type',
    'critical.certainty': 'Sikkerhet',
    'critical.registeredBy': 'Registrert av',
    'critical.changed': 'Sist endret',

    'category.OVER_REAK': 'Overfølsomhetsreaksjon',
    'category.KOMP_ANES': 'Komplikasjon ved anestesi',
    'category.IMPL': 'Implantat',
    'category.other': 'Annet',

    'medicines.heading': 'Legemidler',
    'medicines.none': 'Ingen legemidler er registrert.',
    'medicines.name': 'Legemiddel',
    'medicines.use': 'Bruk',
    'medicines.dispensed': 'Sist utlevert',

    'own.heading': 'Pasientens egne registreringer',
    'own.none': 'Pasienten har ikke registrert noe selv.',

    'visits.heading': 'Besøkshistorikk',
    'visits.none': 'Ingen besøk i spesialisthelsetjenesten er registrert.',
    'visits.date': 'Dato',
    'visits.place': 'Sted',
    'visits.kind': 'Type kontakt',

    'locked.heading': 'Pasienten har sperret kjernejournalen',
    'locked.text':
      'En sperret kjernejournal kan bare åpnes når pasienten samtykker, eller når det er akutt. Du har åpnet den med grunnlaget «unntak fra kravet om samtykke». Gå tilbake til fagsystemet og åpne kjernejournal med et annet grunnlag.',

    'problem.code': 'Feilkode',
    'problem.AUT_000.title': 'Du har ikke tilgang til kjernejournal',
    'problem.AUT_000.text':
      'Du har ikke en autorisasjon som gir tilgang. Kontakt lederen din hvis du mener at dette er feil.',
    'problem.AUT_002.title': 'Lenken er utløpt',
    'problem.AUT_002.text':
      'Lenken til kjernejournal gjelder bare i kort tid. Gå tilbake til fagsystemet og åpne kjernejournal på nytt.',
    'problem.AUT_101.title': 'Du har ikke tilgang til kjernejournal',
    'problem.AUT_101.text':
      'Du har ikke en autorisasjon som gir tilgang. Kontakt lederen din hvis du mener at dette er feil.',
    'problem.AUT_104.title': 'Rollen din gir ikke tilgang',
    'problem.AUT_104.text': 'Yrket ditt gir ikke tilgang til kjernejournal i denne virksomheten.',
    'problem.AUT_105.title': 'Åpne kjernejournal fra fagsystemet',
    'problem.AUT_105.text':
      'Kjernejournal vet ikke hvilken pasient du vil se. Gå til pasienten i fagsystemet og åpne kjernejournal derfra.',
    'problem.AUT_108.title': 'Du finnes ikke i Helsepersonellregisteret',
    'problem.AUT_108.text': 'Bare helsepersonell som er registrert i HPR, får tilgang til kjernejournal.',
    'problem.KJF-000014.title': 'Du er ikke registrert som bruker',
    'problem.KJF-000014.text': 'Du må bekrefte at du kjenner reglene for kjernejournal før du kan bruke den.',
    'problem.KJF-000022.title': 'Virksomheten har ikke tilgang',
    'problem.KJF-000022.text':
      'Virksomheten du er logget på for, har ikke tilgang til kjernejournal. Kontakt systemansvarlig.',
    'problem.TB-CODE-UNKNOWN.title': 'Lenken er ukjent',
    'problem.TB-CODE-UNKNOWN.text':
      'Kjernejournal kjenner ikke lenken. Gå tilbake til fagsystemet og åpne kjernejournal på nytt.',
    'problem.TB-CODE-USED.title': 'Lenken er brukt',
    'problem.TB-CODE-USED.text':
      'Lenken til kjernejournal kan bare brukes én gang. Gå tilbake til fagsystemet og åpne kjernejournal på nytt.',
    'problem.TB-VERIFIER.title': 'Lenken er ugyldig',
    'problem.TB-VERIFIER.text':
      'Lenken hører ikke til økten som fagsystemet åpnet. Gå tilbake til fagsystemet og åpne kjernejournal på nytt.',
    'problem.TB-TICKET.title': 'Fagsystemet bruker en eldre kobling',
    'problem.TB-TICKET.text':
      'Simulatoren støtter bare Kjernejournal Innlogging, der portalen åpnes med engangskode. Den eldre koblingen med billett i adressen er ikke med.',
    'problem.TB-ENDED.title': 'Økten er avsluttet',
    'problem.TB-ENDED.text':
      'Fagsystemet har avsluttet økten, for eksempel fordi pasienten er lukket eller brukeren er byttet. Gå tilbake til fagsystemet og åpne kjernejournal på nytt.',
    'problem.TB-EXPIRED.title': 'Økten er utløpt',
    'problem.TB-EXPIRED.text':
      'Fagsystemet har ikke forlenget økten i tide. Gå tilbake til fagsystemet og åpne kjernejournal på nytt.',
    'problem.TB-REPLACED.title': 'En annen kjernejournal er åpnet',
    'problem.TB-REPLACED.text':
      'Fagsystemet har åpnet kjernejournal på nytt i samme nettleser, kanskje for en annen pasient. Denne siden vises derfor ikke lenger. Du kan lukke vinduet.',
    'problem.TB-ADDRESS-BLOCKED.title': 'Kjernejournalen kan ikke åpnes',
    'problem.TB-ADDRESS-BLOCKED.text': 'Pasienten har adressesperre. Kjernejournalen er da stengt for alle.',
    'problem.TB-WORKER-BLOCKED.title': 'Pasienten har sperret for deg',
    'problem.TB-WORKER-BLOCKED.text':
      'Pasienten har valgt at du ikke skal kunne åpne kjernejournalen. Sperringen kan ikke overstyres.',
    'problem.TB-NOT-FOUND.title': 'Siden finnes ikke',
    'problem.TB-NOT-FOUND.text': 'Kontroller adressen, eller åpne kjernejournal fra fagsystemet.',
    'problem.TB-REQUEST.title': 'Noe er feil i forespørselen',
    'problem.TB-REQUEST.text':
      'Kjernejournal forsto ikke forespørselen. Gå tilbake til fagsystemet og prøv igjen.',
    'problem.TB-UNAVAILABLE.title': 'Kjernejournal er ikke tilgjengelig',
    'problem.TB-UNAVAILABLE.text': 'Prøv igjen om litt.',
  },
  en: {
    'overview.title': '{{patient}} – overview',
    'critical.title': '{{patient}} – critical information',
    'loggedOut.title': 'You are logged out',
    'loggedOut.text': 'The session in Kjernejournal has ended. You can close the window.',

    'who.label': 'The session',
    'who.user': 'Logged in',
    'who.organisation': 'For organisation',
    'who.grunnlag': 'Grounds',
    'who.timeLeft': 'The session lasts for',
    'who.timeLeftHelp': 'The EPJ extends the session for as long as the patient is open there.',
    'who.logOut': 'Log out',

    'grunnlag.SAMTYKKE': 'The patient has consented',
    'grunnlag.AKUTT': 'Emergency',
    'grunnlag.UNNTAK': 'Exception from the demand for consent',

    'profession.LE': 'doctor',
    'profession.SP': 'nurse',
    'profession.VP': 'social educator (vernepleier)',
    'profession.FA1': 'pharmacist (provisorfarmasøyt)',
    'profession.FA2': 'dispensing pharmacist (reseptarfarmasøyt)',
    'profession.HF': 'health care assistant (helsefagarbeider)',

    'patient.number': 'National identity number',
    'patient.years': '{{age}} years',
    'patient.woman': 'woman',
    'patient.man': 'man',
    'patient.dNumber': 'D-number',
    'patient.minor': 'Minor',
    'patient.restricted': 'Restricted: opens with consent or in an emergency only',
    'patient.lockedPrescriptions': 'Has locked prescriptions',
    'patient.blockedWorkers': 'Has blocked health workers',

    'icon.2': 'The patient has a kjernejournal',
    'icon.3': 'The patient has registered something',
    'icon.4': 'Critical information',

    'tabs.label': 'Kjernejournal',
    'tabs.overview': 'Overview',
    'tabs.critical': 'Critical information',

    'about.heading': 'About the patient',
    'about.born': 'Born',
    'about.address': 'Address',
    'about.gp': 'GP (fastlege)',

    'critical.heading': 'Critical information',
    'critical.none': 'No critical information is registered.',
    'critical.all': 'See all critical information',
    'critical.what': 'What',
    'critical.category': 'Kind',
    'critical.certainty': 'Certainty',
    'critical.registeredBy': 'Registered by',
    'critical.changed': 'Last changed',

    'category.OVER_REAK': 'Hypersensitivity reaction',
    'category.KOMP_ANES': 'Complication of anaesthesia',
    'category.IMPL': 'Implant',
    'category.other': 'Other',

    'medicines.heading': 'Medicines',
    'medicines.none': 'No medicines are registered.',
    'medicines.name': 'Medicine',
    'medicines.use': 'Use',
    'medicines.dispensed': 'Last dispensed',

    'own.heading': 'Registered by the patient',
    'own.none': 'The patient has registered nothing.',

    'visits.heading': 'Visits',
    'visits.none': 'No visits to specialist health services are registered.',
    'visits.date': 'Date',
    'visits.place': 'Place',
    'visits.kind': 'Kind of contact',

    'locked.heading': 'The patient has restricted the kjernejournal',
    'locked.text':
      'A restricted kjernejournal opens only when the patient consents, or in an emergency. You have opened it on the ground “exception from the demand for consent”. Go back to the EPJ and open Kjernejournal on another ground.',

    'problem.code': 'Error code',
    'problem.AUT_000.title': 'You have no access to Kjernejournal',
    'problem.AUT_000.text':
      'You have no authorisation that gives access. Talk to your manager if you think that this is wrong.',
    'problem.AUT_002.title': 'The link has expired',
    'problem.AUT_002.text':
      'The link to Kjernejournal is good for a short time only. Go back to the EPJ and open Kjernejournal again.',
    'problem.AUT_101.title': 'You have no access to Kjernejournal',
    'problem.AUT_101.text':
      'You have no authorisation that gives access. Talk to your manager if you think that this is wrong.',
    'problem.AUT_104.title': 'Your role gives no access',
    'problem.AUT_104.text': 'Your profession gives no access to Kjernejournal in this organisation.',
    'problem.AUT_105.title': 'Open Kjernejournal from the EPJ',
    'problem.AUT_105.text':
      'Kjernejournal does not know which patient you want to see. Go to the patient in the EPJ and open Kjernejournal from there.',
    'problem.AUT_108.title': 'You are not in the register of health personnel',
    'problem.AUT_108.text': 'Only health workers who are registered in HPR have access to Kjernejournal.',
    'problem.KJF-000014.title': 'You are not registered as a user',
    'problem.KJF-000014.text':
      'You must confirm that you know the rules of Kjernejournal before you can use it.',
    'problem.KJF-000022.title': 'The organisation has no access',
    'problem.KJF-000022.text':
      'The organisation you are logged in for has no access to Kjernejournal. Talk to the system manager.',
    'problem.TB-CODE-UNKNOWN.title': 'The link is unknown',
    'problem.TB-CODE-UNKNOWN.text':
      'Kjernejournal does not know the link. Go back to the EPJ and open Kjernejournal again.',
    'problem.TB-CODE-USED.title': 'The link has been used',
    'problem.TB-CODE-USED.text':
      'The link to Kjernejournal can be used once only. Go back to the EPJ and open Kjernejournal again.',
    'problem.TB-VERIFIER.title': 'The link is not valid',
    'problem.TB-VERIFIER.text':
      'The link does not belong to the session that the EPJ opened. Go back to the EPJ and open Kjernejournal again.',
    'problem.TB-TICKET.title': 'The EPJ uses an older integration',
    'problem.TB-TICKET.text':
      'The simulator knows Kjernejournal Innlogging only, where the portal is opened with a one-time code. The older integration with a ticket in the address is not part of it.',
    'problem.TB-ENDED.title': 'The session has ended',
    'problem.TB-ENDED.text':
      'The EPJ has ended the session, for instance because the patient was closed or the user changed. Go back to the EPJ and open Kjernejournal again.',
    'problem.TB-EXPIRED.title': 'The session has expired',
    'problem.TB-EXPIRED.text':
      'The EPJ did not extend the session in time. Go back to the EPJ and open Kjernejournal again.',
    'problem.TB-REPLACED.title': 'Another kjernejournal has been opened',
    'problem.TB-REPLACED.text':
      'The EPJ has opened Kjernejournal anew in the same browser, perhaps for another patient. This page is therefore no longer shown. You can close the window.',
    'problem.TB-ADDRESS-BLOCKED.title': 'The kjernejournal cannot be opened',
    'problem.TB-ADDRESS-BLOCKED.text':
      'The patient’s address is blocked. The kjernejournal is then closed for everybody.',
    'problem.TB-WORKER-BLOCKED.title': 'The patient has blocked you',
    'problem.TB-WORKER-BLOCKED.text':
      'The patient has chosen that you shall not open the kjernejournal. The block cannot be overruled.',
    'problem.TB-NOT-FOUND.title': 'There is no such page',
    'problem.TB-NOT-FOUND.text': 'Check the address, or open Kjernejournal from the EPJ.',
    'problem.TB-REQUEST.title': 'Something is wrong with the request',
    'problem.TB-REQUEST.text':
      'Kjernejournal did not understand the request. Go back to the EPJ and try again.',
    'problem.TB-UNAVAILABLE.title': 'Kjernejournal is not available',
    'problem.TB-UNAVAILABLE.text': 'Try again in a while.',
  },
} as const
