import * as pdfjsWorker from 'pdfjs-dist/legacy/build/pdf.worker.mjs'

// pdf.js looks for a canvas to draw on, and for a thread to read in. Nothing is drawn here, and this is that thread: it
// takes both from where it would otherwise load them from files.

class Nothing {}
Object.assign(globalThis, { pdfjsWorker, DOMMatrix: Nothing, Path2D: Nothing, ImageData: Nothing })
