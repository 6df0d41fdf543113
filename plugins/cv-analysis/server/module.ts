import { defineModule } from 'inlay/sdk';
import { collections } from '../collections/index.ts';
import { api } from '../shared/api.ts';
import { analyseCv } from './analyses/analyse-cv.ts';
import { createAnalysis } from './analyses/create-analysis.ts';
import { listAnalyses } from './analyses/list-analyses.ts';
import { readNewDocument } from './analyses/read-new-document.ts';
import { showReportPdf } from './analyses/report-pdf.ts';
import { deleteAnalysis, showAnalysis, showText } from './analyses/show-analysis.ts';
import { cancelFiles, noteArrivals, retryFiles } from './batch/change-batch.ts';
import { createBatch } from './batch/create-batch.ts';
import { runBatch } from './batch/run-batch.ts';
import { listBatches, showBatch, showBatchFiles } from './batch/show-batch.ts';
import { revealAnalysis } from './blind/reveal.ts';
import { decide, listDecisions } from './notes/decisions.ts';
import { addNote, changeNote, listNotes, removeNote } from './notes/notes.ts';
import { exportStandings } from './ranking/export-standings.ts';
import { fillAfterUpgrade, fillStandings } from './ranking/fill-standings.ts';
import { listStandings } from './ranking/list-standings.ts';
import { editRequirements, showRequirements } from './requirements/edit-requirements.ts';
import { reanalysePosition, startReanalysis } from './requirements/reanalyse.ts';
import type { CvServices } from './services.ts';
import { eraseOld } from './settings/erase-old.ts';
import { showSimilar } from './similar/show-similar.ts';
import { showDocument, showPlaces } from './viewer/show-viewer.ts';

export default defineModule<typeof api, typeof collections, CvServices>({
  api,
  collections,
  routes: {
    'POST /analyses': createAnalysis,
    'POST /analyses/batch': createBatch,
    'GET /batches': listBatches,
    'GET /batches/:id': showBatch,
    'GET /batches/:id/files': showBatchFiles,
    'POST /batches/:id/arrivals': noteArrivals,
    'POST /batches/:id/retry': retryFiles,
    'POST /batches/:id/cancel': cancelFiles,
    'GET /analyses': listAnalyses,
    'GET /analyses/:id': showAnalysis,
    'DELETE /analyses/:id': deleteAnalysis,
    'GET /analyses/:id/text': showText,
    'GET /analyses/:id/report.pdf': showReportPdf,
    'POST /analyses/:id/reveal': revealAnalysis,
    'GET /positions/:id/requirements': showRequirements,
    'PUT /positions/:id/requirements': editRequirements,
    'POST /positions/:id/reanalysis': startReanalysis,
    'GET /positions/:id/standings': listStandings,
    'GET /positions/:id/standings.csv': exportStandings,
    'GET /analyses/:id/similar': showSimilar,
    'GET /analyses/:id/places': showPlaces,
    'GET /analyses/:id/document': showDocument,
    'GET /analyses/:id/notes': listNotes,
    'POST /analyses/:id/notes': addNote,
    'PATCH /analyses/:id/notes/:noteId': changeNote,
    'DELETE /analyses/:id/notes/:noteId': removeNote,
    'GET /analyses/:id/decisions': listDecisions,
    'POST /analyses/:id/decisions': decide,
  },
  jobs: {
    'analyse-cv': analyseCv,
    'run-batch': runBatch,
    'erase-old': eraseOld,
    'fill-standings': fillStandings,
    'reanalyse-position': reanalysePosition,
  },
  lifecycle: { onUpgrade: fillAfterUpgrade },
  events: { 'document.created': readNewDocument },
});
