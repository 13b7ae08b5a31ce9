import { expect, test } from "vitest";
import { picture } from "../../test/support/handler-picture.ts";
import type { Policy } from "./dialect.ts";
import type { DialectId } from "./dialects/index.ts";

test("a transaction that nobody ends is begun so that nothing ends it", () => {
  expect(picture("go", "statement", "begin; query 3; forget")).toMatchInlineSnapshot(`
    "                   func (s *Shop) order(ctx context.Context, id int64) error {
    █ checkout         	tx, err := s.db.Begin()
    │                  	if err != nil {
    │                  		return err
    │                  	}
    █                  	if _, err := tx.ExecContext(ctx, updateOrder, id); err != nil {  // 3 ms
    │                  		return err
    │                  	}
    │ leak             	// neither commit nor rollback: the transaction stays open
    │                  	return nil
    │                  }"
  `);
});

test("a session's own transaction goes on when nobody ends it, for whoever begins one again", () => {
  const again = "query 1; begin; forget; begin; query 2; commit";
  expect(picture("sqlalchemy", "unit-of-work", again)).toMatchInlineSnapshot(`
    "                   @app.post("/orders/<int:id>")
                       def order(id):
                           with Session(engine) as session:
    █ checkout                 user = session.get(User, id)  # 1 ms
    │                          # begin: the first statement has begun one by itself
    │                          # neither commit nor rollback: the transaction stays open
    │                          # begin: the first statement has begun one by itself
    █                          order = session.get(Order, id)  # 2 ms
    █ release                  session.commit()
                           return "", 204"
  `);
  expect(picture("go", "unit-of-work", again)).toMatchInlineSnapshot(`
    "                   func (s *Shop) order(ctx context.Context, id int64) error {
                       	var user, order string
    │ checkout         	tx, err := s.db.BeginTx(ctx, nil)
    │                  	if err != nil {
    │                  		return err
    │                  	}
    │                  	defer tx.Rollback()
    █                  	if err := tx.QueryRowContext(ctx, selectUser, id).Scan(&user); err != nil {  // 1 ms
    │                  		return err
    │                  	}
    │                  	// begin: the first statement has begun one by itself
    │                  	// neither commit nor rollback: the transaction stays open
    │                  	// begin: the first statement has begun one by itself
    █                  	if err := tx.QueryRowContext(ctx, selectOrder, id).Scan(&order); err != nil {  // 2 ms
    │                  		return err
    │                  	}
    █ release          	if err := tx.Commit(); err != nil {
                       		return err
                       	}
                       	return nil
                       }"
  `);
});

test("of two transactions on one connection neither takes it", () => {
  const two = "begin; query 1; forget; begin; query 2; commit";
  expect(picture("node-pg", "unit-of-work", two)).toMatchInlineSnapshot(`
    "                   app.post("/orders/:id", async (req, res) => {
                         const { id } = req.params;
    │ checkout           const client = await pool.connect();
    │                    try {
    █                      await client.query("BEGIN");
    █                      await client.query(updateOrder, [id]);  // 1 ms
    │                      // neither commit nor rollback: the transaction stays open
    █                      await client.query("BEGIN");
    █                      await client.query(updateStock, [id]);  // 2 ms
    █                      await client.query("COMMIT");
    │                    } finally {
    │ release              client.release();
                         }
                         res.sendStatus(204);
                       });"
  `);
});

test("Go: a Conn has neither Begin nor Query without a context", () => {
  const forgotten = "begin; query 3; forget";
  expect(picture("go", "none", forgotten)).toContain("conn.BeginTx(context.Background(), nil)");
  expect(picture("go", "none", "query 1; query 5 leak")).toContain(
    "conn.QueryContext(context.Background(), selectOrder, id)",
  );
  expect(picture("go", "statement", forgotten)).toContain("s.db.Begin()");
});

test("a result holds its connection until it is closed, by the program or by the request's end", () => {
  const text = "query 5 open; compute 20; close; query 5 leak; query 5 leak until end; compute 1";
  expect(picture("go", "statement", text)).toMatchInlineSnapshot(`
    "                   func (s *Shop) order(ctx context.Context, id int64) error {
    █ checkout         	rows, err := s.db.QueryContext(ctx, selectUser, id)  // 5 ms
    │                  	if err != nil {
    │                  		return err
    │                  	}
    ╱                  	work()  // 20 ms
    │ release          	rows.Close()
    █ checkout leak    	if _, err := s.db.Query(selectOrder, id); err != nil {  // 5 ms
    │                  		return err
    │                  	}
    █ checkout         	if _, err := s.db.QueryContext(ctx, selectPrice, id); err != nil {  // 5 ms
    │                  		return err
    │                  	}
    ╱                  	work()  // 1 ms
    │                  	return nil
    │ release          }"
  `);
});

test("branches take connections of their own", () => {
  const text = "parallel { query 5; compute 2 & call 20 }";
  expect(picture("go", "statement", text)).toMatchInlineSnapshot(`
    "                   func (s *Shop) order(ctx context.Context, id int64) error {
                       	var user string
                       	var g errgroup.Group
                       	g.Go(func() error {
    █ checkout release 		if err := s.db.QueryRowContext(ctx, selectUser, id).Scan(&user); err != nil {  // 5 ms
                       			return err
                       		}
                       		work()  // 2 ms
                       		return nil
                       	})
                       	g.Go(func() error {
                       		if err := s.payments.Charge(ctx, id); err != nil {  // 20 ms
                       			return err
                       		}
                       		return nil
                       	})
                       	if err := g.Wait(); err != nil {
                       		return err
                       	}
                       	return nil
                       }"
  `);
});

test("what comes twice in a handler has names of its own each time", () => {
  const text =
    "parallel { query 5 & call 2 }; parallel { call 3 & call 4 }; compute 1 helper; compute 1 helper";
  const go = picture("go", "statement", text);
  expect(go.match(/var (\w+) errgroup/g)).toEqual(["var g errgroup", "var g2 errgroup"]);
  expect(go).not.toContain(":= make");
  expect(picture("spring", "statement", text).match(/var (\w+) = new/g)).toEqual([
    "var branches = new",
    "var branches2 = new",
  ]);
});

test("a branch in SQLAlchemy has a session of its own, since a session serves one thread", () => {
  expect(
    picture("sqlalchemy", "unit-of-work", "query 1; parallel { query 5 & call 2 }"),
  ).toMatchInlineSnapshot(`
    "                   @app.post("/orders/<int:id>")
                       def order(id):
                           with Session(engine) as session:
    █ checkout                 user = session.get(User, id)  # 1 ms
    │                          branches = []
    │                          @branches.append
    │                          def branch():
    │                              with Session(engine) as session:
    █ checkout release                 order = session.get(Order, id)  # 5 ms
    │                          @branches.append
    │                          def branch():
    ╱                              payments.charge(id)  # 2 ms
    │                          with ThreadPoolExecutor() as threads:
    ╱ release                      list(threads.map(lambda branch: branch(), branches))
                           return "", 204"
  `);
});

test("Java: branches are callables, which may throw", () => {
  expect(
    picture("spring", "statement", "parallel { query 5; call 1 & call 2 }"),
  ).toMatchInlineSnapshot(`
    "                   @PostMapping("/orders/{id}")
                       void order(@PathVariable long id) throws Exception {
                           var branches = new ArrayList<Callable<Void>>();
                           branches.add(() -> {
    █ checkout release         var user = jdbc.queryForMap(SELECT_USER, id);  // 5 ms
                               payments.charge(id);  // 1 ms
                               return null;
                           });
                           branches.add(() -> {
                               payments.charge(id);  // 2 ms
                               return null;
                           });
                           for (var branch : executor.invokeAll(branches)) branch.get();
                       }"
  `);
});

test("Java: what JDBC throws leaves no lambda of a transaction template", () => {
  expect(
    picture("spring", "statement", "begin; checkout; query 1; release; query 2; commit"),
  ).toMatchInlineSnapshot(`
    "                   @PostMapping("/orders/{id}")
                       void order(@PathVariable long id) throws Exception {
    │ checkout             try (Connection conn = dataSource.getConnection()) {
    █                          conn.setAutoCommit(false);
    │ checkout                 try (Connection conn2 = dataSource.getConnection()) {
    │                              try (var statement = conn2.prepareStatement(SELECT_USER)) {
    │                                  statement.setLong(1, id);
    █                                  statement.execute();  // 1 ms
    │                              }
    │ release                  }
    │                          try (var statement = conn.prepareStatement(UPDATE_ORDER)) {
    │                              statement.setLong(1, id);
    █                              statement.execute();  // 2 ms
    │                          }
    █                          conn.commit();
    │ release              }
                       }"
  `);
  expect(
    picture("spring", "request", "begin; checkout; query 1; release; query 2; commit"),
  ).toMatchInlineSnapshot(`
    "                   // spring.jpa.open-in-view: the first query takes one until the answer
                       @PostMapping("/orders/{id}")
                       void order(@PathVariable long id) throws Exception {
    █ checkout             session.beginTransaction();
    │ checkout             try (Connection conn2 = dataSource.getConnection()) {
    │                          try (var statement = conn2.prepareStatement(SELECT_USER)) {
    │                              statement.setLong(1, id);
    █                              statement.execute();  // 1 ms
    │                          }
    │ release              }
    █                      session.createMutationQuery(UPDATE_ORDER).setParameter("id", id).executeUpdate();  // 2 ms
    █                      session.getTransaction().commit();
    │ release          }"
  `);
});

test("Java: a result is read on the connection of the template, or of the session in view", () => {
  const text = "begin; query 1; query 5 open; close; commit; query 2 open; close";
  expect(picture("spring", "request", text)).toMatchInlineSnapshot(`
    "                   // spring.jpa.open-in-view: the first query takes one until the answer
                       @PostMapping("/orders/{id}")
                       void order(@PathVariable long id) throws Exception {
    █ checkout             transaction.executeWithoutResult(status -> {
    █                          jdbc.update(UPDATE_ORDER, id);  // 1 ms
    █                          var rows = jdbc.queryForStream(SELECT_USER, new ColumnMapRowMapper(), id);  // 5 ms
    │                          rows.close();
    █                      });
    █                      var rows2 = session.createQuery("from Order", Order.class).scroll();  // 2 ms
    │                      rows2.close();
    │ release          }"
  `);
});

test("a result that stays open is asked for with what its statement needs", () => {
  const text = "query 5 open; compute 20; close";
  const open = (id: DialectId, policy: Policy["id"]) => picture(id, policy, text);
  expect(open("spring", "statement")).toMatchInlineSnapshot(`
    "                   @PostMapping("/orders/{id}")
                       void order(@PathVariable long id) throws Exception {
    │ checkout             Connection conn = dataSource.getConnection();
    │                      PreparedStatement select = conn.prepareStatement(SELECT_USER);
    │                      select.setLong(1, id);
    █                      ResultSet rows = select.executeQuery();  // 5 ms
    ╱                      work();  // 20 ms
    │                      rows.close();
    │ release              conn.close();
                       }"
  `);
  expect(open("sqlalchemy", "statement")).toContain(
    'conn.execute(select_user, {"id": id}, execution_options',
  );
  expect(open("php", "none")).toMatchInlineSnapshot(`
    "                   function order(string $dsn, Payments $payments, int $id): void {
    │ checkout             $pdo = new PDO($dsn);
    │                      $rows = $pdo->prepare(SELECT_USER);
    █                      $rows->execute([$id]);  // 5 ms
    ╱                      work();  // 20 ms
    │                      $rows->closeCursor();
    │ release              $rows = $pdo = null;
                       }"
  `);
  // Nothing is asked before the first row is wanted.
  expect(open("django", "unit")).toMatchInlineSnapshot(`
    "                   # CONN_MAX_AGE = None: the thread keeps its connection
                       def order(request, id):
    │ checkout             rows = User.objects.iterator()
    █                      next(rows)  # 5 ms
    ╱                      work()  # 20 ms
    │ keep                 rows.close()
                           return HttpResponse(status=204)"
  `);
  // Outside of a transaction PostgreSQL refuses a cursor that ends with it.
  expect(open("psycopg", "statement")).toContain('cursor(name="rows", withhold=True)');
  expect(open("psycopg", "unit-of-work")).toContain('cursor(name="rows")');
});

test("Django: a transaction on a connection of one's own is begun and ended on that one", () => {
  expect(
    picture("django", "unit", "checkout; begin; query 2; commit; release"),
  ).toMatchInlineSnapshot(`
    "                   # CONN_MAX_AGE = None: the thread keeps its connection
                       def order(request, id):
    │ checkout             conn = connection.copy()
    █                      conn.set_autocommit(False)
    █                      conn.cursor().execute(update_order, [id])  # 2 ms
    █                      conn.commit()
    │                      conn.set_autocommit(True)
    │ release              conn.close()
                           return HttpResponse(status=204)"
  `);
});

test("Rails up to 7.1 has with_connection on its pool alone, and a controller has no connection", () => {
  expect(picture("rails", "request", "checkout; query 1; release")).toContain(
    "ActiveRecord::Base.connection_pool.with_connection do",
  );
  expect(picture("rails", "statement", "checkout; query 1; release")).toContain(
    "ActiveRecord::Base.with_connection do",
  );
  expect(picture("rails", "request", "begin; query 3; forget")).toContain(
    "connection = ActiveRecord::Base.connection\n",
  );
  // `connection` would lease for the rest of the request.
  expect(picture("rails", "statement", "begin; query 3 open; close; commit")).toContain(
    "raw = ActiveRecord::Base.with_connection(&:raw_connection)",
  );
});
