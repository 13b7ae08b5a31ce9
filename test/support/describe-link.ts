import { run } from "../../src/runner/run.ts";
import { variantScenario } from "../../src/scenario/changes.ts";
import { decodeLink } from "../../src/scenario/link/decode.ts";
import { traceHash } from "../../src/trace/hash.ts";

/** What a link opens, as the columns of `test/golden/links.txt`: study, moment, trace hashes. */
export async function describeLink(link: string): Promise<readonly string[]> {
  const { state } = await decodeLink(link);
  const hashes = state.study.variants.map((_variant, index) =>
    traceHash(run(variantScenario(state.study, index))),
  );
  return [state.study.id, `${state.atMs}ms`, hashes.join(" ")];
}
