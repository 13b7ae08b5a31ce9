import { useLocation } from "../store/location.ts";
import { lastWork } from "../store/shelf.ts";
import { shelf as words } from "../strings/shelf.ts";
import { openArrived } from "./open-arrived.ts";

/** Offers who comes back what was worked on last; who opens a link has that link. */
export function offerLast(): void {
  const last = lastWork();
  if (last === undefined) return;
  useLocation.setState({
    notice: {
      title: words.offerTitle,
      text: words.offer(last.name, last.savedAt),
      problems: [],
      action: { words: words.goOn, act: () => void openArrived(last.text) },
    },
  });
}
