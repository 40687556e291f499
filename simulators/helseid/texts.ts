// Texts of HelseID's and Selvbetjening's pages.
import { professionNames } from '#simulators/population/profession-names.ts'
import { eidTexts } from './eid/texts.ts'
import { selvbetjeningTexts } from './selvbetjening/texts.ts'

export const texts = {
  nb: {
    ...selvbetjeningTexts.nb,
    ...eidTexts.nb,
    ...professionNames.nb,
    'profession.none': 'ikke i HPR',
    'error.title': 'Innloggingen stoppet',
    'error.lead': 'HelseID kunne ikke fortsette. Gå tilbake til programmet du kom fra, og prøv på nytt.',
    'error.expired':
      'Innloggingen er allerede ferdig, har gått ut på tid eller ble startet i en annen nettleser. Gå tilbake til programmet du kom fra. Er du ikke innlogget der, logger du inn på nytt.',
    'error.code': 'Feilkode',
    'error.detail': 'Melding til utvikleren',
    'form-post.title': 'Tilbake til fagsystemet',
    'form-post.lead': 'HelseID sender deg tilbake til {{client}}.',
    'form-post.continue': 'Fortsett',
    'log-out.title': 'Logg ut av HelseID',
    'log-out.question': 'Vil du logge ut av HelseID?',
    'log-out.help':
      'Programmet ba om utlogging uten å vise hvem det er (id_token_hint mangler). Derfor spør vi.',
    'log-out.another':
      'Programmet ba om utlogging av en annen enn den som er logget inn i denne nettleseren. Derfor spør vi.',
    'log-out.submit': 'Logg ut',
    'log-out.stopped': 'Utloggingen stoppet',
    'logged-out.title': 'Du er logget ut',
    'logged-out.lead': 'Du er logget ut av HelseID og kan lukke vinduet.',
    'logged-out.others': 'Du er også logget ut av HelseID i',
    'logged-out.onward': 'Du er logget ut av HelseID, og sendes tilbake.',
    'logged-out.continue': 'Gå videre',
    'logged-out.frame': 'Utlogging i et annet system',
    'clients.authority': 'HelseID (authority)',
    'clients.id': 'Klient-ID',
    'clients.organisation': 'Virksomhet',
    'clients.units': 'Underenheter',
    'clients.scopes': 'Rettigheter (scopes)',
    'clients.download': 'Last ned for {{client}}',
    'clients.none': 'Ingen',
    'clients.private':
      'Filen inneholder klientens private nøkkel. Her er den en testnøkkel; i virkeligheten må filen holdes hemmelig.',
  },
  en: {
    ...selvbetjeningTexts.en,
    ...eidTexts.en,
    ...professionNames.en,
    'profession.none': 'not in HPR',
    'error.title': 'The log-in stopped',
    'error.lead': 'HelseID could not go on. Go back to the program you came from, and try again.',
    'error.expired':
      'The log-in is already done, has timed out, or was started in another browser. Go back to the program you came from. If you are not logged in there, log in again.',
    'error.code': 'Error code',
    'error.detail': 'Message to the developer',
    'form-post.title': 'Back to your system',
    'form-post.lead': 'HelseID is sending you back to {{client}}.',
    'form-post.continue': 'Continue',
    'log-out.title': 'Log out of HelseID',
    'log-out.question': 'Do you want to log out of HelseID?',
    'log-out.help':
      'The program asked for log-out without showing who it is (id_token_hint is missing). That is why we ask.',
    'log-out.another':
      'The program asked for the log-out of somebody else than whoever is logged in in this browser. That is why we ask.',
    'log-out.submit': 'Log out',
    'log-out.stopped': 'The log-out stopped',
    'logged-out.title': 'You are logged out',
    'logged-out.lead': 'You are logged out of HelseID and can close the window.',
    'logged-out.others': 'You are also logged out of HelseID in',
    'logged-out.onward': 'You are logged out of HelseID, and are sent back.',
    'logged-out.continue': 'Continue',
    'logged-out.frame': 'Log-out in another system',
    'clients.authority': 'HelseID (authority)',
    'clients.id': 'Client ID',
    'clients.organisation': 'Organisation',
    'clients.units': 'Units',
    'clients.scopes': 'Scopes',
    'clients.download': 'Download for {{client}}',
    'clients.none': 'None',
    'clients.private':
      'The file holds the client’s private key. Here it is a test key; in real life the file must be kept secret.',
  },
} as const
