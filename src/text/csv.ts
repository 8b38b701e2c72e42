/** A cell of a table: quoted, and no formula, which a spreadsheet would run. */
export function csvCell(value: unknown): string {
  const text =
    value === null || value === undefined ? '' : Array.isArray(value) ? value.join('\n') : String(value)
  const safe = /^[=+@\t\r]|^-[^\d]/.test(text) ? `'${text}` : text
  return /[",\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
