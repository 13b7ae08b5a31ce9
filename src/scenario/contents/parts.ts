/** The parts of the catalogue, in the order shown. */
export const parts = [
  { id: "workers", label: "Who does the work" },
  { id: "pool", label: "Why a pool" },
  { id: "release", label: "Who lets go, and when" },
  { id: "limits", label: "Setting limits" },
  { id: "presets", label: "Real software, set up by default" },
] as const;
export type PartId = (typeof parts)[number]["id"];
