/**
 * Terminals on which cells within a line cannot be cleared. mlterm (seen in 3.9.0) clears no more of them than characters
 * stand behind the cursor: of a row of wide ones the half is left. The one that Emacs comes with (term.el, TERM is
 * eterm-color) clears none, and cuts what half of a wide one is written over. What draws by itself within mlterm is not
 * concerned.
 */
export function cannotClearCells({
  TERM = '',
  MLTERM,
  TMUX,
  STY,
}: Record<string, string | undefined>): boolean {
  return /^(?:mlterm|eterm)/.test(TERM) || (MLTERM !== undefined && !TMUX && !STY)
}
