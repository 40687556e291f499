// What the commands do, what stands after their names, and their own options, in Norwegian. The English texts stand
// beside the commands. What is missing here does not compile. The options of `load` have both languages where they are.
import type { commands } from '../commands/index.ts'

type Commands = typeof commands

type Norwegian<One> = { readonly about: string } & (One extends { readonly operands: infer Operands }
  ? { readonly operands: { readonly [Index in keyof Operands]: string } }
  : unknown) &
  (One extends { readonly options: infer Options }
    ? { readonly options: { readonly [Name in keyof Options]: string } }
    : unknown)

export const commandsNb: { readonly [Name in keyof Commands]: Norwegian<Commands[Name]> } = {
  serve: { about: 'Start benken og la den gå.' },
  run: {
    about: 'Kjør en plan mot en EPJ, og skriv rapporter.',
    options: { resume: 'Mappen til en kjøring som ble avbrutt: fortsett på den.' },
  },
  list: { about: 'Vis planer, scenarioer, kontroller og mutasjoner.' },
  coverage: { about: 'Vis hvert krav og hvem som bedømmer det.' },
  'kill-matrix': {
    about:
      'Prøv kontrollene selv: finner de hver feil som den simulerte EPJ-en kan ha, og er de stille når den gjør rett?',
  },
  check: { about: 'Bedøm en lagret kjøring på nytt, uten nett.', operands: ['<kjøremappe>'] },
  chaos: {
    about: 'La kall feile tilfeldig, men likt hver gang med det samme frøet.',
    options: {
      budget: 'Hvor mange feilplaner som prøves; 40 når det ikke er oppgitt.',
      replay: 'Én feilplan, slik en kjøring som feilet, skrev den ut.',
    },
  },
  'adapter-api': { about: 'Skriv ut kontrakten mellom Testbenk og en adapter, som OpenAPI 3.1.' },
  doctor: {
    about: 'Før noe prøves: er alt på plass?',
    operands: ['[konfigurasjonsfil]'],
    options: {
      'redirect-uri':
        'Adressen som EPJ-en sender brukere tilbake til. Den holdes opp mot dem som er registrert.',
    },
  },
  'import-har': {
    about: 'Bedøm trafikk som er tatt opp som HAR.',
    operands: ['<fil>'],
    options: { address: 'Hvor tjenestene var: <tjeneste>=<adresse>,…' },
  },
  attest: {
    about:
      'Vurder det som bare et menneske kan vurdere: vis hva som gjenstår, vurder et krav, svar på en vurdering, eller åpne siden for det.',
    operands: ['<kjøremappe>', '[krav]', '[fil som viser det …]'],
    options: {
      serve: 'Åpne siden (ingen verdi).',
      verdict: 'passed (bestått) eller failed (ikke bestått).',
      answer: 'Svaret på noens vurdering: approved (godkjent), declined (avslått) eller withdrawn (trukket).',
      by: 'Navnet ditt.',
      comment: 'Hva du så, eller hvorfor ikke.',
      until: 'Siste dag den teller.',
    },
  },
  bundle: {
    about: 'Lag én signert zip-fil av en kjøring.',
    operands: ['<kjøremappe>'],
    options: { to: 'Filen som skrives.', key: 'En Ed25519-nøkkel (PEM) å signere med.' },
  },
  verify: {
    about: 'Kontroller en slik zip-fil, og bedøm den på nytt.',
    operands: ['<fil.zip>'],
    options: { trust: 'Fingeravtrykket til nøkkelen den skal være signert med.' },
  },
  'can-i-certify': {
    about: 'Holder kjøringen til at EPJ-en kan sertifiseres? Ett svar, én sluttkode, én side.',
    operands: ['<kjøremappe eller zip-fil>'],
    options: {
      on: 'Dagen det spørres for. Uten: i dag.',
      'max-age': 'Hvor mange dager gammel en kjøring kan være; 183 når det ikke er oppgitt.',
      page: 'Siden som skrives.',
      trust: 'Fingeravtrykket til nøkkelen en zip-fil skal være signert med.',
    },
  },
  evidence: {
    about: 'Vis hvilke krav fra en tidligere kjøring som fortsatt teller som bestått.',
    operands: ['revalidate', '<kjøremappe eller zip-fil>'],
    options: { on: 'Dagen det spørres for. Uten: i dag.' },
  },
  catalogue: {
    about: 'Hva som kreves, og hva som er endret i det.',
    operands: ['export eller diff', '[før.json]', '[etter.json]'],
    options: { to: 'Filen som eksporten skrives til.' },
  },
  load: {
    about:
      'Sett last på et rom eller en EPJ med k6, og vurder den. capacity: hvor mye benken tåler. ratios: mot en tom server. settings: det k6 på andre maskiner skal ha.',
    operands: ['[settings, capacity eller ratios]'],
    options: { list: 'Vis scenarioene (ingen verdi).' },
  },
  bench: {
    about: 'Mål hva et oppslag koster, mot en tom server.',
    options: {
      quick: 'En rask prøve (ingen verdi).',
      long: 'Ventetider og en million oppslag (ingen verdi).',
    },
  },
}
