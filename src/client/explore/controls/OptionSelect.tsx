import { useId } from "preact/hooks";
import { Refusals } from "./Refusals.tsx";

export interface Option {
  readonly value: string;
  readonly label: string;
  /** Why it cannot be chosen; `null` where it can. */
  readonly reason: string | null;
  /** Heading that it stands under; options of one group follow each other. */
  readonly group?: string;
  /** What can be chosen in its place; asked for only when a reader looks at the reasons. */
  readonly instead?: () => readonly { readonly label: string; readonly choose: () => void }[];
}

interface Props {
  readonly label: string;
  readonly value: string;
  readonly options: readonly Option[];
  readonly onChange: (value: string) => void;
  readonly hint?: string | undefined;
  /** Id of the refusals of several selects with the same options; default: each tells its own. */
  readonly refusalsId?: string;
}

/** A labelled select. Options that have no answer stay in the list, disabled, with their reasons below it. */
export function OptionSelect({ label, value, options, onChange, hint, refusalsId }: Props) {
  const id = useId();
  const isRefused = options.some(({ reason }) => reason !== null);
  const described = [
    ...(hint === undefined ? [] : [`${id}-hint`]),
    ...(isRefused ? [refusalsId ?? `${id}-refusals`] : []),
  ];
  const groups = [...new Set(options.map(({ group }) => group))];
  const draw = (group: string | undefined) =>
    options
      .filter((option) => option.group === group)
      .map((option) => (
        <option key={option.value} value={option.value} disabled={option.reason !== null && option.value !== value}>
          {option.label}
        </option>
      ));
  return (
    <div class="control">
      <label for={id}>{label}</label>
      <select
        id={id}
        value={value}
        aria-describedby={described.length === 0 ? undefined : described.join(" ")}
        onChange={({ currentTarget }) => {
          onChange(currentTarget.value);
        }}
      >
        {groups.map((group) =>
          group === undefined ? (
            draw(group)
          ) : (
            <optgroup key={group} label={group}>
              {draw(group)}
            </optgroup>
          ),
        )}
      </select>
      {hint !== undefined && (
        <p id={`${id}-hint`} class="hint">
          {hint}
        </p>
      )}
      {refusalsId === undefined && <Refusals id={`${id}-refusals`} options={options} />}
    </div>
  );
}
