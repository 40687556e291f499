// Pages: EJS views in one layout that always says «simulator», with texts from a catalogue in both languages.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import ejs from 'ejs'
import type { Request, Response } from 'express'
import helmet from 'helmet'
import i18next, { type i18n } from 'i18next'
import { readTarget } from '../call/target.ts'
import { once } from '../once.ts'
import type { Language } from '../simulator.ts'
import { texts as layoutTexts } from './texts.ts'

/** Flat keys (`login.title`) with `{{name}}` places, the same keys in both languages. */
export interface Catalogue {
  readonly nb: Readonly<Record<string, string>>
  readonly en: Readonly<Record<string, string>>
}

export interface PageOptions {
  /** Text key of the title. */
  readonly title: string
  readonly titleVars?: Readonly<Record<string, string>>
  readonly status?: number
  /** Addresses of others that the page may show in a frame, and none besides. */
  readonly frames?: readonly string[]
  /** Any page may show this one in a frame; otherwise those of the bench alone may. */
  readonly framedByAnyone?: boolean
  /** Pages of one state of things, made already: many look at it at once, and each address is made once. */
  readonly kept?: Map<string, Buffer>
}

export type Translate = (key: string, vars?: Readonly<Record<string, unknown>>) => string

export interface Pages {
  /**
   * Answers with a view inside the layout. `data.styles` and `data.scripts` name files in the simulator's
   * assets folder. Throws when the view or a text key does not exist.
   */
  render(
    request: PageRequest,
    response: Response,
    view: string,
    data: object | (() => object),
    options: PageOptions,
  ): void
  translate(language: Language): Translate
}

type PageRequest = Request & {
  readonly language: Language
  /** The request named somebody who may be real. */
  readonly refused?: boolean
}

const protect = helmet({
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      defaultSrc: ["'self'"],
      imgSrc: ["'self'", 'data:'],
      objectSrc: ["'none'"],
      baseUri: ["'none'"],
      frameAncestors: ["'self'"],
    },
  },
  // Without it Chrome sends `Origin: null` with forms, and nobody can tell a form of ours from a stranger's.
  referrerPolicy: { policy: 'same-origin' },
  // The bench speaks plain HTTP on localhost; a promise of HTTPS would lock people out of it.
  strictTransportSecurity: false,
  crossOriginOpenerPolicy: false,
  originAgentCluster: false,
})

/** Anybody can write an address in any number of ways. */
const MOST_KEPT = 20

const layout = join(import.meta.dirname, 'views', 'layout.ejs')

export interface PagesOptions {
  /** Folder with the views. */
  readonly views: string
  readonly texts: Catalogue
  /** Name of the simulator: whose assets `styles` and `scripts` are, and what the banner says. */
  readonly name: string
  /** `/r/<room>`, or empty for pages outside rooms. */
  readonly base: string
}

export function createPages({ views, texts, name, base }: PagesOptions): Pages {
  // Made when the first page is shown: a room that nobody looks at costs next to nothing.
  const language = once(() => createTexts(texts))
  const compiled = new Map<string, ejs.TemplateFunction>()

  function template(path: string): ejs.TemplateFunction {
    const known = compiled.get(path)
    if (known) return known
    const made = ejs.compile(readFileSync(path, 'utf8'), { filename: path, escape: escaped })
    compiled.set(path, made)
    return made
  }

  function translate(to: Language): Translate {
    return (key, vars) => {
      if (!language().exists(key, { lng: to })) throw new Error(`no text «${key}» in ${to}`)
      return language().t(key, { ...vars, lng: to, interpolation: { escapeValue: false } })
    }
  }

  function made(request: PageRequest, view: string, data: object, options: PageOptions): Buffer {
    const t = translate(request.language)
    const shared = {
      t,
      lang: request.language,
      base,
      at: readTarget(request.originalUrl).path,
      assets: `${base}/assets/${name}`,
      styles: [],
      scripts: [],
      ...data,
    }
    const main = template(join(views, `${view}.ejs`))(shared)
    const title = t(options.title, options.titleVars)
    const html = template(layout)({
      ...shared,
      main,
      title,
      name,
      refused: request.refused === true,
      otherLanguage: otherLanguage(request),
    })
    return Buffer.from(html)
  }

  return {
    translate,
    render(request, response, view, data, options) {
      const { kept } = options
      const key = [request.language, request.refused, view, request.originalUrl].join(' ')
      const html = kept?.get(key) ?? made(request, view, typeof data === 'function' ? data() : data, options)
      if (kept && kept.size < MOST_KEPT) kept.set(key, html)
      protect(request, response, () => undefined)
      if (options.frames) allowFrames(response, options.frames)
      if (options.framedByAnyone) letAnyoneFrame(response)
      response
        .status(options.status ?? 200)
        .set('cache-control', 'no-store')
        .type('html')
        .send(html)
    },
  }
}

/** By address without query, which a policy has no place for. */
function allowFrames(response: Response, frames: readonly string[]): void {
  const sources = frames.map((address) => {
    const { origin, pathname } = new URL(address)
    return `${origin}${pathname.replaceAll(';', '%3B').replaceAll(',', '%2C')}`
  })
  const policy = String(response.getHeader('content-security-policy'))
  response.setHeader('content-security-policy', `${policy};frame-src ${sources.join(' ')}`)
}

function letAnyoneFrame(response: Response): void {
  const policy = String(response.getHeader('content-security-policy'))
  response.setHeader('content-security-policy', policy.replace("frame-ancestors 'self'", 'frame-ancestors *'))
  response.removeHeader('x-frame-options')
}

/** Marks that turn the direction of what stands behind them (UAX 9): our own words may stand there, so they are spelled out. */
const TURNING = /[\u202a-\u202e\u2066-\u2069]/g

function escaped(value: unknown): string {
  return ejs
    .escapeXML(String(value ?? ''))
    .replace(TURNING, (mark) => `\\u{${mark.charCodeAt(0).toString(16)}}`)
}

function createTexts(texts: Catalogue): i18n {
  const instance = i18next.createInstance()
  void instance.init({
    lng: 'nb',
    fallbackLng: false,
    initAsync: false,
    keySeparator: false,
    nsSeparator: false,
    resources: {
      nb: { translation: { ...layoutTexts.nb, ...texts.nb } },
      en: { translation: { ...layoutTexts.en, ...texts.en } },
    },
  })
  return instance
}

/** The same address in the other language; forms keep their place, since only the query changes. */
function otherLanguage(request: PageRequest): { readonly code: Language; readonly href: string } {
  const code = request.language === 'nb' ? 'en' : 'nb'
  const { path, searchParams } = readTarget(request.originalUrl)
  searchParams.set('lang', code)
  // Two slashes in front would lead to another site.
  return { code, href: `${path.replace(/^[/\\]+/, '/')}?${searchParams}` }
}
