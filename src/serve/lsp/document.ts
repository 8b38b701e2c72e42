import type { Finding } from '../../draft/finding.ts'
import { unitsOfPoints } from '../../text/points.ts'
import { type Encoding, Places } from './positions.ts'

/** A finding, and where it stands in code units. */
export interface PlacedFinding extends Finding {
  from: number
  to: number
}

/** A draft that an editor has open. */
export class Document {
  readonly places: Places
  /** Of this text; undefined until it was checked. */
  findings: PlacedFinding[] | undefined
  /** Once it was checked, or will not be any more. */
  readonly settled: Promise<void>
  settle = (): void => {}

  constructor(
    readonly uri: string,
    readonly version: number | null,
    readonly text: string,
    encoding: Encoding,
  ) {
    this.places = new Places(text, encoding)
    this.settled = new Promise((resolve) => {
      this.settle = resolve
    })
  }

  found(findings: Finding[]): void {
    this.findings = findings.map((finding) => {
      const from = unitsOfPoints(this.text, finding.offset)
      return { ...finding, from, to: from + finding.text.length }
    })
    this.settle()
  }

  /** The findings that touch a stretch. */
  findingsIn(from: number, to: number): PlacedFinding[] {
    return (this.findings ?? []).filter((finding) => finding.from <= to && from <= finding.to)
  }
}
