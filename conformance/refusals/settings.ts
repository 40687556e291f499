// What is said of options, variables and commands that cannot be followed.
import type { Bilingual } from '../result.ts'
import { nearestNames } from './nearest-names.ts'

/** So many names can be read in a line. */
const FEW = 20

export const settingRefusals = {
  needsValue: (option: string) => ({
    nb: `--${option} trenger en verdi`,
    en: `--${option} needs a value`,
  }),
  isNoOption: (option: string) => ({
    nb: `«${option}» er ikke et valg; er det en verdi, skriv den med =, som i --rate=-1`,
    en: `«${option}» is no option; if it is a value, write it with =, as in --rate=-1`,
  }),
  isNotValid: (place: string, value: string, why: Bilingual) => ({
    nb: `${place} er «${value}»: ${why.nb}`,
    en: `${place} is «${value}»: ${why.en}`,
  }),
  noCommand: (name: string) => ({
    nb: `kommandoen «${name}» finnes ikke; prøv --help`,
    en: `there is no command «${name}»; try --help`,
  }),
  noOption: (command: string, option: string) => ({
    nb: `${command} har ikke valget --${option}; prøv ${command} --help`,
    en: `${command} has no option --${option}; try ${command} --help`,
  }),
  surplus: (command: string, word: string) => ({
    nb: `${command} vet ikke hva «${word}» skal bety; prøv ${command} --help`,
    en: `${command} does not know what to do with «${word}»; try ${command} --help`,
  }),
  unknown: (option: string, value: string, known: readonly string[]) =>
    known.length > FEW
      ? oneOfMany(option, value, known)
      : {
          nb: `--${option} er «${value}»; kjente er ${known.join(', ')}`,
          en: `--${option} is «${value}»; known: ${known.join(', ')}`,
        },
  oneOf: (option: string, known: readonly string[]) => ({
    nb: `--${option} er en av ${known.join(', ')}`,
    en: `--${option} is one of ${known.join(', ')}`,
  }),
  notADay: (option: string, value: string, today: string) => ({
    nb: `--${option} er «${value}», og ikke en dag som ${today}`,
    en: `--${option} is «${value}», and not a day like ${today}`,
  }),
  notAFingerprint: (option: string, value: string) => ({
    nb: `--${option} er «${value}», og ikke et fingeravtrykk: 64 tegn av 0–9 og a–f`,
    en: `--${option} is «${value}», and not a fingerprint: 64 signs of 0–9 and a–f`,
  }),
  notDays: (option: string, value: string) => ({
    nb: `--${option} er «${value}», og ikke et antall dager`,
    en: `--${option} is «${value}», and not a number of days`,
  }),
  notFromTo: (option: string, value: string, from: number, to: number) => ({
    nb: `--${option} er «${value}»; gi ${from} til ${to}`,
    en: `--${option} is «${value}»; give ${from} to ${to}`,
  }),
  redisNeedsAddress: () => ({
    nb: '--redis trenger --public-url: rom som deles, har de samme adressene overalt',
    en: '--redis needs --public-url: rooms that are shared have the same addresses everywhere',
  }),
  oneDriver: () => ({
    nb: 'gi enten --driver-url eller --driver-command, ikke begge',
    en: 'give either --driver-url or --driver-command',
  }),
  driverNeeds: (driver: string, option: string) => ({
    nb: `--driver ${driver} trenger --${option}`,
    en: `--driver ${driver} needs --${option}`,
  }),
  driverNotWith: (driver: string, option: string) => ({
    nb: `--driver ${driver} går ikke sammen med --${option}`,
    en: `--driver ${driver} does not go with --${option}`,
  }),
  chaosNeedsProgram: () => ({
    nb: 'chaos krever mer enn et menneske rekker: gi --driver-url eller --driver-command',
    en: 'chaos asks for more than a person can do: give --driver-url or --driver-command',
  }),
  noScenario: (scenario: string) => ({
    nb: `scenarioet «${scenario}» finnes ikke`,
    en: `there is no scenario «${scenario}»`,
  }),
  noFault: (text: string, why: Bilingual) => ({
    nb: `«${text}» er ingen forstyrrelse: ${why.nb}; skriv <handling>:<operasjon>:<virkning>:<ganger>`,
    en: `«${text}» is no fault: ${why.en}; write <action>:<operation>:<effect>:<times>`,
  }),
  faultAction: () => ({ nb: 'handlingen er et tall fra 1', en: 'the action is a number from 1' }),
  faultOperation: (known: readonly string[]) => ({
    nb: `operasjonen er en av ${known.join(', ')}`,
    en: `the operation is one of ${known.join(', ')}`,
  }),
  faultEffect: (known: readonly string[]) => ({
    nb: `virkningen er en av ${known.join(', ')}`,
    en: `the effect is one of ${known.join(', ')}`,
  }),
  faultTimes: (most: number) => ({
    nb: `gangene er 1 til ${most}`,
    en: `the times are 1 to ${most}`,
  }),
  address: (pair: string, services: readonly string[]) => ({
    nb: `--address er «${pair}»: gi <tjeneste>=<url>, med en av ${services.join(', ')}`,
    en: `--address is «${pair}»: give <service>=<url>, with one of ${services.join(', ')}`,
  }),
  checkNeedsFolder: () => ({
    nb: 'check trenger mappen til en kjøring: check reports/out/<kjøring>',
    en: 'check needs the folder of a run: check reports/out/<run>',
  }),
  bundleNeedsFolder: () => ({
    nb: 'bundle trenger mappen til en kjøring: bundle reports/out/<kjøring>',
    en: 'bundle needs the folder of a run: bundle reports/out/<run>',
  }),
  attestNeedsFolder: () => ({
    nb: 'attest trenger mappen til en kjøring: attest reports/out/<kjøring>',
    en: 'attest needs the folder of a run: attest reports/out/<run>',
  }),
  verifyNeedsBundle: () => ({
    nb: 'verify trenger en bevispakke: verify <fil.zip>',
    en: 'verify needs a bundle: verify <file.zip>',
  }),
  certifyNeedsRun: () => ({
    nb: 'can-i-certify trenger mappen til en kjøring eller en bevispakke',
    en: 'can-i-certify needs a run folder or a bundle',
  }),
  harNeedsFile: () => ({
    nb: 'import-har trenger en fil: import-har trafikk.har',
    en: 'import-har needs a file: import-har traffic.har',
  }),
  sayRevalidate: () => ({
    nb: 'skriv: evidence revalidate <mappen til en kjøring, eller en bevispakke>',
    en: 'say: evidence revalidate <run folder or bundle>',
  }),
  sayCatalogue: () => ({
    nb: 'skriv: catalogue export [--to fil.json], eller: catalogue diff <før.json> [<etter.json>]',
    en: 'say: catalogue export [--to file.json], or: catalogue diff <before.json> [<after.json>]',
  }),
  verdictIs: () => ({
    nb: '--verdict er «passed» eller «failed»',
    en: '--verdict is «passed» or «failed»',
  }),
} as const satisfies Readonly<Record<string, (...values: never[]) => Bilingual>>

/** `list` shows them. */
function oneOfMany(option: string, value: string, known: readonly string[]): Bilingual {
  const near = nearestNames(value, known).join(', ')
  return {
    nb: `--${option} er «${value}», som ikke finnes${near && `; likner: ${near}`}. \`list\` viser alle ${known.length}`,
    en: `--${option} is «${value}», which is none${near && `; alike: ${near}`}. \`list\` shows all ${known.length}`,
  }
}
