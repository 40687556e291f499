// The worker in which PDFs are read; see strip-pdf.ts.
import { parentPort, workerData } from 'node:worker_threads'
import { evidenceRefusals } from '../../refusals/evidence.ts'
import { EvidenceError } from './evidence-error.ts'
import { stripPdf } from './strip-pdf.ts'

try {
  parentPort?.postMessage(await stripPdf(workerData))
} catch (error) {
  parentPort?.postMessage({
    problem: error instanceof EvidenceError ? error.said : evidenceRefusals.pdfUnreadable(),
  })
}
