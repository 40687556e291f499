// What each setting means, in Norwegian. The English texts stand beside the settings, in settings.ts.
import { reportFormats } from '#reports/format-names.ts'
import type { SettingName } from '../settings.ts'

export const settingsNb: Readonly<Record<SettingName, string>> = {
  port: 'Porten som EPJ-er og nettlesere bruker.',
  host: 'Adressen som benken svarer på. `0.0.0.0` slipper inn andre maskiner.',
  'control-port': 'Porten til kontroll-API-et.',
  'control-host': 'Adressen som kontroll-API-et svarer på. La den være denne maskinen alene.',
  'public-url':
    'Adressen som EPJ-er og nettlesere bruker, når den ikke er `http://localhost:<port>`, eller med et sertifikat `https://localhost:<port>`.',
  'tls-cert':
    'Fil med sertifikatet (PEM, med hele kjeden) som den åpne lytteren viser: da snakker den HTTPS. Det gjør ikke kontroll-API-et.',
  'tls-key': 'Fil med den private nøkkelen til sertifikatet (PEM, ikke kryptert).',
  'allow-host':
    'Flere navn som EPJ-er og nettlesere kan kalle benken ved, med komma mellom. `.example.no` står for alle under det.',
  redis:
    'Redis som flere benker deler rommene sine gjennom, `redis://host:port`. Trenger `--public-url`. Uten: denne benken er alene.',
  'peer-host': 'Med `--redis`: adressen der de andre benkene når denne. Hold den innenfor deres eget nett.',
  'peer-port': 'Med `--redis`: porten til det; 0 tar en som er ledig.',
  'peer-address': 'Med `--redis`: `host:port` som de andre benkene får vite, når det ikke er det over.',
  plan: 'Planen som kjøres.',
  mutation: 'En feil, ved navn, som den simulerte EPJ-en skal ha.',
  seed: 'Frøet til rommet som en kjøring bruker. Det samme frøet gir de samme personene og nøklene.',
  profile:
    'Om simulatorene håndhever alt dokumentene krever (`strict`), eller lar kjente vaner slippe gjennom (`lenient`).',
  language: 'Språket i det som skrives ut, og i rapportene: `nb` eller `en`. `bench` er på engelsk.',
  out: 'Mappen der hver kjøring får sin egen mappe.',
  'driver-url': 'Adapteren foran EPJ-en som prøves. Uten: den simulerte EPJ-en prøves.',
  driver:
    'Hvordan EPJ-en får beskjed: `reference` (den simulerte EPJ-en), `webhook` (en adapter), `command` (et program for hver handling), `manual` (et menneske, på en side). Uten: det som de andre driver-valgene sier.',
  'driver-command':
    'Programmet som startes for hver handling. Det får handlingen som JSON inn, og svarer med JSON ut.',
  'driver-clock':
    'Om en EPJ som ikke er den simulerte, går etter sin egen klokke (`real`), så minuttene må ventes ut (98 i planen `portal`), eller etter rommets (`room`), som kan stilles fram.',
  'step-timeout': 'Hvor mange sekunder EPJ-en får på hver handling.',
  epj: 'Navn og versjon på EPJ-en som prøves, til rapportene. Vurderinger gjelder for én EPJ.',
  report: `Rapportene som skrives ved siden av \`result.json\`, ved navn: ${reportFormats.join(', ')}.`,
  reviews:
    'Om det bare et menneske kan vurdere, må være vurdert før kjøringen oppfyller kravene (`required`), eller bare listes opp (`listed`). Uten: som planen sier.',
  expect: 'En fil med feil som er ventet, hver med eier, grunn og siste dag.',
  attestations: 'Mappen til en tidligere kjøring som vurderingene hentes fra.',
  since: 'Mappen til en tidligere kjøring som HTML-rapporten sammenlignes med.',
  checks: 'En TypeScript-fil med deres egne kontroller og scenarioer.',
}
