import type { Diagnostic } from 'vscode-languageserver-types'
import type { Degree } from '../../draft/finding.ts'
import type { Document } from './document.ts'
import type { Sources } from './sources.ts'

/** As the protocol numbers them: error, warning, information. */
const SEVERITIES = { error: 1, doubt: 2, note: 3 } as const satisfies Record<Degree, number>

/** What differs in a draft, as an editor shows it. */
export const diagnosticsOf = ({ findings, places }: Document, sources: Sources): Diagnostic[] =>
  (findings ?? []).map(({ from, to, kind, degree, says, proposal, evidence }) => ({
    range: places.rangeOf(from, to),
    severity: SEVERITIES[degree],
    ...{ code: kind, source: 'lbx-tui', message: proposal === null ? says : `${says} → ${proposal}` },
    relatedInformation: evidence.flatMap((own) => {
      const location = sources.locationOf(own)
      return location ? [{ location, message: `${own.sentence} ${own.citation}` }] : []
    }),
  }))
