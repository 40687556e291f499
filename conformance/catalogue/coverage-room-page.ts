// The page of the catalogue in a room: the same that `coverage` writes, with the way back.
import { createLostPage } from '#simulators/core/front/lost.ts'
import { forPage, pageApp } from '#simulators/core/front/page-app.ts'
import { refusedPage } from '#simulators/core/front/refused-page.ts'
import type { RoomPages } from '#simulators/core/front/room-links.ts'
import { appPerRoom } from '../pages/room-app.ts'
import { sendDocument } from '../pages/send-document.ts'
import { coveragePage } from './coverage-page.ts'
import { coverageTexts } from './coverage-texts.ts'
import { coverageLinks, isCoveragePath } from './coverage-when-asked.ts'

export function createCoveragePage(suiteVersion: string, report: (problem: unknown) => void): RoomPages {
  const answer = appPerRoom(({ name }) => {
    const base = `/r/${name}`
    const app = pageApp()
    app.get(
      `${base}/coverage`,
      forPage(({ language }, response) => {
        const otherLanguage = `${base}/coverage?lang=${coverageTexts[language].other.language}`
        sendDocument(
          response,
          coveragePage({ language, suiteVersion, room: { name, href: `${base}/`, otherLanguage } }),
        )
      }),
    )
    app.use(createLostPage(name))
    app.use(refusedPage(report))
    return app
  })
  return {
    links: coverageLinks,
    handle(room, request, response, path) {
      if (!isCoveragePath(path)) return false
      answer(room, request, response)
      return true
    },
  }
}
