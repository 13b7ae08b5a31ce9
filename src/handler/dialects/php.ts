import type { Dialect, Statement } from "../dialect.ts";
import { capital, nameRead, thingChanged, thingRead, variable } from "../names.ts";
import type { Lease } from "../plan.ts";
import { gives, runs, says, takes, type Written } from "../written.ts";

/**
 * php.net, "PDO": `new PDO` connects, and the connection is closed when nothing refers to it any more,
 * at the script's end at the latest. One process serves one request at a time, without a pool.
 */
export const php = {
  id: "php",
  label: "PHP with PDO",
  language: "PHP",
  comment: "//",
  indent: "    ",
  natural: ["none"],
  isStrict: true,
  endsWith: "last-line",
  handler: () => ({
    before: ["function order(string $dsn, Payments $payments, int $id): void {"],
    after: ["}"],
    inside: 1,
  }),
  compute: () => ["work();"],
  call: () => ["$payments->charge($id);"],
  statement: (statement) => statementOn(statement),
  hold: (lease) => {
    const pdo = pdoOf(lease);
    const isLost = lease.ending === "leak";
    const closed = isLost ? says("never closed") : gives(`${pdo} = null;`);
    const after = lease.ending === "end" ? [] : [closed];
    return { before: [takes(`${pdo} = new PDO($dsn);`)], after, inside: 0 };
  },
  transaction: ({ lease, ending }) => {
    const isEnded = ending === "commit" || ending === "rollback";
    const end = `${pdoOf(lease)}->${ending === "commit" ? "commit" : "rollBack"}();`;
    const begin = runs(`${pdoOf(lease)}->beginTransaction();`);
    return { before: [begin], after: isEnded ? [runs(end)] : [], inside: 0 };
  },
  open: ({ lease, ownsLease, sql, number, place, result }) => {
    const pdo = pdoOf(lease);
    const asked = sql === null ? `SELECT_${thingRead(number).toUpperCase()}` : JSON.stringify(sql);
    return [
      ...(ownsLease ? [takes(`${pdo} = new PDO($dsn);`)] : []),
      ...(sql === null
        ? [
            `$${variable("rows", place)} = ${pdo}->prepare(${asked});`,
            runs(`$${variable("rows", place)}->execute([$id]);`),
          ]
        : [runs(`$${variable("rows", place)} = ${pdo}->query(${asked});`)]),
      ...(result === "open" ? [] : [says("closeCursor is never called")]),
    ];
  },
  close: ({ lease, ownsLease, place }) => [
    `$${variable("rows", place)}->closeCursor();`,
    // A result refers to its connection, too.
    ...(ownsLease ? [gives(`$${variable("rows", place)} = ${pdoOf(lease)} = null;`)] : []),
  ],
  parallel: {
    all: () => ({ before: [], after: [runs("Future\\await($branches);")], inside: 0 }),
    branch: () => ({
      before: ["$branches[] = async(function () use ($dsn, $payments, $id) {"],
      after: ["});"],
      inside: 1,
    }),
  },
} as const satisfies Dialect;

function statementOn({ sql, number, lease, isChange }: Statement): readonly Written[] {
  const pdo = lease === null ? "(new PDO($dsn))" : pdoOf(lease);
  if (sql !== null) return [`${pdo}->exec(${JSON.stringify(sql)});`];
  if (isChange)
    return [`${pdo}->prepare(UPDATE_${thingChanged(number).toUpperCase()})->execute([$id]);`];
  const fetched = `fetch${capital(thingRead(number))}(${pdo}, $id)`;
  return [`$${nameRead(number)} = ${fetched};`];
}

function pdoOf(lease: Lease | null): string {
  return `$${variable("pdo", lease?.number ?? 0)}`;
}
