// The capacity page.
import type { Capacity } from '#conformance/load/capacity/capacity.ts'
import { figureIn, wholeFigure } from '../figure.ts'
import { moment } from '../html/moment.ts'
import { type CapacityTextKey, sayCapacityIn } from './capacity-texts.ts'
import { renderView } from './page.ts'

export const renderCapacityPage = (capacity: Capacity, language: 'nb' | 'en'): string =>
  renderView('capacity.ejs', capacityView(capacity, language))

const columns = [
  'perSecond',
  'simulatorMicros',
  'perCore',
  'k6Micros',
  'loop',
  'wrong',
  'limit',
] as const satisfies readonly CapacityTextKey[]

function capacityView(capacity: Capacity, language: 'nb' | 'en') {
  const say = sayCapacityIn(language)
  const { machine, growth, national } = capacity
  const dearest = Math.max(1, ...capacity.figures.map(({ simulatorMicros }) => simulatorMicros))
  return {
    language,
    say,
    listing: 'npm run load -- --list',
    byline: moment(capacity.startedAt, language),
    suiteVersion: capacity.suiteVersion,
    how: say(capacity.pinned ? 'pinned' : 'free'),
    columns,
    figures: capacity.figures.map((figure) => ({
      title: figure.title[language],
      perSecond: wholeFigure(figure.perSecond),
      simulatorMicros: wholeFigure(figure.simulatorMicros),
      perCore: wholeFigure(figure.simulatorMicros > 0 ? 1e6 / figure.simulatorMicros : 0),
      k6Micros: figure.k6Micros === undefined ? '–' : wholeFigure(figure.k6Micros),
      limit: say(figure.limit),
      loop: figureIn(language, figure.loopDelayP99Ms),
      wrong: figure.wrong,
    })),
    costs: capacity.figures.map(({ title, simulatorMicros }) => ({
      title: title[language],
      millis: figureIn(language, Math.round(simulatorMicros / 10) / 100),
      share: Math.round((simulatorMicros / dearest) * 1000) / 10,
    })),
    growth: growth
      ? say('growthText', {
          one: wholeFigure(growth.one),
          two: wholeFigure(growth.two),
          factor: growth.factor,
          processors: machine.processors,
        })
      : '',
    national: say('nationalText', {
      peak: wholeFigure(national.peak),
      perCore: wholeFigure(national.perCore),
      cores: national.cores,
    }),
    machine: say('machineText', { ...machine, load: Math.round(machine.load * 10) / 10 }),
  }
}
