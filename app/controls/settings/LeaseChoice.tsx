import { leasePolicies } from "../../../src/model/leasing/index.ts";
import { Select } from "../../ui/Select.tsx";
import styles from "./settings.module.css";

interface Props {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** When a variant lets its connections go. */
export function LeaseChoice({ label, value, onChange }: Props) {
  return (
    <div className={styles.choice}>
      <Select
        label={label}
        isLabelShown
        value={value}
        options={leasePolicies.map((policy) => ({ value: policy.id, text: policy.label }))}
        onChange={onChange}
      />
      <p>{leasePolicies.find(({ id }) => id === value)?.sentence}</p>
    </div>
  );
}
