/** Several texts in one cell, on one line: programs that go by lines take them for one record. */
const listed = (texts: unknown[]): string => texts.map((text) => String(text).replace(/\s+/g, ' ')).join('; ')

/** A cell of a table: quoted, and no formula, which a spreadsheet would run. */
export function csvCell(value: unknown): string {
  const text =
    value === null || value === undefined ? '' : Array.isArray(value) ? listed(value) : String(value)
  const safe = /^[=+@\t\r]|^-[^\d]/.test(text) ? `'${text}` : text
  return /[",\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
