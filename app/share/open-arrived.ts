import { openState } from "../store/links.ts";
import { useLocation } from "../store/location.ts";
import { noticeOf } from "../store/opened-notice.ts";
import { addAll } from "../store/shelf.ts";
import { arrived as words } from "../strings/arrived.ts";
import { shelf as shelfWords } from "../strings/shelf.ts";
import { type Arrived, recogniseFile, recogniseText } from "./recognise.ts";

/** Opens a file, or a text that was pasted; what was on the page is one step back. */
export async function openArrived(given: File | string): Promise<void> {
  // What is shown in another page's frame is that page's to choose.
  if (useLocation.getState().place === "embed") return;
  const name = typeof given === "string" ? words.pasted : given.name;
  open(await recognise(given, name), name);
}

async function recognise(given: File | string, name: string): Promise<Arrived> {
  if (typeof given === "string") return recogniseText(given, name);
  try {
    return recogniseFile(new Uint8Array(await given.arrayBuffer()), name);
  } catch (error) {
    return { refused: words.unreadable(name, error instanceof Error ? error.message : `${error}`) };
  }
}

function open(arrived: Arrived, name: string): void {
  if ("refused" in arrived) {
    const notice = { title: words.refused, text: arrived.refused, problems: [] };
    useLocation.setState({ notice });
  } else if ("shelf" in arrived) {
    const text = shelfWords.added(addAll(arrived.shelf));
    useLocation.setState({ notice: { title: shelfWords.title, text, problems: [] } });
  } else if ("hash" in arrived) {
    window.location.hash = arrived.hash;
  } else {
    useLocation.setState({ place: "lab" });
    const more = openState(arrived.state, false);
    const problems = [...arrived.problems, ...more];
    const said = [words.opened(name), arrived.state.view.note ?? ""].join("\n").trim();
    useLocation.setState({ notice: noticeOf(said, problems) });
  }
}
