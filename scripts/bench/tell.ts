/** Says on the error output what is measured now, so that the figures stand alone on the other. */
export function tell(what: string): void {
  console.error(`measuring: ${what}`);
}
