// What is said when the bench cannot open its doors, or what it leans on fails it.
import type { Bilingual } from '../result.ts'
import { systemText } from './files.ts'

const portSays: Readonly<Record<string, string>> = {
  EADDRINUSE: 'et annet program bruker den',
  EADDRNOTAVAIL: 'maskinen har ikke denne adressen',
  EACCES: 'du har ikke lov til å åpne den',
}

export const benchRefusals = {
  port: (port: number, cause: unknown, message: string) => {
    const code = cause instanceof Error && 'code' in cause ? String(cause.code) : ''
    const why = portSays[code]
    const nb = why === undefined ? systemText(cause).nb : `${why} (${code})`
    if (code !== 'EADDRINUSE') return { nb: `port ${port} kan ikke åpnes: ${nb}`, en: message }
    return {
      nb: `port ${port} kan ikke åpnes: ${nb}; går en Testbenk alt, bruk den, eller velg en annen port med --port eller --control-port (ikke den samme til begge)`,
      en: `${message}; if a Testbenk is running, use that, or choose another port with --port or --control-port (not the same for both)`,
    }
  },
  redis: (cause: unknown, message: string) => ({
    nb: `Redis kan ikke brukes: ${cause instanceof Error ? cause.message : String(cause)}`,
    en: message,
  }),
  control: (message: string) => ({
    nb: `benkens eget kontroll-API feilet: ${message}`,
    en: `the bench's own control API failed: ${message}`,
  }),
  walkedAgain: (why: string) => ({
    nb: `en forbindelse på denne maskinen ble brutt (${why}); det som var under arbeid, gjøres en gang til`,
    en: `a connection on this machine was reset (${why}); what was under way is done once more`,
  }),
  matrixStopped: () => ({
    nb: 'beviset for sjekkene ble avbrutt og beviser ingenting',
    en: 'the kill matrix was interrupted and proves nothing',
  }),
} as const satisfies Readonly<Record<string, (...values: never[]) => Bilingual>>
