import { Hold } from "../../trace/words.ts";
import type { Connection } from "../connection.ts";
import type { World } from "../world.ts";
import { NO_TASK, type ServerConnection } from "./server-connection.ts";

/** Which client has which connection to the database, written down as holds. */
export class Links {
  readonly #world: World;

  constructor(world: World) {
    this.#world = world;
  }

  /** What the client's statements leave behind is now left behind in this server's session. */
  tie(server: ServerConnection, client: Connection, holder: number): void {
    server.client = client;
    client.server = server;
    client.backend = server.backend;
    this.take(server, holder);
  }

  untie(server: ServerConnection): void {
    const client = server.client!;
    client.server = null;
    client.backend = client.own;
    server.client = null;
    this.letGo(server);
  }

  /** The server is at work for that task from now on. */
  take(server: ServerConnection, holder: number): void {
    server.holder = holder;
    server.since = this.#world.agenda.now;
  }

  letGo(server: ServerConnection): void {
    const isNothing = server.holder === NO_TASK && server.since === this.#world.agenda.now;
    if (!isNothing) this.#world.ledger.closeHold(server.holder!, Hold.serverConnection, server);
    server.holder = null;
  }

  /** Linked all the while, but from now on for this task. */
  pass(server: ServerConnection, holder: number): void {
    if (server.holder === holder) return;
    this.letGo(server);
    this.take(server, holder);
  }
}
