import { type LabView, labViews } from "../store/lab-view.ts";
import { setView, useSelection } from "../store/selection.ts";
import { lab } from "../strings/lab.ts";
import { Segments } from "../ui/Segments.tsx";

/** How the study is looked at. */
export function ViewSwitch() {
  const view = useSelection((state) => state.view);
  return (
    <Segments
      label={lab.view}
      value={view}
      options={labViews.map((id) => ({ value: id, text: lab.views[id] }))}
      // The options are the views.
      onChange={(value) => setView(value as LabView)}
    />
  );
}
