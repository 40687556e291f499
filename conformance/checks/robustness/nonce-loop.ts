import { defineCheck, unless } from '../../kit/define-check.ts'

const MOST = 4

export default defineCheck({
  id: 'robustness/nonce-loop',
  requirements: ['ROB-12'],
  cause: 'implementation',
  nb: {
    title: 'EPJ-en gir seg når HelseID avviser hver nonce',
    failureTitle: 'EPJ-en prøver om og om igjen når HelseID avviser hver nonce',
    why: 'En løkke uten ende låser EPJ-en for brukeren og belaster HelseID.',
    fix: 'Prøv én gang til med den nye noncen, og behandle neste avvisning som en feil.',
  },
  en: {
    title: 'The EPJ stops when HelseID refuses every nonce',
    failureTitle: 'The EPJ tries again and again when HelseID refuses every nonce',
    why: 'An endless loop locks the EPJ for the user and burdens HelseID.',
    fix: 'Try once more with the new nonce, and treat the next refusal as an error.',
  },
  select: ({ attacks, tokens }) =>
    attacks
      .filter(({ scenario }) => scenario === 'robustness/nonces-refused')
      .map((attack) => {
        const hit = new Set(attack.hits.map(({ seq }) => seq))
        return { ...attack, attempts: tokens.filter(({ seq }) => hit.has(seq)) }
      }),
  evaluate: ({ underway, attempts, seq }) =>
    unless(!underway || attempts.length <= MOST, {
      exchange: attempts.at(-1)?.seq ?? seq,
      at: 'header.dpop.nonce',
      expected: { nb: `høyst ${MOST} forsøk`, en: `at most ${MOST} attempts` },
      actual: { nb: `${attempts.length} forsøk`, en: `${attempts.length} attempts` },
      message: {
        nb: `EPJ-en prøvde ${attempts.length} ganger.`,
        en: `The EPJ tried ${attempts.length} times.`,
      },
    }),
})
