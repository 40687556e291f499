import type { Mutation } from './mutation.ts'

export const criticalGarbled: Mutation = {
  name: 'critical-garbled',
  nb: {
    title: 'Registrerer kritisk informasjon med ødelagte norske bokstaver',
    description: 'UTF-8 leses som Windows-1252 på veien ut, så æ blir til Ã¦.',
  },
  en: {
    title: 'Registers critical information with Norwegian letters that are spoilt',
    description: 'UTF-8 is read as Windows-1252 on the way out, so that æ becomes Ã¦.',
  },
  changes: () => ({
    send(url, call) {
      if (!url.includes('critical-information')) return
      call.body = call.body?.replaceAll('æ', 'Ã¦').replaceAll('ø', 'Ã¸').replaceAll('å', 'Ã¥')
    },
  }),
}
