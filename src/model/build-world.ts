import type { Agenda } from "../kernel/agenda.ts";
import type { Recorder } from "../trace/recorder.ts";
import { Hold } from "../trace/words.ts";
import type { Doorway, Server } from "./architecture.ts";
import { type Code, link } from "./code.ts";
import { compile } from "./compile.ts";
import { compileOpening } from "./compile-opening.ts";
import { Cores } from "./cores.ts";
import { Database } from "./database.ts";
import { Door } from "./door.ts";
import { withLogin } from "./login.ts";
import { memoryCosts } from "./memory-costs.ts";
import { MemoryGuard } from "./memory-guard.ts";
import { compileWiping } from "./pooler/compile-wiping.ts";
import { poolerCosts } from "./pooler/costs.ts";
import { loginStages } from "./pooler/login-stages.ts";
import { Pooler } from "./pooler/pooler.ts";
import { ProcessMaker } from "./process-maker.ts";
import type { Setup } from "./setup.ts";
import { SharedService } from "./shared-service.ts";
import type { Task } from "./task.ts";
import { Timeouts } from "./timeouts.ts";
import { firstCome } from "./waiting-order/first-come.ts";
import { World } from "./world.ts";

/** Puts the parts of a setup together; nothing has happened yet. */
export function buildWorld(setup: Setup, agenda: Agenda, recorder: Recorder): World {
  const { server, database, pooler } = setup;
  const { runtime } = server;
  const world = new World({
    agenda,
    recorder,
    code: compileAll(setup),
    database: new Database(database),
    closing: runtime.closing,
    requestTimeout: server.requestTimeout,
    cancelling: runtime.cancelling,
    clients: setup.clients,
  });
  world.cores = new Cores(world, server.cores, Hold.core, server.switch);
  world.databaseCores = database.sharesHost
    ? world.cores
    : new Cores(world, database.cores, Hold.databaseCore);
  if (database.statementTimeout !== null || database.idleInTransactionTimeout !== null) {
    world.timeouts = new Timeouts(world, database, setup.roundTrip);
  }
  world.sharedService = sharedService(world, setup);
  if (pooler !== null) world.pooler = new Pooler(world, pooler, firstCome.line());
  const maker = new ProcessMaker(world, setup);
  maker.makeFirst();
  const door = new Door(world, maker, setup);
  world.server = guarded(server.architecture.open(door), door, setup);
  return world;
}

/** Without a limit of memory nobody asks how much there is. */
function guarded(server: Server, doorway: Doorway, setup: Setup): Server {
  const { limitMb } = setup.memory;
  return limitMb === null ? server : new MemoryGuard(server, doorway, memoryCosts(setup), limitMb);
}

function compileAll({ programs, server, pool, pooler, database, roundTrip }: Setup): Code {
  const { runtime } = server;
  const costs = pooler === null ? null : poolerCosts(runtime);
  const circumstances = {
    policy: pool.lease,
    runtime,
    takesTurns: server.architecture.takesTurns,
    pooler: costs,
    spawn: server.architecture.isSpawned ? server.spawn : 0,
    rollsBack: pool.onReturn === "rollback",
    watchesIdle: database.idleInTransactionTimeout !== null,
    keepsOpen: pool.onReturn === "keep",
  };
  const compiled = programs.map(({ steps }) => compile(steps, circumstances));
  const direct = withLogin(runtime.opening, database.login, "client", runtime.hashing);
  if (costs === null) {
    const opening = compileOpening(direct, pool.openingTime, roundTrip);
    return link(compiled, opening, [], []);
  }
  // What a scenario adds to opening is the database's part: the pooler pays it.
  const onward = withLogin(costs.opening, database.login, "pooler", costs.hashing);
  const login = compileOpening(loginStages(direct, costs, database.login), 0, roundTrip);
  const opening = compileOpening(onward, pool.openingTime, roundTrip);
  return link(compiled, login, opening, compileWiping(costs));
}

/** On one host, the database's cores are the server's. */
function sharedService(world: World, { server, database }: Setup): SharedService | null {
  const cores = database.sharesHost ? server.cores : database.cores;
  if (database.service === "delay" || cores === null) return null;
  const served = (task: Task) => world.served(task);
  return new SharedService(world.agenda, cores, database.contention, served);
}
