import { expect, test } from "vitest";
import { recogniseFile, recogniseText } from "./recognise.ts";

const bytes = (text: string) => new TextEncoder().encode(text);

test("a study is known by what is in the file, whatever its name", () => {
  const arrived = recogniseFile(bytes(' {"pool": {"max": 9}}'), "notes.txt");
  expect(arrived).toMatchObject({
    state: { study: { title: "notes.txt", base: { pool: { max: 9 } } } },
  });
});

test("a link may stand in a sentence", () => {
  const text = 'See <a href="https://a.example/p/#/lab?v=1&of=release&at=3s">this</a>, at once.';
  expect(recogniseText(text, "What was pasted")).toEqual({ hash: "#/lab?v=1&of=release&at=3s" });
});

test("anything else is refused in a sentence that names it", () => {
  const refused = { refused: "cat.gif holds no link and no scenario." };
  expect(recogniseFile(new Uint8Array([71, 73, 70, 255, 0]), "cat.gif")).toEqual(refused);
  expect(recogniseText("", "x")).toEqual({ refused: "x holds no link and no scenario." });
  expect(recogniseFile(new Uint8Array(33 * 1_024 * 1_024), "film")).toEqual({
    refused: "film has 33 MB; at most 32 MB are read.",
  });
  expect(recogniseText("[1, 2", "a.json")).toMatchObject({
    refused: expect.stringMatching(/^a\.json cannot be read: /),
  });
});
