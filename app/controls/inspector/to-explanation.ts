/** Leads to what explains the selected, after a dialog that closes has given the focus back. */
export function toExplanation(): void {
  requestAnimationFrame(() => document.getElementById("inspector")?.focus());
}
