import { INDENT, type Segment, type Text } from './segment.ts'

const isSetIn = ({ lines, begins, stands, box, size }: Segment) =>
  lines.some(
    (line, at) =>
      begins[at] && !stands[at] && lines.length > 1 && line.box.left - box.left > INDENT.least * size,
  )

/** Where no first line is set in, what follows a full stop at the end of a block begins a paragraph. */
export function withParagraphs(segments: Text): Segment[] {
  if (segments.some(isSetIn)) return segments
  return segments.map((segment, at) => {
    const above = segments[at - 1]
    return above && !above.isOpen ? { ...segment, begins: [true, ...segment.begins.slice(1)] } : segment
  })
}
