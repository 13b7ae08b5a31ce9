import type { Question } from "../../src/runner/answer.ts";
import { createRunner } from "../../src/runner/client.ts";
import { variantAsked } from "../../src/scenario/settings/at-path.ts";
import { variantRun } from "../store/variant-run.ts";
import type { Card } from "./cards.ts";
import { type CardPicture, projectCard } from "./project.ts";

/** Apart from the Lab's own worker: a picture never takes the place of a run that is waited for. */
const runner = createRunner(
  () => new Worker(new URL("../../src/runner/worker.ts", import.meta.url), { type: "module" }),
);

/** Small and soon made, so they are kept; the runs they were drawn of are not. */
const made = new Map<string, CardPicture>();

interface Wish {
  readonly card: Card;
  readonly take: (picture: CardPicture | null) => void;
}

/** Those in sight whose picture is not there yet, in the order in which they came into sight. */
const wishes: Wish[] = [];
let isAtWork = false;

/**
 * Gives a card's picture as soon as it is there, null where it cannot be made. Returns how to take
 * the wish back.
 */
export function wishForPicture(card: Card, take: Wish["take"]): () => void {
  const wish = { card, take };
  wishes.push(wish);
  if (!isAtWork) void work();
  return () => {
    const place = wishes.indexOf(wish);
    if (place >= 0) wishes.splice(place, 1);
  };
}

/** The picture, if it has been made before. */
export function madePicture({ id }: Card): CardPicture | undefined {
  return made.get(id);
}

/** One run after the other: the worker has one thread, and a second call would end the first. */
async function work(): Promise<void> {
  isAtWork = true;
  for (let wish = wishes[0]; wish !== undefined; wish = wishes[0]) {
    const picture = made.get(wish.card.id) ?? (await makePicture(wish.card));
    const place = wishes.indexOf(wish);
    if (place >= 0) {
      wishes.splice(place, 1);
      wish.take(picture);
    }
  }
  isAtWork = false;
}

async function makePicture({ id, study, picture }: Card): Promise<CardPicture | null> {
  const question: Question = { scenarios: [variantAsked(study, 0)], settings: [] };
  try {
    const answer = await runner.run(question);
    const told = answer?.runs[0];
    if (told === undefined) return null;
    const projected = projectCard(variantRun(told), picture, study.atMs);
    made.set(id, projected);
    return projected;
  } catch {
    return null;
  }
}
