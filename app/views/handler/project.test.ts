import { expect, test } from "vitest";
import { dialects } from "../../../src/handler/dialects/index.ts";
import { writeHandler } from "../../../src/handler/write-handler.ts";
import { explicit } from "../../../src/model/leasing/explicit.ts";
import { parseProgram } from "../../../src/program/parse.ts";
import { projectHandler } from "./project.ts";

const node = dialects.find(({ id }) => id === "node-pg")!;
const [program] = parseProgram("checkout; query 5; call 490; release").programs;
const lines = writeHandler(program!.steps, explicit, node);

test("the line that runs now is that of the request's step", () => {
  const [now, ...others] = projectHandler(lines, { step: 2, isWaiting: false }).filter(
    ({ isCurrent }) => isCurrent,
  );
  expect(now).toMatchObject({ code: "    await payments.charge(id);", holding: "idle" });
  expect(others).toEqual([]);
});

test("who waits for a connection stands where it is taken", () => {
  const [waits] = projectHandler(lines, { step: 0, isWaiting: true }).filter(
    (one) => one.isWaiting,
  );
  expect(waits).toMatchObject({ code: "  const client = await pool.connect();" });
});

test("without a request nothing runs", () => {
  const shown = projectHandler(lines, { step: -1, isWaiting: false });
  expect(shown.some((line) => line.isCurrent || line.isWaiting)).toBe(false);
});
