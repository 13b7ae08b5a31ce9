import { describe, expect, test } from "vitest";
import { callLengthMs, withCallLength } from "./call-length.ts";

describe("the call's length", () => {
  test("is read from the program and written into it", () => {
    expect(callLengthMs("query 5; call 490; query 5")).toBe(490);
    expect(withCallLength("query 5; call 490; query 5", 100)).toBe("query 5; call 100; query 5");
  });

  test("is nothing to set where there is no call, or chance decides", () => {
    expect(callLengthMs("query 5")).toBeNull();
    expect(callLengthMs("call ~200")).toBeNull();
  });

  test("is found in a branch, too, and all else stays", () => {
    expect(callLengthMs("parallel { query 5 & call 20 }; call 7")).toBe(20);
    expect(withCallLength('parallel { sql "a" & call 20 }; call 7', 100)).toBe(
      'parallel { sql "a" & call 100 }; call 7',
    );
  });

  test("leaves the other programs of a mix alone", () => {
    expect(withCallLength("9: call 10 | call 500", 20)).toBe("9: call 20 | call 500");
  });
});
