import { header1 } from '../../evidence/seen.ts'
import { defineCheck, shown, unless } from '../../kit/define-check.ts'

export default defineCheck({
  id: 'kjernejournal/json-content-type',
  requirements: ['KJ-I05'],
  cause: 'implementation',
  nb: {
    title: 'Oppslag på helseindikatoren er JSON og sier det i Content-Type',
    failureTitle: 'Oppslag på helseindikatoren sier ikke at innholdet er JSON',
    why: 'Kjernejournal leser innholdet etter Content-Type. Uten den kan oppslaget bli avvist.',
    fix: 'Send med headeren Content-Type: application/json.',
  },
  en: {
    title: 'Look-ups of the health indicator are JSON and say so in Content-Type',
    failureTitle: 'Look-ups of the health indicator do not say that the content is JSON',
    why: 'Kjernejournal reads the content by its Content-Type. Without it the look-up may be refused.',
    fix: 'Send the header Content-Type: application/json along.',
  },
  select: ({ indicators }) => indicators,
  evaluate: (call) => {
    const type = header1(call, 'content-type')
    return unless(type?.split(';')[0]?.trim().toLowerCase() === 'application/json', {
      at: 'header.content-type',
      expected: 'application/json',
      actual: shown(type),
      message: { nb: 'Content-Type er ikke application/json.', en: 'Content-Type is not application/json.' },
    })
  },
})
