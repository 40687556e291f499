import type { SentForm } from '../../evidence/helseid/sent-form.ts'
import { defineCheck, unless } from '../../kit/define-check.ts'

const NEEDED = ['nhn:kjernejournal/innlogging', 'nhn:kjernejournal/tillitsrammeverk']

export default defineCheck({
  id: 'helseid/kjernejournal-scopes',
  requirements: ['KJ-S03'],
  cause: 'configuration',
  nb: {
    title: 'Innloggingen ber om begge scopene som kjernejournal krever',
    failureTitle: 'Innloggingen mangler et scope som kjernejournal krever',
    why: 'Kjernejournal slipper bare inn brukere med begge scopene: ett for innlogging og ett for attesten i tillitsrammeverket.',
    fix: 'Be om nhn:kjernejournal/innlogging og nhn:kjernejournal/tillitsrammeverk i scope. Kontroller også at begge er lagt til på klienten i HelseID Selvbetjening.',
  },
  en: {
    title: 'The log-in asks for both scopes that Kjernejournal requires',
    failureTitle: 'The log-in lacks a scope that Kjernejournal requires',
    why: 'Kjernejournal admits only users with both scopes: one for log-in and one for the attest of Tillitsrammeverk.',
    fix: 'Ask for nhn:kjernejournal/innlogging and nhn:kjernejournal/tillitsrammeverk in scope. Check too that both have been added to the client in HelseID Selvbetjening.',
  },
  select: ({ par }) =>
    par.filter(
      ({ parameters }) =>
        parameters.getAll('resource').includes('nhn:kjernejournal') ||
        scopesOf(parameters).some((scope) => scope.startsWith('nhn:kjernejournal/')),
    ),
  evaluate: ({ parameters }) => {
    const asked = scopesOf(parameters)
    const missing = NEEDED.filter((scope) => !asked.includes(scope))
    return unless(missing.length === 0, {
      at: 'body.scope',
      expected: NEEDED.join(' '),
      actual: asked.join(' '),
      message: { nb: `Mangler ${missing.join(' og ')}.`, en: `Lacks ${missing.join(' and ')}.` },
    })
  },
})

function scopesOf(parameters: SentForm): readonly string[] {
  return (parameters.get('scope') ?? '').split(' ')
}
