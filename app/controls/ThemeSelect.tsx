import { setTheme, type Theme, themes, useThemeChoice } from "../store/preferences.ts";
import { lab } from "../strings/lab.ts";
import { Select } from "../ui/Select.tsx";

export function ThemeSelect({ isLabelShown = false }: { readonly isLabelShown?: boolean }) {
  return (
    <Select
      label={lab.theme}
      isLabelShown={isLabelShown}
      value={useThemeChoice()}
      options={themes.map((id) => ({ value: id, text: lab.themes[id] }))}
      // The options are the themes.
      onChange={(value) => setTheme(value as Theme)}
    />
  );
}
