import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { picture } from "../../test/support/handler-picture.ts";
import { anyProgram } from "../../test/support/random-program.ts";
import { tries } from "../../test/support/runs.ts";
import { leasePolicies } from "../model/leasing/index.ts";
import { outline } from "../model/outline.ts";
import { numberSteps } from "../program/number-steps.ts";
import { parseProgram } from "../program/parse.ts";
import type { Step } from "../program/step.ts";
import { dialectOf } from "./choose-dialect.ts";
import type { Dialect, Policy } from "./dialect.ts";
import { dialects } from "./dialects/index.ts";
import { writeHandler } from "./write-handler.ts";

const sandwich = "query 5; call 490; query 5";
const transfer = "begin; query 3; call 200; commit";

test("Rails up to 7.1 takes a connection at its first query and gives it back with the answer", () => {
  expect(picture("rails", "request", sandwich)).toMatchInlineSnapshot(`
    "                   # Rails up to 7.1: the first query leases until the answer is sent
                       def create
    █ checkout           user = User.find(params[:id])  # 5 ms
    ╱                    Payments.charge(params[:id])  # 490 ms
    █                    order = Order.find(params[:id])  # 5 ms
    │ release          end"
  `);
});

test("Rails from 7.2 takes one for each query, and one for a transaction's block", () => {
  expect(picture("rails", "statement", `${sandwich}; ${transfer}`)).toMatchInlineSnapshot(`
    "                   # Rails from 7.2: each query leases for itself
                       def create
    █ checkout release   user = User.find(params[:id])  # 5 ms
                         Payments.charge(params[:id])  # 490 ms
    █ checkout release   order = Order.find(params[:id])  # 5 ms
    █ checkout           ActiveRecord::Base.transaction do
    █                      Order.where(id: params[:id]).touch_all  # 3 ms
    ╱                      Payments.charge(params[:id])  # 200 ms
    █ release            end
                       end"
  `);
});

test("Go takes one until Scan, and a Tx has one until Commit", () => {
  expect(picture("go", "statement", `query 5; ${transfer}`)).toMatchInlineSnapshot(`
    "                   func (s *Shop) order(ctx context.Context, id int64) error {
                       	var user string
    █ checkout release 	if err := s.db.QueryRowContext(ctx, selectUser, id).Scan(&user); err != nil {  // 5 ms
                       		return err
                       	}
    █ checkout         	tx, err := s.db.BeginTx(ctx, nil)
    │                  	if err != nil {
    │                  		return err
    │                  	}
    │                  	defer tx.Rollback()
    █                  	if _, err := tx.ExecContext(ctx, updateOrder, id); err != nil {  // 3 ms
    │                  		return err
    │                  	}
    ╱                  	if err := s.payments.Charge(ctx, id); err != nil {  // 200 ms
    │                  		return err
    │                  	}
    █ release          	if err := tx.Commit(); err != nil {
                       		return err
                       	}
                       	return nil
                       }"
  `);
});

test("node-postgres: pool.query for itself, a client in try and finally", () => {
  expect(
    picture("node-pg", "explicit", "query 1; checkout; query 5; call 490; release"),
  ).toMatchInlineSnapshot(`
    "                   app.post("/orders/:id", async (req, res) => {
                         const { id } = req.params;
    █ checkout release   const user = await pool.query(selectUser, [id]);  // 1 ms
    │ checkout           const client = await pool.connect();
    │                    try {
    █                      const order = await client.query(selectOrder, [id]);  // 5 ms
    ╱                      await payments.charge(id);  // 490 ms
    │                    } finally {
    │ release              client.release();
                         }
                         res.sendStatus(204);
                       });"
  `);
  expect(picture("node-pg", "statement", transfer)).toMatchInlineSnapshot(`
    "                   app.post("/orders/:id", async (req, res) => {
                         const { id } = req.params;
    │ checkout           const client = await pool.connect();
    │                    try {
    █                      await client.query("BEGIN");
    █                      await client.query(updateOrder, [id]);  // 3 ms
    ╱                      await payments.charge(id);  // 200 ms
    █                      await client.query("COMMIT");
    │                    } catch (error) {
    │                      await client.query("ROLLBACK");
    │                      throw error;
    │                    } finally {
    │ release              client.release();
                         }
                         res.sendStatus(204);
                       });"
  `);
});

test("BEGIN by pool.query is the mistake that it is", () => {
  expect(picture("node-pg", "careless", transfer)).toMatchInlineSnapshot(`
    "                   app.post("/orders/:id", async (req, res) => {
                         const { id } = req.params;
    █ checkout release   await pool.query("BEGIN");
    █ checkout release   const user = await pool.query(selectUser, [id]);  // 3 ms
                         await payments.charge(id);  // 200 ms
    █ checkout release   await pool.query("COMMIT");
                         res.sendStatus(204);
                       });"
  `);
});

test("a SQLAlchemy session has one from its first statement to commit, then another", () => {
  expect(
    picture("sqlalchemy", "unit-of-work", "query 5; call 9; begin; commit; query 5"),
  ).toMatchInlineSnapshot(`
    "                   @app.post("/orders/<int:id>")
                       def order(id):
                           with Session(engine) as session:
    █ checkout                 user = session.get(User, id)  # 5 ms
    ╱                          payments.charge(id)  # 9 ms
    │                          # begin: the first statement has begun one by itself
    █ release                  session.commit()
    █ checkout release         order = session.get(Order, id)  # 5 ms
                           return "", 204"
  `);
});

test("psycopg's rollback is written where a block would commit, and not where the pool does it", () => {
  expect(picture("psycopg", "unit-of-work", "query 5; call 2")).toContain(
    "await conn.rollback()  # leaving the block would commit",
  );
  const crossed = picture("psycopg", "unit-of-work", "query 5; checkout; call 3; query 3");
  expect(crossed).toContain("await pool.putconn(conn)");
  expect(crossed).not.toContain("rollback");
});

test("psycopg_pool has one for a block; Django's thread keeps its own", () => {
  expect(picture("psycopg", "unit-of-work", sandwich)).toMatchInlineSnapshot(`
    "                   @app.post("/orders/{id}", status_code=204)
                       async def order(id: int):
    │ checkout             async with pool.connection() as conn:
    █                          await conn.execute(select_user, [id])  # 5 ms
    ╱                          await payments.charge(id)  # 490 ms
    █                          await conn.execute(select_order, [id])  # 5 ms
    │ release                  await conn.rollback()  # leaving the block would commit"
  `);
  expect(picture("django", "unit", `query 5; ${transfer}`)).toMatchInlineSnapshot(`
    "                   # CONN_MAX_AGE = None: the thread keeps its connection
                       def order(request, id):
    █ checkout             user = User.objects.get(pk=id)  # 5 ms
    █                      with transaction.atomic():
    █                          Order.objects.filter(pk=id).update(changed=now())  # 3 ms
    ╱                          payments.charge(id)  # 200 ms
    █ keep                     # leaving the block commits
                           return HttpResponse(status=204)"
  `);
});

test("Spring: open in view, JdbcTemplate for itself, a template around a transaction", () => {
  expect(picture("spring", "request", sandwich)).toMatchInlineSnapshot(`
    "                   // spring.jpa.open-in-view: the first query takes one until the answer
                       @PostMapping("/orders/{id}")
                       void order(@PathVariable long id) throws Exception {
    █ checkout             var user = users.findById(id).orElseThrow();  // 5 ms
    ╱                      payments.charge(id);  // 490 ms
    █                      var order = orders.findById(id).orElseThrow();  // 5 ms
    │ release          }"
  `);
  expect(picture("spring", "statement", `query 5; ${transfer}`)).toMatchInlineSnapshot(`
    "                   @PostMapping("/orders/{id}")
                       void order(@PathVariable long id) throws Exception {
    █ checkout release     var user = jdbc.queryForMap(SELECT_USER, id);  // 5 ms
    █ checkout             transaction.executeWithoutResult(status -> {
    █                          jdbc.update(UPDATE_ORDER, id);  // 3 ms
    ╱                          payments.charge(id);  // 200 ms
    █ release              });
                       }"
  `);
});

describe.each(dialects)("$id", (dialect) => {
  test("each step has its line, and does to a connection what the engine's outline says", () => {
    fc.assert(
      fc.property(anyProgram, fc.constantFrom(...leasePolicies), (text, policy) => {
        for (const { steps } of parseProgram(text).programs) check(steps, policy, dialect);
      }),
      tries(100, 2_000),
    );
  });
});

test.each([
  ["event-loop", "statement", "node-pg"],
  ["event-loop", "request", "node-pg"],
  ["event-loop", "unit-of-work", "psycopg"],
  ["coroutines", "statement", "go"],
  ["coroutines", "explicit", "go"],
  ["virtual-threads", "explicit", "spring"],
  ["thread-pool", "explicit", "spring"],
  ["thread-pool", "request", "rails"],
] as const)(
  "a server of the kind %s that leases %s is written with %s",
  (architecture, lease, id) => {
    expect(dialectOf({ runtime: "ideal", architecture, lease })).toBe(id);
  },
);

function check(steps: readonly Step[], policy: Policy, dialect: Dialect): void {
  const lines = writeHandler(steps, policy, dialect);
  const told = outline(steps, policy);
  for (const { step, index } of numberSteps(steps)) {
    const own = lines.filter((line) => line.step === index);
    const isSilent = step.kind === "checkout" || step.kind === "release" || step.kind === "close";
    expect(own.length, `lines of ${told[index]!.text}`).toBe(isSilent && own.length === 0 ? 0 : 1);
    if (isSilent || step.kind === "forget" || step.kind === "begin") continue;
    if (step.kind === "commit" || step.kind === "rollback") continue;
    expect(own[0]!.holding, `${told[index]!.text} in ${text(lines)}`).toBe(told[index]!.holding);
  }
  const taken = lines.flatMap(({ marks }) => marks).filter((mark) => mark === "checkout").length;
  expect(lines.flatMap(({ marks }) => marks).length, text(lines)).toBe(2 * taken);
}

function text(lines: ReturnType<typeof writeHandler>): string {
  return lines.map(({ code, comment }) => `${code}${comment}`).join("\n");
}
