import type { Dialect, Frame, Statement } from "../dialect.ts";
import { capital, nameRead, thingChanged, thingRead, variable } from "../names.ts";
import type { Lease, Transaction } from "../plan.ts";
import { gives, runs, says, takes, type Written } from "../written.ts";

const POOL = "ActiveRecord::Base.connection_pool";

/**
 * rails/rails activerecord connection_pool.rb: up to 7.1 the first query leases for the rest of the
 * request, from 7.2 each query or `transaction` block does, in `with_connection`; a second one for the
 * same thread comes from `checkout` alone.
 */
export const rails = {
  id: "rails",
  label: "Ruby on Rails",
  language: "Ruby",
  comment: "#",
  indent: "  ",
  natural: ["request", "statement", "request-eager"],
  isStrict: false,
  endsWith: "last-line",
  handler: ({ policy }) => ({
    before: [...versionOf(policy), "def create"],
    after: ["end"],
    inside: 1,
  }),
  compute: ({ yieldEvery, isHelped }) => {
    if (isHelped) return ["Concurrent::Promises.future { work }.value!"];
    return yieldEvery === null ? ["work"] : ["work { Thread.pass }"];
  },
  call: () => ["Payments.charge(params[:id])"],
  statement: (statement) => statementOn(statement),
  hold: (lease, policy) => {
    if (policy === "none") return connected(lease);
    if (lease.isProgram || policy === "request-eager") return byHand(lease, policy);
    if (lease.ending === "release") {
      return { before: [], after: [gives(`${POOL}.release_connection`)], inside: 0 };
    }
    if (policy !== "unit") return { before: [], after: [], inside: 0 };
    const kept = says("the thread keeps the connection: release_connection is never called");
    return { before: [kept], after: [], inside: 0 };
  },
  transaction: ({ lease, ownsLease, ending, isNested }, policy) => {
    const connection = connectionOf(lease);
    if (policy === "none") return saidTo(connection, ending);
    if (isNested && !isOwnVariable(lease)) {
      const undone = runs("raise ActiveRecord::Rollback");
      const end = { code: "end", does: ownsLease ? (["gives"] as const) : [] };
      const isUndone = ending !== "commit";
      return {
        before: [runs("ActiveRecord::Base.transaction do")],
        last: isUndone ? [undone] : [],
        after: isUndone ? [end] : [{ ...end, does: [...end.does, "runs"] }],
        inside: 1,
      };
    }
    const word = ending === "commit" ? "commit" : "rollback";
    const own = ownsLease;
    const isNamed = own || isOwnVariable(lease);
    return {
      before: [
        ...(own ? [takes(`${connection} = ${POOL}.checkout`)] : []),
        ...(isNamed ? [] : [`${connection} = ActiveRecord::Base.connection`]),
        runs(`${connection}.begin_transaction`),
      ],
      after:
        ending === "forget"
          ? []
          : [
              runs(`${connection}.${word}_transaction`),
              ...(own ? [gives(`${POOL}.checkin(${connection})`)] : []),
            ],
      inside: 0,
    };
  },
  open: ({ lease, ownsLease, sql, number, place, result, policy }) => {
    const connection = connectionOf(lease);
    const asked = sql === null ? `select_${thingRead(number)}` : JSON.stringify(sql);
    const raw = variable("raw", place);
    const isNamed = ownsLease || (lease && isOwnVariable(lease));
    return [
      ...(ownsLease ? [takes(`${connection} = ${POOL}.checkout`)] : []),
      `${raw} = ${isNamed ? `${connection}.raw_connection` : rawOf(policy)}`,
      runs(`${raw}.send_query(${asked})`),
      `${raw}.set_single_row_mode`,
      ...(result === "open" ? [] : [says("its rows are never read to the end")]),
    ];
  },
  close: ({ lease, ownsLease, place }) => [
    `${variable("raw", place)}.get_last_result`,
    ...(ownsLease ? [gives(`${POOL}.checkin(${connectionOf(lease)})`)] : []),
  ],
  parallel: {
    all: () => ({ before: ["threads = ["], after: ["]", runs("threads.each(&:join)")], inside: 1 }),
    branch: () => ({
      before: ["Thread.new do", "  Rails.application.executor.wrap do"],
      after: ["  end", "end,"],
      inside: 2,
    }),
  },
} as const satisfies Dialect;

/** From 7.2 `connection` would lease for the rest of the request, whatever block it stands in. */
function rawOf(policy: string): string {
  return policy === "statement"
    ? "ActiveRecord::Base.with_connection(&:raw_connection)"
    : "ActiveRecord::Base.connection.raw_connection";
}

function versionOf(policy: string): readonly Written[] {
  if (policy === "request")
    return [says("Rails up to 7.1: the first query leases until the answer is sent")];
  if (policy === "statement") return [says("Rails from 7.2: each query leases for itself")];
  return [];
}

function statementOn({
  sql,
  number,
  lease,
  transaction,
  policy,
  isChange,
  isBeside,
}: Statement): readonly Written[] {
  const own =
    policy === "none" ||
    (lease !== null && isOwnVariable(lease)) ||
    (transaction !== null && !transaction.isNested);
  const asked = sql === null ? null : JSON.stringify(sql);
  if (isBeside) {
    const name = asked ?? `select_${thingRead(number)}`;
    return [
      takes(`other = ${POOL}.checkout`),
      runs(`other.select_all(${name})`),
      gives(`${POOL}.checkin(other)`),
    ];
  }
  if (own && lease !== null) {
    const text =
      asked ?? (isChange ? `update_${thingChanged(number)}` : `select_${thingRead(number)}`);
    return [`${connectionOf(lease)}.${policy === "none" ? "exec" : "execute"}(${text})`];
  }
  if (asked !== null) {
    const isLeased = lease !== null && policy !== "statement";
    return isLeased
      ? [`ActiveRecord::Base.connection.execute(${asked})`]
      : [`ActiveRecord::Base.with_connection { |c| c.execute(${asked}) }`];
  }
  if (isChange) return [`${capital(thingChanged(number))}.where(id: params[:id]).touch_all`];
  const thing = thingRead(number);
  return [`${nameRead(number)} = ${capital(thing)}.find(params[:id])`];
}

/** The library gives a thread its one connection again; of any other it knows only as a variable. */
function isOwnVariable(lease: Lease): boolean {
  return lease.isProgram && (lease.isBeside || !lease.isNested);
}

function byHand(lease: Lease, policy: string): Frame {
  const connection = connectionOf(lease);
  if (!isOwnVariable(lease) && lease.isNested) {
    // `Base` has it from 7.2 on only.
    const source = policy === "request" ? POOL : "ActiveRecord::Base";
    return {
      before: [takes(`${source}.with_connection do`)],
      after: [gives("end")],
      inside: 1,
    };
  }
  const end =
    lease.ending === "leak" ? says("never checked in") : gives(`${POOL}.checkin(${connection})`);
  return { before: [takes(`${connection} = ${POOL}.checkout`)], after: [end], inside: 0 };
}

function connected(lease: Lease): Frame {
  const connection = connectionOf(lease);
  const isLost = lease.ending === "leak";
  const close = isLost ? says("never closed") : gives(`${connection}.close`);
  return { before: [takes(`${connection} = PG.connect(url)`)], after: [close], inside: 0 };
}

/** A connection of the driver's own knows no transactions but what is said to it. */
function saidTo(connection: string, ending: Transaction["ending"]): Frame {
  const isEnded = ending === "commit" || ending === "rollback";
  const after = isEnded ? [runs(`${connection}.exec("${ending.toUpperCase()}")`)] : [];
  return { before: [runs(`${connection}.exec("BEGIN")`)], after, inside: 0 };
}

function connectionOf(lease: Lease | null): string {
  return variable("connection", lease?.number ?? 0);
}
