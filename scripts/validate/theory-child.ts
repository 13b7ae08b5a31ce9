import { judgeTheory } from "./theory.ts";
import type { TheoryCase } from "./theory-case.ts";

/** A process that judges one case after another, as they are sent. */
process.on("message", (theory: TheoryCase) => {
  process.send?.(judgeTheory(theory));
});
