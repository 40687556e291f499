// Kjernejournal in use: tokens, look-ups, sessions, and what each employee has tried.
import type { Onboarding } from '../../evidence/onboarding/onboarding.ts'
import { isHovedenhet } from '../../evidence/onboarding/units.ts'
import type { Municipality, Rule } from '../line.ts'
import { begun, done, visitTo, wrong } from './shown.ts'

/** Those the EPJ has authorised; before that, everybody who could be. */
function employeesOf({ setUp }: Onboarding, { employees }: Municipality) {
  const authorised = employees.filter(({ pid }) => (setUp.operators.get(pid)?.arbeidssteder.length ?? 0) > 0)
  return authorised.length > 0 ? authorised : employees
}

export const connectedToHelseid: Rule = (seen) => {
  const token = seen.tokens.at(-1)
  return (
    token &&
    done(
      token,
      `HelseID har gitt token til klienten ${token.client}.`,
      `HelseID has given the client ${token.client} a token.`,
    )
  )
}

export const indicatorFetched: Rule = ({ indicators }) => {
  const last = indicators.at(-1)
  return last && done(last, 'Helseindikatoren er hentet.', 'The health indicator has been fetched.')
}

export const portalOpened: Rule = ({ openings }, { personName }) => {
  const last = openings.at(-1)
  return (
    last &&
    done(
      last,
      `${personName(last.user)} åpnet kjernejournal.`,
      `${personName(last.user)} opened Kjernejournal.`,
    )
  )
}

export const sessionHeld: Rule = ({ refreshes }) => {
  const last = refreshes.at(-1)
  return last && done(last, 'EPJ-en har fornyet økten.', 'The EPJ has renewed the session.')
}

export const helseidUsed: Rule = ({ sessions, setUp }) => {
  const last = sessions.at(-1)
  if (last)
    return done(last, 'Kjernejournal ble åpnet med HelseID.', 'Kjernejournal was opened with HelseID.')
  const saved = setUp.externalSystems
  return saved?.useHelseid ? begun(saved, 'Bruk Helse ID er slått på.', 'Bruk Helse ID is on.') : undefined
}

export const fiveIcons: Rule = ({ indicators }) => {
  const statuses = new Set(indicators.flatMap(({ status }) => status ?? []))
  const last = indicators.at(-1)
  if (!last) return undefined
  const seen = [...statuses].sort().join(', ')
  return statuses.size >= 5
    ? done(last, 'Alle fem statusene er hentet.', 'All five statuses have been fetched.')
    : begun(
        last,
        `Status ${seen} er hentet. Åpne en pasient med hver av 0–4.`,
        `Status ${seen} fetched. Open a patient with each of 0–4.`,
      )
}

export const arbeidsstedFollows: Rule = ({ sessions, units }, { unitName }) => {
  const last = sessions.findLast(({ organisation }) => organisation !== '')
  if (!last) return undefined
  const unit = units.get(last.organisation)
  if (unit && isHovedenhet(unit))
    return wrong(
      last,
      'Økten ble opprettet for kommunen selv, uten arbeidssted.',
      'The session was created for the municipality itself, without an arbeidssted.',
    )
  return done(
    last,
    `Åpnet fra ${unitName(last.organisation)}.`,
    `Opened from ${unitName(last.organisation)}.`,
  )
}

export const everybodyOpenedTestPatient: Rule = (seen, municipality) => {
  const by = new Map(
    seen.openings.filter(({ patient }) => patient === municipality.testPatient).map((one) => [one.user, one]),
  )
  const last = [...by.values()].at(-1)
  if (!last) return undefined
  const missing = employeesOf(seen, municipality).filter(({ pid }) => !by.has(pid))
  if (missing.length === 0)
    return done(last, 'Alle har åpnet Line Danser.', 'Everybody has opened Line Danser.')
  const names = missing.map(({ name }) => name).join(', ')
  return begun(
    last,
    `Har ikke åpnet Line Danser ennå: ${names}.`,
    `Have not opened Line Danser yet: ${names}.`,
  )
}

/** HelseID's own test log-in reaches level 4 without being anybody's e-ID. */
const TEST_IDP = /^testidp/

export const everybodyAtHighestLevel: Rule = (seen, municipality) => {
  const last = seen.logIns.at(-1)
  if (!last) return undefined
  const high = new Set(
    seen.logIns.filter(({ level, idp }) => level === '4' && !TEST_IDP.test(idp)).map(({ pid }) => pid),
  )
  const missing = employeesOf(seen, municipality).filter(({ pid }) => !high.has(pid))
  if (missing.length === 0)
    return done(
      last,
      'Alle har logget inn på nivå 4 med sin egen e-ID.',
      'Everybody has logged in at level 4 with an e-ID of their own.',
    )
  const names = missing.map(({ name }) => name).join(', ')
  return begun(
    last,
    `Ikke sett på nivå 4 med BankID, Buypass eller Commfides ennå: ${names}.`,
    `Not seen at level 4 with BankID, Buypass or Commfides yet: ${names}.`,
  )
}

export const eidTried: Rule = ({ eidTests }) => {
  const good = eidTests.findLast(({ works }) => works)
  if (good) return done(good, 'Innloggingen virket på Helsenorge.', 'The log-in worked on Helsenorge.')
  const last = eidTests.at(-1)
  return (
    last && wrong(last, 'Innloggingen virket ikke på Helsenorge.', 'The log-in did not work on Helsenorge.')
  )
}

/** That a register was asked does not show that what it says is right: a person must answer for that. */
export const contactRegisterAsked: Rule = (seen) => {
  const visit = visitTo(seen, /\bkrr-/)
  return (
    visit &&
    begun(
      visit,
      'Kontaktregisteret er spurt. Før inn at hver ansatt har riktig nummer.',
      'The contact register was asked. Enter that each employee has the right number.',
    )
  )
}

export const namesLookedUp: Rule = (seen) => {
  const visit = visitTo(seen, /\bfolkeregisteret-/)
  return (
    visit &&
    begun(
      visit,
      'Folkeregisteret er spurt. Før inn at navnene stemmer.',
      'Folkeregisteret was asked. Enter that the names agree.',
    )
  )
}

export const usageLookedAt: Rule = (seen) => {
  const visit = visitTo(seen, /^kjernejournal\.usage/)
  return visit && done(visit, 'Brukstallene er hentet.', 'The usage figures were fetched.')
}
