import { members } from '../../evidence/jwt.ts'
import type { DataCall } from '../../evidence/kjernejournal/data-calls.ts'
import { accepted, requestBody } from '../../evidence/seen.ts'
import { defineCheck, unless } from '../../kit/define-check.ts'

const CREATE = 'kjernejournal.critical-create'

export default defineCheck({
  id: 'api/registered-once',
  requirements: ['KJ-I46'],
  cause: 'implementation',
  nb: {
    title: 'En opplysning som er registrert, blir ikke registrert en gang til',
    failureTitle: 'Den samme opplysningen ble registrert to ganger for ett klikk',
    why: 'Kjernejournal lager en ny opplysning for hver POST. Da står den samme allergien to ganger, og når den ene avkreftes, gjelder den andre fortsatt.',
    fix: 'Registrer ett sted i koden, og slå av knappen til svaret er kommet. Ta vare på id fra svaret, og endre med PUT. Slå av bibliotekets automatiske gjentakelser for POST.',
  },
  en: {
    title: 'A record that has been registered is not registered again',
    failureTitle: 'The same record was registered twice for one click',
    why: 'Kjernejournal makes a new record for each POST. Then the same allergy is there twice, and when one is refuted, the other still stands.',
    fix: 'Register in one place in the code, and disable the button until the answer has come. Keep id from the answer, and change it with PUT. Switch off the library’s automatic retries for POST.',
  },
  select: ({ dataCalls }) => {
    // Without a step nobody knows whether the user registered it again.
    const taken = dataCalls.filter(
      (call) => call.operation === CREATE && call.step !== undefined && accepted(call),
    )
    const first = new Map<string, number>()
    return taken.flatMap((call) => {
      const said = whatItSays(call)
      if (said === undefined) return []
      const same = JSON.stringify([call.step, call.patient, said])
      const earlier = first.get(same)
      if (earlier === undefined) first.set(same, call.seq)
      return [{ ...call, earlier }]
    })
  },
  evaluate: ({ earlier }) =>
    unless(earlier === undefined, {
      at: 'body.code',
      expected: { nb: 'én registrering', en: 'one registration' },
      actual: { nb: `den samme igjen, etter #${earlier}`, en: `the same again, after #${earlier}` },
      message: {
        nb: 'Opplysningen var allerede tatt imot, i det samme steget.',
        en: 'The record had already been taken, in the same step.',
      },
    }),
})

/** Its kind and its code; times and identifiers may differ. */
function whatItSays(call: DataCall): string | undefined {
  const { resourceType, code } = members(requestBody(call))
  return code === undefined ? undefined : JSON.stringify([resourceType, code])
}
