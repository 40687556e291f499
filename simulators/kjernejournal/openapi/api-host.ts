// OpenAPI of the API host: the health indicator, ping, and the two APIs about medicines.
import { z } from 'zod'
import type { DescribedOperation, Parameter, Schemas } from '#simulators/core/openapi.ts'
import { PROOF, TOKEN } from '#simulators/core/token-schemes.ts'
import { OPENING, REQUIRED_FORMAT } from '../data/legemiddel/query.ts'
import { varslingRequest } from '../data/legemiddelvarsling/legemiddelvarsling.ts'
import { LONGEST, SHORTEST } from '../service/epj-system.ts'
import { indicatorRequest } from '../service/helseindikator.ts'
import { SAMTYKKE } from '../service/ticket.ts'
import { BODY_REFUSALS, header, json, problem, REFUSALS, text } from './parts.ts'

const medicine = z.looseObject({
  navn: z.string(),
  atcKode: z.string().optional(),
  legemiddelform: z.string(),
})

const indicator = z.looseObject({
  status: z.int().min(0).describe('0 to 4; EPJs must bear others'),
  returTekst: z.string(),
  sistEndretKritiskInfoDato: z.string().optional(),
  sistEndretKritiskInfo: z.array(z.looseObject({ kategori: z.string(), sistEndret: z.string() })).optional(),
  sperringDetaljer: z.array(z.unknown()),
  ticket: z.string().optional().describe('Of one organisation and one patient; for a while'),
  eksistererBlokkertHelsepersonell: z.boolean(),
  harLasteResepter: z.boolean(),
  harLegemidler: z.boolean(),
})

export const apiHostSchemas = {
  IndicatorRequest: indicatorRequest,
  Indicator: indicator,
  Ping: z.looseObject({ status: z.string().optional() }),
  Legemidler: z.looseObject({
    resepter: z.array(
      z.looseObject({
        meldingstype: z.literal('M1'),
        legemiddel: medicine,
        dosering: z.string(),
        rekvirent: z.string(),
        rekvirert: z.iso.date(),
        gyldigTil: z.iso.date(),
        reiterasjonerIgjen: z.int(),
        status: z.enum(['Ekspederbar', 'Utløpt']),
        last: z.boolean(),
      }),
    ),
    utleveringer: z.array(
      z.looseObject({
        meldingstype: z.literal('M10'),
        legemiddel: medicine,
        rekvirent: z.string(),
        utlevert: z.iso.date(),
        mengde: z.string(),
        apotek: z.string(),
      }),
    ),
    legemidlerIBruk: z
      .looseObject({
        meldingstype: z.literal('M25.1'),
        multidose: z.boolean(),
        legemidler: z.array(z.looseObject({ navn: z.string(), dosering: z.string() })),
      })
      .optional(),
    harLasteResepter: z.boolean(),
  }),
  VarslingRequest: varslingRequest,
  Varsling: z.looseObject({
    tidspunkt: z.iso.datetime(),
    pasienter: z.array(
      z.looseObject({ fnr: z.string(), harKjernejournal: z.boolean(), nyeLegemiddeldata: z.boolean() }),
    ),
  }),
  Problem: problem,
} as const satisfies Schemas

const headers: readonly Parameter[] = [
  PROOF,
  header('X-EPJ-System', 'Name and version of the EPJ', text(SHORTEST, LONGEST), true),
]

const query = (name: string, description: string, schema: object, required = false): Parameter => ({
  name,
  in: 'query',
  description,
  required,
  schema,
})

const indicatorAt = (id: string, path: string, title: string): DescribedOperation => ({
  id,
  method: 'POST',
  path,
  title,
  security: TOKEN,
  parameters: headers,
  body: { schema: 'IndicatorRequest' },
  answers: { 200: json('What the kjernejournal holds, and a ticket', 'Indicator'), ...BODY_REFUSALS },
})

export const apiHost: readonly DescribedOperation[] = [
  indicatorAt('kjernejournal.helseindikator', '/v1/helseindikator', 'Fetch the health indicator'),
  indicatorAt(
    'kjernejournal.helseindikator-status',
    '/v1/helseindikator/status',
    'Fetch the health indicator, as NHN’s sample does',
  ),
  {
    id: 'kjernejournal.ping',
    method: 'GET',
    path: '/v1/ping',
    title: 'Test the connection to the API',
    security: TOKEN,
    parameters: headers,
    answers: {
      200: json('All is well', 'Ping'),
      204: { about: 'All is well, in rooms that answer so', empty: true },
      ...REFUSALS,
    },
  },
  {
    id: 'kjernejournal.legemiddel',
    method: 'GET',
    path: '/v1/legemiddel',
    title: 'Fetch the patient’s medicines',
    description: 'With a user’s token.',
    security: TOKEN,
    parameters: [
      ...headers,
      query('ticket', 'Of the health indicator', { type: 'string', minLength: 1 }, true),
      query('fra', REQUIRED_FORMAT.fra, { type: 'string', format: 'date-time' }, true),
      query(
        'utvidet-oppslag',
        'With the list of medicines in use',
        { type: 'string', enum: ['true', 'false'] },
        true,
      ),
      query('samtykke-sperret-legemidler', 'Where the patient has restricted them', {
        type: 'string',
        enum: [...OPENING],
      }),
      query('samtykke-laste-resepter', 'With the locked prescriptions', {
        type: 'string',
        enum: [...OPENING],
      }),
      query('samtykke-bruk-api', 'Where the ticket holds no grounds', {
        type: 'string',
        enum: [...SAMTYKKE],
      }),
    ],
    answers: { 200: json('Prescriptions and dispensings of three years', 'Legemidler'), ...REFUSALS },
  },
  {
    id: 'kjernejournal.legemiddelvarsling',
    method: 'POST',
    path: '/v1/legemiddelvarsling',
    title: 'Ask which patients have new information about medicines',
    description: 'With the organisation’s own token.',
    security: TOKEN,
    parameters: headers,
    body: { schema: 'VarslingRequest' },
    answers: { 200: json('One for each patient that was asked about', 'Varsling'), ...BODY_REFUSALS },
  },
]
