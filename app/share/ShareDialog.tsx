import { useState } from "react";
import { closeDialog } from "../store/dialogs.ts";
import { currentState } from "../store/links.ts";
import { share } from "../strings/share.ts";
import { Dialog } from "../ui/Dialog.tsx";
import { Tabs } from "../ui/Tabs.tsx";
import { DataTab } from "./DataTab.tsx";
import { EmbedTab } from "./EmbedTab.tsx";
import { FileTab } from "./FileTab.tsx";
import { LinkTab } from "./LinkTab.tsx";
import { PictureTab } from "./PictureTab.tsx";

const tabs = [
  { id: "link", text: share.tabs.link },
  { id: "embed", text: share.tabs.embed },
  { id: "picture", text: share.tabs.picture },
  { id: "data", text: share.tabs.data },
  { id: "file", text: share.tabs.file },
] as const;
type TabId = (typeof tabs)[number]["id"];

/** Every way to hand on what is on the page, as it was when this was opened. */
export function ShareDialog() {
  const [state] = useState(currentState);
  const [tab, setTab] = useState<TabId>("link");
  return (
    <Dialog title={share.title} closeLabel={share.close} onClose={closeDialog}>
      <Tabs label={share.ways} value={tab} tabs={tabs} onChange={setTab}>
        {tab === "link" && <LinkTab state={state} onFile={() => setTab("file")} />}
        {tab === "embed" && <EmbedTab state={state} />}
        {tab === "picture" && <PictureTab state={state} />}
        {tab === "data" && <DataTab />}
        {tab === "file" && <FileTab state={state} />}
      </Tabs>
    </Dialog>
  );
}
