// Rights in Altinn, units in Enhetsregisteret, the client in Selvbetjening, and the mails that follow.
import type { Delegation } from '../../evidence/onboarding/delegations.ts'
import type { Onboarding } from '../../evidence/onboarding/onboarding.ts'
import { isHovedenhet, isWithinHealth } from '../../evidence/onboarding/units.ts'
import type { Municipality, Rule } from '../line.ts'
import { begun, clientOf, done, numbersOf, wrong } from './shown.ts'

const KJERNEJOURNAL_SCOPE = /^nhn:kjernejournal\//
/** Altinn's right that lets somebody take HelseID into use for an EPJ; its id is this bench's own invention. */
const RIGHT = 'nhn-helseid-fagsystem'

/** The right for the municipality, or else the one somebody gave for another unit. */
function delegationFor(
  { delegations }: Onboarding,
  { organisasjonsnummer }: Municipality,
): Delegation | undefined {
  return delegations.findLast(({ from }) => from === organisasjonsnummer) ?? delegations.at(-1)
}

export const rightGiven: Rule = (seen, municipality) => {
  const given = delegationFor(seen, municipality)
  if (!given) return undefined
  const [to, from] = [municipality.personName(given.to), municipality.unitName(given.from)]
  if (given.from !== municipality.organisasjonsnummer)
    return wrong(
      given,
      `Rettigheten ble gitt for ${from}, ikke for ${municipality.navn}.`,
      `The right was given for ${from}, not for ${municipality.navn}.`,
    )
  if (given.resource !== RIGHT)
    return wrong(
      given,
      `${to} fikk en annen rettighet (${given.resource}) enn den som lar noen ta i bruk HelseID for et fagsystem.`,
      `${to} was given another right (${given.resource}) than the one to take HelseID into use for an EPJ.`,
    )
  return done(given, `Gitt til ${to} for ${from}.`, `Given to ${to} for ${from}.`)
}

export const rightGivenByManager: Rule = (seen, municipality) => {
  const shown = rightGiven(seen, municipality)
  const given = delegationFor(seen, municipality)
  if (shown?.outcome !== 'done' || given?.by === undefined) return shown
  const [by, to] = [municipality.personName(given.by), municipality.personName(given.to)]
  return done(given, `${by} ga rettigheten til ${to}.`, `${by} gave the right to ${to}.`)
}

export const givenOnHovedenhet: Rule = (seen, municipality) => {
  const given = delegationFor(seen, municipality)
  const number = given?.from ?? municipality.organisasjonsnummer
  const unit = seen.units.get(number)
  if (unit && !isHovedenhet(unit))
    return wrong(
      unit,
      `${unit.navn} er ingen hovedenhet i Brønnøysund (${unit.form}).`,
      `${unit.navn} is no main unit in Brønnøysund (${unit.form}).`,
    )
  if (!unit) return undefined
  const found = `${unit.navn} (${unit.form})`
  if (!given)
    return begun(
      unit,
      `${found} er en hovedenhet. Rettigheten er ikke gitt ennå.`,
      `${found} is a main unit. The right has not been given yet.`,
    )
  return done(given, `Gitt på hovedenheten ${found}.`, `Given on the main unit ${found}.`)
}

export const unitsEntered: Rule = (seen, municipality) => {
  const client = clientOf(seen, municipality)
  if (!client) return undefined
  const names = numbersOf(client).map(municipality.unitName).join(', ')
  if (!client.scopes.some((scope) => KJERNEJOURNAL_SCOPE.test(scope)))
    return wrong(
      client,
      `Klienten har ingen tilgang til kjernejournal: ${names}.`,
      `The client has no access to Kjernejournal: ${names}.`,
    )
  return done(client, `Lagt inn: ${names}.`, `Entered: ${names}.`)
}

export const codesWithinHealth: Rule = (seen, municipality) => {
  const client = clientOf(seen, municipality)
  if (!client) return undefined
  const found = numbersOf(client).map((number) => ({ number, unit: seen.units.get(number) }))
  const strange = found.find(({ unit }) => unit && !isWithinHealth(unit))
  if (strange?.unit)
    return wrong(
      strange.unit,
      `${strange.unit.navn} har næringskode ${strange.unit.naeringskoder.join(', ') || '–'}.`,
      `${strange.unit.navn} has industry code ${strange.unit.naeringskoder.join(', ') || '–'}.`,
    )
  const missing = found.filter(({ unit }) => !unit).map(({ number }) => municipality.unitName(number))
  if (missing.length > 0)
    return begun(
      client,
      `Ikke slått opp i Brønnøysund ennå: ${missing.join(', ')}.`,
      `Not looked up in Brønnøysund yet: ${missing.join(', ')}.`,
    )
  const codes = found.map(({ unit }) => `${unit?.navn} ${unit?.naeringskoder[0]}`).join(', ')
  return done(client, `${codes}.`, `${codes}.`)
}

export const fileDownloaded: Rule = ({ downloads }) => {
  const last = downloads.at(-1)
  return last && done(last, `Fil for klienten ${last.client}.`, `File of the client ${last.client}.`)
}

/** The message is sent while the client is made, so it stands before the call that made it. */
const SAME_CALL_MS = 10_000

export const nhnTold: Rule = (seen, municipality) => {
  const client = clientOf(seen, municipality)
  const notice = seen.messages.findLast(
    ({ from, to, at }) =>
      /^selvbetjening@/i.test(from) && /@nhn\.no$/i.test(to) && at >= (client?.at ?? 0) - SAME_CALL_MS,
  )
  if (!client || !notice) return undefined
  return done(notice, `Meldingen gikk til ${notice.to}.`, `The message went to ${notice.to}.`)
}

export const mailSent: Rule = ({ messages, sessions, indicators }) => {
  const mail = messages.findLast(({ to }) => to.toLowerCase() === 'kjernejournal-sht@nhn.no')
  if (!mail) return undefined
  const connected = [...indicators, ...sessions].some(({ seq }) => seq < mail.seq)
  return connected
    ? done(mail, `Sendt: «${mail.subject}».`, `Sent: «${mail.subject}».`)
    : wrong(
        mail,
        'E-posten ble sendt før noen virksomhet var koblet til.',
        'The mail was sent before any organisation was connected.',
      )
}
