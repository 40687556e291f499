// The EPJ's set-up: the file in use, addresses, units, functions and operators.
import type { Onboarding } from '../../evidence/onboarding/onboarding.ts'
import type { Rule } from '../line.ts'
import { begun, clientOf, done, numbersOf, wrong } from './shown.ts'

/** The client whose file was fetched last, or else taken into use last. */
const clientInUse = ({ downloads, loaded }: Onboarding) => (downloads.at(-1) ?? loaded.at(-1))?.client

export const fileInUse: Rule = (seen) => {
  const client = clientInUse(seen)
  const loaded = seen.loaded.findLast((one) => one.client === client)
  const token = seen.tokens.findLast((one) => one.client === client)
  const download = seen.downloads.findLast((one) => one.client === client)
  if (token && download && token.seq > download.seq)
    return done(
      token,
      'Klienten i filen har hentet token hos HelseID.',
      'The client of the file has fetched a token from HelseID.',
    )
  if (!loaded) return undefined
  return token
    ? done(loaded, 'Filen er tatt i bruk i EPJ-en.', 'The file is in use in the EPJ.')
    : begun(
        loaded,
        'Filen er tatt i bruk i EPJ-en. Trykk på testknappen.',
        'The file is in use in the EPJ. Press the test button.',
      )
}

export const testButtonPressed: Rule = ({ setUp, pings }) => {
  const test = setUp.connectionTest
  if (test)
    return test.good
      ? done(
          test,
          'Testknappen viste at forbindelsen virker.',
          'The test button showed that the connection works.',
        )
      : wrong(test, 'Testknappen viste en feil.', 'The test button showed a fault.')
  const ping = pings.at(-1)
  return ping && done(ping, 'EPJ-en prøvde forbindelsen.', 'The EPJ tried the connection.')
}

export const addressesSet: Rule = ({ setUp, indicators, openings }) => {
  if (setUp.externalSystems) return done(setUp.externalSystems, 'Lagret i EPJ-en.', 'Saved in the EPJ.')
  const opened = openings.at(-1)
  if (!opened || indicators.length === 0) return undefined
  return done(opened, 'EPJ-en når begge adressene.', 'The EPJ reaches both addresses.')
}

export const integrationOn: Rule = ({ setUp, indicators }) => {
  if (setUp.integration)
    return setUp.integration.on
      ? done(setUp.integration, 'Slått på i Master.', 'Switched on in Master.')
      : wrong(setUp.integration, 'Integrasjonen er slått av.', 'The integration is switched off.')
  const last = indicators.at(-1)
  return last && done(last, 'EPJ-en kaller kjernejournal.', 'The EPJ calls Kjernejournal.')
}

export const integrationOffTried: Rule = ({ setUp }) => {
  const off = setUp.switchedOff
  return off && done(off, 'Slått av og prøvd.', 'Switched off and tried.')
}

export const sameUnits: Rule = (seen, municipality) => {
  const client = clientOf(seen, municipality)
  const known = seen.setUp.units
  if (!known) return undefined
  if (!client)
    return begun(
      known,
      'Lagret i EPJ-en. Ingen klient i Selvbetjening ennå.',
      'Saved in the EPJ. No client in Selvbetjening yet.',
    )
  const wanted = numbersOf(client)
  const missing = wanted.filter((number) => !known.all.includes(number)).map(municipality.unitName)
  const extra = known.all.filter((number) => !wanted.includes(number)).map(municipality.unitName)
  if (missing.length === 0 && extra.length === 0)
    return done(known, 'De samme i EPJ-en og hos HelseID.', 'The same in the EPJ and at HelseID.')
  const parts = {
    nb: [
      missing.length > 0 && `mangler i EPJ-en: ${missing.join(', ')}`,
      extra.length > 0 && `ikke hos HelseID: ${extra.join(', ')}`,
    ],
    en: [
      missing.length > 0 && `missing in the EPJ: ${missing.join(', ')}`,
      extra.length > 0 && `not at HelseID: ${extra.join(', ')}`,
    ],
  }
  const said = (list: readonly (string | false)[]) => {
    const text = list.filter((part) => part !== false).join('; ')
    return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`
  }
  return wrong(known, said(parts.nb), said(parts.en))
}

export const arbeidsstederMade: Rule = ({ setUp }, { unitName }) => {
  const known = setUp.units
  if (!known || known.arbeidssteder.length === 0) return undefined
  const names = known.arbeidssteder.map(unitName).join(', ')
  return done(known, `Arbeidssteder: ${names}.`, `Workplaces: ${names}.`)
}

export const functionGiven: Rule = ({ setUp }) => {
  const given = setUp.functions
  if (!given) return undefined
  if (given.groups.length === 0)
    return wrong(given, 'Ingen grupper har PJ: Kjernejournal.', 'No group has PJ: Kjernejournal.')
  return done(given, `Gitt til ${given.groups.join(', ')}.`, `Given to ${given.groups.join(', ')}.`)
}

export const operatorsAuthorised: Rule = ({ setUp }, { personName }) => {
  const authorised = [...setUp.operators].filter(([, { arbeidssteder }]) => arbeidssteder.length > 0)
  const last = authorised.at(-1)?.[1]
  if (!last) return undefined
  const names = authorised.map(([pid]) => personName(pid)).join(', ')
  return done(last, `Autorisert: ${names}.`, `Authorised: ${names}.`)
}
