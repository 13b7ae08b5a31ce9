/** Where the teacher's parts send people to read on. */
import { expect, test } from "vitest";
import { chapters } from "../../src/lessons/chapters/index.ts";

/** Whoever makes or keeps what the link is about; of shared hosts only whose pages they are. */
const documentation = [
  "api.rubyonrails.org/",
  "docs.python.org/",
  "github.com/brettwooldridge/HikariCP/",
  "github.com/defunkt/unicorn/",
  "go.dev/doc/",
  "man7.org/linux/man-pages/",
  "node-postgres.com/",
  "nodejs.org/api/",
  "nodejs.org/learn/",
  "pkg.go.dev/",
  "puma.io/",
  "tomcat.apache.org/",
  "wiki.postgresql.org/",
  "www.pgbouncer.org/",
  "www.postgresql.org/docs/current/",
  "www.psycopg.org/",
  "yhbt.net/unicorn/",
];

const links = chapters.flatMap(({ id, teacher }) =>
  teacher.links.map(({ label, url }) => [id, label, url] as const),
);

test.each(links)("%s, %s: %s leads to the documentation itself, and safely", (_, label, url) => {
  const { protocol, host, pathname, search } = new URL(url);
  expect(protocol).toBe("https:");
  expect(documentation.filter((start) => `${host}${pathname}`.startsWith(start))).toHaveLength(1);
  expect([search, label.trim()]).toEqual(["", label]);
});

test("every chapter says where to read on, and nothing twice", () => {
  for (const { id, teacher } of chapters) {
    const urls = teacher.links.map(({ url }) => url);
    expect(urls.length, id).toBeGreaterThan(0);
    expect(new Set(urls).size, id).toBe(urls.length);
  }
});

test("no host is on the list that no chapter needs", () => {
  for (const start of documentation) {
    expect(
      links.some(([, , url]) => url.startsWith(`https://${start}`)),
      start,
    ).toBe(true);
  }
});
