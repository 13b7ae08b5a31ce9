import { judgeTheory, type TheoryCase } from "./theory.ts";

/** A process that judges one case after another, as they are sent. */
process.on("message", (theory: TheoryCase) => {
  process.send?.(judgeTheory(theory));
});
