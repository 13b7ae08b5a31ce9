import type { Dialect, Frame, Statement } from "../dialect.ts";
import { thingChanged, thingRead, variable } from "../names.ts";
import type { Lease } from "../plan.ts";
import { type Deed, gives, runs, says, takes, type Written } from "../written.ts";

/**
 * psycopg/psycopg psycopg_pool/psycopg_pool/pool_async.py: `async with pool.connection()` takes one for the block
 * (`getconn`, `putconn`); the first statement begins a transaction by itself, unless the connections
 * are made with `autocommit`.
 */
export const psycopg = {
  id: "psycopg",
  label: "Python with asyncio and psycopg_pool",
  language: "Python",
  comment: "#",
  indent: "    ",
  natural: ["unit-of-work", "explicit", "statement"],
  isStrict: false,
  endsWith: "body",
  handler: ({ policy }) => ({
    before: [
      ...(policy === "unit-of-work" ? [] : [says('pool: kwargs={"autocommit": True}')]),
      '@app.post("/orders/{id}", status_code=204)',
      "async def order(id: int):",
    ],
    after: [],
    inside: 1,
  }),
  compute: ({ yieldEvery, isHelped }) => {
    if (isHelped) return ["await asyncio.to_thread(work)"];
    if (yieldEvery === null) return ["work()"];
    return [runs("for part in parts:"), "    work(part)", "    await asyncio.sleep(0)"];
  },
  call: () => ["await payments.charge(id)"],
  statement: (statement) => statementOn(statement),
  hold: (lease, policy) => {
    const conn = connOf(lease);
    if (policy === "unit" && !lease.isProgram) {
      const line = says(`${conn}: connected once, for as long as the process lives`);
      return { before: [line], after: [], inside: 0 };
    }
    const isNone = policy === "none" && !lease.isProgram;
    return taken(
      lease,
      isNone ? "await AsyncConnection.connect(url)" : "pool.connection()",
      isNone,
    );
  },
  transaction: ({ lease, ownsLease, ending, isNested }, policy) => {
    const conn = connOf(lease);
    const isAuto = policy === "unit-of-work";
    const word = ending === "commit" ? "commit" : "rollback";
    const said = (text: string) =>
      isAuto ? `${conn}.${text}()` : `${conn}.execute("${text.toUpperCase()}")`;
    // A block that is left commits (psycopg_pool/pool_async.py `connection`), a unit of work rolls
    // back, as the pool does with what is put back.
    const isInBlock = ownsLease && lease.isNested;
    const endsByItself = isAuto && isInBlock && ending === "by-itself";
    const end = runs(
      `await ${said(word)}`,
      ...(endsByItself ? ["leaving the block would commit"] : []),
    );
    const isEnded = ending === "commit" || ending === "rollback" || endsByItself;
    if (!ownsLease) {
      const begin = isAuto ? says("the first statement begins it") : runs(`await ${said("begin")}`);
      return { before: [begin], after: isEnded ? [end] : [], inside: 0 };
    }
    const frame = taken(lease, "pool.connection()", false);
    const right = frame.inside > 0 ? "    " : "";
    const begin = isAuto ? [] : [runs(`${right}await ${said("begin")}`)];
    const does: readonly Deed[] = frame.inside > 0 && isNested ? ["runs", "gives"] : ["runs"];
    const last = isEnded ? [{ ...end, code: right + end.code, does }] : [];
    const after = ending === "forget" ? [] : frame.after;
    return { ...frame, before: [...frame.before, ...begin], after: [...last, ...after] };
  },
  open: ({ lease, ownsLease, sql, number, place, result, policy, transaction }) => {
    const conn = connOf(lease);
    const asked = sql === null ? `select_${thingRead(number)}, [id]` : JSON.stringify(sql);
    const rows = variable("rows", place);
    return [
      ...(ownsLease ? [takes(`${conn} = await pool.getconn()`)] : []),
      // Outside of a transaction PostgreSQL takes only cursors that outlive one.
      policy === "unit-of-work" || transaction
        ? `${rows} = ${conn}.cursor(name="${rows}")`
        : `${rows} = ${conn}.cursor(name="${rows}", withhold=True)`,
      runs(`await ${rows}.execute(${asked})`),
      ...(result === "open" ? [] : [says("neither closed nor put back")]),
    ];
  },
  close: ({ lease, ownsLease, place }) => [
    `await ${variable("rows", place)}.close()`,
    ...(ownsLease ? [gives(`await pool.putconn(${connOf(lease)})`)] : []),
  ],
  parallel: {
    all: () => ({
      before: [],
      after: [runs("await asyncio.gather(*(branch() for branch in branches))")],
      inside: 0,
    }),
    branch: (number) => ({
      before: [
        ...(number === 0 ? ["branches = []"] : []),
        "@branches.append",
        "async def branch():",
      ],
      after: [],
      inside: 1,
    }),
  },
} as const satisfies Dialect;

function taken(lease: Lease, source: string, isConnect: boolean): Frame {
  const conn = connOf(lease);
  if (lease.isNested) {
    return { before: [takes(`async with ${source} as ${conn}:`)], after: [], inside: 1 };
  }
  const line = isConnect ? source : "await pool.getconn()";
  const back = isConnect ? `await ${conn}.close()` : `await pool.putconn(${conn})`;
  const end = lease.ending === "leak" ? says(`${conn} is never put back`) : gives(back);
  return { before: [takes(`${conn} = ${line}`)], after: [end], inside: 0 };
}

function statementOn({ sql, number, lease, isChange }: Statement): readonly Written[] {
  const verb = isChange ? "update" : "select";
  const thing = isChange ? thingChanged(number) : thingRead(number);
  const asked = sql === null ? `${verb}_${thing}, [id]` : JSON.stringify(sql);
  if (lease) return [`await ${connOf(lease)}.execute(${asked})`];
  const does: readonly Deed[] = ["runs", "gives"];
  return [
    takes("async with pool.connection() as conn:"),
    { code: `    await conn.execute(${asked})`, does },
  ];
}

function connOf(lease: Lease | null): string {
  return variable("conn", lease?.number ?? 0);
}
