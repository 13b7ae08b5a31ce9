import type { Dialect, Frame, Statement } from "../dialect.ts";
import { capital, nameRead, thingChanged, thingRead, variable } from "../names.ts";
import type { Lease } from "../plan.ts";
import { gives, runs, says, takes, type Written } from "../written.ts";

/**
 * brianc/node-postgres packages/pg-pool/index.js (`connect`, `query`, `release`) and its guide
 * "Transactions": one client for all statements, `release` in `finally`.
 */
export const nodePg = {
  id: "node-pg",
  label: "JavaScript with node-postgres",
  language: "JavaScript",
  comment: "//",
  indent: "  ",
  natural: ["statement", "explicit", "careless", "request", "none"],
  isStrict: false,
  endsWith: "body",
  handler: () => ({
    before: ['app.post("/orders/:id", async (req, res) => {', "  const { id } = req.params;"],
    after: ["  res.sendStatus(204);", "});"],
    inside: 1,
  }),
  compute: ({ yieldEvery, isHelped }) => {
    if (isHelped) return [runs("await hashInThreadPool();")];
    if (yieldEvery === null) return ["work();"];
    return [runs("for (const part of parts) {"), "  work(part);", "  await setImmediate();", "}"];
  },
  call: () => ["await payments.charge(id);"],
  statement: (statement) => [statementOn(statement)],
  hold: (lease, policy) => {
    const client = clientOf(lease);
    if (policy === "none") return framed(lease, opened(client), `await ${client}.end();`);
    if (policy === "unit" && !lease.isProgram) return kept(client);
    const taken = [takes(`const ${client} = await pool.connect();`)];
    if (lease.ending === "leak") {
      return { before: taken, after: [says(`${client} is never released`)], inside: 0 };
    }
    return framed(lease, taken, `${client}.release();`);
  },
  transaction: ({ lease, ownsLease, ending, isNested }) => {
    const client = clientOf(lease);
    const begin = runs(`await ${client}.query("BEGIN");`);
    const word = ending === "commit" ? "COMMIT" : "ROLLBACK";
    const end = runs(`await ${client}.query("${word}");`);
    if (!ownsLease) return { before: [begin], after: [end], inside: 0 };
    const taken = takes(`const ${client} = await pool.connect();`);
    const given = gives(`${client}.release();`);
    if (ending === "forget") return { before: [taken, begin], after: [], inside: 0 };
    if (!isNested) return { before: [taken, begin], after: [end, given], inside: 0 };
    if (ending !== "commit") {
      const after = [
        "} finally {",
        { ...end, code: `  ${end.code}` },
        gives(`  ${given.code}`),
        "}",
      ];
      return { before: [taken, "try {", { ...begin, code: `  ${begin.code}` }], after, inside: 1 };
    }
    return {
      before: [taken, "try {", { ...begin, code: `  ${begin.code}` }],
      last: [end],
      after: [...undone(client), ...finallyGives(given.code)],
      inside: 1,
    };
  },
  open: ({ lease, ownsLease, number, place, result, sql }) => {
    const client = clientOf(lease);
    const asked = sql === null ? `select${capital(thingRead(number))}, [id]` : JSON.stringify(sql);
    const cursor = variable("cursor", place);
    const lines: Written[] = [runs(`const ${cursor} = ${client}.query(new Cursor(${asked}));`)];
    lines.push(`const ${variable("rows", place)} = await ${cursor}.read(100);`);
    if (ownsLease) lines.unshift(takes(`const ${client} = await pool.connect();`));
    if (result === "leaked") lines.push(says("never closed, never released"));
    if (result === "leaked-until-end")
      lines.push(`res.on("close", () => ${client}.release(true));`);
    return lines;
  },
  close: ({ lease, ownsLease, place }) => [
    `await ${variable("cursor", place)}.close();`,
    ...(ownsLease ? [gives(`${clientOf(lease)}.release();`)] : []),
  ],
  parallel: {
    all: () => ({ before: ["await Promise.all(["], after: ["]);"], inside: 1 }),
    branch: () => ({ before: ["(async () => {"], after: ["})(),"], inside: 1 }),
  },
} as const satisfies Dialect;

function statementOn({ sql, number, lease, isChange }: Statement): string {
  const on = lease === null ? "pool" : clientOf(lease);
  if (sql !== null) return `await ${on}.query(${JSON.stringify(sql)});`;
  if (isChange) return `await ${on}.query(update${capital(thingChanged(number))}, [id]);`;
  const thing = thingRead(number);
  return `const ${nameRead(number)} = await ${on}.query(select${capital(thing)}, [id]);`;
}

function clientOf(lease: Lease | null): string {
  return variable("client", lease?.number ?? 0);
}

function opened(client: string): readonly Written[] {
  return [`const ${client} = new Client();`, takes(`await ${client}.connect();`)];
}

function kept(client: string): Frame {
  return {
    before: [says(`${client}: connected once, for as long as the process lives`)],
    after: [],
    inside: 0,
  };
}

function framed(lease: Lease, taken: readonly Written[], given: string): Frame {
  if (!lease.isNested) return { before: taken, after: [gives(given)], inside: 0 };
  return { before: [...taken, "try {"], after: finallyGives(given), inside: 1 };
}

function finallyGives(given: string): readonly Written[] {
  return ["} finally {", gives(`  ${given}`), "}"];
}

function undone(client: string): readonly Written[] {
  return ["} catch (error) {", `  await ${client}.query("ROLLBACK");`, "  throw error;"];
}
