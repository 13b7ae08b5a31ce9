import type { Dialect, Setting } from "../dialect.ts";
import { capital, nameRead, thingChanged, thingRead, variable } from "../names.ts";
import type { Lease, Transaction } from "../plan.ts";
import { type Deed, gives, type Marked, runs, says, takes, type Written } from "../written.ts";

/**
 * golang/go src/database/sql/sql.go: `QueryRowContext` holds until `Scan`, `Rows` until `Close`, `Tx`
 * until `Commit` or `Rollback`, `Conn` until `Close`; a context that ends closes what began with it.
 */
export const go = {
  id: "go",
  label: "Go with database/sql",
  language: "Go",
  comment: "//",
  indent: "\t",
  natural: ["statement", "careless", "explicit", "none"],
  isStrict: false,
  endsWith: "last-line",
  handler: (setting) => ({
    before: [
      "func (s *Shop) order(ctx context.Context, id int64) error {",
      ...variablesOf(setting).map((line) => `\t${line}`),
    ],
    after: ["\treturn nil", "}"],
    inside: 1,
  }),
  compute: ({ yieldEvery, isHelped }) => {
    if (isHelped) return ["<-s.helpers.Do(work)"];
    return yieldEvery === null ? ["work()"] : [runs("for work() {"), "\truntime.Gosched()", "}"];
  },
  call: () => orFail("if err := s.payments.Charge(ctx, id); err != nil {", "runs"),
  statement: ({ sql, number, lease, transaction, isChange }) => {
    const on = handleOf(lease, transaction);
    if (sql !== null) {
      return orFail(
        `if _, err := ${on}.ExecContext(ctx, ${JSON.stringify(sql)}); err != nil {`,
        "runs",
      );
    }
    if (isChange) {
      const update = `update${capital(thingChanged(number))}`;
      return orFail(`if _, err := ${on}.ExecContext(ctx, ${update}, id); err != nil {`, "runs");
    }
    const row = `${on}.QueryRowContext(ctx, select${capital(thingRead(number))}, id)`;
    return orFail(`if err := ${row}.Scan(&${nameRead(number)}); err != nil {`, "runs");
  },
  hold: (lease, policy) => {
    const conn = connOf(lease);
    if (policy === "unit" && !lease.isProgram) {
      const line = says(`${conn}: one for this worker, opened once and never closed`);
      return { before: [line], after: [], inside: 0 };
    }
    const opened = policy === "none" && !lease.isProgram;
    const taken = [
      ...(opened ? ['db, err := sql.Open("pgx", url)', ...failed, "defer db.Close()"] : []),
      takes(`${conn}, err := ${opened ? "db" : "s.db"}.Conn(ctx)`),
      ...failed,
    ];
    if (lease.ending === "end") {
      return { before: [...taken, `defer ${conn}.Close()`], after: [], inside: 0 };
    }
    const given =
      lease.ending === "leak" ? says(`${conn} is never closed`) : gives(`${conn}.Close()`);
    return { before: taken, after: [given], inside: 0 };
  },
  transaction: ({ lease, ownsLease, ending, number }) => {
    const tx = variable("tx", number);
    const on = ownsLease ? "s.db" : connOf(lease);
    // Begun with the request's context it would be rolled back when that ends.
    const alone = ownsLease ? "Begin()" : `BeginTx(${FOR_EVER}, nil)`;
    const begin = `${on}.${ending === "forget" ? alone : "BeginTx(ctx, nil)"}`;
    const undone = ending === "forget" ? [] : [`defer ${tx}.Rollback()`];
    const doing: readonly Deed[] = ownsLease ? ["runs", "gives"] : ["runs"];
    const end: Record<Transaction["ending"], readonly Written[]> = {
      commit: orFail(`if err := ${tx}.Commit(); err != nil {`, ...doing),
      rollback: orFail(`if err := ${tx}.Rollback(); err != nil {`, ...doing),
      forget: [],
      "by-itself": [],
    };
    const begun: Marked = { code: `${tx}, err := ${begin}`, does: ["takes", "runs"] };
    return { before: [begun, ...failed, ...undone], after: end[ending], inside: 0 };
  },
  open: ({ sql, number, place, lease, transaction, ownsLease, result }) => {
    const on = ownsLease ? "s.db" : handleOf(lease, transaction);
    const asked = sql === null ? `select${capital(thingRead(number))}, id` : JSON.stringify(sql);
    // Without a context nothing but Close ends it.
    const isConn = !ownsLease && transaction === null && lease !== null;
    const alone = isConn ? `QueryContext(${FOR_EVER}, ${asked})` : `Query(${asked})`;
    const query = result === "leaked" ? alone : `QueryContext(ctx, ${asked})`;
    if (result !== "open") return orFail(`if _, err := ${on}.${query}; err != nil {`, "runs");
    return [runs(`${variable("rows", place)}, err := ${on}.${query}`), ...failed];
  },
  close: ({ place, ownsLease }) => {
    const line = `${variable("rows", place)}.Close()`;
    return [ownsLease ? gives(line) : line];
  },
  parallel: {
    all: (place) => ({
      before: [`var ${variable("g", place)} errgroup.Group`],
      after: orFail(`if err := ${variable("g", place)}.Wait(); err != nil {`, "runs"),
      inside: 0,
    }),
    branch: (_, place) => ({
      before: [`${variable("g", place)}.Go(func() error {`],
      after: ["\treturn nil", "})"],
      inside: 1,
    }),
  },
} as const satisfies Dialect;

/** What `DB.Begin` and `DB.Query` take by themselves; a `Conn` has neither. */
const FOR_EVER = "context.Background()";

const failed = ["if err != nil {", "\treturn err", "}"] as const;

function orFail(code: string, ...does: readonly Deed[]): readonly Written[] {
  return [{ code, does }, "\treturn err", "}"];
}

/** Go declares what it scans into. */
function variablesOf({ namesRead }: Setting): readonly string[] {
  return namesRead.length > 0 ? [`var ${namesRead.join(", ")} string`] : [];
}

function handleOf(lease: Lease | null, transaction: Transaction | null): string {
  if (transaction) return variable("tx", transaction.number);
  return lease === null ? "s.db" : connOf(lease);
}

function connOf(lease: Lease): string {
  return variable("conn", lease.number);
}
