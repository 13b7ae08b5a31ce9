import type { Size } from "../../d3/use-drawing.ts";
import { queueIn } from "./queue.ts";
import type { Counts, Room } from "./room.ts";
import { byProcess } from "./spread.ts";

/**
 * From left to right: outside, the process with its units as upright strands, the pool's
 * connections as lines to the database; under these the way to the external service. A lease is a
 * thread woven from a strand into its connection's line.
 */
export function wideRoom(counts: Counts, { width, height, rem }: Size, gutter: number): Room {
  const u = rem / 16;
  const top = 18 * u;
  const headY = top + 15 * u;
  const callY = height - 13 * u;
  const pipesTop = headY + 14 * u;
  const pipesBottom = callY - 15 * u;

  // The process begins where the lanes below do.
  const processLeft = gutter;
  const outsideWidth = processLeft - 20 * u;
  const units = byProcess(counts.units, processLeft, width * 0.57, 26 * u, 8 * u, 16 * u);
  const processRight = units.right;
  const poolLeft = processRight + 24 * u;
  // Its name and "5 queries" are never cut.
  const databaseWidth = Math.min(88 * u, Math.max(72 * u, width * 0.1));
  const databaseLeft = width - databaseWidth;
  const slots = byProcess(counts.slots, pipesTop, pipesBottom, 36 * u, 0, 6 * u);
  const pipeHeight = Math.max(1.5, slots.pitch - Math.min(4 * u, slots.pitch * 0.25));
  const radius = Math.min(10.5 * u, units.pitch * 0.44);

  const pipeY = (slot: number) => slots.at(slot);
  const serviceLeft = poolLeft + 112 * u;
  const serviceRight = width - 76 * u;
  const poolMiddle = (pipesTop + pipesBottom) / 2;
  const queueBox = { x: 0, y: headY - 12 * u, width: outsideWidth, height: callY - headY - 12 * u };

  return {
    u,
    radius,
    isUpright: false,
    frames: [
      ...units.groups.map(({ from, to }, process) => ({
        key: `process-${process}`,
        kind: "process" as const,
        x: from,
        y: top,
        width: to - from,
        height: height - top,
      })),
      {
        key: "database",
        kind: "database",
        x: databaseLeft,
        y: top,
        width: databaseWidth,
        height: pipesBottom - top,
      },
      {
        key: "service",
        kind: "service",
        x: poolLeft,
        y: callY - 12 * u,
        width: width - poolLeft,
        height: 24 * u,
      },
    ],
    ways: [
      [
        { x: outsideWidth + 2 * u, y: headY },
        { x: processLeft, y: headY },
      ],
      [
        { x: processRight, y: callY },
        { x: poolLeft, y: callY },
      ],
    ],
    strand: (unit) => ({ x: units.at(unit), top: top + 4 * u, bottom: height - 4 * u }),
    head: (unit) => ({ x: units.at(unit), y: headY }),
    pipe: (slot) => ({
      x: poolLeft,
      y: pipeY(slot) - pipeHeight / 2,
      width: databaseLeft - poolLeft,
      height: pipeHeight,
    }),
    lease: (unit, slot) => [
      { x: units.at(unit), y: pipeY(slot) },
      { x: poolLeft, y: pipeY(slot) },
    ],
    work: (unit) => ({ x: units.at(unit), y: poolMiddle }),
    atDatabase: (slot) => ({ x: databaseLeft + 14 * u, y: pipeY(slot) }),
    toService: (unit) => ({ x: units.at(unit), y: callY }),
    service: {
      x: serviceLeft,
      y: callY - 11 * u,
      width: serviceRight - serviceLeft,
      height: 22 * u,
    },
    entry: { x: -24 * u, y: headY },
    exit: (unit) => [
      { x: units.at(unit), y: callY },
      { x: outsideWidth + 4 * u, y: callY },
    ],
    queue: queueIn(queueBox, counts.outside, u),
    texts: {
      outside: { x: 0, y: 10 * u },
      answered: { x: 0, y: callY + 4 * u },
      lost: { x: 0, y: callY - 12 * u },
      units: { x: processLeft, y: 10 * u },
      takenEnd: { x: processRight, y: 10 * u },
      waiting: { x: poolLeft, y: headY + 4 * u },
      waitingAnchor: "start",
      databaseAnchor: "middle",
      pool: { x: poolLeft, y: 10 * u },
      poolEnd: { x: databaseLeft - 12 * u, y: 10 * u },
      database: { x: databaseLeft + databaseWidth / 2 + 8 * u, y: 10 * u },
      databaseInside: { x: databaseLeft + databaseWidth / 2 + 8 * u, y: poolMiddle + 4 * u },
      callsEnd: { x: width - 10 * u, y: callY + 4 * u },
      service: { x: poolLeft + 10 * u, y: callY + 4 * u },
    },
  };
}
