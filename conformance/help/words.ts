// The words between the parts of the help, and what `serve` says when it begins and ends.
import type { Bilingual } from '../result.ts'

export const helpWords = {
  usage: {
    nb: (words: string) => `Bruk: npm run conformance -- ${words} [valg]`,
    en: (words: string) => `Usage: npm run conformance -- ${words} [options]`,
  },
  command: { nb: '<kommando>', en: '<command>' },
  more: { nb: '; <kommando> --help sier mer om én av dem', en: '; <command> --help says more of one' },
  commands: { nb: 'Kommandoer', en: 'Commands' },
  optionsOf: { nb: (name: string) => `Valg for ${name}`, en: (name: string) => `Options of ${name}` },
  options: {
    nb: 'Valg (hvert av dem kan også settes som miljøvariabel)',
    en: 'Options (each also as an environment variable)',
  },
  allOptions: {
    nb: 'Valg (hver kommando har noen av dem; hvert kan også settes som miljøvariabel)',
    en: 'Options (each command takes some; each also as an environment variable)',
  },
  usual: {
    nb: (value: string) => `Vanlig verdi: ${value}.`,
    en: (value: string) => `Default ${value}.`,
  },
  exitCodes: {
    nb: 'Sluttkoder: 0 oppfyller kravene · 1 oppfyller dem ikke · 2 ikke avgjort · 3 noe gjenstår å vurdere · 4 oppsett · 5 får ikke kontakt · 6 feil i Testbenk',
    en: 'Exit codes: 0 conforms · 1 does not · 2 not decided · 3 review pending · 4 configuration · 5 unreachable · 6 internal',
  },
} as const

/** What is said of an address at which pages are served until the program ends. */
export const servedAt = (address: string): Bilingual => ({
  nb: `${address}   Stopp med Ctrl-C.`,
  en: `${address}   Stop with Ctrl-C.`,
})

export const serveWords = {
  listens: (origin: string): Bilingual => ({
    nb: `Testbenk lytter på ${origin}/`,
    en: `Testbenk is listening on ${origin}/`,
  }),
  room: { nb: 'Rommet «demo»:', en: 'Room «demo»:' },
  control: (origin: string): Bilingual => ({
    nb: servedAt(`Kontroll-API: ${origin}/`).nb,
    en: servedAt(`Control API: ${origin}/`).en,
  }),
  stopped: { nb: 'Testbenk er stoppet.', en: 'Testbenk has stopped.' },
} as const

/** What `--driver-url` is to the commands that test no EPJ with it. */
export const adapterOf: Readonly<Record<string, Bilingual>> = {
  doctor: {
    nb: 'Adapteren foran EPJ-en, som det undersøkes om svarer. Uten: ingen adapter undersøkes.',
    en: 'Adapter in front of the EPJ, which is asked whether it answers. Absent: no adapter is asked.',
  },
  'adapter-api': {
    nb: 'Adressen til adapteren, som settes inn i dokumentet. Uten: http://localhost:9000/actions.',
    en: 'Address of the adapter, which is put into the document. Absent: http://localhost:9000/actions.',
  },
}
