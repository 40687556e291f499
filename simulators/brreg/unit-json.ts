// A unit as the service writes it, version 2.
import type { Address } from '#simulators/population/population.ts'
import type { UnitKind } from './media-types.ts'
import { formName } from './register/code-lists.ts'
import type { Standard } from './register/industry-codes.ts'
import { kindOf, registrations, sectorOf, type Unit } from './register/unit.ts'

export const PLURAL = { enhet: 'enheter', underenhet: 'underenheter' } as const

export type UnitJson = ReturnType<typeof createUnitJson>

/** @param api address of the API, without a slash at the end. */
export function createUnitJson(api: string) {
  const hrefOf = (kind: UnitKind, organisasjonsnummer: string) =>
    `${api}/${PLURAL[kind]}/${organisasjonsnummer}`

  const selfLink = (unit: Unit) => ({ self: { href: hrefOf(kindOf(unit), unit.organisasjonsnummer) } })

  const form = (kode: string) => ({
    kode,
    utgaatt: null,
    beskrivelse: formName(kode),
    _links: { self: { href: `${api}/organisasjonsformer/${kode}` } },
  })

  const identity = ({ organisasjonsnummer, navn, form: kode }: Unit) => ({
    organisasjonsnummer,
    navn,
    organisasjonsform: form(kode),
  })

  function links(unit: Unit) {
    if (unit.overordnetEnhet === undefined) return selfLink(unit)
    return { ...selfLink(unit), overordnetEnhet: { href: hrefOf('enhet', unit.overordnetEnhet) } }
  }

  function shared(unit: Unit, standard: Standard) {
    return {
      ...identity(unit),
      ...(unit.hjemmeside !== undefined && { hjemmeside: unit.hjemmeside }),
      ...(unit.postadresse && { postadresse: address(unit.postadresse) }),
      registreringsdatoEnhetsregisteret: unit.registered,
      registrertIMvaregisteret: registrations.registrertIMvaregisteret(unit),
      naeringskode1: unit.industry[standard],
      // The number is withheld for the smallest units.
      ...(unit.ansatte >= 5 && { antallAnsatte: unit.ansatte }),
      harRegistrertAntallAnsatte: true,
      registreringsdatoAntallAnsatteEnhetsregisteret: unit.registered,
      registreringsdatoAntallAnsatteNAVAaregisteret: unit.registered,
      ...(unit.overordnetEnhet !== undefined && { overordnetEnhet: unit.overordnetEnhet }),
    }
  }

  function enhet(unit: Unit, standard: Standard) {
    return {
      respons_klasse: 'Enhet',
      ...shared(unit, standard),
      forretningsadresse: address(unit.address),
      stiftelsesdato: unit.registered,
      institusjonellSektorkode: sectorOf(unit),
      registrertIForetaksregisteret: registrations.registrertIForetaksregisteret(unit),
      registrertIStiftelsesregisteret: registrations.registrertIStiftelsesregisteret(unit),
      registrertIFrivillighetsregisteret: registrations.registrertIFrivillighetsregisteret(unit),
      registrertIPartiregisteret: false,
      ...(unit.regnskap !== undefined && { sisteInnsendteAarsregnskap: unit.regnskap }),
      konkurs: unit.trouble === 'konkurs',
      underAvvikling: unit.trouble === 'underAvvikling',
      underTvangsavviklingEllerTvangsopplosning: unit.trouble === 'underTvangsavviklingEllerTvangsopplosning',
      maalform: 'Bokmål',
      _links: links(unit),
    }
  }

  function underenhet(unit: Unit, standard: Standard) {
    return {
      respons_klasse: 'Underenhet',
      ...shared(unit, standard),
      beliggenhetsadresse: address(unit.address),
      oppstartsdato: unit.registered,
      ...(unit.eierskifte !== undefined && { datoEierskifte: unit.eierskifte }),
      ...(unit.nedlagt !== undefined && { nedleggelsesdato: unit.nedlagt }),
      _links: links(unit),
    }
  }

  return {
    hrefOf,
    form,
    selfLink,
    living: (unit: Unit, standard: Standard) =>
      kindOf(unit) === 'enhet' ? enhet(unit, standard) : underenhet(unit, standard),
    deleted: (unit: Unit, slettedato: string) => ({
      respons_klasse: kindOf(unit) === 'enhet' ? 'SlettetEnhet' : 'SlettetUnderenhet',
      ...identity(unit),
      ...(kindOf(unit) === 'underenhet' && { nedleggelsesdato: slettedato }),
      slettedato,
      _links: selfLink(unit),
    }),
    removed: (unit: Unit, slettedato: string) => ({
      organisasjonsnummer: unit.organisasjonsnummer,
      slettedato,
      _links: selfLink(unit),
    }),
  }
}

function address(place: Address) {
  return { land: 'Norge', landkode: 'NO', ...place }
}
