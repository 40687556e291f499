import type { Mutation } from './mutation.ts'

export const criticalWithoutDisplay: Mutation = {
  name: 'critical-without-display',
  nb: {
    title: 'Registrerer kritisk informasjon med koder alene',
    description: 'Den som har kodeverket, kan jo slå opp teksten.',
  },
  en: {
    title: 'Registers critical information with codes alone',
    description: 'Whoever has the code system can look the text up.',
  },
  changes: () => ({
    send(url, call) {
      if (!url.includes('critical-information')) return
      call.body = call.body?.replaceAll(/,"display":"[^"]*"/g, '')
    },
  }),
}
