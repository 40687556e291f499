// The process in which a PDF is read; see read-pdf.ts.
import { evidenceRefusals } from '../../refusals/evidence.ts'
import { EvidenceError } from './evidence-error.ts'
import { stripPdf } from './strip-pdf.ts'

process.once('message', async (bytes: Uint8Array) => {
  try {
    process.send?.(await stripPdf(bytes))
  } catch (error) {
    process.send?.({
      problem: error instanceof EvidenceError ? error.said : evidenceRefusals.pdfUnreadable(),
    })
  }
})
