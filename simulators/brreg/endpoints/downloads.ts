// The whole register in one file: gzip of JSON or of CSV, or a spreadsheet.
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import type { Handler } from '#simulators/core/simulator.ts'
import { allRolesCard, downloadCard } from '../cards.ts'
import { csvOf } from '../csv.ts'
import { API, type Endpoint, type Parts, SN2007, standardOf } from '../endpoint.ts'
import { BULK_TYPES, bulkAnswer, type UnitKind } from '../media-types.ts'
import type { Standard } from '../register/industry-codes.ts'
import { isAlive, kindOf } from '../register/unit.ts'
import { createRolesJson } from '../roles-json.ts'
import { PLURAL } from '../unit-json.ts'
import { refused } from '../validation.ts'
import { XLSX_TYPE, xlsxOf } from '../xlsx.ts'

const compress = promisify(gzip)

interface File {
  readonly type: string
  readonly name: string
  /** Said of the file's text. */
  readonly charset: boolean
  readonly bytes: (standard: Standard) => Promise<Buffer>
}

const gzipOf = (text: (standard: Standard) => string) => madeOnce((standard) => compress(text(standard)))

/** The register stays as it is, and while a file is made nobody else is answered. */
function madeOnce(make: (standard: Standard) => Promise<Buffer>): (standard: Standard) => Promise<Buffer> {
  const made = new Map<Standard, Promise<Buffer>>()
  return (standard) => {
    const known = made.get(standard) ?? make(standard)
    made.set(standard, known)
    return known
  }
}

function sending(parts: Parts, { type, name, charset, bytes }: File): Handler {
  const { answers } = parts
  return async (request, response) => {
    const { accept } = request.headers
    const answer = bulkAnswer(accept, type)
    if (answer === 'bad')
      return answers.invalid(request, response, [refused('Accept', `Accept må være ${type}`, accept)])
    if (answer === 'unacceptable') return answers.unacceptable(request, response)
    response.setHeader('content-disposition', `attachment; filename="${name}"`)
    const file = await bytes(standardOf(parts, request))
    response
      .status(200)
      .set('content-type', charset ? `${type};charset=UTF-8` : type)
      .send(file)
  }
}

export function downloadEndpoints(parts: Parts, kind: UnitKind): readonly Endpoint[] {
  const { register, unitJson } = parts
  const rows = (standard: Standard) =>
    register
      .units()
      .filter((unit) => isAlive(unit) && kindOf(unit) === kind)
      .map((unit) => unitJson.living(unit, standard))

  const files: readonly (File & { readonly path: string; readonly id: string })[] = [
    {
      id: `brreg.download-${PLURAL[kind]}`,
      path: 'lastned',
      type: BULK_TYPES[kind],
      name: `${PLURAL[kind]}_alle.json.gz`,
      charset: true,
      bytes: gzipOf((standard) => JSON.stringify(rows(standard))),
    },
    {
      id: `brreg.download-${PLURAL[kind]}-csv`,
      path: 'lastned/csv',
      type: BULK_TYPES.csv,
      name: `${PLURAL[kind]}_alle.csv.gz`,
      charset: true,
      bytes: gzipOf((standard) => csvOf(rows(standard), kind)),
    },
    {
      id: `brreg.download-${PLURAL[kind]}-xlsx`,
      path: 'lastned/regneark',
      type: XLSX_TYPE,
      name: `${PLURAL[kind]}_alle.xlsx`,
      charset: false,
      bytes: madeOnce((standard) => xlsxOf(rows(standard), kind)),
    },
  ]
  return files.map((file) => ({
    id: file.id,
    method: 'GET',
    path: `${API}/${PLURAL[kind]}/${file.path}`,
    title: `All ${PLURAL[kind]} in one file (${file.path})`,
    card: downloadCard,
    variants: [SN2007],
    documented: {
      ok: { about: file.type === XLSX_TYPE ? 'A spreadsheet' : 'A gzip file', types: [file.type] },
      refusals: [406],
    },
    handle: sending(parts, file),
  }))
}

export function allRolesEndpoint(parts: Parts): Endpoint {
  const { api, register, roles, unitJson } = parts
  const rolesJson = createRolesJson(api, unitJson)
  const text = () =>
    JSON.stringify(
      register
        .units()
        .filter(isAlive)
        .map((unit) => ({
          organisasjonsnummer: unit.organisasjonsnummer,
          rollegrupper: rolesJson.groups(roles.of(unit)),
        })),
    )
  return {
    id: 'brreg.download-roller',
    method: 'GET',
    path: `${API}/roller/totalbestand`,
    title: 'All roles in one file',
    card: allRolesCard,
    documented: { ok: { about: 'A gzip file', types: [BULK_TYPES.rolle] }, refusals: [406] },
    handle: sending(parts, {
      type: BULK_TYPES.rolle,
      name: 'roller_alle.json.gz',
      charset: true,
      bytes: gzipOf(text),
    }),
  }
}
