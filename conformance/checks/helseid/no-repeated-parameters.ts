import { namesClient } from '../../evidence/helseid/client-calls.ts'
import { defineCheck } from '../../kit/define-check.ts'

export default defineCheck({
  id: 'helseid/no-repeated-parameters',
  requirements: ['HID-A09', 'HID-N37'],
  cause: 'implementation',
  nb: {
    title: 'Hver parameter står én gang i skjemaet',
    failureTitle: 'En parameter står flere ganger i skjemaet',
    why: 'Når en parameter står to ganger, vet ikke HelseID hvilken som gjelder. Slike kall blir avvist.',
    fix: 'Se etter hva biblioteket legger til selv: mange legger til client_id når de lager klientbeviset. Bare resource kan gjentas.',
  },
  en: {
    title: 'Each parameter occurs once in the form',
    failureTitle: 'A parameter occurs several times in the form',
    why: 'When a parameter occurs twice, HelseID does not know which one applies. Such calls are refused.',
    fix: 'Look at what the library adds by itself: many add client_id when they make the client assertion. Only resource may be repeated.',
  },
  select: ({ clientCalls }) =>
    clientCalls
      .values()
      .map((call) => ({ ...call, repeated: repeatedIn([...call.form.keys()]) }))
      .filter(({ form, repeated }) => namesClient(form) || repeated.length > 0),
  evaluate: ({ form, repeated }) =>
    repeated.map((name) => ({
      at: `body.${name}`,
      expected: { nb: 'én gang', en: 'once' },
      actual: { nb: `${form.getAll(name).length} ganger`, en: `${form.getAll(name).length} times` },
      message: { nb: `${name} står flere ganger.`, en: `${name} stands several times.` },
    })),
})

/** Recipients may be several. Nearly every form has none, and is looked at no further. */
function repeatedIn(names: readonly string[]): readonly string[] {
  const distinct = new Set(names)
  if (distinct.size === names.length) return []
  return [...distinct].filter(
    (name) => name !== 'resource' && names.indexOf(name) !== names.lastIndexOf(name),
  )
}
