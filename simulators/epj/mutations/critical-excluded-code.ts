import type { Mutation } from './mutation.ts'

export const criticalExcludedCode: Mutation = {
  name: 'critical-excluded-code',
  nb: {
    title: 'Registrerer en allergi som en kontaktårsak',
    description: 'I journalen står den som Z88.6 i ICD-10, og koden sendes videre som den er.',
  },
  en: {
    title: 'Registers an allergy as a reason for contact',
    description: 'The journal has it as Z88.6 in ICD-10, and the code is sent on as it stands there.',
  },
  changes: () => ({
    send(url, call) {
      if (!url.includes('critical-information') || call.body === undefined) return
      call.body = call.body
        .replace('"http://www.whocc.no/atc"', '"urn:oid:2.16.578.1.12.4.1.1.7110"')
        .replace('"M01AE01"', '"Z88.6"')
    },
  }),
}
