import type { JSX } from "preact";
import { useId } from "preact/hooks";

interface ChoiceProps<Value extends string> {
  readonly label: string;
  readonly value: Value;
  /** Values with their texts. */
  readonly options: readonly (readonly [Value, string])[];
  readonly hint?: string | null;
  readonly onChange: (value: Value) => void;
}

/** A labelled list to choose from. */
export function Choice<Value extends string>(props: ChoiceProps<Value>): JSX.Element {
  const { label, value, options, hint = null, onChange } = props;
  const id = useId();
  return (
    <div class="own-choice">
      <label for={id}>{label}</label>
      <select
        id={id}
        value={value}
        aria-describedby={hint === null ? undefined : `${id}-hint`}
        onChange={({ currentTarget }) => {
          const chosen = options.find(([option]) => option === currentTarget.value);
          if (chosen !== undefined) onChange(chosen[0]);
        }}
      >
        {options.map(([option, text]) => (
          <option key={option} value={option}>
            {text}
          </option>
        ))}
      </select>
      {hint !== null && (
        <p id={`${id}-hint`} class="small muted">
          {hint}
        </p>
      )}
    </div>
  );
}
