import { Component, type ReactNode } from "react";
import { Button } from "./Button.tsx";
import styles from "./boundary.module.css";

interface Props {
  readonly children: ReactNode;
  /** What is said where it has failed, and on the button that loads everything again. */
  readonly said: string;
  readonly again: string;
}

/** What fails inside is said in its place, and takes nothing else with it. */
export class Boundary extends Component<Props, { readonly hasFailed: boolean }> {
  override state = { hasFailed: false };

  static getDerivedStateFromError() {
    return { hasFailed: true };
  }

  override render() {
    if (!this.state.hasFailed) return this.props.children;
    return (
      <div className={styles.broken} role="alert">
        <p>{this.props.said}</p>
        <Button onClick={() => window.location.reload()}>{this.props.again}</Button>
      </div>
    );
  }
}
