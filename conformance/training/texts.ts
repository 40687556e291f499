// Texts of the page for whoever trains others in a room.
import { professionNames } from '#simulators/population/profession-names.ts'

export const texts = {
  nb: {
    'layout.name.training': 'Øving',
    'training.title': 'Øv på kjernejournal med Line Danser',
    'training.lead':
      'Deltakerne logger inn som oppdiktede helsearbeidere, åpner Line Danser og leser kjernejournalen hennes. Ingenting her gjelder virkelige pasienter.',
    'training.before': 'Før dere begynner',
    'training.onlyHere':
      'Adressen {{address}} virker bare på denne maskinen. Skal deltakerne bruke hver sin maskin, starter du testbenken slik:',
    'training.machineName':
      'Bytt ut {{machine}} med navnet eller adressen maskinen har i nettet. Er du usikker, spør dem som drifter den.',
    'training.certificate':
      'Sertifikatet må gjelde det navnet, og nettleserne til deltakerne må stole på det.',
    'training.elsewhere': 'Deltakerne åpner {{address}} på hver sin maskin.',
    'clock.title': 'Still klokken i rommet',
    'clock.isPast':
      'Journalene i rommet slutter {{end}}, og rommets klokke viser {{today}}. De nyeste prøvesvarene og utleveringene er derfor ikke helt nye.',
    'clock.runsOut': 'Reseptene til Line Danser begynner å gå ut.',
    'clock.isSet': 'Klokken i rommet er stilt, og viser {{today}}.',
    'clock.consequence':
      'Du kan stille klokken i rommet til {{end}}, så journalene er à jour. Da begynner rommet forfra: Det som er gjort der, blir slettet, og alle må logge inn på nytt. Den simulerte EPJ-en følger rommets klokke. En annen EPJ må ha samme klokke, ellers slipper HelseID den ikke inn.',
    'clock.back':
      'Rommet kan følge vanlig tid igjen. Da begynner det forfra: Det som er gjort der, blir slettet, og alle må logge inn på nytt.',
    'clock.sure': 'Ja, slett alt som er gjort i rommet {{room}}',
    'clock.unsure': 'Kryss av for at du vil slette alt.',
    'rooms.which': 'Hvilke rom?',
    'rooms.this': 'Bare {{room}}',
    'rooms.all': 'Alle de {{together}} rommene med de samme brukerne',
    'rooms.sure': 'Ja, slett alt som er gjort der',
    'reset.title': 'Nullstill rommene før neste gruppe',
    'reset.about':
      'Alt som er gjort i rommene, blir borte, og alle må logge inn på nytt. Brukerne, pasientene og klokken er de samme. Det kan ikke angres.',
    'reset.do': 'Nullstill',
    'reset.done': 'Nullstilt. Alle må logge inn på nytt.',
    'clock.toRecords': 'Still klokken til {{end}}',
    'clock.toMachine': 'Følg vanlig tid igjen',
    'clock.done': 'Rommets klokke viser nå {{today}}. Alle må logge inn på nytt.',
    'clock.recorded': 'En prøvekjøring tas opp i dette rommet. Derfor kan klokken ikke stilles her.',
    'training.together':
      'Alle kan øve samtidig. La hver deltaker velge sin egen bruker, så ser dere etterpå hvem som gjorde hva. De to nederste slipper ikke inn i kjernejournal. Det er også verdt å se.',
    'training.many':
      'Er dere flere enn brukerne, kan to velge den samme, hver på sin maskin. Loggen skiller dem da ikke. Du kan også lage et rom til hver. Alle lages på én gang, og har de samme brukerne. Åpne så denne siden i ett av dem.',
    'training.front': 'Lag rom på forsiden',
    'training.users': 'Brukerne',
    'training.name': 'Navn',
    'training.profession': 'Yrke',
    'training.places': 'Arbeidssted',
    'training.access': 'Kommer inn i kjernejournal',
    'training.yes': 'ja',
    'training.no': 'nei',
    ...professionNames.nb,
    'profession.none': 'uten autorisasjon i HPR',
    'training.steps': 'Slik gjør deltakeren det',
    'training.ownRoom':
      'Dette er {{room}}, ett av {{together}} rom med de samme brukerne. Har hver deltaker sitt eget rom, bytter de ut {{room}} i adressen med navnet på det.',
    'training.open': 'Åpne den simulerte EPJ-en',
    'training.step.1': 'Åpne {{address}} i nettleseren, velg brukeren din og trykk «Logg inn med HelseID».',
    'training.step.2':
      'Velg en elektronisk ID, for eksempel BankID, og velg den samme personen der. Koder og passord står ved feltene.',
    'training.step.3': 'Finn {{patient}} ({{pid}}) i pasientlisten og åpne henne.',
    'training.step.4':
      'Se på kjernejournalikonet. Det sier at hun har kritisk informasjon. Velg grunnlag, og trykk på ikonet. Kjernejournal åpnes i en ny fane eller et nytt vindu.',
    'training.step.5': 'Finn ut hva hun reagerer alvorlig på, og hvilke legemidler hun bruker.',
    'training.step.6': 'Gå tilbake til EPJ-en, lukk pasienten og logg ut.',
    'training.more': 'Øv videre på andre pasienter',
    'training.patient': 'Pasient',
    'training.pid': 'Fødselsnummer eller D-nummer',
    'training.see': 'Se etter',
    'patient.status-0': 'Fødselsnummeret er ugyldig. Hva viser ikonet?',
    'patient.status-1': 'Pasienten har ikke kjernejournal.',
    'patient.status-2': 'Pasienten har kjernejournal, uten kritisk informasjon.',
    'patient.status-3': 'Pasienten har skrevet noe selv.',
    'patient.status-4': 'Pasienten har kritisk informasjon.',
    'patient.d-nummer': 'Pasienten har D-nummer.',
    'patient.delvis-sperret':
      'Pasienten har sperret deler av kjernejournalen. Hvordan åpner du dem i en nødsituasjon?',
    'patient.blokkert-helsepersonell': 'Pasienten har sperret for {{blocked}}. Hva ser den brukeren?',
    'training.after': 'Etterpå',
    'training.log': 'Se loggen som Line Danser ser: hvem åpnet kjernejournalen hennes, og hvorfor?',
    'training.usage': 'Se oppslagene per uke, virksomhet og yrke',
    'training.journey': 'Før opplæringen inn i kommunens sjekkliste',
    'training.reset': 'Nullstill rommet før neste gruppe',
  },
  en: {
    'layout.name.training': 'Training',
    'training.title': 'Practise Kjernejournal with Line Danser',
    'training.lead':
      'Those who take part log in as made-up health personnel, open Line Danser and read her kjernejournal. Nothing here is about real patients.',
    'training.before': 'Before you begin',
    'training.onlyHere':
      'The address {{address}} works on this machine alone. When each is to use a machine of their own, start the bench like this:',
    'training.machineName':
      'Put the name or the address that this machine has in the network in place of {{machine}}. Ask those who run it if you are not sure.',
    'training.certificate': 'The certificate must be for that name, and everybody’s browser must trust it.',
    'training.elsewhere': 'Everybody opens {{address}} on a machine of their own.',
    'clock.title': 'Set the room’s clock',
    'clock.isPast':
      'The records in the room end on {{end}}, and the room’s clock shows {{today}}. The newest test results and dispensings are therefore not quite new.',
    'clock.runsOut': 'Line Danser’s prescriptions begin to run out.',
    'clock.isSet': 'The room’s clock has been set, and shows {{today}}.',
    'clock.consequence':
      'You can set the room’s clock to {{end}}, and the records are up to date. The room then begins anew: what was done in it is deleted, and everybody must log in again. The simulated EPJ follows the room’s clock. Another EPJ must have the same clock, or HelseID does not let it in.',
    'clock.back':
      'The room can follow ordinary time again. It then begins anew: what was done in it is deleted, and everybody must log in again.',
    'clock.sure': 'Yes, delete all that was done in the room {{room}}',
    'clock.unsure': 'Tick that you want to delete everything.',
    'rooms.which': 'Which rooms?',
    'rooms.this': 'Only {{room}}',
    'rooms.all': 'All the {{together}} rooms with the same users',
    'rooms.sure': 'Yes, delete all that was done there',
    'reset.title': 'Reset the rooms before the next group',
    'reset.about':
      'All that was done in the rooms is gone, and everybody must log in again. Users, patients and clock are the same. It cannot be undone.',
    'reset.do': 'Reset',
    'reset.done': 'Reset. Everybody must log in again.',
    'clock.toRecords': 'Set the clock to {{end}}',
    'clock.toMachine': 'Follow ordinary time again',
    'clock.done': 'The room’s clock now shows {{today}}. Everybody must log in again.',
    'clock.recorded': 'A run is being recorded in this room, so the clock cannot be set here.',
    'training.together':
      'All can practise at the same time. Let each choose a user of their own, and you can see afterwards who did what. The two at the bottom are not let into Kjernejournal, which is worth seeing, too.',
    'training.many':
      'When there are more of you than users, two can choose the same, each on a machine of their own. The log then does not tell them apart. You can also make a room for each. They are made all at once, and have the same users. Then open this page in one of them.',
    'training.front': 'Make rooms on the front page',
    'training.users': 'The users',
    'training.name': 'Name',
    'training.profession': 'Profession',
    'training.places': 'Workplace',
    'training.access': 'Let into Kjernejournal',
    'training.yes': 'yes',
    'training.no': 'no',
    ...professionNames.en,
    'profession.none': 'not authorised in HPR',
    'training.steps': 'What each does',
    'training.ownRoom':
      'This is {{room}}, one of {{together}} rooms with the same users. Participants with rooms of their own put the name of theirs in the place of {{room}} in the address.',
    'training.open': 'Open the simulated EPJ',
    'training.step.1': 'Open {{address}} in the browser, choose your user and press “Log in with HelseID”.',
    'training.step.2':
      'Choose an e-ID, BankID for one, and the same person there. Codes and passwords stand beside the fields.',
    'training.step.3': 'Find {{patient}} ({{pid}}) in the list of patients and open her.',
    'training.step.4':
      'Look at the Kjernejournal icon. It says that she has critical information. Choose the grounds, and press the icon. Kjernejournal opens in a new tab or window.',
    'training.step.5': 'Find out what she reacts severely to, and which medicines she uses.',
    'training.step.6': 'Go back to the EPJ, close the patient and log out.',
    'training.more': 'Go on with other patients',
    'training.patient': 'Patient',
    'training.pid': 'National identity number or D-number',
    'training.see': 'Look for',
    'patient.status-0': 'The number is invalid. What does the icon show?',
    'patient.status-1': 'The patient has no kjernejournal.',
    'patient.status-2': 'The patient has a kjernejournal, without critical information.',
    'patient.status-3': 'The patient has written something.',
    'patient.status-4': 'The patient has critical information.',
    'patient.d-nummer': 'The patient has a D-number.',
    'patient.delvis-sperret':
      'The patient has locked parts of the kjernejournal. How do you open them in an emergency?',
    'patient.blokkert-helsepersonell': 'The patient has blocked {{blocked}}. What does that user see?',
    'training.after': 'Afterwards',
    'training.log': 'See the log that Line Danser sees: who opened her kjernejournal, and why?',
    'training.usage': 'See the look-ups per week, organisation and profession',
    'training.journey': 'Enter the training in the municipality’s checklist',
    'training.reset': 'Reset the room before the next group',
  },
} as const
