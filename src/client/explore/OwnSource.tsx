import type { ExploreState } from "../../query/index.ts";
import type { OwnFile } from "../own/own-file.ts";
import { useExplorer } from "./context.ts";

interface Props {
  readonly data: ExploreState["data"];
  readonly file: OwnFile;
  /** Whether published figures stand beside those of the file. */
  readonly compares: boolean;
  readonly onData: (data: ExploreState["data"]) => void;
  readonly onCompare: (compares: boolean) => void;
}

/** Whose figures are asked: those published here, or those of the file that the reader opened. */
export function OwnSource({ data, file, compares, onData, onCompare }: Props) {
  const { t } = useExplorer();
  return (
    <fieldset class="own-source">
      <legend>{t("explore.source")}</legend>
      {(["published", "own"] as const).map((value) => (
        <label key={value} class="code">
          <input
            type="radio"
            name="explore-source"
            checked={data === value}
            onChange={() => {
              onData(value);
            }}
          />
          <span>{value === "own" ? t("explore.source-own", { file: file.name }) : t("explore.source-published")}</span>
        </label>
      ))}
      {data === "own" && (
        <label class="code">
          <input
            type="checkbox"
            checked={compares}
            onChange={({ currentTarget }) => {
              onCompare(currentTarget.checked);
            }}
          />
          <span>{t("explore.compare")}</span>
        </label>
      )}
    </fieldset>
  );
}
