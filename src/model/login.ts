import type { Micros } from "../kernel/time.ts";
import type { OpeningStage } from "./runtime.ts";

/** How a client proves who it is when it opens a connection. */
export interface Login {
  readonly id: string;
  readonly label: string;
  readonly sentence: string;
  readonly asksPassword: boolean;
  readonly isEncrypted: boolean;
}

/** Every kind of login there is, in the order shown. */
export const logins = [
  {
    id: "trust",
    label: "without a password",
    sentence: "Whoever comes from an address that is trusted is let in.",
    asksPassword: false,
    isEncrypted: false,
  },
  {
    id: "password",
    label: "with a password",
    sentence: "SCRAM, PostgreSQL's usual way: 4,096 hash iterations for each login.",
    asksPassword: true,
    isEncrypted: false,
  },
  {
    id: "tls",
    label: "with a password, over TLS",
    sentence: "Keys are agreed upon first, then the password is asked for.",
    asksPassword: true,
    isEncrypted: true,
  },
] as const satisfies readonly Login[];
export type LoginId = (typeof logins)[number]["id"];

/**
 * What agreeing upon keys computes: a login took 6.3 ms with TLS and 2.6 ms without, on one machine.
 * How that divides among both sides is a guess; signing is the dearer part.
 */
export const TLS = { client: 1_200, server: 2_500 } as const;

/** For SCRAM (RFC 5802), and for PostgreSQL's request for TLS and TLS 1.3 itself (RFC 8446). */
const PASSWORD_TRIPS = 2;
const TLS_TRIPS = 2;

/**
 * The stages of opening a connection, which are those of a login with a password, for another kind
 * of login. `own` is the side that opens, `hashing` what it computes for the password; 0: it costs
 * nothing at all, and no kind of login does.
 */
export function withLogin(
  stages: readonly OpeningStage[],
  { asksPassword, isEncrypted }: Login,
  own: "client" | "pooler",
  hashing: Micros,
): readonly OpeningStage[] {
  if (hashing === 0) return stages;
  const limit = stages.findIndex(({ kind }) => kind === "limit");
  const hashes = stages.findIndex(({ kind }, index) => index > limit && kind === own);
  const trips = (isEncrypted ? TLS_TRIPS : 0) - (asksPassword ? 0 : PASSWORD_TRIPS);
  const result: OpeningStage[] = [];
  for (const [index, stage] of stages.entries()) {
    // The backend agrees upon keys before it claims a slot (postgres/postgres postmaster.c).
    if (index === limit && isEncrypted) {
      result.push({ kind: own, micros: TLS.client }, { kind: "server", micros: TLS.server });
    }
    if (stage.kind === "trips") result.push({ ...stage, roundTrips: stage.roundTrips + trips });
    else if (index === hashes && stage.kind === own && !asksPassword) {
      result.push({ kind: own, micros: stage.micros - hashing });
    } else result.push(stage);
  }
  return result;
}
