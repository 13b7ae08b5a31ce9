import { Wait } from "../../src/trace/words.ts";
import type { Sample } from "./station-sample.ts";

/** How a value of theory is read off a run, and how narrow its interval must be, as a share. */
export interface Field {
  readonly read: (sample: Sample) => number;
  readonly precision: number;
  /** Half a width that is narrow enough whatever the value: of what all but never happens. */
  readonly slack?: number;
  /** What is so much too large or too small, no run could tell. */
  readonly unseen?: number;
}

/** Of a mean, and of what rests on the few longest waits. */
const MEAN = 0.03;
const TAIL = 0.06;

/** Of the chance of a long wait, which rests on fewer still than a p99. */
const FAR_TAIL = 0.1;

/** Of a probability, a thousandth is as good as seen. */
const RARE = 0.001;

/** One in a million requests, of a few million that a run has. */
const UNSEEN = 1e-6;

const mean = (values: Float64Array) =>
  values.reduce((sum, value) => sum + value, 0) / values.length;
const quantile = (values: Float64Array, p: number) =>
  values[Math.max(0, Math.ceil(values.length * p) - 1)]!;
const shareAbove = (values: Float64Array, limit: number) => {
  let low = 0;
  let high = values.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (values[middle]! <= limit) low = middle + 1;
    else high = middle;
  }
  return (values.length - low) / values.length;
};

const meanWait: Field = { read: ({ waits }) => mean(waits), precision: MEAN };
const waitShare: Field = {
  read: ({ waits }) => shareAbove(waits, 0),
  precision: MEAN,
  slack: RARE,
};
const waitingLine: Field = {
  read: ({ waits, seconds }) => (mean(waits) * waits.length) / seconds,
  precision: MEAN,
};

const throughput: Field = {
  read: ({ responses, seconds }) => responses.length / seconds,
  precision: MEAN,
};
/** Of those who came, let in or not. */
const shareRefused: Field = {
  read: ({ refused, waits }) => refused / (refused + waits.length),
  precision: TAIL,
  slack: RARE,
};
/** How many servers were at work, on average. */
const working = ({ responses, servedWait, seconds }: Sample) =>
  (responses.reduce((sum, value) => sum + value, 0) - servedWait) / seconds;
/** Strangers see what there is on average, so those who waited or were refused found all busy. */
const foundFull: Field = {
  read: ({ refused, waits }) => {
    const waited = waits.length * shareAbove(waits, 0);
    return (refused + waited) / (refused + waits.length);
  },
  precision: MEAN,
  slack: RARE,
};
const openings: Field = {
  read: ({ opened, waits }) => opened / waits.length,
  precision: MEAN,
  slack: RARE,
  unseen: UNSEEN,
};
const querying = ({ spending }: Sample) => spending(Wait.query);
const computing = ({ spending }: Sample) =>
  spending(Wait.compute) + spending(Wait.core) + spending(Wait.processor) + spending(Wait.helper);

/** By the names of the cases. What only restates the parameters (rho, P0 …) is not among them. */
const fields: Readonly<Record<string, Field>> = {
  Wq: meanWait,
  mean_wait_all: meanWait,
  W: { read: ({ responses }) => mean(responses), precision: MEAN },
  Lq: waitingLine,
  mean_queue: waitingLine,
  L: {
    read: ({ responses, seconds }) => (mean(responses) * responses.length) / seconds,
    precision: MEAN,
  },
  erlang_C: waitShare,
  P_wait: waitShare,
  P_wait_strict: waitShare,
  Wq_given_wait: {
    read: ({ waits }) => mean(waits) / shareAbove(waits, 0),
    precision: MEAN,
  },
  mean_wait_served: {
    read: ({ servedWait, responses }) => servedWait / responses.length,
    precision: MEAN,
  },
  P_timeout: {
    read: ({ timedOut, waits }) => timedOut / waits.length,
    precision: TAIL,
    slack: RARE,
  },
  throughput,
  lambda_eff: throughput,
  X: throughput,
  R: { read: ({ responses }) => mean(responses), precision: MEAN },
  utilization: {
    read: (sample) => working(sample) / sample.servers,
    precision: MEAN,
    unseen: UNSEEN,
  },
  U: { read: (sample) => working(sample) / sample.servers, precision: MEAN },
  carried_load: { read: working, precision: MEAN },
  mean_connections_in_use: { read: querying, precision: MEAN },
  P_block: shareRefused,
  P_full_servers: foundFull,
  P_wait_given_accepted: waitShare,
  P_all_servers_busy: {
    read: ({ allBusy }) => allBusy,
    precision: MEAN,
    slack: RARE,
    unseen: UNSEEN,
  },
  U_computing: { read: ({ spending }) => spending(Wait.compute), precision: MEAN },
  Q_computing: { read: computing, precision: MEAN },
  U_pool: { read: querying, precision: MEAN, unseen: UNSEEN },
  Q_pool: {
    read: (sample) => querying(sample) + sample.spending(Wait.connection),
    precision: MEAN,
  },
  opens_per_query: openings,
  mean_open: { read: ({ meanOpen }) => meanOpen, precision: MEAN },
  mean_idle: {
    read: (sample) => sample.meanOpen - querying(sample),
    precision: MEAN,
    unseen: 1e-9,
  },
  hold_time: {
    read: ({ leasedTime, responses }) => leasedTime / responses.length,
    precision: MEAN,
  },
  busy_time: {
    read: (sample) => (querying(sample) * sample.seconds) / sample.responses.length,
    precision: MEAN,
  },
  useful_fraction: {
    read: (sample) => (querying(sample) * sample.seconds) / sample.leasedTime,
    precision: MEAN,
  },
  W_p50: { read: ({ responses }) => quantile(responses, 0.5), precision: MEAN },
  W_p95: { read: ({ responses }) => quantile(responses, 0.95), precision: TAIL },
  W_p99: { read: ({ responses }) => quantile(responses, 0.99), precision: TAIL },
  Wq_p95: { read: ({ waits }) => quantile(waits, 0.95), precision: TAIL },
  Wq_p99: { read: ({ waits }) => quantile(waits, 0.99), precision: TAIL },
};

export function findField(name: string): Field | undefined {
  const limit = /^P_Wq_gt_([\d.]+)$/.exec(name)?.[1];
  if (limit === undefined) return fields[name];
  return {
    read: ({ waits }) => shareAbove(waits, Number(limit)),
    precision: FAR_TAIL,
    slack: RARE,
  };
}
