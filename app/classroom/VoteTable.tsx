import { type CSSProperties, useId } from "react";
import type { Chapter } from "../../src/lessons/chapter.ts";
import { NOT_SURE } from "../../src/lessons/progress.ts";
import type { Asked } from "../../src/lessons/questions.ts";
import { NO_VOTES, type Round, shareOf, totalOf, type Votes } from "../../src/lessons/votes.ts";
import { useMeasuring } from "../lessons/measuring.ts";
import { classroomWords as words } from "../strings/classroom.ts";
import { formatShare } from "../strings/format.ts";
import { plainWords } from "../strings/lesson-text.ts";
import { lessonWords } from "../strings/lessons.ts";
import { Button } from "../ui/Button.tsx";
import styles from "./classroom.module.css";
import { clearVotes, countHands, useVotes } from "./votes.ts";

const rounds: readonly Round[] = ["before", "after"];

interface Props {
  readonly chapter: Chapter;
  readonly asked: Asked;
  /** The answer that the run bears out, once it is shown. */
  readonly right: string | null;
}

/** A show of hands, typed in: before a discussion, and after it. */
export function VoteTable({ chapter, asked, right }: Props) {
  const votes = useVotes(({ questions }) => questions[asked.key]) ?? NO_VOTES;
  const runs = useMeasuring((state) => state.runs);
  const answers = [
    ...asked.question.options.map(({ id, says }, index) => ({
      id,
      letter: words.letter(index),
      text: plainWords(chapter, runs, says),
    })),
    { id: NOT_SURE, letter: "?", text: lessonWords.notSure },
  ];
  return (
    <section className={styles.votes} aria-label={words.voteTitle}>
      <table>
        <thead>
          <tr>
            <th scope="col">{words.vote}</th>
            {rounds.map((round) => (
              <th key={round} scope="col">
                {words[round]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {answers.map(({ id, letter, text }) => (
            <tr key={id} data-right={id === right}>
              <th scope="row" title={text}>
                {letter}
                {id === right && " ✓"}
              </th>
              {rounds.map((round) => (
                <td key={round}>
                  <Hands
                    question={asked.key}
                    votes={votes}
                    round={round}
                    answer={id}
                    label={words.votesOf(letter, words[round])}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <td />
            {rounds.map((round) => (
              <td key={round}>{words.total(totalOf(votes, round))}</td>
            ))}
          </tr>
        </tfoot>
      </table>
      <Button kind="quiet" onClick={() => clearVotes(asked.key)}>
        {words.clear}
      </Button>
    </section>
  );
}

interface HandsProps {
  readonly question: string;
  readonly votes: Votes;
  readonly round: Round;
  readonly answer: string;
  readonly label: string;
}

function Hands({ question, votes, round, answer, label }: HandsProps) {
  const id = useId();
  const share = shareOf(votes, round, answer);
  return (
    <span className={styles.hands}>
      <input
        id={id}
        type="number"
        min={0}
        inputMode="numeric"
        aria-label={label}
        value={votes[round][answer] ?? ""}
        onChange={({ currentTarget }) => {
          countHands(question, round, answer, currentTarget.valueAsNumber);
        }}
      />
      <span className={styles.bar} style={{ "--share": share } as CSSProperties} />
      <output htmlFor={id}>{formatShare(share)}</output>
    </span>
  );
}
