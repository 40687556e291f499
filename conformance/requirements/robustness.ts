// How an EPJ is to behave when the services falter (ROB-…). Judged by the plan `robustness`.

import { documents } from './documents.ts'
import { defineRequirements } from './requirement.ts'

export const robustness = defineRequirements(
  { document: documents.rfc9110, level: 'should', actor: 'epj', appliesTo: ['robustness'] },
  {
    'ROB-01': {
      section: '10.2.3 Retry-After',
      text: {
        nb: 'EPJ-en bør vente så lenge som Retry-After sier før den prøver det samme kallet igjen.',
        en: 'The EPJ should wait as long as Retry-After says before it tries the same call again.',
      },
      judgedBy: 'checks',
    },
    'ROB-02': {
      section: '9.2.2 idempotent methods',
      text: {
        nb: 'EPJ-en bør ikke gjenta et kall som oppretter noe, når den ikke vet om det første gikk igjennom.',
        en: 'The EPJ should not repeat a call that creates something when it does not know whether the first went through.',
      },
      judgedBy: 'checks',
    },
    'ROB-03': {
      section: 'Health indicator: one call when the patient is opened',
      document: documents.portalGuide,
      level: 'must',
      text: {
        nb: 'EPJ-en skal ikke gjenta et kall som feiler, mer enn tre ganger for hvert klikk.',
        en: 'The EPJ must not repeat a call that fails more than three times for each click.',
      },
      judgedBy: 'checks',
    },
    'ROB-04': {
      section: 'Refresh',
      document: documents.innlogging,
      level: 'must',
      text: {
        nb: 'EPJ-en skal prøve fornyelsen igjen når tjenesten svikter et øyeblikk, før tokenet utløper.',
        en: 'The EPJ must try the renewal again when the service fails for a moment, before the token expires.',
      },
      judgedBy: 'checks',
    },
    'ROB-05': {
      section: 'F.6, status 0',
      document: documents.epjRequirements,
      level: 'must',
      text: {
        nb: 'EPJ-en skal aldri vise forrige pasients ikon på en pasient som den ikke fikk svar om.',
        en: 'The EPJ must never show the previous patient’s icon on a patient it got no answer about.',
      },
      judgedBy: 'checks',
    },
    'ROB-06': {
      section: 'status of the health indicator',
      document: documents.innloggingSample,
      level: 'must',
      text: {
        nb: 'EPJ-en skal vise feilikonet og gå videre når et svar er avkortet eller uleselig.',
        en: 'The EPJ must show the error icon and go on when an answer is cut off or unreadable.',
      },
      judgedBy: 'checks',
    },
    'ROB-07': {
      section: '3.1 invalid_token',
      document: documents.rfc6750,
      text: {
        nb: 'EPJ-en bør hente et nytt token når Kjernejournal har avvist det gamle med 401.',
        en: 'The EPJ should fetch a new token when Kjernejournal has refused the old one with 401.',
      },
      judgedBy: 'checks',
    },
    'ROB-08': {
      section: 'Log-out',
      document: documents.endSessionEndpoint,
      level: 'must',
      text: {
        nb: 'EPJ-en skal logge brukeren ut av HelseID selv om sesjonen i Kjernejournal ikke lot seg avslutte.',
        en: 'The EPJ must log the user out of HelseID even when the Kjernejournal session could not be ended.',
      },
      judgedBy: 'checks',
    },
    'ROB-09': {
      section: 'T.23 errors to the user',
      document: documents.epjRequirements,
      level: 'must',
      text: {
        nb: 'EPJ-en skal fortelle brukeren at innloggingen ikke gikk, når HelseID er nede.',
        en: 'The EPJ must tell the user that the log-in failed when HelseID is down.',
      },
      judgedBy: 'checks',
    },
    'ROB-10': {
      section: 'T.9',
      document: documents.acceptanceTest2,
      level: 'must',
      text: {
        nb: 'EPJ-en skal virke igjen av seg selv når en tjeneste som var nede, er oppe.',
        en: 'The EPJ must work again by itself when a service that was down is up.',
      },
      judgedBy: 'checks',
    },
    'ROB-11': {
      section: 'Keys',
      document: documents.idTokenValidation,
      level: 'must',
      text: {
        nb: 'EPJ-en skal ikke slippe inn noen når HelseIDs nøkler ikke lot seg hente.',
        en: 'The EPJ must let nobody in when HelseID’s keys could not be fetched.',
      },
      judgedBy: 'checks',
    },
    'ROB-12': {
      section: '8.2 use_dpop_nonce',
      document: documents.rfc9449,
      level: 'must',
      text: {
        nb: 'EPJ-en skal gi seg etter noen få forsøk når HelseID avviser hver nonce.',
        en: 'The EPJ must stop after a few attempts when HelseID refuses every nonce.',
      },
      judgedBy: 'checks',
    },
  },
)
