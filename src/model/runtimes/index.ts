import { go } from "./go.ts";
import { hikari } from "./hikari.ts";
import { ideal } from "./ideal.ts";
import { node } from "./node.ts";
import { puma } from "./puma.ts";
import { puma7 } from "./puma-7.ts";
import { rails } from "./rails.ts";
import { sqlalchemy } from "./sqlalchemy.ts";
import { unicorn } from "./unicorn.ts";

/** Every runtime there is, in the order shown. */
export const runtimes = [ideal, rails, puma, puma7, unicorn, go, node, sqlalchemy, hikari] as const;
export type RuntimeId = (typeof runtimes)[number]["id"];
