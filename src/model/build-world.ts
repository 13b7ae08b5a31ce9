import type { Agenda } from "../kernel/agenda.ts";
import { Purpose, Stream } from "../kernel/random.ts";
import { NEVER } from "../kernel/time.ts";
import type { Recorder } from "../trace/recorder.ts";
import { Hold } from "../trace/words.ts";
import { type Code, link } from "./code.ts";
import { compile } from "./compile.ts";
import { compileOpening } from "./compile-opening.ts";
import { Cores } from "./cores.ts";
import { Database } from "./database.ts";
import { Pool } from "./pool.ts";
import { Process } from "./process.ts";
import { Processors } from "./processors.ts";
import type { Setup } from "./setup.ts";
import { World } from "./world.ts";

/** Puts the parts of a setup together; nothing has happened yet. */
export function buildWorld(setup: Setup, agenda: Agenda, recorder: Recorder): World {
  const { server, database } = setup;
  const { runtime } = server;
  const world = new World({
    agenda,
    recorder,
    code: compileAll(setup),
    database: new Database(database),
    closing: runtime.closing,
    requestTimeout: server.requestTimeout,
    backlog: server.backlog,
    cancelling: runtime.cancelling,
  });
  world.cores = new Cores(world, server.cores, Hold.core);
  world.databaseCores = database.sharesHost
    ? world.cores
    : new Cores(world, database.cores, Hold.databaseCore);
  addProcesses(world, setup);
  world.server = server.architecture.open(world);
  return world;
}

function compileAll({ programs, server, pool, pooler, roundTrip }: Setup): Code {
  const { runtime } = server;
  const circumstances = {
    policy: pool.lease,
    runtime,
    takesTurns: server.architecture.takesTurns,
    hasPooler: pooler !== null,
    rollsBack: pool.onReturn === "rollback",
  };
  const opening = compileOpening(runtime.opening, pool.openingTime, roundTrip);
  return link(
    programs.map(({ steps }) => compile(steps, circumstances)),
    opening,
    opening,
  );
}

function addProcesses(world: World, { seed, server, pool }: Setup): void {
  const shape = server.architecture.shape(server);
  const quantum = shape.isPreemptive ? server.quantum : NEVER;
  const waiterChoice = new Stream(seed, Purpose.waiterChoice);
  for (let index = 0; index < shape.processes; index++) {
    const process = new Process(index, shape.units);
    process.processors = new Processors(world, world.cores, shape.processors, quantum);
    process.pool = new Pool(world, process, pool, pool.waiting.line(waiterChoice));
    world.processes.push(process);
  }
}
