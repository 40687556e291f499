// How large an area Kjernejournal must have (NHN's requirements), in CSS pixels.
import type { Bilingual } from '../result.ts'

export const LEAST_WINDOW = { width: 960, height: 640 }

export const leastWindow: Bilingual = {
  nb: `minst ${LEAST_WINDOW.width} × ${LEAST_WINDOW.height}`,
  en: `at least ${LEAST_WINDOW.width} × ${LEAST_WINDOW.height}`,
}
