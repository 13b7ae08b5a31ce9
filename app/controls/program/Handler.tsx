import { useState } from "react";
import { dialectOf, dialectsFor } from "../../../src/handler/choose-dialect.ts";
import type { DialectId } from "../../../src/handler/dialects/index.ts";
import { writeHandler } from "../../../src/handler/write-handler.ts";
import { leasePolicies } from "../../../src/model/leasing/index.ts";
import { parseProgram } from "../../../src/program/parse.ts";
import { variantScenario } from "../../../src/scenario/changes.ts";
import { selectVariant, useSelection } from "../../store/selection.ts";
import { useStudy } from "../../store/study.ts";
import type { VariantRun } from "../../store/variant-run.ts";
import { handlerWords as words } from "../../strings/handler.ts";
import { lab } from "../../strings/lab.ts";
import { Segments } from "../../ui/Segments.tsx";
import { Select } from "../../ui/Select.tsx";
import { HandlerView } from "../../views/handler/HandlerView.tsx";
import { projectHandler } from "../../views/handler/project.ts";
import styles from "./program-page.module.css";
import { RealSettings } from "./RealSettings.tsx";
import { usePosition } from "./use-position.ts";
import { useProgramOf } from "./use-program-of.ts";

/** A variant's program as somebody would write it, and its settings as they are called there. */
export function Handler({ runs }: { readonly runs: readonly VariantRun[] }) {
  const study = useStudy((state) => state.study);
  const index = Math.min(
    useSelection((state) => state.variant),
    study.variants.length - 1,
  );
  const [chosen, setChosen] = useState<DialectId | null>(null);
  const scenario = variantScenario(study, index);
  const policy = leasePolicies.find(({ id }) => id === scenario.pool.lease)!;
  const offered = dialectsFor(policy.id);
  const own = dialectOf({ ...scenario.server, lease: policy.id });
  const dialect = offered.find(({ id }) => id === chosen) ?? offered.find(({ id }) => id === own)!;
  const { programs } = parseProgram(scenario.program);
  const ofMix = useProgramOf(runs, scenario.program);
  const program = programs[ofMix] ?? programs[0]!;
  const position = usePosition(runs, { text: scenario.program, indices: [index] }, ofMix);
  const lines = projectHandler(writeHandler(program.steps, policy, dialect), position);
  const letter = lab.letters[index] ?? "";
  return (
    <>
      <section className={styles.handler} aria-labelledby="handler">
        <header className={styles.head}>
          <h2 id="handler">{words.title}</h2>
          <Select
            label={words.language}
            value={dialect.id}
            options={offered.map(({ id, label }) => ({ value: id, text: label }))}
            // The options are the dialects.
            onChange={(id) => setChosen(id as DialectId)}
          />
        </header>
        {study.variants.length > 1 && (
          <Segments
            label={words.variant}
            value={`${index}`}
            options={study.variants.map(({ label }, at) => ({
              value: `${at}`,
              text: lab.variantHeading(lab.letters[at] ?? "", label),
            }))}
            onChange={(value) => selectVariant(Number(value))}
          />
        )}
        <p className={styles.note}>
          {dialect.natural.includes(policy.id) ? policy.sentence : words.seldom(dialect.label)}
        </p>
        <HandlerView lines={lines} label={`${letter}, ${dialect.label}`} />
      </section>
      <RealSettings scenario={scenario} dialect={dialect.id as DialectId} />
    </>
  );
}
