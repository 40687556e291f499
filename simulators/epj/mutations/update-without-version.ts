import type { Mutation } from './mutation.ts'

export const updateWithoutVersion: Mutation = {
  name: 'update-without-version',
  nb: {
    title: 'Endrer kritisk informasjon uten å si hvilken versjon',
    description: 'Opplysningen settes sammen av EPJ-ens egne felter, og meta er ikke et av dem.',
  },
  en: {
    title: 'Changes critical information without saying which version',
    description: 'The record is built anew from the EPJ’s own fields, and meta is not one of them.',
  },
  changes: () => ({
    send(url, call) {
      if (call.method !== 'PUT' || !url.includes('critical-information') || call.body === undefined) return
      const { meta: _meta, ...record } = JSON.parse(call.body)
      call.body = JSON.stringify(record)
    },
  }),
}
