// The capacity page: one file that needs nothing else, and that prints.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import ejs from 'ejs'
import type { Capacity } from '#conformance/load/capacity/capacity.ts'
import { figureIn } from '../figure.ts'
import { escapeHtml } from '../html/escape-html.ts'
import { moment } from '../html/moment.ts'
import { sayCapacityIn } from './capacity-texts.ts'

const here = import.meta.dirname

export function renderCapacityPage(capacity: Capacity, language: 'nb' | 'en'): string {
  const filename = join(here, 'views', 'capacity.ejs')
  const css = ['../html/style.css', 'style.css']
    .map((name) => readFileSync(join(here, name), 'utf8'))
    .join('\n')
  const html = ejs.render(
    readFileSync(filename, 'utf8'),
    { ...capacityView(capacity, language), css },
    { filename, cache: true, strict: true, localsName: 'view', escape: escapeHtml, rmWhitespace: true },
  )
  return `${html.trim()}\n`
}

function capacityView(capacity: Capacity, language: 'nb' | 'en') {
  const say = sayCapacityIn(language)
  const { machine, growth, national } = capacity
  return {
    language,
    say,
    listing: 'npm run load -- --list',
    byline: moment(capacity.startedAt, language),
    suiteVersion: capacity.suiteVersion,
    how: say(capacity.pinned ? 'pinned' : 'free'),
    figures: capacity.figures.map((figure) => ({
      title: figure.title[language],
      perSecond: Math.round(figure.perSecond),
      simulatorMicros: figure.simulatorMicros,
      perCore: figure.simulatorMicros > 0 ? Math.round(1e6 / figure.simulatorMicros) : 0,
      k6Micros: figure.k6Micros ?? '–',
      limit: say(figure.limit),
      loop: figureIn(language, figure.loopDelayP99Ms),
      wrong: figure.wrong,
    })),
    growth: growth ? say('growthText', { ...growth, processors: machine.processors }) : '',
    national: say('nationalText', national),
    machine: say('machineText', { ...machine, load: Math.round(machine.load * 10) / 10 }),
  }
}
