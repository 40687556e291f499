// Texts around the doctor's findings.
export const texts = {
  nb: {
    title: 'Er alt klart til å teste?',
    well: 'I orden',
    doubtful: 'Kan gi problemer',
    ill: 'Må rettes',
    'not-asked': 'Ikke spurt',
    fix: 'Rett slik',
    ready: 'Alt er klart til å teste.',
    almost: 'Du kan teste. Dette kan gi problemer senere: {{doubtful}}',
    notReady: 'Dette må rettes før du tester: {{ill}}',
    simulator: 'Gjelder Testbenk, en simulator. Sier ingenting om de virkelige tjenestene.',
  },
  en: {
    title: 'Is everything ready for testing?',
    well: 'Fine',
    doubtful: 'Possible trouble',
    ill: 'Must be mended',
    'not-asked': 'Not asked',
    fix: 'Mend it like this',
    ready: 'Everything is ready for testing.',
    almost: 'You can test. This may give trouble later: {{doubtful}}',
    notReady: 'This must be mended before testing: {{ill}}',
    simulator: 'This is about Testbenk, a simulator. It says nothing about the real services.',
  },
} as const
