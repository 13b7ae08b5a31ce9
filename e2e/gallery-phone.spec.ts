import { frames } from "../app/gallery/frames.ts";
import { expectNoViolations } from "./support/axe.ts";
import { expectNothingSideways, expectRecorded, openFrame } from "./support/frames.ts";
import { test } from "./support/test.ts";

// A page that can be pinched is drawn anew at scales of its own: half-transparent words come out
// otherwise now and then. The layout is that of the width.
test.use({ isMobile: false });

/** What is hard to fit in: nothing, much beside one another, long lines of waiters, long names. */
const narrow = ["empty", "exhausted-pool", "four-ways", "500-connections", "long-names"];

for (const { id, words } of frames.filter((frame) => narrow.includes(frame.id))) {
  test(`${words}: every view stands, as recorded, and breaks no rule of access`, async ({
    page,
  }, info) => {
    test.slow();
    await openFrame(page, id);
    await expectRecorded(page, id, info);
    await expectNothingSideways(page);
    await expectNoViolations(page);
  });
}
