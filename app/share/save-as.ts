/** Long enough for the browser to have begun. */
const KEPT_MS = 10_000;

/** Hands a file to the browser, which asks or knows where it goes. */
export function saveAs(name: string, parts: readonly BlobPart[], type: string): void {
  const address = URL.createObjectURL(new Blob([...parts], { type }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), KEPT_MS);
}
