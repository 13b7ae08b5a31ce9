import type { Dialect, Frame, Statement } from "../dialect.ts";
import { capital, nameRead, thingChanged, thingRead, variable } from "../names.ts";
import type { Lease, Transaction } from "../plan.ts";
import { inThreads } from "../threads.ts";
import { gives, runs, says, takes, type Written } from "../written.ts";

/**
 * django/django django/db/utils.py `ConnectionHandler`: each thread has one connection, opened at its
 * first query; django/db/backends/base/base.py `close_if_unusable_or_obsolete` closes it at the end of
 * a request, unless `CONN_MAX_AGE` says otherwise. There is no other lease.
 */
export const django = {
  id: "django",
  label: "Python with Django",
  language: "Python",
  comment: "#",
  indent: "    ",
  natural: ["unit", "none", "request"],
  isStrict: true,
  endsWith: "last-line",
  handler: ({ policy }) => ({
    before: [ageOf(policy), "def order(request, id):"],
    after: ["    return HttpResponse(status=204)"],
    inside: 1,
  }),
  compute: ({ yieldEvery, isHelped }) => {
    if (isHelped) return ["helpers.submit(work).result()"];
    return yieldEvery === null
      ? ["work()"]
      : [runs("for part in parts:"), "    work(part)", "    time.sleep(0)"];
  },
  call: () => ["payments.charge(id)"],
  statement: (statement) => statementOn(statement),
  hold: (lease) => {
    if (!lease.isProgram) {
      const given = lease.ending === "release" ? [gives("connection.close()")] : [];
      return { before: [], after: given, inside: 0 };
    }
    const conn = connOf(lease);
    const end =
      lease.ending === "leak" ? says(`${conn} is never closed`) : gives(`${conn}.close()`);
    return { before: [takes(`${conn} = connection.copy()`)], after: [end], inside: 0 };
  },
  transaction: ({ lease, ending, isNested }) => {
    if (lease.isProgram) return onOwn(connOf(lease), ending);
    const atomic = [runs("with transaction.atomic():")];
    if (isNested && ending === "commit") {
      return { before: atomic, last: [says("leaving the block commits")], after: [], inside: 1 };
    }
    if (isNested && ending === "rollback") {
      const undone = runs("transaction.set_rollback(True)", "leaving the block rolls back");
      return { before: atomic, last: [undone], after: [], inside: 1 };
    }
    return onOwn("transaction", ending);
  },
  open: ({ sql, number, place, result }) => {
    const rows = variable("rows", place);
    return [
      ...(sql === null
        ? [
            `${rows} = ${capital(thingRead(number))}.objects.iterator()`,
            // It asks nothing before its first row is wanted.
            runs(`next(${rows})`),
          ]
        : [`${rows} = connection.cursor()`, runs(`${rows}.execute(${JSON.stringify(sql)})`)]),
      ...(result === "open" ? [] : [says("never read to its end")]),
    ];
  },
  close: ({ place }) => [`${variable("rows", place)}.close()`],
  parallel: inThreads,
} as const satisfies Dialect;

function ageOf(policy: string): Written {
  if (policy === "none") return says("CONN_MAX_AGE = 0: closed when the request is over");
  if (policy === "request")
    return says('"pool": True (from 5.1): given back when the request is over');
  return says("CONN_MAX_AGE = None: the thread keeps its connection");
}

/** By hand, on the thread's own (`transaction`) or on a copy of it; both have the same words. */
function onOwn(source: string, ending: Transaction["ending"]): Frame {
  const isEnded = ending === "commit" || ending === "rollback";
  const after = isEnded ? [runs(`${source}.${ending}()`), `${source}.set_autocommit(True)`] : [];
  return { before: [runs(`${source}.set_autocommit(False)`)], after, inside: 0 };
}

function statementOn({ sql, number, lease, isChange, isBeside }: Statement): readonly Written[] {
  const verb = isChange ? "update" : "select";
  const thing = isChange ? thingChanged(number) : thingRead(number);
  const text = sql === null ? `${verb}_${thing}, [id]` : JSON.stringify(sql);
  if (lease?.isProgram) return [`${connOf(lease)}.cursor().execute(${text})`];
  if (isBeside) {
    return [
      takes("other = connection.copy()"),
      runs(`other.cursor().execute(${text})`),
      gives("other.close()"),
    ];
  }
  if (sql !== null) return [`connection.cursor().execute(${JSON.stringify(sql)})`];
  if (isChange)
    return [`${capital(thingChanged(number))}.objects.filter(pk=id).update(changed=now())`];
  return [`${nameRead(number)} = ${capital(thing)}.objects.get(pk=id)`];
}

function connOf(lease: Lease): string {
  return variable("conn", lease.number);
}
