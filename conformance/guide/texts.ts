// Texts of the guided run.
export const texts = {
  nb: {
    'layout.name.guide': 'Veiledet gjennomgang',
    'guide.title': 'Veiledet gjennomgang',
    'guide.lead':
      'Gjør det som står her, i EPJ-en din. Testbenken følger med på kallene og går videre av seg selv når den har sett det den venter på.',
    'guide.progress': '{{done}} av {{of}} scenarioer er gjennomført.',
    'guide.leftOut': '{{count}} til ble hoppet over eller avbrutt.',
    'guide.needsScript':
      'Uten JavaScript går ikke siden videre av seg selv. Gjør det som står her, og hent siden på nytt, eller svar selv.',
    'guide.reload': 'Hent siden på nytt',
    'guide.stepDone': 'gjort',
    'guide.plan': 'Scenarioene',
    'guide.state.current': 'pågår',
    'guide.state.completed': 'gjennomført',
    'guide.state.skipped': 'hoppet over',
    'guide.state.failed': 'avbrutt',
    'guide.state.timed-out': 'tok for lang tid',
    'guide.attempt': 'Forsøk {{number}}',
    'guide.steps': 'Slik går det for seg',
    'guide.bench': 'Testbenken gjør dette selv',
    'guide.now': 'Gjør dette nå',
    'guide.ready': 'Sett EPJ-en tilbake til start: Logg ut og lukk pasienten.',
    'guide.readyAddresses': 'EPJ-en skal bruke adressene i rommet',
    'guide.readyDone': 'EPJ-en er klar',
    'guide.place.altinn': 'Gå til Altinn i rommet',
    'guide.place.selvbetjening': 'Gå til HelseID Selvbetjening i rommet',
    'guide.place.messages': 'Les SMS-ene som er sendt i rommet',
    'guide.place.mail': 'Skriv e-posten',
    'guide.watching':
      'Testbenken går videre når den ser kallet. Skjer det ikke, svarer du selv. Sier EPJ-en nei, skriver du meldingen du fikk.',
    'guide.tell': 'Hva viste EPJ-en?',
    'guide.tellHelp':
      'Ikonet og tekstene ser bare du. Svaret merkes som meldt av deg, ikke sett av testbenken. La det du ikke vet, stå tomt.',
    'guide.icon': 'Kjernejournalikonet',
    'guide.icon.unknown': 'Vet ikke',
    'guide.icon.none': 'Ikke noe ikon',
    'guide.icon.0': '0 – grått med rød strek',
    'guide.icon.1': '1 – grått',
    'guide.icon.2': '2 – lyst blågrønt',
    'guide.icon.3': '3 – mørkt blågrønt',
    'guide.icon.4': '4 – rødt',
    'guide.tooltip': 'Teksten når du peker på ikonet',
    'guide.message': 'Melding til deg, om det kom noen',
    'guide.silent': 'Det kom ingen melding',
    'guide.log': 'Ser du EPJ-ens logg?',
    'guide.logLines': 'Linjene som EPJ-en skrev om dette',
    'guide.window': 'Hvor åpnet kjernejournalen seg?',
    'guide.window.unknown': 'Vet ikke, eller den åpnet seg ikke',
    'guide.window.tab': 'I en egen fane',
    'guide.window.window': 'I et eget vindu',
    'guide.window.pane': 'I en egen flate i EPJ-en',
    'guide.window.same': 'I stedet for pasienten',
    'guide.done': 'Gjort, det gikk bra',
    'guide.problem': 'EPJ-en sa nei, eller meldte feil',
    'guide.refusalHelp':
      'Svar selv om det gikk. Noen ganger skal EPJ-en nettopp stanse deg: Svar da at den sa nei, og skriv meldingen du fikk.',
    'guide.skip': 'Hopp over scenarioet',
    'guide.again': 'Begynn scenarioet på nytt',
    'guide.otherwise': 'Går det ikke?',
    'guide.againHelp':
      'Det som er sett i dette forsøket, teller da ikke. Rapporten viser hvor mange forsøk du brukte.',
    'guide.waiting': 'Vent til {{until}}. Nå skal det gå {{minutes}} minutter uten at du gjør noe i EPJ-en.',
    'guide.waitingOne': 'Vent til {{until}}. Nå skal det gå ett minutt uten at du gjør noe i EPJ-en.',
    'guide.moving':
      'Vent litt. Rommets klokke går {{minutes}} minutter fram. Gjør ikke noe i EPJ-en så lenge.',
    'guide.movingOne': 'Vent litt. Rommets klokke går ett minutt fram. Gjør ikke noe i EPJ-en så lenge.',
    'guide.underWay': 'Et øyeblikk. Testbenken gjør klart neste steg.',
    'guide.stopped':
      'Gjennomgangen er stanset. Scenarioene du har gått gjennom, er lagret, og programmet har skrevet hvordan du går videre.',
    'guide.sighted': 'Sett fra EPJ-en siden spørsmålet',
    'guide.sightedNone': 'Ingen kall ennå.',
    'guide.finished': 'Gjennomgangen er ferdig',
    'guide.judging': 'Alle scenarioene er gått gjennom. Testbenken bedømmer det den har sett.',
    'guide.report': 'Les rapporten',
    'guide.faults': 'Dette må på plass',
    'guide.undecided': 'Dette ble prøvd, men ikke avgjort',
    'guide.more': 'Og {{count}} til, som står i rapporten.',
    'guide.next': 'Hva nå?',
    'guide.nextLeftOut':
      'Ikke alle scenarioene ble gjennomført, så kjøringen avgjør ikke alt. Begynn en ny gjennomgang når du kan ta dem med.',
    'guide.nextReview':
      'Ett krav må et menneske vurdere. Den som startet programmet, åpner siden for det med',
    'guide.nextReviews':
      '{{count}} krav må et menneske vurdere. Den som startet programmet, åpner siden for det med',
    'guide.nextKept': 'Rapporten og alt testbenken så, er lagret i mappen',
    'guide.nextStop':
      'Det du gjør i EPJ-en nå, er ikke med i kjøringen. Når du er ferdig, stanser du programmet med Ctrl-C. Da blir denne siden borte.',
    'guide.stop':
      'Vil du ta en pause? Stans programmet med Ctrl-C. Scenarioene du har gått gjennom, er lagret, og programmet skriver hvordan du går videre.',
    'guide.refused.living':
      'Svaret er ikke lagret. Det inneholder et fødselsnummer som kan tilhøre en levende person. Ta det bort.',
    'guide.refused.form': 'Svaret kunne ikke leses. Prøv en gang til.',
    'guide.doubt.unseen':
      'Testbenken har ikke sett at EPJ-en gjorde noe kall for dette. Gjorde du det før siden spurte, må du begynne scenarioet på nytt, ellers kan EPJ-en bli dømt for noe den gjorde riktig. Er det gjort nå, uten at kallet kom, svarer du det samme en gang til.',
    'guide.doubt.repeated':
      'Testbenken har sett kallet mer enn én gang. Gjorde du det flere ganger, eller noe annet først, må du begynne scenarioet på nytt, ellers kan EPJ-en bli dømt for det du gjorde. Gjorde du det én gang, svarer du det samme en gang til.',
  },
  en: {
    'layout.name.guide': 'Guided run',
    'guide.title': 'Guided run',
    'guide.lead':
      'Do what it says here in your EPJ. The bench watches the calls, and moves on by itself when it has seen what it waits for.',
    'guide.progress': '{{done}} of {{of}} scenarios are completed.',
    'guide.leftOut': '{{count}} more were skipped or broken off.',
    'guide.needsScript':
      'Without JavaScript this page does not move on by itself. Do what it says here and load the page again, or answer yourself.',
    'guide.reload': 'Load the page again',
    'guide.stepDone': 'done',
    'guide.plan': 'The scenarios',
    'guide.state.current': 'under way',
    'guide.state.completed': 'completed',
    'guide.state.skipped': 'skipped',
    'guide.state.failed': 'broken off',
    'guide.state.timed-out': 'took too long',
    'guide.attempt': 'Attempt {{number}}',
    'guide.steps': 'How it goes',
    'guide.bench': 'The bench does this itself',
    'guide.now': 'Do this now',
    'guide.ready': 'Put the EPJ back to the start: log out and close the patient.',
    'guide.readyAddresses': 'The EPJ is to use the addresses of the room',
    'guide.readyDone': 'The EPJ is ready',
    'guide.place.altinn': 'Go to Altinn in the room',
    'guide.place.selvbetjening': 'Go to HelseID Selvbetjening in the room',
    'guide.place.messages': 'Read the SMS messages that were sent in the room',
    'guide.place.mail': 'Write the mail',
    'guide.watching':
      'The bench moves on when it sees the call. If that does not happen, answer yourself. If the EPJ refuses, write the message you got.',
    'guide.tell': 'What did the EPJ show?',
    'guide.tellHelp':
      'Only you see the icon and the texts. The answer is marked as reported by you, not seen by the bench. Leave empty what you do not know.',
    'guide.icon': 'The kjernejournal icon',
    'guide.icon.unknown': 'Do not know',
    'guide.icon.none': 'No icon',
    'guide.icon.0': '0 – grey with a red bar',
    'guide.icon.1': '1 – grey',
    'guide.icon.2': '2 – light teal',
    'guide.icon.3': '3 – dark teal',
    'guide.icon.4': '4 – red',
    'guide.tooltip': 'The text when you point at the icon',
    'guide.message': 'A message to you, if there was one',
    'guide.silent': 'There was no message',
    'guide.log': 'Can you see the EPJ’s log?',
    'guide.logLines': 'The lines that the EPJ wrote of this',
    'guide.window': 'Where did the kjernejournal open?',
    'guide.window.unknown': 'Do not know, or it did not open',
    'guide.window.tab': 'In a tab of its own',
    'guide.window.window': 'In a window of its own',
    'guide.window.pane': 'In a pane of its own in the EPJ',
    'guide.window.same': 'In place of the patient',
    'guide.done': 'Done, it went well',
    'guide.problem': 'The EPJ refused, or reported an error',
    'guide.refusalHelp':
      'Answer yourself whether it worked. Sometimes the EPJ is meant to stop you: answer then that it refused, and write the message you got.',
    'guide.skip': 'Skip the scenario',
    'guide.again': 'Begin the scenario anew',
    'guide.otherwise': 'Not working?',
    'guide.againHelp':
      'What was seen in this attempt does not count then. The report shows how many attempts you used.',
    'guide.waiting':
      'Wait until {{until}}. {{minutes}} minutes are to pass now without you doing anything in the EPJ.',
    'guide.waitingOne':
      'Wait until {{until}}. One minute is to pass now without you doing anything in the EPJ.',
    'guide.moving':
      'Wait a little. The clock of the room goes {{minutes}} minutes ahead. Do nothing in the EPJ meanwhile.',
    'guide.movingOne':
      'Wait a little. The clock of the room goes one minute ahead. Do nothing in the EPJ meanwhile.',
    'guide.underWay': 'One moment. The bench prepares the next step.',
    'guide.stopped':
      'The run has been stopped. The scenarios you have walked are kept, and the program has said how to go on.',
    'guide.sighted': 'Seen from the EPJ since the question',
    'guide.sightedNone': 'No calls yet.',
    'guide.finished': 'The run is finished',
    'guide.judging': 'All scenarios have been walked. The bench is judging what it has seen.',
    'guide.report': 'Read the report',
    'guide.faults': 'This must be put right',
    'guide.undecided': 'This was tried, but not decided',
    'guide.more': 'And {{count}} more, which are in the report.',
    'guide.next': 'What next?',
    'guide.nextLeftOut':
      'Not all scenarios were completed, so the run does not decide everything. Begin a new guided run when you can take them, too.',
    'guide.nextReview':
      'One requirement must be judged by a person. Whoever started the program opens the page for that with',
    'guide.nextReviews':
      '{{count}} requirements must be judged by a person. Whoever started the program opens the page for that with',
    'guide.nextKept': 'The report, and all that the bench saw, is kept in the folder',
    'guide.nextStop':
      'What you do in the EPJ now is not part of the run. When you are done, stop the program with Ctrl-C. This page is gone then.',
    'guide.stop':
      'Do you need a break? Stop the program with Ctrl-C. The scenarios you have walked are kept, and the program says how to go on.',
    'guide.refused.living':
      'The answer was not kept. It holds a national identity number that could be a living person’s. Take it out.',
    'guide.refused.form': 'The answer could not be read. Try once more.',
    'guide.doubt.unseen':
      'The bench has not seen the EPJ make a call for this. If you did it before the page asked, begin the scenario anew, or the EPJ may be judged wrong for what it did right. If it is done now, and the call did not come, give the same answer once more.',
    'guide.doubt.repeated':
      'The bench has seen the call more than once. If you did it several times, or something else first, begin the scenario anew, or the EPJ may be judged wrong for what you did. If you did it once, give the same answer once more.',
  },
} as const
