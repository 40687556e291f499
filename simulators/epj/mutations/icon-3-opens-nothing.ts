import type { Mutation } from './mutation.ts'

export const icon3OpensNothing: Mutation = {
  name: 'icon-3-opens-nothing',
  nb: {
    title: 'Åpner ingenting fra ikonet for status 3',
    description: 'Bare statusene som fantes da EPJ-en ble laget, er klikkbare.',
  },
  en: {
    title: 'Opens nothing from the icon for status 3',
    description: 'Only the statuses that were there when the EPJ was made are known as clickable.',
  },
  changes: (correct) => ({
    opensPortal: (icon) => icon !== 3 && correct.opensPortal(icon),
  }),
}
