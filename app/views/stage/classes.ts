import { ConnectionState } from "../../../src/trace/connection-states.ts";
import styles from "./stage.module.css";

/** The class of a connection in that state. */
export const stateClass: Readonly<Record<ConnectionState, string>> = {
  [ConnectionState.opening]: "opening",
  [ConnectionState.idle]: "idle",
  [ConnectionState.querying]: "querying",
  [ConnectionState.heldIdle]: "heldIdle",
};

/** The stage's classes of these names. */
export function classes(...names: readonly (string | false | undefined)[]): string {
  return names.flatMap((name) => (name && styles[name]) || []).join(" ");
}
