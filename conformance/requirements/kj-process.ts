// The way to NHN's approval, for the vendor (KJ-P…).

import { documents } from './documents.ts'
import { defineRequirements } from './requirement.ts'

export const kjProcess = defineRequirements(
  {
    document: documents.approvalProcess,
    level: 'must',
    actor: 'vendor',
    appliesTo: ['portal', 'portal-ticket', 'api', 'web-epj'],
  },
  {
    'KJ-P01': {
      section: 'Registration',
      text: {
        nb: 'Leverandøren skal lese NHNs vilkår, sende inn skjemaet og vente på NHNs bekreftelse.',
        en: 'The vendor must read NHN’s terms, send in the form and wait for NHN’s confirmation.',
      },
      judgedBy: 'review',
      reason: {
        nb: 'Legg ved skjemaet og NHNs bekreftelse.',
        en: 'Attach the form and NHN’s confirmation.',
      },
    },
    'KJ-P02': {
      section: 'Start-up meeting',
      text: {
        nb: 'Leverandøren skal holde oppstartsmøte med NHN og bli enig om plan og milepæler.',
        en: 'The vendor must hold a start-up meeting with NHN and agree on plan and milestones.',
      },
      judgedBy: 'review',
      reason: {
        nb: 'Legg ved referatet og planen.',
        en: 'Attach the minutes and the plan.',
      },
    },
    'KJ-P03': {
      section: 'Development and documentation',
      text: {
        nb: 'Leverandøren skal teste hele kjeden, beskrive løsningen og utrullingen, og gjøre en risikovurdering etter Normen.',
        en: 'The vendor must test the whole chain, describe solution and roll-out, and assess the risk according to Normen.',
      },
      judgedBy: 'review',
      reason: {
        nb: 'Se at testrapport, beskrivelser, utrullingsplan og risikovurdering finnes og er datert.',
        en: 'See that test report, descriptions, roll-out plan and risk assessment exist and are dated.',
      },
    },
    'KJ-P04': {
      section: 'Acceptance test',
      text: {
        nb: 'Leverandøren skal bestå begge delene av akseptansetesten i NHNs testmiljø: demomøtet og integrasjonstesten.',
        en: 'The vendor must pass both parts of the acceptance test in NHN’s test environment: demo meeting and integration test.',
      },
      judgedBy: 'review',
      reason: {
        nb: 'Legg ved NHNs protokoll fra begge delene.',
        en: 'Attach NHN’s record of both parts.',
      },
    },
    'KJ-P05': {
      section: 'Controlled production',
      appliesTo: ['api'],
      text: {
        nb: 'Leverandøren skal prøve løsningen ut i produksjon under NHNs oppsyn før den blir godkjent.',
        en: 'The vendor must try the solution out in production, with NHN watching, before it is approved.',
      },
      judgedBy: 'review',
      reason: {
        nb: 'Se NHNs godkjenning etter utprøvingen; ren portalintegrasjon trenger den ikke.',
        en: 'See NHN’s approval after the trial; pure portal integration does not need it.',
      },
    },
    'KJ-P06': {
      section: 'Log-in through Kjernejournal Innlogging',
      document: documents.integratorIndex,
      appliesTo: ['portal', 'web-epj'],
      text: {
        nb: 'Leverandøren skal være godkjent og ha hatt både introduksjons- og kvalitetssikringsmøte før produksjon.',
        en: 'The vendor must be approved, and have had both an introduction and a quality meeting, before production.',
      },
      judgedBy: 'review',
      reason: {
        nb: 'Legg ved datoene for de to møtene og godkjenningen.',
        en: 'Attach the dates of the two meetings and the approval.',
      },
    },
    'KJ-P07': {
      section: 'Browsers',
      document: documents.browsers,
      text: {
        nb: 'Leverandøren skal bruke en nettleser som fortsatt oppdateres, og ikke innlogging med Java.',
        en: 'The vendor must use a browser that is still being updated, and not log-in with Java.',
      },
      judgedBy: 'review',
      reason: {
        nb: 'Se hvilken nettleser EPJ-en åpner, og hvilken versjon den har hos kundene.',
        en: 'See which browser the EPJ opens, and which version customers have.',
      },
    },
  },
)
