import { Fallen } from '../trouble.ts'
import type { Mutation } from './mutation.ts'

const KNOWN = new Set([
  'status',
  'returTekst',
  'ticket',
  'sistEndretKritiskInfoDato',
  'sistEndretKritiskInfo',
  'sperringDetaljer',
  'eksistererBlokkertHelsepersonell',
  'harLasteResepter',
  'harLegemidler',
])

export const fallsOverOnExtraMember: Mutation = {
  name: 'falls-over-on-extra-member',
  nb: {
    title: 'Stopper når svaret har et ukjent felt',
    description: 'Kjernejournal legger til felt med vilje, for å finne EPJ-er som leser svar for strengt.',
  },
  en: {
    title: 'Stops working at an unknown member in an answer',
    description: 'Kjernejournal adds members on purpose, to find EPJs that read answers too strictly.',
  },
  changes: (correct) => ({
    readIndicator(body) {
      const unknown = Object.keys(Object(body)).find((name) => !KNOWN.has(name))
      if (unknown !== undefined) throw new Fallen(`unknown member ${unknown}`)
      return correct.readIndicator(body)
    },
  }),
}
