import { statements } from "../src/scenario/contents/statements.ts";

/** The statements as a Markdown table, for docs/claims.md. */
export function statementsTable(): string {
  const rows = statements.map(({ number, sentence, studies, lookAt }) => {
    const ids = studies.map((id) => `\`${id}\``).join(", ");
    return `| ${number} | ${sentence} | ${ids} | ${lookAt} |`;
  });
  return ["| # | statement | studies | look at |", "|---|---|---|---|", ...rows].join("\n");
}
