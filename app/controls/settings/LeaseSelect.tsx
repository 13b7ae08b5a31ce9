import { Select } from "@base-ui/react/select";
import { Check, ChevronDown } from "lucide-react";
import { leasePolicies } from "../../../src/model/leasing/index.ts";
import styles from "./settings.module.css";

interface Props {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** When a variant lets its connections go; the list says what each policy means. */
export function LeaseSelect({ label, value, onChange }: Props) {
  const chosen = leasePolicies.find(({ id }) => id === value);
  return (
    <Select.Root
      items={leasePolicies.map((policy) => ({ value: policy.id, label: policy.label }))}
      value={value}
      onValueChange={(next) => {
        if (next !== null) onChange(next);
      }}
    >
      <div className={styles.setting}>
        <Select.Label className={styles.label}>{label}</Select.Label>
        <Select.Trigger className={styles.trigger}>
          <Select.Value />
          <ChevronDown aria-hidden="true" />
        </Select.Trigger>
        <p className={styles.sentence}>{chosen?.sentence}</p>
      </div>
      <Select.Portal>
        <Select.Positioner className={styles.positioner} alignItemWithTrigger={false} align="end">
          <Select.Popup className={styles.popup}>
            {leasePolicies.map(({ id, label: name, sentence }) => (
              <Select.Item key={id} value={id} className={styles.item}>
                <Select.ItemIndicator className={styles.check}>
                  <Check aria-hidden="true" />
                </Select.ItemIndicator>
                <Select.ItemText className={styles.itemText}>{name}</Select.ItemText>
                <span className={styles.itemSentence}>{sentence}</span>
              </Select.Item>
            ))}
          </Select.Popup>
        </Select.Positioner>
      </Select.Portal>
    </Select.Root>
  );
}
