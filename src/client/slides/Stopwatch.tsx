import type { JSX } from "preact";
import { useEffect, useState } from "preact/hooks";
import type { Translate } from "../../i18n/index.ts";
import type { Locale } from "../../lib/format.ts";

export interface StopwatchProps {
  readonly locale: Locale;
  readonly t: Translate;
}

/** Time since the talk began, and the hour. */
export function Stopwatch({ locale, t }: StopwatchProps): JSX.Element {
  const [now, setNow] = useState(() => new Date());
  const [begun, setBegun] = useState(now);
  useEffect(() => {
    const timer = setInterval(() => {
      setNow(new Date());
    }, 1000);
    return () => {
      clearInterval(timer);
    };
  }, []);
  return (
    <p class="presenter-time">
      <span>
        <b>{formatDuration(now.getTime() - begun.getTime())}</b> {t("slides.elapsed")}
      </span>
      <span>{formatHour(now, locale)}</span>
      <button
        type="button"
        class="slide-button"
        onClick={() => {
          setNow(new Date());
          setBegun(new Date());
        }}
      >
        {t("slides.restart-clock")}
      </button>
    </p>
  );
}

/** Time of day as the language writes it: `09.05` · `09:05`. */
export const formatHour = (time: Date, locale: Locale): string =>
  [time.getHours(), time.getMinutes()].map(twoDigits).join(locale === "id" ? "." : ":");

const twoDigits = (number: number): string => String(number).padStart(2, "0");

/** `65000` ms -> `01:05`; from an hour on `1:01:05`. */
export function formatDuration(durationMs: number): string {
  const seconds = Math.max(0, Math.floor(durationMs / 1000));
  const hours = Math.floor(seconds / 3600);
  const rest = [Math.floor(seconds / 60) % 60, seconds % 60].map(twoDigits).join(":");
  return hours === 0 ? rest : `${hours}:${rest}`;
}
