import { expect, test } from "vitest";
import { namesToImports } from "./classes-inlined.ts";

test("a sheet's classes are imported one by one where each is asked for by name", () => {
  const code = 'import styles from "./stage.module.css";\nuse(styles.cell, styles.chosen);';
  expect(namesToImports(code)).toBe(
    'import * as styles from "./stage.module.css";\nuse(styles.cell, styles.chosen);',
  );
});

test("where a class's name is computed the sheet stays one table", () => {
  const code =
    'import styles from "./stage.module.css";\nimport marks from "./marks.module.css";\nuse(styles[kind], marks.line);';
  expect(namesToImports(code)).toBe(code.replace("import marks", "import * as marks"));
});

test("what is not a sheet of classes is left", () => {
  const code = 'import "./base.css";\nimport words from "./words.ts";';
  expect(namesToImports(code)).toBe(code);
});
