import type { BranchSetting, Dialect, Frame, Statement } from "../dialect.ts";
import { capital, nameRead, thingChanged, thingRead, variable } from "../names.ts";
import type { Lease, Transaction } from "../plan.ts";
import { inThreads } from "../threads.ts";
import { type Deed, gives, runs, says, takes, type Written } from "../written.ts";

/**
 * sqlalchemy/sqlalchemy lib/sqlalchemy/orm/session.py: a session takes a connection at its first
 * statement, with a transaction that begins by itself, and gives it back at commit, rollback or close.
 * Without one an engine's option AUTOCOMMIT ("Understanding the DBAPI-Level Autocommit").
 */
export const sqlalchemy = {
  id: "sqlalchemy",
  label: "Python with SQLAlchemy",
  language: "Python",
  comment: "#",
  indent: "    ",
  natural: ["unit-of-work", "explicit", "statement"],
  isStrict: false,
  endsWith: "body",
  handler: (setting) =>
    isSession(setting)
      ? {
          before: [...opening, "    with Session(engine) as session:"],
          after: ['    return "", 204'],
          inside: 2,
        }
      : { before: opening, after: ['    return "", 204'], inside: 1 },
  compute: ({ yieldEvery, isHelped }) => {
    if (isHelped) return ["helpers.submit(work).result()"];
    return yieldEvery === null
      ? ["work()"]
      : [runs("for part in parts:"), "    work(part)", "    time.sleep(0)"];
  },
  call: () => ["payments.charge(id)"],
  statement: (statement) => statementOn(statement),
  hold: (lease, policy) => {
    if (isSessions(lease, policy)) return { before: [], after: [], inside: 0 };
    const conn = connOf(lease);
    if (policy === "unit" && !lease.isProgram) {
      const line = says(`${conn}: one for this thread, opened once and never closed`);
      return { before: [line], after: [], inside: 0 };
    }
    const engine = policy === "none" && !lease.isProgram ? "engine_with_null_pool" : "autocommit";
    if (lease.isNested) {
      const code = `with ${engine}.connect() as ${conn}:`;
      return { before: [takes(code)], after: [], inside: 1 };
    }
    const end =
      lease.ending === "leak" ? says(`${conn} is never closed`) : gives(`${conn}.close()`);
    return { before: [takes(`${conn} = ${engine}.connect()`)], after: [end], inside: 0 };
  },
  transaction: ({ lease, ownsLease, beginsByItself, ending, isNested }, policy) => {
    if (isSessions(lease, policy)) return ofSession(ending, beginsByItself);
    const conn = connOf(lease);
    const word = ending === "commit" ? "commit" : "rollback";
    if (!ownsLease) {
      const said = (text: string) => runs(`${conn}.exec_driver_sql("${text}")`);
      const after = ending === "forget" ? [] : [said(word.toUpperCase())];
      return { before: [said("BEGIN")], after, inside: 0 };
    }
    const end = ending === "forget" ? [] : [runs(`${conn}.${word}()`)];
    if (!isNested) {
      const given = ending === "forget" ? [] : [gives(`${conn}.close()`)];
      const before = [takes(`${conn} = engine.connect()`), runs(`${conn}.begin()`)];
      return { before, after: [...end, ...given], inside: 0 };
    }
    const last = runs(`    ${conn}.${word}()`);
    return {
      before: [takes(`with engine.connect() as ${conn}:`), runs(`    ${conn}.begin()`)],
      after: [{ ...last, does: ["runs", "gives"] }],
      inside: 1,
    };
  },
  open: ({ lease, ownsLease, sql, number, place, result, policy }) => {
    const conn = lease && isSessions(lease, policy) ? "session" : connOf(lease);
    const asked =
      sql === null ? `select_${thingRead(number)}, {"id": id}` : `text(${JSON.stringify(sql)})`;
    const options = 'execution_options={"stream_results": True}';
    return [
      ...(ownsLease ? [takes(`${conn} = autocommit.connect()`)] : []),
      runs(`${variable("rows", place)} = ${conn}.execute(${asked}, ${options})`),
      ...(result === "open" ? [] : [says("neither the result nor its connection is closed")]),
    ];
  },
  close: ({ lease, ownsLease, place }) => [
    `${variable("rows", place)}.close()`,
    ...(ownsLease ? [gives(`${connOf(lease)}.close()`)] : []),
  ],
  // A session serves one thread: each branch has its own.
  parallel: {
    all: inThreads.all,
    branch: (number, place, setting) => {
      const frame = inThreads.branch(number, place, setting);
      if (!isSession(setting)) return frame;
      return {
        ...frame,
        before: [...frame.before, "    with Session(engine) as session:"],
        inside: 2,
      };
    },
  },
} as const satisfies Dialect;

const opening = ['@app.post("/orders/<int:id>")', "def order(id):"] as const;

/** Is there anything that the session does, in no branch? */
function isSession({ policy, happenings }: BranchSetting): boolean {
  return happenings.some((one) => one.kind === "take" && isSessions(one.lease, policy));
}

/** Of the session's leases no line speaks: its statements take them. */
function isSessions(lease: Lease, policy: string): boolean {
  return (
    policy === "unit-of-work" && !lease.isProgram && lease.shape !== "result" && !lease.isBeside
  );
}

function ofSession(ending: Transaction["ending"], beginsByItself: boolean): Frame {
  const before = beginsByItself ? [] : [runs("session.begin()")];
  if (ending === "by-itself") return { before, after: [], inside: 0 };
  const does: readonly Deed[] = ["runs", "gives"];
  const after = ending === "forget" ? [] : [{ code: `session.${ending}()`, does }];
  return { before, after, inside: 0 };
}

function statementOn(statement: Statement): readonly Written[] {
  const { sql, number, lease, policy, isChange } = statement;
  const thing = isChange ? thingChanged(number) : thingRead(number);
  if (lease && isSessions(lease, policy)) {
    if (sql !== null) return [`session.execute(text(${JSON.stringify(sql)}))`];
    if (isChange) return [`session.execute(update_${thing}, {"id": id})`];
    return [`${nameRead(number)} = session.get(${capital(thing)}, id)`];
  }
  const verb = isChange ? "update" : "select";
  const asked = sql === null ? `${verb}_${thing}, {"id": id}` : `text(${JSON.stringify(sql)})`;
  if (lease) return [`${connOf(lease)}.execute(${asked})`];
  const does: readonly Deed[] = ["runs", "gives"];
  return [
    takes("with autocommit.connect() as conn:"),
    { code: `    conn.execute(${asked})`, does },
  ];
}

function connOf(lease: Lease | null): string {
  return variable("conn", lease?.number ?? 0);
}
