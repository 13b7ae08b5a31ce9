import type { Dialect, Frame, Statement } from "../dialect.ts";
import { capital, nameRead, thingChanged, thingRead, variable } from "../names.ts";
import type { Lease, Transaction } from "../plan.ts";
import { gives, runs, says, takes, type Written } from "../written.ts";

/**
 * spring-projects/spring-framework: `JdbcTemplate` takes a connection for each statement outside of a
 * transaction, `TransactionTemplate` one from begin to commit; brettwooldridge/HikariCP gives it back
 * at `Connection.close`. With `spring.jpa.open-in-view`, the default, a session keeps it for the request.
 */
export const spring = {
  id: "spring",
  label: "Java with Spring and HikariCP",
  language: "Java",
  comment: "//",
  indent: "    ",
  natural: ["request", "statement", "explicit"],
  isStrict: false,
  endsWith: "last-line",
  handler: ({ policy }) => ({
    before: [
      ...(policy === "request"
        ? [says("spring.jpa.open-in-view: the first query takes one until the answer")]
        : []),
      '@PostMapping("/orders/{id}")',
      "void order(@PathVariable long id) throws Exception {",
    ],
    after: ["}"],
    inside: 1,
  }),
  compute: ({ yieldEvery, isHelped }) => {
    if (isHelped) return ["helpers.submit(this::work).get();"];
    if (yieldEvery === null) return ["work();"];
    return [runs("while (work()) {"), "    Thread.yield();", "}"];
  },
  call: () => ["payments.charge(id);"],
  statement: (statement) => statementOn(statement),
  hold: (lease, policy) => {
    if (policy === "request" && !lease.isProgram) return inView(lease);
    const conn = connOf(lease);
    if (policy === "unit" && !lease.isProgram) {
      const line = says(`${conn}: one for this thread, opened once and never closed`);
      return { before: [line], after: [], inside: 0 };
    }
    const source =
      policy === "none" && !lease.isProgram
        ? "DriverManager.getConnection(url)"
        : "dataSource.getConnection()";
    if (lease.isNested) {
      const code = `try (Connection ${conn} = ${source}) {`;
      return { before: [takes(code)], after: [gives("}")], inside: 1 };
    }
    const end =
      lease.ending === "leak" ? says(`${conn} is never closed`) : gives(`${conn}.close();`);
    return { before: [takes(`Connection ${conn} = ${source};`)], after: [end], inside: 0 };
  },
  transaction: (transaction, policy) => {
    const { lease, ownsLease, ending, isNested } = transaction;
    if (isTemplate(transaction, policy)) {
      const undone = runs("status.setRollbackOnly();");
      const end = { code: "});", does: ownsLease ? (["gives"] as const) : [] };
      return {
        before: [runs("transaction.executeWithoutResult(status -> {")],
        last: ending === "commit" ? [] : [undone],
        after: ending === "commit" ? [{ ...end, does: [...end.does, "runs"] }] : [end],
        inside: 1,
      };
    }
    const conn = connOf(lease);
    const word = ending === "commit" ? "commit" : "rollback";
    const isInView = policy === "request" && !lease.isProgram && !ownsLease;
    const begin = runs(isInView ? "session.beginTransaction();" : `${conn}.setAutoCommit(false);`);
    const end = runs(`${isInView ? "session.getTransaction()" : conn}.${word}();`);
    const after = ending === "forget" ? [] : [end];
    if (!ownsLease) return { before: [begin], after, inside: 0 };
    const source = "dataSource.getConnection()";
    if (!isNested) {
      const taken = takes(`Connection ${conn} = ${source};`);
      const given = ending === "forget" ? [] : [gives(`${conn}.close();`)];
      return { before: [taken, begin], after: [...after, ...given], inside: 0 };
    }
    return {
      before: [
        takes(`try (Connection ${conn} = ${source}) {`),
        { ...begin, code: `    ${begin.code}` },
      ],
      last: [end],
      after: [gives("}")],
      inside: 1,
    };
  },
  open: ({ sql, lease, ownsLease, number, place, result, policy, transaction }) => {
    const conn = connOf(lease);
    const whose = ownsLease ? null : shared(lease, transaction, policy);
    if (whose !== null) {
      return [
        runs(openShared(whose, sql, thingRead(number), variable("rows", place))),
        ...(result === "open" ? [] : [says(`${variable("rows", place)} is never closed`)]),
      ];
    }
    const asked = sql === null ? constantOf("SELECT", thingRead(number)) : JSON.stringify(sql);
    const rows = variable("rows", place);
    const select = variable("select", place);
    return [
      ...(ownsLease ? [takes(`Connection ${conn} = dataSource.getConnection();`)] : []),
      `PreparedStatement ${select} = ${conn}.prepareStatement(${asked});`,
      ...(sql === null ? [`${select}.setLong(1, id);`] : []),
      runs(`ResultSet ${rows} = ${select}.executeQuery();`),
      ...(result === "open" ? [] : [says(`neither ${rows} nor ${conn} is ever closed`)]),
    ];
  },
  close: ({ lease, ownsLease, place }) => [
    `${variable("rows", place)}.close();`,
    ...(ownsLease ? [gives(`${connOf(lease)}.close();`)] : []),
  ],
  parallel: {
    // Callables, since what they run may throw an SQLException.
    all: (place) => {
      const branches = variable("branches", place);
      const wait = runs(`for (var branch : executor.invokeAll(${branches})) branch.get();`);
      return {
        before: [`var ${branches} = new ArrayList<Callable<Void>>();`],
        after: [wait],
        inside: 0,
      };
    },
    branch: (_, place) => ({
      before: [`${variable("branches", place)}.add(() -> {`],
      after: ["    return null;", "});"],
      inside: 1,
    }),
  },
} as const satisfies Dialect;

/** A transaction's template finds its connection by the thread, so it must be the thread's own. */
function isTemplate(transaction: Transaction, policy: string): boolean {
  const { ownsLease, isNested, lease, hasOthers } = transaction;
  const isThreads = ownsLease ? policy !== "none" : policy === "request" && !lease.isProgram;
  // What JDBC throws may leave no lambda of the template's.
  return isNested && isThreads && !hasOthers;
}

/** Who has the connection, where it is no variable: a template, or the session in view. */
function shared(lease: Lease | null, transaction: Transaction | null, policy: string) {
  if (transaction && isTemplate(transaction, policy)) return "template";
  return policy === "request" && lease !== null && !lease.isProgram ? "session" : null;
}

function openShared(whose: string, sql: string | null, thing: string, rows: string): string {
  if (whose === "template") {
    const asked = sql === null ? constantOf("SELECT", thing) : JSON.stringify(sql);
    const given = sql === null ? ", id" : "";
    return `var ${rows} = jdbc.queryForStream(${asked}, new ColumnMapRowMapper()${given});`;
  }
  const query =
    sql === null
      ? `createQuery("from ${capital(thing)}", ${capital(thing)}.class)`
      : `createNativeQuery(${JSON.stringify(sql)}, Object.class)`;
  return `var ${rows} = session.${query}.scroll();`;
}

function statementOn(statement: Statement): readonly Written[] {
  const { sql, number, lease, transaction, policy, isChange } = statement;
  const whose = shared(lease, transaction, policy);
  const isInView = policy === "request" && lease !== null && !lease.isProgram;
  if (lease !== null && whose === null) return prepared(statement, connOf(lease));
  if (sql !== null && whose === "session") {
    return [`session.doWork(conn -> conn.createStatement().execute(${JSON.stringify(sql)}));`];
  }
  if (sql !== null) return [`jdbc.execute(${JSON.stringify(sql)});`];
  if (isChange && whose === "session") {
    const update = constantOf("UPDATE", thingChanged(number));
    return [`session.createMutationQuery(${update}).setParameter("id", id).executeUpdate();`];
  }
  if (isChange) return [`jdbc.update(${constantOf("UPDATE", thingChanged(number))}, id);`];
  const thing = thingRead(number);
  return isInView
    ? [`var ${nameRead(number)} = ${thing}s.findById(id).orElseThrow();`]
    : [`var ${nameRead(number)} = jdbc.queryForMap(${constantOf("SELECT", thing)}, id);`];
}

function prepared({ sql, number, isChange }: Statement, conn: string): readonly Written[] {
  const verb = isChange ? "UPDATE" : "SELECT";
  const thing = isChange ? thingChanged(number) : thingRead(number);
  const text = sql === null ? constantOf(verb, thing) : JSON.stringify(sql);
  return [
    `try (var statement = ${conn}.prepareStatement(${text})) {`,
    ...(sql === null ? ["    statement.setLong(1, id);"] : []),
    runs("    statement.execute();"),
    "}",
  ];
}

/** The session that is open in view: no line of the handler takes or gives back. */
function inView(lease: Lease): Frame {
  const given = [gives("session.disconnect();")];
  return { before: [], after: lease.ending === "release" ? given : [], inside: 0 };
}

function constantOf(verb: string, thing: string): string {
  return `${verb}_${thing.toUpperCase()}`;
}

function connOf(lease: Lease | null): string {
  return variable("conn", lease?.number ?? 0);
}
