import { type LabView, labViews } from "../store/lab-view.ts";
import { setView, useSelection } from "../store/selection.ts";
import { lab } from "../strings/lab.ts";
import { Segments } from "../ui/Segments.tsx";
import { Select } from "../ui/Select.tsx";

/** How the study is looked at; short where other words need the room. */
export function ViewSwitch({ isShort }: { readonly isShort: boolean }) {
  const view = useSelection((state) => state.view);
  const Choice = isShort ? Select : Segments;
  return (
    <Choice
      label={lab.view}
      value={view}
      options={labViews.map((id) => ({ value: id, text: lab.views[id] }))}
      // The options are the views.
      onChange={(value) => setView(value as LabView)}
    />
  );
}
