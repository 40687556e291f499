// Texts of the page that says who judges each requirement.
const nb = {
  title: 'Hvem vurderer hvert krav',
  catalogue: 'Kravkatalog',
  lead: 'Her står hvert krav vi kjenner til, og hvem som avgjør om et EPJ-system oppfyller det: sjekker som leser trafikken, et menneske, eller ingen ennå. Der ingen gjør det, står grunnen.',
  skip: 'Hopp til innholdet',
  toRoom: (room: string) => `Til rommet ${room}`,
  other: { language: 'en', name: 'English' },
  judgedBy: 'Vurderes av',
  requirements: 'Krav',
  all: 'Alle',
  kinds: { checks: 'Sjekker', review: 'Et menneske', 'not-checked': 'Ingen ennå' },
  meanings: {
    checks: 'Avgjøres av trafikken, av én eller flere sjekker.',
    review: 'Noen må se på EPJ-systemet, og en til må godkjenne det de så.',
    'not-checked': 'Verken sjekkes eller vurderes. Det teller aldri som bestått.',
  },
  noGaps: 'Hvert krav som skal sjekkes, har en sjekk, og hver sjekk hører til et krav som finnes.',
  unjudged: (id: string) => `${id} skal sjekkes, men ingen sjekk gjør det.`,
  astray: (check: string) => `Sjekk for et krav som ikke finnes: ${check}`,
  show: 'Vis',
  filters: {
    all: 'Alle krav',
    checks: 'Det som sjekkes',
    review: 'Det et menneske vurderer',
    'not-checked': 'Det ingen vurderer ennå',
  },
  columns: ['Krav', 'Hva kravet sier', 'Nivå', 'Vurderes av', 'Hvordan, eller hvorfor ikke'],
  section: 'punkt',
  sameAs: 'Som',
  footer: (version: string) => `Laget av Testbenk ${version}.`,
}

export type CoverageTexts = typeof nb

const en: CoverageTexts = {
  title: 'Who judges each requirement',
  catalogue: 'Requirement catalogue',
  lead: 'Here stands each requirement that we know of, and who decides whether an EPJ meets it: checks that read the traffic, a person, or nobody yet. Where nobody does, the reason stands there.',
  skip: 'Skip to the content',
  toRoom: (room) => `To the room ${room}`,
  other: { language: 'nb', name: 'Norsk' },
  judgedBy: 'Judged by',
  requirements: 'Requirements',
  all: 'All',
  kinds: { checks: 'Checks', review: 'A person', 'not-checked': 'Nobody yet' },
  meanings: {
    checks: 'Decided from the traffic, by one or more checks.',
    review: 'Somebody must look at the EPJ, and another approve what they saw.',
    'not-checked': 'Neither checked nor judged. It never counts as passed.',
  },
  noGaps:
    'Each requirement that is to be checked has a check, and each check belongs to a requirement that exists.',
  unjudged: (id) => `${id} is to be checked, and no check does it.`,
  astray: (check) => `Check of a requirement that does not exist: ${check}`,
  show: 'Show',
  filters: {
    all: 'All requirements',
    checks: 'What is checked',
    review: 'What a person judges',
    'not-checked': 'What nobody judges yet',
  },
  columns: ['Requirement', 'What it says', 'Level', 'Judged by', 'How, or why not'],
  section: 'section',
  sameAs: 'As',
  footer: (version) => `Made by Testbenk ${version}.`,
}

export const coverageTexts: Readonly<Record<'nb' | 'en', CoverageTexts>> = { nb, en }
