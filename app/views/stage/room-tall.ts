import type { Size } from "../../d3/use-drawing.ts";
import { queueIn } from "./queue.ts";
import type { Counts, Room } from "./room.ts";
import { byProcess } from "./spread.ts";

/**
 * The same world for a narrow screen, from top to bottom: outside, the process, the pool's
 * connections as upright lines to the database, and the external service beside it.
 */
export function tallRoom(counts: Counts, { width, height, rem }: Size): Room {
  const u = rem / 16;
  const boxTop = 64 * u;
  const headY = boxTop + 20 * u;
  const boxBottom = Math.max(headY + 44 * u, height * 0.46);
  const units = byProcess(counts.units, 0, width, 40 * u, 4 * u, 6 * u);
  const radius = Math.min(11 * u, units.pitch * 0.46);

  const pipesTop = boxBottom + 34 * u;
  const databaseTop = height - 44 * u;
  const slots = byProcess(counts.slots, 0, width, 74 * u, 0, 6 * u);
  const pipeWidth = slots.pitch - Math.min(6 * u, slots.pitch * 0.2);
  const databaseWidth = width * 0.3;
  const databaseY = databaseTop + 28 * u;
  const serviceLeft = databaseWidth + 8 * u;
  const queueBox = { x: width * 0.32, y: 0, width: width * 0.68, height: boxTop - 24 * u };
  const work = boxBottom - 14 * u;

  return {
    u,
    radius,
    isUpright: true,
    frames: [
      ...units.groups.map(({ from, to }, process) => ({
        key: `process-${process}`,
        kind: "process" as const,
        x: from,
        y: boxTop,
        width: to - from,
        height: boxBottom - boxTop,
      })),
      {
        key: "database",
        kind: "database",
        x: 0,
        y: databaseTop,
        width: databaseWidth,
        height: height - databaseTop,
      },
      {
        key: "service",
        kind: "service",
        x: serviceLeft,
        y: databaseTop,
        width: width - serviceLeft,
        height: height - databaseTop,
      },
    ],
    ways: [],
    strand: (unit) => ({ x: units.at(unit), top: boxTop + 4 * u, bottom: boxBottom - 4 * u }),
    head: (unit) => ({ x: units.at(unit), y: headY }),
    pipe: (slot) => ({
      x: slots.at(slot) - pipeWidth / 2,
      y: pipesTop,
      width: pipeWidth,
      height: databaseTop - 24 * u - pipesTop,
    }),
    lease: (unit, slot) => [
      { x: units.at(unit), y: work },
      { x: units.at(unit), y: boxBottom + 4 * u },
      { x: slots.at(slot), y: pipesTop },
    ],
    work: (unit) => ({ x: units.at(unit), y: work }),
    atDatabase: (slot) => ({ x: slots.at(slot), y: databaseTop - 36 * u }),
    toService: (unit) => ({ x: units.at(unit), y: boxBottom }),
    service: {
      x: serviceLeft + 5 * u,
      y: databaseY - 11 * u,
      width: width - serviceLeft - 10 * u,
      height: 22 * u,
    },
    entry: { x: width * 0.5, y: -16 * u },
    exit: (unit) => [{ x: units.at(unit), y: boxTop - 16 * u }],
    queue: queueIn(queueBox, counts.outside, u),
    texts: {
      outside: { x: 0, y: 10 * u },
      answered: { x: 0, y: 26 * u },
      lost: { x: 0, y: 42 * u },
      units: { x: 0, y: boxTop - 7 * u },
      takenEnd: null,
      waiting: { x: width, y: boxTop - 7 * u },
      waitingAnchor: "end",
      databaseAnchor: "start",
      pool: { x: 0, y: databaseTop - 8 * u },
      poolEnd: { x: width, y: databaseTop - 8 * u },
      database: { x: 8 * u, y: databaseTop + 15 * u },
      databaseInside: { x: 8 * u, y: databaseTop + 32 * u },
      service: { x: serviceLeft + 8 * u, y: databaseTop + 15 * u },
      callsEnd: { x: width - 8 * u, y: databaseTop + 15 * u },
    },
  };
}
