// The vocabulary of onboarding: what a municipality's people do before anybody can use Kjernejournal.

import type { CastKey } from './cast.ts'
import { cast, epjStep, type Step } from './scenario.ts'

const severalOf = (keys: readonly CastKey[]) => keys.map(cast).join(' ')
const named = (keys: readonly CastKey[]) => keys.map((key) => `{@${key}}`).join(', ')

export const setUpAsDelivered = (): Step =>
  epjStep(
    'set-up-as-delivered',
    {},
    'Tøm oppsettet i EPJ-en: Master, Begynn forfra.',
    'Empty the EPJ’s set-up: Master, Begin anew.',
  )

export const lookUpUnit = (unit: CastKey): Step =>
  epjStep(
    'look-up-unit',
    { unit: cast(unit) },
    `Slå opp {@${unit}} i Enhetsregisteret, og se hva slags enhet det er.`,
    `Look {@${unit}} up in Enhetsregisteret, and see what kind of unit it is.`,
  )

const rights = {
  fagsystem: ['«Ta i bruk HelseID for et fagsystem»', '“Take HelseID into use for an EPJ”'],
  klientsystem: ['«Opprette og endre klientsystemer»', '“Make and change client systems”'],
  api: ['«Opprette og endre API-er»', '“Make and change APIs”'],
} as const

export function giveRight({
  by,
  from,
  to,
  right = 'fagsystem',
  surname,
}: {
  readonly by: CastKey
  readonly from: CastKey
  readonly to: CastKey
  readonly right?: keyof typeof rights
  readonly surname?: 'middle-and-family'
}): Step {
  const [nb, en] = rights[right]
  const typed =
    surname === undefined
      ? ['', '']
      : [
          ' Skriv både mellomnavn og etternavn som etternavn.',
          ' Type both middle name and surname as the surname.',
        ]
  return epjStep(
    'give-right',
    { by: cast(by), from: cast(from), to: cast(to), right, ...(surname !== undefined && { surname }) },
    `Velg {@${by}} og {@${from}} i Altinn, og gi {@${to}} rettigheten ${nb}.${typed[0]}`,
    `Choose {@${by}} and {@${from}} in Altinn, and give {@${to}} the right ${en}.${typed[1]}`,
  )
}

export const makeClient = (by: CastKey, organisation: CastKey, units: readonly CastKey[]): Step =>
  epjStep(
    'make-client',
    { by: cast(by), organisation: cast(organisation), units: severalOf(units) },
    `Logg inn i Selvbetjening som {@${by}}, og lag en klient for {@${organisation}} med ${named(units)}.`,
    `Log in to Selvbetjening as {@${by}}, and make a client for {@${organisation}} with ${named(units)}.`,
  )

export const loadConfiguration = (by: CastKey): Step =>
  epjStep(
    'load-configuration',
    { by: cast(by) },
    `Last ned konfigurasjonsfilen som {@${by}}, og ta den i bruk i EPJ-en med passordet fra SMS-en.`,
    `Download the configuration file as {@${by}}, and take it into use in the EPJ with the password from the SMS.`,
  )

export const setExternalSystems = (): Step =>
  epjStep(
    'set-external-systems',
    {},
    'Fyll ut Eksterne system i EPJ-en med adressene i rommet, og slå på Bruk HelseID.',
    'Fill in External systems in the EPJ with the room’s addresses, and switch Bruk HelseID on.',
  )

export const addUnit = (unit: CastKey): Step =>
  epjStep(
    'add-unit',
    { unit: cast(unit) },
    `Legg inn {@${unit}} som arbeidssted i EPJ-en.`,
    `Enter {@${unit}} as an arbeidssted in the EPJ.`,
  )

export const giveFunction = (groups: readonly string[]): Step =>
  epjStep(
    'give-function',
    { groups: groups.join(' ') },
    `Gi PJ: Kjernejournal til gruppene ${groups.join(', ')}.`,
    `Give PJ: Kjernejournal to the groups ${groups.join(', ')}.`,
  )

export const authorise = (user: CastKey, units: readonly CastKey[]): Step =>
  epjStep(
    'authorise',
    { user: cast(user), units: severalOf(units) },
    `Autoriser {@${user}} for ${named(units)}.`,
    `Authorise {@${user}} for ${named(units)}.`,
  )

export const switchIntegration = (on: boolean): Step =>
  epjStep(
    'switch-integration',
    { on },
    `Slå integrasjonen med kjernejournal ${on ? 'på' : 'av'} i Master.`,
    `Switch the integration with Kjernejournal ${on ? 'on' : 'off'} in Master.`,
  )

export const sendMail = (organisation: CastKey): Step =>
  epjStep(
    'send-mail',
    { organisation: cast(organisation) },
    `Send e-post til Kjernejournal-SHT@nhn.no om at {@${organisation}} er koblet til.`,
    `Write to Kjernejournal-SHT@nhn.no that {@${organisation}} is connected.`,
  )
