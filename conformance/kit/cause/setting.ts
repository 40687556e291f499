// For what is laid to configuration: which setting it is, where it comes from, and what it should be. One sentence or two, for
// whoever has to ring somebody or open a form.
import { refusalIn } from '../../evidence/kjernejournal/data-calls.ts'
import type { Seen } from '../../evidence/seen.ts'
import type { Bilingual } from '../../result.ts'
import { type Should, settingRows } from './setting-rows.ts'
import { BAD_FILE } from './silence.ts'

/** Settings that are addresses, by what is asked for at them: name in the start-up checklist, and its path below the room. */
const ADDRESSES: readonly (readonly [asked: RegExp, name: string, path: string])[] = [
  [/hentpasient/, 'URL KJ portal', '/kjernejournal/hpp-webapp'],
  [/\/api\/session\/|\/session\/\w+$|\/innlogging$/, 'URL KJ innlogging', '/kjernejournal/innlogging'],
  [/helseindikator|\/v1\/(?:ping|legemiddel)/, 'URL KJ service', '/kjernejournal/api'],
  [/well-known/, 'authority', '/helseid'],
]

/** @param call one whose refusal is laid to configuration. */
export function settingOf(call: Seen): Bilingual | undefined {
  if (call.operation.endsWith('.unknown')) return addressOf(call)
  const { code } = refusalIn(call)
  if (code === 'KJF-000022')
    return {
      nb: 'Tilgangen til virksomheten hos NHN. Kjernejournal må ha åpnet for organisasjonsnummeret.',
      en: 'The organisation’s access at NHN. Kjernejournal must have let the organisation number in.',
    }
  if (code === 'AUT_108')
    return {
      nb: 'Brukeren i HPR. Logg inn med en som har HPR-nummer, eller se om fødselsnummeret på brukeren er riktig.',
      en: 'The user in HPR. Log in as somebody with an HPR number, or see whether the user’s national identity number is right.',
    }
  const { at = '', expected = '' } = call.exchange.explanation ?? {}
  return settingAt(at, expected)
}

/** @param at the member that was refused, or found wrong. */
export function settingAt(at: string, expected: string): Bilingual | undefined {
  return settingRows.find(([pattern]) => pattern.test(at))?.[1](shouldBe(expected))
}

/** Values are told; what the bench describes in its own words stands in its reason. */
function shouldBe(expected: string): Should {
  const isValue = /^(?:https?:\/\/[^\s,]+(?:, https?:\/\/[^\s,]+)*|\d{9}(?:, \d{9})*|[A-Z]{2}\d?)$/.test(
    expected,
  )
  return isValue ? { nb: `: ${expected}`, en: `: ${expected}` } : { nb: '', en: '' }
}

function addressOf({ exchange }: Seen): Bilingual | undefined {
  const [path = ''] = exchange.request.target.split('?')
  const [, name, below] = ADDRESSES.find(([asked]) => asked.test(path)) ?? []
  if (name === undefined) return undefined
  const should = `${/^\/r\/[^/]+/.exec(path)?.[0] ?? ''}${below}`
  return {
    nb: `${name} i EPJ-en. Den skal ende på ${should}; hele adressen står på rommets side.`,
    en: `${name} in the EPJ. It must end in ${should}; the whole address is on the room’s page.`,
  }
}

/** Nothing was looked up, and nothing was in the way. */
export const switchedOff: Bilingual = {
  nb: 'Bryterne for kjernejournal i EPJ-en («Bruk kjernejournal», «Bruk HelseID»), og om gruppen til brukeren har brukermodulen.',
  en: 'The switches for Kjernejournal in the EPJ (“Bruk kjernejournal”, “Bruk HelseID”), and whether the user’s group has the user module.',
}

/** HelseID gave no refresh token, and one was asked for. */
export const renewing: Bilingual = {
  nb: 'Grant-typene til klienten i HelseID Selvbetjening. refresh_token må være blant dem når EPJ-en ber om offline_access.',
  en: 'The client’s grant types in HelseID Selvbetjening. refresh_token must be among them when the EPJ asks for offline_access.',
}

/** Nothing came: only what the user did tells which address, or which file, the EPJ used. */
export function settingOfSilence(action: string, problem: string): Bilingual | undefined {
  if (BAD_FILE.test(problem))
    return {
      nb: 'Konfigurasjonsfilen i EPJ-en. Last den ned fra HelseID Selvbetjening og legg den inn uendret.',
      en: 'The configuration file in the EPJ. Download it from HelseID Selvbetjening and load it as it is.',
    }
  const name = NAMES.get(action)
  return name === undefined
    ? undefined
    : {
        nb: `${name} i EPJ-en. Sammenlign den med adressen på rommets side: skjema, navn, port og sti.`,
        en: `${name} in the EPJ. Compare it with the address on the room’s page: scheme, name, port and path.`,
      }
}

const NAMES: ReadonlyMap<string, string> = new Map([
  ['log-in', 'authority'],
  ['open-patient', 'URL KJ service'],
  ['open-kjernejournal', 'URL KJ innlogging (URL KJ portal)'],
  ['test-connection', 'URL KJ service'],
])
