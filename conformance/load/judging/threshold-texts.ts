// What a threshold of a load run says, in words.
import { figureIn } from '#reports/figure.ts'
import type { CheckResult } from '../../result.ts'
import { seriesTitle } from '../catalogue/series-titles.ts'
import type { LoadRun, LoadThreshold } from '../load-run.ts'

export type ThresholdTexts = Pick<CheckResult, 'title' | 'failureTitle' | 'why' | 'fix'>

export function textsOf({ series, limit, expression }: LoadThreshold, run: LoadRun): ThresholdTexts {
  const bound = /[\d.]+$/.exec(expression)?.[0] ?? ''
  return limit === 'errors' ? ofErrors(series, Number(bound), run) : ofTimes(series, limit, bound, run)
}

function ofTimes(series: string, limit: 'p95' | 'p99', ms: string, { order }: LoadRun): ThresholdTexts {
  const share = limit === 'p95' ? '95' : '99'
  const { nb, en } = seriesTitle(series)
  const tall = figureIn('nb', ms)
  return {
    title: {
      nb: `Under last besvares ${share} % av «${nb}» innen ${tall} ms`,
      en: `Under load ${share} % of “${en}” are answered within ${ms} ms`,
    },
    failureTitle: {
      nb: `Under last tar svarene for lang tid: ${share} % av «${nb}» ble ikke besvart innen ${tall} ms`,
      en: `Under load answers take too long: ${share} % of “${en}” were not answered within ${ms} ms`,
    },
    why: {
      nb: 'Ikonet skal være der før behandleren ser etter det; den som må vente, slutter å se.',
      en: 'The icon is to be there before the clinician looks for it; who has to wait stops looking.',
    },
    fix: {
      nb: `Se på siden for lasten når i løpet svarene ble trege, ved ${figureIn('nb', order.rate)}/s. Grensen er Testbenks egen (--${limit}), ingen kilde oppgir noen.`,
      en: `See on the load page when in the run answers became slow, at ${order.rate}/s. The limit is Testbenk’s own (--${limit}); no source gives one.`,
    },
  }
}

function ofErrors(series: string, share: number, { order }: LoadRun): ThresholdTexts {
  const { nb, en } = seriesTitle(series)
  const percent = `${Math.round(share * 100_000) / 1000} %`
  return {
    title: {
      nb: `Under last er høyst ${figureIn('nb', percent)} av «${nb}» gale eller ubesvarte`,
      en: `Under load at most ${percent} of “${en}” are wrong or unanswered`,
    },
    failureTitle: {
      nb: `Under last er for mange av «${nb}» gale eller ubesvarte`,
      en: `Under load too many of “${en}” are wrong or unanswered`,
    },
    why: {
      nb: 'Et ikon som mangler når det er travelt, mangler når det trengs mest.',
      en: 'An icon that is missing when it is busy is missing when it is needed most.',
    },
    fix: {
      nb: `Finn svarene som ikke var 200 i rommets journal, ved ${figureIn('nb', order.rate)}/s.`,
      en: `Find the answers that were not 200 in the room’s journal, at ${order.rate}/s.`,
    },
  }
}
