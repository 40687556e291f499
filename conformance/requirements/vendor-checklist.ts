// The vendor's start-up checklist, row by row (SJK-A…). `section` begins with the name of the row.

import { documents } from './documents.ts'
import { defineRequirements } from './requirement.ts'

const onboarding = ['municipality'] as const
const seenInTraffic = ['portal', 'municipality'] as const

export const vendorChecklist = defineRequirements(
  { document: documents.vendorChecklist, level: 'must', actor: 'municipality', appliesTo: onboarding },
  {
    'SJK-A01a': {
      section: 'Dokumentasjon om teknisk oppsett: NHNs tekniske dokumentasjon',
      text: {
        nb: 'Den som setter opp løsningen, skal ha lest NHNs tekniske dokumentasjon om kjernejournal.',
        en: 'Whoever sets the solution up must have read NHN’s technical documentation on Kjernejournal.',
      },
      judgedBy: 'review',
      reason: {
        nb: 'Spør hvem som har lest den, og når.',
        en: 'Ask who has read it, and when.',
      },
    },
    'SJK-A01b': {
      section: 'Dokumentasjon om teknisk oppsett: utsending',
      actor: 'vendor',
      text: {
        nb: 'Prosjektlederen skal sende all dokumentasjon til teknisk konsulent i kommunen.',
        en: 'The project manager must send all documentation to the municipality’s technical consultant.',
      },
      judgedBy: 'review',
      reason: {
        nb: 'Skriv ned hvem som fikk den, og datoen.',
        en: 'Write down who received it, and the date.',
      },
    },
    'SJK-A02a': {
      section: 'Kobling til Helse ID: oppsett under eksterne system',
      actor: 'epj',
      appliesTo: seenInTraffic,
      text: {
        nb: 'EPJ-en skal være koblet til HelseID med kommunens egen klient og nøkkel.',
        en: 'The EPJ must be connected to HelseID with the municipality’s own client and key.',
      },
      judgedBy: 'checks',
    },
    'SJK-A02b': {
      section: 'Kobling til Helse ID: om HelseID',
      text: {
        nb: 'De som innfører løsningen, skal vite at HelseID er sektorens felles pålogging for brukere, systemer og virksomheter.',
        en: 'Those who introduce the solution must know that HelseID is the sector’s common log-in for users, systems and organisations.',
      },
      judgedBy: 'review',
      reason: {
        nb: 'Be systemansvarlig forklare med egne ord hva HelseID gjør.',
        en: 'Ask the system manager to explain in their own words what HelseID does.',
      },
    },
    'SJK-A02c': {
      section: 'Kobling til Helse ID: hvem',
      text: {
        nb: 'IT-avdelingen i kommunen skal sette opp koblingen til HelseID.',
        en: 'The municipality’s IT department must set up the connection to HelseID.',
      },
      judgedBy: 'review',
      reason: {
        nb: 'Skriv navnet på den som gjør jobben, og når.',
        en: 'Write the name of the person who does the work, and when.',
      },
    },
    'SJK-A02d': {
      section: 'Kobling til Helse ID: hjelp fra leverandøren',
      level: 'may',
      text: {
        nb: 'Kommunen kan leie teknisk hjelp av leverandøren og betaler da for tiden som brukes.',
        en: 'The municipality may hire technical help from the vendor, and then pays for the time spent.',
      },
      judgedBy: 'review',
      reason: {
        nb: 'Avklar om kommunen vil bruke opsjonen i avtalen.',
        en: 'Settle whether the municipality will use the option in the agreement.',
      },
    },
    'SJK-A02e': {
      section: 'Kobling til Helse ID: rådfør',
      level: 'should',
      text: {
        nb: 'IT-avdelingen bør rådføre seg med fagkonsulent eller systemansvarlig før oppkoblingen.',
        en: 'The IT department should consult the professional adviser or system manager before connecting.',
      },
      judgedBy: 'review',
      reason: {
        nb: 'Se at systemansvarlig vet om oppkoblingen.',
        en: 'See that the system manager knows about the connection.',
      },
    },
    'SJK-A03': {
      section: 'Kobling til Helse ID: sertifikater',
      actor: 'epj',
      appliesTo: seenInTraffic,
      text: {
        nb: 'EPJ-en skal ikke bruke organisasjons- eller signeringssertifikat når den bruker HelseID.',
        en: 'The EPJ must not use organisation or signing certificates when it uses HelseID.',
      },
      judgedBy: 'review',
      reason: {
        nb: 'Se i EPJ-ens oppsett at ingen sertifikater er valgt; testbenken snakker vanlig HTTP og ser ikke klientsertifikater.',
        en: 'See in the EPJ’s set-up that no certificates are chosen; the bench speaks plain HTTP and does not see client certificates.',
      },
    },
    'SJK-A04a': {
      section: 'Kobling til Helse ID: fil og nøkkel',
      text: {
        nb: 'Kommunen skal ha fått filen som identifiserer kommunen hos HelseID, med RSA-nøkkel.',
        en: 'The municipality must have received the file that identifies it to HelseID, with an RSA key.',
      },
      judgedBy: 'review',
      reason: {
        nb: 'Se hvem som mottok filen, hvor den er lagret, og hvem som kan lese den.',
        en: 'See who received the file, where it is stored, and who can read it.',
      },
    },
    'SJK-A04b': {
      section: 'Kobling til Helse ID: Selvbetjening',
      level: 'may',
      text: {
        nb: 'Kommunen kan i stedet opprette klienten selv i HelseID Selvbetjening, med de organisasjonsnumrene den trenger.',
        en: 'The municipality may instead create the client itself in HelseID Selvbetjening, with the organisation numbers it needs.',
      },
      judgedBy: 'checks',
    },
    'SJK-A05': {
      section: 'Kobling til Helse ID: testknapp',
      actor: 'epj',
      appliesTo: seenInTraffic,
      text: {
        nb: 'Testknappen i EPJ-en skal prøve forbindelsen på ordentlig og vise om den virker.',
        en: 'The EPJ’s test button must really try the connection and show whether it works.',
      },
      judgedBy: 'checks',
    },
    'SJK-A06a': {
      section: 'Kobling til Kjernejournal: oppsett under eksterne system',
      text: {
        nb: 'En systemadministrator skal legge inn oppsettet for kjernejournal i EPJ-en.',
        en: 'A system administrator must enter the setup for Kjernejournal in the EPJ.',
      },
      judgedBy: 'review',
      reason: {
        nb: 'Åpne oppsettet i EPJ-en (i Profil: Ajourhold, System - Eksterne system) og se at alle felter er fylt ut.',
        en: 'Open the setup in the EPJ (in Profil: Ajourhold, System - Eksterne system) and see that all fields are filled in.',
      },
    },
    'SJK-A06b': {
      section: 'Kobling til Kjernejournal: URL KJ service',
      actor: 'epj',
      appliesTo: seenInTraffic,
      text: {
        nb: 'EPJ-en skal hente helseindikatoren fra adressen i URL KJ service.',
        en: 'The EPJ must fetch the health indicator from the address in URL KJ service.',
      },
      judgedBy: 'checks',
    },
    'SJK-A07': {
      section: 'Kobling til Kjernejournal: URL KJ portal',
      actor: 'epj',
      appliesTo: seenInTraffic,
      text: {
        nb: 'EPJ-en skal åpne kjernejournal på adressen i URL KJ portal.',
        en: 'The EPJ must open Kjernejournal at the address in URL KJ portal.',
      },
      judgedBy: 'checks',
    },
    'SJK-A08': {
      section: 'Kobling til Kjernejournal: Hold sesjon',
      actor: 'epj',
      appliesTo: seenInTraffic,
      text: {
        nb: 'Hold sesjon skal være satt så kort at forbindelsen til kjernejournal aldri brytes mens pasienten er åpen.',
        en: 'Hold sesjon must be set so short that the connection to Kjernejournal never breaks while the patient is open.',
      },
      judgedBy: 'checks',
    },
    'SJK-A09': {
      section: 'Kobling til Kjernejournal: Bruk Helse ID',
      actor: 'epj',
      appliesTo: seenInTraffic,
      text: {
        nb: 'EPJ-en skal bruke HelseID når den åpner kjernejournal, uten noen annen innlogging.',
        en: 'The EPJ must use HelseID when it opens Kjernejournal, with no other log-in.',
      },
      judgedBy: 'checks',
    },
    'SJK-A10': {
      section: 'Kobling til Kjernejournal: helseindikatorikoner',
      actor: 'epj',
      appliesTo: seenInTraffic,
      text: {
        nb: 'EPJ-en skal vise helseindikatoren med ett ikon for hver status.',
        en: 'The EPJ must show the health indicator with one icon for each status.',
      },
      judgedBy: 'checks',
    },
    'SJK-A11a': {
      section: 'HELSE ID: rettigheter i Altinn',
      text: {
        nb: 'Den som skal bruke HelseID Selvbetjening, skal ha fått rettighetene i Altinn.',
        en: 'Whoever is to use HelseID Selvbetjening must have been given the rights in Altinn.',
      },
      judgedBy: 'checks',
    },
    'SJK-A11b': {
      section: 'HELSE ID: hvem har rettighetene',
      text: {
        nb: 'Kommunen skal vite hvem som har rett til å opprette HelseID-klienten.',
        en: 'The municipality must know who has the right to create the HelseID client.',
      },
      judgedBy: 'review',
      reason: {
        nb: 'Skriv ned navnene på dem som har rettigheten i Altinn.',
        en: 'Write down the names of those who hold the right in Altinn.',
      },
    },
    'SJK-A12': {
      section: 'HELSE ID: brukerveiledning',
      text: {
        nb: 'Den som oppretter klienten, skal følge brukerveiledningen for HelseID Selvbetjening.',
        en: 'Whoever creates the client must follow the user guide for HelseID Selvbetjening.',
      },
      judgedBy: 'review',
      reason: {
        nb: 'Gå gjennom klienten i Selvbetjening og se at ingen steg mangler.',
        en: 'Go through the client in Selvbetjening and see that no step is missing.',
      },
    },
    'SJK-A13a': {
      section: 'Slå på integrasjon med Kjernejournal: på',
      text: {
        nb: 'En administrator skal slå på kjernejournalintegrasjonen i EPJ-en.',
        en: 'An administrator must switch on the Kjernejournal integration in the EPJ.',
      },
      judgedBy: 'review',
      reason: {
        nb: 'Se at haken er satt (i Profil: Master, skillekortet for integrasjoner).',
        en: 'See that the box is ticked (in Profil: Master, the tab for integrations).',
      },
    },
    'SJK-A13b': {
      section: 'Slå på integrasjon med Kjernejournal: av',
      actor: 'epj',
      text: {
        nb: 'EPJ-en skal ikke kalle kjernejournal når integrasjonen er slått av.',
        en: 'The EPJ must not call Kjernejournal when the integration is switched off.',
      },
      judgedBy: 'checks',
    },
    'SJK-A14a': {
      section: 'Bruk av eID: valg',
      text: {
        nb: 'Kommunen skal bestemme hvilken e-ID de ansatte skal logge inn på kjernejournal med.',
        en: 'The municipality must decide which e-ID staff will use to log in to Kjernejournal.',
      },
      judgedBy: 'review',
      reason: {
        nb: 'Legg ved beslutningen, med dato.',
        en: 'Attach the decision, with a date.',
      },
    },
    'SJK-A14b': {
      section: 'Bruk av eID: erfaringer fra pilotkommunene',
      level: 'should',
      text: {
        nb: 'Kommunen bør vurdere Buypass, som pilotkommunene fant enklere enn BankID på mobil.',
        en: 'The municipality should consider Buypass, which the pilot municipalities found simpler than BankID on mobile.',
      },
      judgedBy: 'review',
      reason: {
        nb: 'Se at begge måtene å logge inn på er prøvd før valget.',
        en: 'See that both ways to log in were tried before the choice.',
      },
    },
    'SJK-A15a': {
      section: 'Bruk av eID: Buypass, avtale',
      level: 'should',
      text: {
        nb: 'Kommunen bør ha en avtale med Buypass om at de ansatte selv bestiller kortet.',
        en: 'The municipality should have an agreement with Buypass that staff order the card themselves.',
      },
      judgedBy: 'review',
      reason: {
        nb: 'Legg ved avtalen; gjelder bare når kommunen velger Buypass.',
        en: 'Attach the agreement; it concerns only municipalities that choose Buypass.',
      },
    },
    'SJK-A15b': {
      section: 'Bruk av eID: Buypass, mobilnummer',
      text: {
        nb: 'Hver ansatt skal ha riktig mobilnummer i kontaktregisteret, siden koden kommer på SMS.',
        en: 'Each employee must have the right mobile number in the contact register, since the code comes by SMS.',
      },
      judgedBy: 'review',
      reason: {
        nb: 'Be de ansatte kontrollere nummeret sitt før de bestiller kort.',
        en: 'Ask employees to check their number before they order a card.',
      },
    },
    'SJK-A15c': {
      section: 'Bruk av eID: navn i Folkeregisteret',
      text: {
        nb: 'Kommunen skal kontrollere ansattes navn mot Folkeregisteret, særlig doble navn.',
        en: 'The municipality must check employees’ names against Folkeregisteret, double names in particular.',
      },
      judgedBy: 'review',
      reason: {
        nb: 'Sammenlign navnene i personallisten med Folkeregisteret.',
        en: 'Compare the names in the staff list with Folkeregisteret.',
      },
    },
    'SJK-A16a': {
      section: 'Bruk av eID: ID-porten og BankID på mobil',
      level: 'should',
      text: {
        nb: 'Kommunen bør vite at BankID på mobil kan koste litt for ansatte som er kunder hos Telenor.',
        en: 'The municipality should know that BankID on mobile can cost a little for employees who are Telenor customers.',
      },
      judgedBy: 'review',
      reason: {
        nb: 'Avklar hvem som betaler, før valget tas.',
        en: 'Settle who pays before the choice is made.',
      },
    },
    'SJK-A16b': {
      section: 'Bruk av eID: prøveinnlogging',
      level: 'should',
      text: {
        nb: 'Kommunen bør prøve innloggingen på helsenorge.no fra sikker sone på arbeidsplassen.',
        en: 'The municipality should try the log-in on helsenorge.no from the secure zone at the workplace.',
      },
      judgedBy: 'review',
      reason: {
        nb: 'Skriv ned hvilken maskin og e-ID som ble prøvd, og resultatet.',
        en: 'Write down which machine and e-ID were tried, and the result.',
      },
    },
    'SJK-A16c': {
      section: 'Bruk av eID: kortleser og PIN',
      text: {
        nb: 'Ansatte med Buypass skal ha kortleser og kjenne PIN-koden sin.',
        en: 'Employees with Buypass must have a card reader and know their PIN.',
      },
      judgedBy: 'review',
      reason: {
        nb: 'Prøv ett kort på hver type arbeidsstasjon; gjelder bare når kommunen velger Buypass.',
        en: 'Try one card on each type of workstation; it concerns only municipalities that choose Buypass.',
      },
    },
    'SJK-A17': {
      section: 'Planlegge hvilke tjenestesteder som skal benytte Kjernejournal',
      text: {
        nb: 'Kommunen skal bestemme hvilke tjenestesteder som trenger oppslag i kjernejournal.',
        en: 'The municipality must decide which service places need to look things up in Kjernejournal.',
      },
      judgedBy: 'review',
      reason: {
        nb: 'Legg ved listen over tjenestesteder, med begrunnelse.',
        en: 'Attach the list of service places, with the reasons.',
      },
    },
    'SJK-A18a': {
      section: 'Opprette arbeidssted: krav om arbeidssted',
      actor: 'epj',
      appliesTo: seenInTraffic,
      text: {
        nb: 'EPJ-en skal knytte den ansatte til et arbeidssted når kjernejournal åpnes.',
        en: 'The EPJ must tie the employee to an arbeidssted when Kjernejournal is opened.',
      },
      judgedBy: 'checks',
    },
    'SJK-A18b': {
      section: 'Opprette arbeidssted: nytt begrep',
      text: {
        nb: 'Systemansvarlig skal vite at arbeidssted er et eget begrep i EPJ-en som må settes opp.',
        en: 'The system manager must know that arbeidssted is a concept of its own in the EPJ that must be set up.',
      },
      judgedBy: 'review',
      reason: {
        nb: 'Be systemansvarlig vise hvor arbeidssteder opprettes.',
        en: 'Ask the system manager to show where workplaces are created.',
      },
    },
    'SJK-A18c': {
      section: 'Opprette arbeidssted: organisasjonsnumre',
      text: {
        nb: 'Organisasjonsnumrene i EPJ-en skal være de samme som er registrert hos HelseID.',
        en: 'The organisation numbers in the EPJ must be the same as those registered with HelseID.',
      },
      judgedBy: 'checks',
    },
    'SJK-A19': {
      section: 'Opprette arbeidssted: sykehjem og boliger',
      text: {
        nb: 'Kommunen skal opprette sykehjem og boliger som arbeidssteder der de mangler.',
        en: 'The municipality must create nursing homes and residences as workplaces where they are missing.',
      },
      judgedBy: 'review',
      reason: {
        nb: 'Sammenlign listen over tjenestesteder med arbeidsstedene i EPJ-en.',
        en: 'Compare the list of service places with the workplaces in the EPJ.',
      },
    },
    'SJK-A20a': {
      section: 'Nødvendig autorisasjon: Tilgang funksjoner',
      text: {
        nb: 'Kommunen skal gi brukermodulen for kjernejournal til dem som skal bruke den.',
        en: 'The municipality must give the user module for Kjernejournal to those who are to use it.',
      },
      judgedBy: 'review',
      reason: {
        nb: 'Se listen over funksjonsgrupper (i Profil: Autorisasjon, Tilgang funksjoner, PJ: Kjernejournal).',
        en: 'See the list of function groups (in Profil: Autorisasjon, Tilgang funksjoner, PJ: Kjernejournal).',
      },
    },
    'SJK-A20b': {
      section: 'Nødvendig autorisasjon: uten tilgang',
      actor: 'epj',
      text: {
        nb: 'EPJ-en skal ikke kalle kjernejournal for brukere som mangler brukermodulen.',
        en: 'The EPJ must not call Kjernejournal for users who lack the user module.',
      },
      judgedBy: 'checks',
    },
    'SJK-A21': {
      section: 'Nødvendig autorisasjon: Tilgang arbeidssted',
      text: {
        nb: 'Kommunen skal gi hver bruker tilgang til arbeidsstedene sine.',
        en: 'The municipality must give each user access to their workplaces.',
      },
      judgedBy: 'review',
      reason: {
        nb: 'Se valget Arbeidssted på noen brukere fra hvert tjenestested.',
        en: 'Look at the choice Arbeidssted for some users from each service place.',
      },
    },
    'SJK-A22a': {
      section: 'Opplæring/Test: testløsningen',
      level: 'should',
      text: {
        nb: 'De ansatte bør øve i NHNs testløsning før oppstart.',
        en: 'Employees should practise in NHN’s test solution before start-up.',
      },
      judgedBy: 'review',
      reason: {
        nb: 'Legg ved listen over hvem som har øvd.',
        en: 'Attach the list of who has practised.',
      },
    },
    'SJK-A22b': {
      section: 'Opplæring/Test: Line Danser',
      level: 'should',
      text: {
        nb: 'Hver ansatt bør ha åpnet kjernejournalen til testpasienten Line Danser.',
        en: 'Each employee should have opened the Kjernejournal of the test patient Line Danser.',
      },
      judgedBy: 'checks',
    },
    'SJK-A23a': {
      section: 'Informasjon om grunnlag for pålogging: sikkerhet og personvern',
      text: {
        nb: 'Brukerne skal kjenne grunnlaget for å åpne en kjernejournal, og pasientens rettigheter.',
        en: 'Users must know the grounds for opening a Kjernejournal, and the patient’s rights.',
      },
      judgedBy: 'review',
      reason: {
        nb: 'Spør noen brukere når de kan bruke samtykke, akutt og unntak.',
        en: 'Ask some users when they may use consent, emergency and exemption.',
      },
    },
    'SJK-A23b': {
      section: 'Informasjon om grunnlag for pålogging: NHN og Helsenorge',
      level: 'may',
      text: {
        nb: 'Brukerne kan lese mer om kjernejournal hos NHN og på Helsenorge.',
        en: 'Users may read more about Kjernejournal at NHN and on Helsenorge.',
      },
      judgedBy: 'review',
      reason: {
        nb: 'Se at lenkene er delt med brukerne.',
        en: 'See that the links have been shared with users.',
      },
    },
    'SJK-A24a': {
      section: 'Video om Kjernejournal',
      level: 'should',
      text: {
        nb: 'De som innfører løsningen, bør se videoen fra pilotprosjektet.',
        en: 'Those who introduce the solution should watch the video from the pilot project.',
      },
      judgedBy: 'review',
      reason: {
        nb: 'Spør hvem som har sett den.',
        en: 'Ask who has watched it.',
      },
    },
    'SJK-A24b': {
      section: 'Nyttig informasjon om kjernejournal fra Helsedirektoratet',
      level: 'should',
      text: {
        nb: 'De som innfører løsningen, bør kjenne siden Kjernejournal for kommuner.',
        en: 'Those who introduce the solution should know the page Kjernejournal for kommuner.',
      },
      judgedBy: 'review',
      reason: {
        nb: 'Spør hvem som har lest den.',
        en: 'Ask who has read it.',
      },
    },
    'SJK-A25a': {
      section: 'Oppsummering: oppgave 1',
      text: {
        nb: 'Før oppstart skal kommunen ha opprettet virksomhetene i HelseID Selvbetjening.',
        en: 'Before start-up the municipality must have created the organisations in HelseID Selvbetjening.',
      },
      judgedBy: 'checks',
    },
    'SJK-A25b': {
      section: 'Oppsummering: oppgave 2',
      text: {
        nb: 'Før oppstart skal kommunen ha opprettet de samme virksomhetene i EPJ-en.',
        en: 'Before start-up the municipality must have created the same organisations in the EPJ.',
      },
      judgedBy: 'checks',
    },
    'SJK-A25c': {
      section: 'Oppsummering: oppgave 3',
      text: {
        nb: 'Før oppstart skal kommunen ha autorisert funksjonsgruppene som skal bruke kjernejournal.',
        en: 'Before start-up the municipality must have authorised the function groups that are to use Kjernejournal.',
      },
      judgedBy: 'review',
      reason: {
        nb: 'Se at hver gruppe på planen har fått brukermodulen.',
        en: 'See that each group in the plan has been given the user module.',
      },
    },
    'SJK-A25d': {
      section: 'Oppsummering: oppgave 4',
      text: {
        nb: 'Før oppstart skal kommunen ha autorisert de ansatte for tjenestestedet sitt.',
        en: 'Before start-up the municipality must have authorised the employees for their service place.',
      },
      judgedBy: 'review',
      reason: {
        nb: 'Sammenlign vaktlisten på hvert sted med tilgangene i EPJ-en.',
        en: 'Compare each place’s roster with the access rights in the EPJ.',
      },
    },
    'SJK-A26a': {
      section: 'Sjekklisten: før oppstart',
      text: {
        nb: 'Kommunen skal ha gått gjennom alle oppgaver og rutineendringer i sjekklisten før oppstart.',
        en: 'The municipality must have gone through all tasks and changes of routine in the checklist before start-up.',
      },
      judgedBy: 'review',
      reason: {
        nb: 'Se at ingen rad står uten kommentar eller hake.',
        en: 'See that no row is left without a comment or a tick.',
      },
    },
    'SJK-A26b': {
      section: 'Sjekklisten: kolonnene Kommentar, Hvem/Når og Utført',
      text: {
        nb: 'Hver rad i sjekklisten skal ha en ansvarlig, en frist og en hake når oppgaven er gjort.',
        en: 'Each row of the checklist must have a responsible person, a deadline, and a tick when the task is done.',
      },
      judgedBy: 'review',
      reason: {
        nb: 'Gå gjennom kolonnene rad for rad.',
        en: 'Go through the columns row by row.',
      },
    },
  },
)
