// Bodies of the answers. Loose: the real service's schemas have no required members and grow without notice.
import { z } from 'zod'

const link = z.object({ href: z.string() })
const links = z.record(z.string(), link)
const code = z.looseObject({ kode: z.string(), beskrivelse: z.string() })
const orgnr = z.string().regex(/^[0-9]{9}$/)
const day = z.string().regex(/^[0-9]{4}-[0-9]{2}-[0-9]{2}$/)
const page = z.object({
  size: z.int(),
  totalElements: z.int(),
  totalPages: z.int(),
  number: z.int(),
})
const address = z.looseObject({
  land: z.string(),
  landkode: z.string(),
  postnummer: z.string(),
  poststed: z.string(),
  adresse: z.array(z.string()),
  kommune: z.string(),
  kommunenummer: z.string(),
})

const identity = {
  respons_klasse: z.string(),
  organisasjonsnummer: orgnr,
  navn: z.string(),
  organisasjonsform: code,
  _links: links,
}

const living = {
  ...identity,
  registreringsdatoEnhetsregisteret: day,
  registrertIMvaregisteret: z.boolean(),
  naeringskode1: code,
  antallAnsatte: z.int().min(5).optional(),
  harRegistrertAntallAnsatte: z.boolean(),
  overordnetEnhet: orgnr.optional(),
  postadresse: address.optional(),
  hjemmeside: z.string().optional(),
}

const enhet = z.looseObject({
  ...living,
  forretningsadresse: address,
  stiftelsesdato: day,
  institusjonellSektorkode: code,
  konkurs: z.boolean(),
})
const underenhet = z.looseObject({ ...living, beliggenhetsadresse: address, oppstartsdato: day })
const deleted = z.looseObject({ ...identity, slettedato: day })

const listOf = <T extends z.ZodType>(name: string, row: T) =>
  z.object({ _embedded: z.object({ [name]: z.array(row) }).optional(), _links: links, page })

const update = z.looseObject({
  oppdateringsid: z.int(),
  dato: z.string(),
  organisasjonsnummer: orgnr,
  endringstype: z.enum(['Ukjent', 'Endring', 'Ny', 'Sletting', 'Fjernet']),
  _links: links,
})

const role = z.looseObject({
  type: code,
  person: z.looseObject({ fodselsdato: day, navn: z.looseObject({ etternavn: z.string() }) }).optional(),
  enhet: z.looseObject({ organisasjonsnummer: orgnr }).optional(),
})

export const SCHEMAS = {
  Root: z.object({ _links: links }),
  Enhet: z.union([enhet, deleted]),
  Underenhet: z.union([underenhet, deleted]),
  FjernetEnhet: z.object({ organisasjonsnummer: orgnr, slettedato: day, _links: links }),
  Enheter: listOf('enheter', enhet),
  Underenheter: listOf('underenheter', underenhet),
  Roller: z.object({
    rollegrupper: z.array(z.looseObject({ type: code, sistEndret: day, roller: z.array(role) })),
    _links: links,
  }),
  Kode: z.looseObject({ kode: z.string(), beskrivelse: z.string(), _links: links }),
  Koder: z.object({ _embedded: z.record(z.string(), z.array(code)), _links: links }),
  Kommuner: z.object({
    _embedded: z.object({ kommuner: z.array(z.object({ nummer: z.string(), navn: z.string() })) }),
    _links: links,
  }),
  OppdaterteEnheter: listOf('oppdaterteEnheter', update),
  OppdaterteUnderenheter: listOf('oppdaterteUnderenheter', update),
  RolleHendelser: z.array(
    z.looseObject({
      specversion: z.literal('1.0'),
      id: z.string(),
      type: z.string(),
      time: z.string(),
      data: z.object({ organisasjonsnummer: orgnr }),
    }),
  ),
  OpenApi: z.looseObject({ openapi: z.string(), paths: z.record(z.string(), z.unknown()) }),
  Feil: z.object({
    tidsstempel: z.int(),
    status: z.int(),
    feilmelding: z.string(),
    valideringsfeil: z
      .array(
        z.object({
          feilmelding: z.string(),
          parametere: z.array(z.string()),
          feilaktigVerdi: z.string().optional(),
        }),
      )
      .optional(),
    sti: z.string(),
    antallFeil: z.int().optional(),
  }),
} as const satisfies Readonly<Record<string, z.ZodType>>

export type SchemaName = keyof typeof SCHEMAS
