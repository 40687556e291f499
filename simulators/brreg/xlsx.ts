// Units as a spreadsheet (lastned/regneark). The library is loaded when the first one is asked for.
import type { Cell } from 'write-excel-file/node'
import { columnsOf, valueAt } from './csv.ts'
import type { UnitKind } from './media-types.ts'

export const XLSX_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

export async function xlsxOf(rows: readonly object[], kind: UnitKind): Promise<Buffer> {
  const { default: writeXlsxFile } = await import('write-excel-file/node')
  const columns = columnsOf(kind)
  const heading = columns.map((value): Cell => ({ value, fontWeight: 'bold' }))
  const lines = rows.map((row) => columns.map((column) => cellOf(valueAt(row, column))))
  const bytes = await writeXlsxFile([heading, ...lines], { sheet: kind, stickyRowsCount: 1 }).toBuffer()
  return withoutTimes(bytes)
}

function cellOf(value: unknown): Cell {
  if (value === undefined || value === null) return null
  if (typeof value === 'number' || typeof value === 'boolean') return value
  return Array.isArray(value) ? value.join(' ') : String(value)
}

const LOCAL = 0x04034b50
const CENTRAL = 0x02014b50
/** 1 January 1980, the first day that a zip can tell. */
const NO_TIME = 0x00210000

/** The machine's time stands on each file in the zip. Without it the same register gives the same bytes. */
function withoutTimes(zip: Buffer): Buffer {
  const bytes = Buffer.from(zip)
  const end = bytes.lastIndexOf(Buffer.from('504b0506', 'hex'))
  let at = bytes.readUInt32LE(end + 16)
  while (bytes.readUInt32LE(at) === CENTRAL) {
    bytes.writeUInt32LE(NO_TIME, at + 12)
    const local = bytes.readUInt32LE(at + 42)
    if (bytes.readUInt32LE(local) === LOCAL) bytes.writeUInt32LE(NO_TIME, local + 10)
    at += 46 + bytes.readUInt16LE(at + 28) + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32)
  }
  return bytes
}
