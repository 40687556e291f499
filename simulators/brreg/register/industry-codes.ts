// Industry codes (næringskoder) that the register uses, in both of Statistics Norway's standards: SN2025, which
// Enhetsregisteret answers with since the autumn of 2025, and SN2007 before it. Where SN2025 split or merged an
// older code, the older one given is the one that this kind of unit had.
export type Standard = 'sn2025' | 'sn2007'

export interface Code {
  readonly kode: string
  readonly beskrivelse: string
}

export type Industry = Readonly<Record<Standard, Code>>

const industry = (sn2025: string, now: string, sn2007: string, before: string): Industry => ({
  sn2025: { kode: sn2025, beskrivelse: now },
  sn2007: { kode: sn2007, beskrivelse: before },
})

const PUBLIC_SERVICES =
  'Offentlig administrasjon tilknyttet helsestell, sosial virksomhet, undervisning, kirke, kultur og miljøvern'

export const INDUSTRIES = {
  '62.100': industry('62.100', 'Dataprogrammeringstjenester', '62.010', 'Programmeringstjenester'),
  '69.201': industry('69.201', 'Revisjon', '69.202', 'Revisjon'),
  '84.110': industry(
    '84.110',
    'Generell offentlig administrasjon',
    '84.110',
    'Generell offentlig administrasjon',
  ),
  '84.120': industry(
    '84.120',
    'Offentlig administrasjon tilknyttet helsestell, sosial virksomhet, undervisning og kultur',
    '84.120',
    PUBLIC_SERVICES,
  ),
  '85.100': industry('85.100', 'Førskoleundervisning og drift av barnehager', '88.911', 'Barnehager'),
  '86.210': industry('86.210', 'Allmennlegetjenester', '86.211', 'Allmenn legetjeneste'),
  '86.230': industry('86.230', 'Tannlegetjenester', '86.230', 'Tannhelsetjenester'),
  '86.941': industry(
    '86.941',
    'Sykepleietjenester og andre helsetjenester i hjemmet',
    '86.901',
    'Hjemmesykepleie',
  ),
  '86.942': industry(
    '86.942',
    'Helsestasjons- og skolehelsetjenester',
    '86.903',
    'Skole- og helsestasjonstjeneste',
  ),
  '86.950': industry('86.950', 'Fysioterapi- og ergoterapitjenester', '86.902', 'Fysioterapitjeneste'),
  '87.102': industry('87.102', 'Sykehjemstjenester', '87.102', 'Somatiske sykehjem'),
  '87.104': industry(
    '87.104',
    'Tjenester i avlastningsboliger/-institusjoner',
    '87.304',
    'Avlastningsboliger/-institusjoner',
  ),
  '87.106': industry(
    '87.106',
    'Helse- og omsorgstjenester i bofelleskap, samlokaliserte omsorgsboliger og lignende',
    '87.302',
    'Bofellesskap for eldre og funksjonshemmede med fast tilknyttet personell hele døgnet',
  ),
  '88.102': industry(
    '88.102',
    'Dagaktivitetstilbud tilpasset målgrupper',
    '88.102',
    'Dagsentra/aktivitetssentra for eldre og funksjonshemmede',
  ),
  '88.104': industry('88.104', 'Brukerstyrt personlig assistanse (BPA)', '88.101', 'Hjemmehjelp'),
  '88.991': industry('88.991', 'Barneverntjenester', '88.991', 'Barneverntjenester'),
  '88.995': industry('88.995', 'Sosialkontortjenester', '88.998', 'Kommunale sosialkontortjenester'),
} as const satisfies Readonly<Record<string, Industry>>

export type IndustryCode = keyof typeof INDUSTRIES

/** The industry of an SN2025 code; one that is not in the table is taken to be the same in both standards. */
export function industryOf(code: Code): Industry {
  const known: Readonly<Record<string, Industry>> = INDUSTRIES
  return (Object.hasOwn(known, code.kode) && known[code.kode]) || { sn2025: code, sn2007: code }
}
