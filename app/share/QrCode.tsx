import { useMemo } from "react";
import { qrPath } from "./qr-path.ts";
import styles from "./share.module.css";

interface Props {
  readonly text: string;
  readonly label: string;
}

/** Black on white in every theme: some telephones read nothing else. */
export function QrCode({ text, label }: Props) {
  const { size, path } = useMemo(() => qrPath(text), [text]);
  return (
    <svg className={styles.code} viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label}>
      <rect width={size} height={size} fill="#fff" />
      <path d={path} fill="#000" shapeRendering="crispEdges" />
    </svg>
  );
}
