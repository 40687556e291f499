// A unit as the service writes it, version 2.
import type { Organisation } from '#simulators/population/population.ts'
import type { UnitKind } from './media-types.ts'

const FORMS: Readonly<Record<Organisation['form'], string>> = {
  AS: 'Aksjeselskap',
  BEDR: 'Underenhet til næringsdrivende og offentlig forvaltning',
  KOMM: 'Kommune',
  ORGL: 'Organisasjonsledd',
}

/** Hovedenheter and organisasjonsledd are `enheter`; only what employs people at a place is an `underenhet`. */
export function kindOf({ form }: Organisation): UnitKind {
  return form === 'BEDR' ? 'underenhet' : 'enhet'
}

/** @param api address of the API, without a slash at the end. */
export function createUnitJson(api: string) {
  const hrefOf = (kind: UnitKind, organisasjonsnummer: string) =>
    `${api}/${kind === 'enhet' ? 'enheter' : 'underenheter'}/${organisasjonsnummer}`

  function identity(unit: Organisation) {
    return {
      organisasjonsnummer: unit.organisasjonsnummer,
      navn: unit.navn,
      organisasjonsform: {
        kode: unit.form,
        utgaatt: null,
        beskrivelse: FORMS[unit.form],
        _links: { self: { href: `${api}/organisasjonsformer/${unit.form}` } },
      },
    }
  }

  const selfLink = (unit: Organisation) => ({
    self: { href: hrefOf(kindOf(unit), unit.organisasjonsnummer) },
  })

  function links(unit: Organisation) {
    if (unit.overordnetEnhet === undefined) return selfLink(unit)
    return { ...selfLink(unit), overordnetEnhet: { href: hrefOf('enhet', unit.overordnetEnhet) } }
  }

  function shared(unit: Organisation) {
    return {
      ...identity(unit),
      registreringsdatoEnhetsregisteret: unit.registered,
      registrertIMvaregisteret: unit.form === 'KOMM' || unit.form === 'AS',
      naeringskode1: unit.naeringskode,
      // The number is withheld for the smallest units.
      ...(unit.ansatte >= 5 && { antallAnsatte: unit.ansatte }),
      harRegistrertAntallAnsatte: true,
      ...(unit.overordnetEnhet !== undefined && { overordnetEnhet: unit.overordnetEnhet }),
    }
  }

  const address = ({ address }: Organisation) => ({ land: 'Norge', landkode: 'NO', ...address })

  function enhet(unit: Organisation) {
    const isCompany = unit.form === 'AS'
    return {
      respons_klasse: 'Enhet',
      ...shared(unit),
      forretningsadresse: address(unit),
      stiftelsesdato: unit.registered,
      institusjonellSektorkode: isCompany
        ? { kode: '2100', beskrivelse: 'Private aksjeselskaper mv.' }
        : { kode: '6500', beskrivelse: 'Kommuneforvaltningen' },
      registrertIForetaksregisteret: isCompany,
      registrertIStiftelsesregisteret: false,
      registrertIFrivillighetsregisteret: false,
      konkurs: false,
      underAvvikling: false,
      underTvangsavviklingEllerTvangsopplosning: false,
      maalform: 'Bokmål',
      _links: links(unit),
    }
  }

  function underenhet(unit: Organisation) {
    return {
      respons_klasse: 'Underenhet',
      ...shared(unit),
      beliggenhetsadresse: address(unit),
      oppstartsdato: unit.registered,
      _links: links(unit),
    }
  }

  return {
    living: (unit: Organisation) => (kindOf(unit) === 'enhet' ? enhet(unit) : underenhet(unit)),
    deleted: (unit: Organisation, slettedato: string) => ({
      respons_klasse: kindOf(unit) === 'enhet' ? 'SlettetEnhet' : 'SlettetUnderenhet',
      ...identity(unit),
      ...(kindOf(unit) === 'underenhet' && { nedleggelsesdato: slettedato }),
      slettedato,
      _links: selfLink(unit),
    }),
    removed: (unit: Organisation, slettedato: string) => ({
      organisasjonsnummer: unit.organisasjonsnummer,
      slettedato,
      _links: selfLink(unit),
    }),
  }
}
