// The process in which a PDF is read; see read-pdf.ts.
import { endWhenOrphaned } from '../../end-when-orphaned.ts'
import { evidenceRefusals } from '../../refusals/evidence.ts'
import { EvidenceError } from './evidence-error.ts'
import { stripPdf } from './strip-pdf.ts'

// Whoever reads the PDF may never come back, and nobody is left to end it where the bench was killed.
endWhenOrphaned()

process.once('message', async (bytes: Uint8Array) => {
  try {
    process.send?.(await stripPdf(bytes))
  } catch (error) {
    process.send?.({
      problem: error instanceof EvidenceError ? error.said : evidenceRefusals.pdfUnreadable(),
    })
  }
})
