import type { Mutation } from './mutation.ts'

export const ignoresIntegrationSwitch: Mutation = {
  name: 'ignores-integration-switch',
  nb: {
    title: 'Kaller Kjernejournal enda integrasjonen er slått av',
    description: 'Haken i Master skjuler knappen, men oppslaget når en pasient åpnes, ser ikke på den.',
  },
  en: {
    title: 'Calls Kjernejournal although the integration is switched off',
    description:
      'The tick in Master hides the button, but the look-up when a patient is opened does not ask for it.',
  },
  changes: (correct) => ({
    allowsKjernejournal: (settings, user) =>
      correct.allowsKjernejournal({ ...settings, integration: true }, user),
  }),
}
