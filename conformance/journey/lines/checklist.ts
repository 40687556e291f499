// The vendor's start-up checklist, line by line, in the order of the source.
import type { LineDefinition } from '../line.ts'
import * as inUse from '../rules/in-use.ts'
import * as registers from '../rules/registers.ts'
import * as setUp from '../rules/set-up.ts'

const externalSystems = { address: 'epj', path: '/settings' } as const
const organisation = { address: 'epj', path: '/settings/organisation' } as const
const authorisation = { address: 'epj', path: '/settings/authorisation' } as const
const master = { address: 'epj', path: '/settings/master' } as const

export const checklist: readonly LineDefinition[] = [
  { id: 'SJK-A01a', who: 'it', decided: 'person' },
  { id: 'SJK-A01b', who: 'leverandor', decided: 'person' },
  {
    id: 'SJK-A02a',
    who: 'it',
    decided: 'journal',
    shows: inUse.connectedToHelseid,
    next: {
      nb: 'Ta konfigurasjonsfilen i bruk i EPJ-en, og trykk på testknappen.',
      en: 'Take the configuration file into use in the EPJ, and press the test button.',
    },
    to: externalSystems,
  },
  { id: 'SJK-A02b', who: 'systemansvarlig', decided: 'person' },
  { id: 'SJK-A02c', who: 'it', decided: 'person' },
  { id: 'SJK-A02d', who: 'it', decided: 'person' },
  { id: 'SJK-A02e', who: 'it', decided: 'person' },
  {
    id: 'SJK-A03',
    who: 'it',
    decided: 'journal',
    shows: inUse.helseidUsed,
    next: {
      nb: 'Slå på Bruk Helse ID, og åpne en kjernejournal. Økten viser at ingen sertifikater trengs.',
      en: 'Switch on Bruk Helse ID, and open a Kjernejournal. The session shows that no certificates are needed.',
    },
    to: externalSystems,
  },
  {
    id: 'SJK-A04a',
    who: 'it',
    decided: 'either',
    shows: registers.fileDownloaded,
    next: {
      nb: 'Last ned filen fra Selvbetjening, eller før opp hvem som fikk den, og hvor den ligger.',
      en: 'Download the file from Selvbetjening, or write down who received it, and where it is kept.',
    },
    to: { address: 'selvbetjening' },
  },
  {
    id: 'SJK-A04b',
    who: 'systemansvarlig',
    decided: 'journal',
    shows: registers.unitsEntered,
    next: {
      nb: 'Lag klienten i Selvbetjening, med organisasjonsnumrene den skal gjelde for.',
      en: 'Make the client in Selvbetjening, with the organisation numbers it is to be for.',
    },
    to: { address: 'selvbetjening' },
  },
  {
    id: 'SJK-A05',
    who: 'it',
    decided: 'journal',
    shows: setUp.testButtonPressed,
    next: {
      nb: 'Trykk på testknappen under Eksterne system, og gjør det den sier hvis noe ikke virker.',
      en: 'Press the test button under External systems, and do what it says if something does not work.',
    },
    to: externalSystems,
  },
  {
    id: 'SJK-A06a',
    who: 'it',
    decided: 'either',
    shows: setUp.addressesSet,
    next: {
      nb: 'Fyll ut Eksterne system i EPJ-en: adresser, hold sesjon og Bruk HelseID.',
      en: 'Fill in External systems in the EPJ: addresses, hold sesjon and Bruk HelseID.',
    },
    to: externalSystems,
  },
  {
    id: 'SJK-A06b',
    who: 'it',
    decided: 'journal',
    shows: inUse.indicatorFetched,
    next: {
      nb: 'Sett URL KJ service, og åpne en pasient.',
      en: 'Set URL KJ service, and open a patient.',
    },
    to: { address: 'epj' },
  },
  {
    id: 'SJK-A07',
    who: 'it',
    decided: 'journal',
    shows: inUse.portalOpened,
    next: {
      nb: 'Sett URL KJ portal, og åpne kjernejournal for en pasient.',
      en: 'Set URL KJ portal, and open Kjernejournal for a patient.',
    },
    to: { address: 'epj' },
  },
  {
    id: 'SJK-A08',
    who: 'it',
    decided: 'journal',
    shows: inUse.sessionHeld,
    next: {
      nb: 'Åpne en kjernejournal, og la den stå til EPJ-en har sagt fra at den er i bruk.',
      en: 'Open a Kjernejournal, and leave it until the EPJ has said that it is in use.',
    },
    to: externalSystems,
  },
  {
    id: 'SJK-A09',
    who: 'it',
    decided: 'journal',
    shows: inUse.helseidUsed,
    next: {
      nb: 'Slå på Bruk Helse ID, og åpne kjernejournal for en pasient.',
      en: 'Switch on Bruk Helse ID, and open Kjernejournal for a patient.',
    },
    to: externalSystems,
  },
  {
    id: 'SJK-A10',
    who: 'ansatte',
    decided: 'either',
    shows: inUse.fiveIcons,
    next: {
      nb: 'Åpne en pasient med hver status fra 0 til 4, og se at ikonene er forskjellige.',
      en: 'Open a patient with each status from 0 to 4, and see that the icons differ.',
    },
    to: { address: 'epj' },
  },
  {
    id: 'SJK-A11a',
    who: 'tilgangsstyrer',
    decided: 'journal',
    shows: registers.rightGiven,
    next: {
      nb: 'Be en tilgangsstyrer gi rettigheten i Altinn til den som skal bruke Selvbetjening.',
      en: 'Ask an access manager to give the right in Altinn to whoever is to use Selvbetjening.',
    },
    to: { address: 'altinn' },
  },
  { id: 'SJK-A11b', who: 'systemansvarlig', decided: 'person' },
  { id: 'SJK-A12', who: 'systemansvarlig', decided: 'person' },
  {
    id: 'SJK-A13a',
    who: 'systemansvarlig',
    decided: 'either',
    shows: setUp.integrationOn,
    next: {
      nb: 'Sett haken for kjernejournal i Master, Integrasjoner.',
      en: 'Tick Kjernejournal in Master, Integrations.',
    },
    to: master,
  },
  {
    id: 'SJK-A13b',
    who: 'systemansvarlig',
    decided: 'either',
    shows: setUp.integrationOffTried,
    next: {
      nb: 'Ta bort haken i Master, åpne en pasient, og se at ingenting kalles. Sett den på igjen.',
      en: 'Remove the tick in Master, open a patient, and see that nothing is called. Put it back.',
    },
    to: master,
  },
  { id: 'SJK-A14a', who: 'ledelse', decided: 'person' },
  { id: 'SJK-A14b', who: 'ledelse', decided: 'person' },
  { id: 'SJK-A15a', who: 'ledelse', decided: 'person' },
  {
    id: 'SJK-A15b',
    who: 'ansatte',
    decided: 'either',
    shows: inUse.contactRegisterAsked,
    next: {
      nb: 'La de ansatte kontrollere mobilnummeret sitt i kontaktregisteret, og før opp at det er gjort.',
      en: 'Let employees check their mobile number in the contact register, and write down that it is done.',
    },
    to: { address: 'krr' },
  },
  {
    id: 'SJK-A15c',
    who: 'systemansvarlig',
    decided: 'either',
    shows: inUse.namesLookedUp,
    next: {
      nb: 'Sammenlign navnene i EPJ-en med Folkeregisteret. Se særlig etter doble navn.',
      en: 'Compare the names in the EPJ with Folkeregisteret. Look for double names in particular.',
    },
    to: { address: 'folkeregisteret' },
  },
  { id: 'SJK-A16a', who: 'ledelse', decided: 'person' },
  {
    id: 'SJK-A16b',
    who: 'ansatte',
    decided: 'either',
    shows: inUse.eidTried,
    next: {
      nb: 'Prøv innloggingen på Helsenorges side i rommet, og på helsenorge.no fra sikker sone.',
      en: 'Try the log-in on Helsenorge’s page in the room, and on helsenorge.no from the secure zone.',
    },
    to: { address: 'helsenorge' },
  },
  { id: 'SJK-A16c', who: 'ansatte', decided: 'person' },
  { id: 'SJK-A17', who: 'ledelse', decided: 'person' },
  {
    id: 'SJK-A18a',
    who: 'ansatte',
    decided: 'journal',
    shows: inUse.arbeidsstedFollows,
    next: {
      nb: 'Logg inn med et arbeidssted, og åpne kjernejournal for en pasient.',
      en: 'Log in with an arbeidssted, and open Kjernejournal for a patient.',
    },
    to: { address: 'epj' },
  },
  { id: 'SJK-A18b', who: 'systemansvarlig', decided: 'person' },
  {
    id: 'SJK-A18c',
    who: 'systemansvarlig',
    decided: 'either',
    shows: setUp.sameUnits,
    next: {
      nb: 'Åpne Ajourhold av organisasjonsnummer i EPJ-en, og gjør listen lik den hos HelseID.',
      en: 'Open Organisation numbers in the EPJ, and make the list the same as at HelseID.',
    },
    to: organisation,
  },
  {
    id: 'SJK-A19',
    who: 'systemansvarlig',
    decided: 'either',
    shows: setUp.arbeidsstederMade,
    next: {
      nb: 'Legg inn sykehjem og boliger som mangler, og merk dem som arbeidssteder.',
      en: 'Enter nursing homes and residences that are missing, and mark them as workplaces.',
    },
    to: organisation,
  },
  {
    id: 'SJK-A20a',
    who: 'systemansvarlig',
    decided: 'either',
    shows: setUp.functionGiven,
    next: {
      nb: 'Gi brukermodulen PJ: Kjernejournal til gruppene som skal bruke den.',
      en: 'Give the user module PJ: Kjernejournal to the groups that are to use it.',
    },
    to: authorisation,
  },
  {
    id: 'SJK-A20b',
    who: 'systemansvarlig',
    decided: 'person',
    next: {
      nb: 'Logg inn som en bruker uten brukermodulen, åpne en pasient, og se at ikonet er borte og at ingenting kalles.',
      en: 'Log in as a user without the user module, open a patient, and see that the icon is gone and nothing is called.',
    },
    to: { address: 'epj' },
  },
  {
    id: 'SJK-A21',
    who: 'systemansvarlig',
    decided: 'either',
    shows: setUp.operatorsAuthorised,
    next: {
      nb: 'Autoriser hver operatør for arbeidsstedene sine.',
      en: 'Authorise each operator for their workplaces.',
    },
    to: authorisation,
  },
  { id: 'SJK-A22a', who: 'ansatte', decided: 'person' },
  {
    id: 'SJK-A22b',
    who: 'ansatte',
    decided: 'journal',
    shows: inUse.everybodyOpenedTestPatient,
    next: {
      nb: 'La hver ansatt logge inn i EPJ-en og åpne kjernejournalen til Line Danser.',
      en: 'Let each employee log in to the EPJ and open Line Danser’s Kjernejournal.',
    },
    to: { address: 'epj' },
  },
  { id: 'SJK-A23a', who: 'ansatte', decided: 'person' },
  { id: 'SJK-A23b', who: 'ansatte', decided: 'person' },
  { id: 'SJK-A24a', who: 'systemansvarlig', decided: 'person' },
  { id: 'SJK-A24b', who: 'systemansvarlig', decided: 'person' },
  { id: 'SJK-A25a', who: 'systemansvarlig', decided: 'lines', from: ['SJK-A04b', 'KOM-B08a'] },
  { id: 'SJK-A25b', who: 'systemansvarlig', decided: 'lines', from: ['SJK-A18c', 'SJK-A19'] },
  { id: 'SJK-A25c', who: 'systemansvarlig', decided: 'lines', from: ['SJK-A20a'] },
  { id: 'SJK-A25d', who: 'systemansvarlig', decided: 'lines', from: ['SJK-A21'] },
  { id: 'SJK-A26a', who: 'systemansvarlig', decided: 'lines' },
  { id: 'SJK-A26b', who: 'systemansvarlig', decided: 'lines' },
]
