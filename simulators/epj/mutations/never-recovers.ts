import type { Mutation } from './mutation.ts'

export const neverRecovers: Mutation = {
  name: 'never-recovers',
  nb: {
    title: 'Kaller ingen mer etter et brudd',
    description: 'En sikring som slår ut og aldri settes inn igjen.',
  },
  en: {
    title: 'Calls nobody any more after an outage',
    description: 'A breaker that opens and is never closed.',
  },
  changes: () => {
    let broken = false
    return {
      send() {
        if (broken) throw new TypeError('fetch failed')
      },
      repeats(url, _call, answer) {
        broken ||= answer.status >= 500 && url.includes('/v1/helseindikator')
        return false
      },
    }
  },
}
