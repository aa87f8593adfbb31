import './progress.css';
import { useEffect, useState } from 'react';
import { ProgressBar } from 'react-aria-components';
import { useSpeech } from '../messages/say.tsx';

/** Before this the pace is not known. */
const PACE_AFTER_MS = 1_500;

/** About how many seconds the rest will take at the pace so far; in steps that do not flicker. */
function useTimeLeft(done: number | undefined, total: number | undefined): number | undefined {
  const [begun, setBegun] = useState<{ at: number; done: number }>();
  const [left, setLeft] = useState<number>();
  useEffect(() => {
    if (done === undefined || total === undefined) return;
    if (begun === undefined) {
      setBegun({ at: performance.now(), done });
      return;
    }
    const passed = performance.now() - begun.at;
    if (passed < PACE_AFTER_MS || done <= begun.done) return;
    const seconds = ((total - done) * passed) / (done - begun.done) / 1000;
    setLeft(seconds < 10 ? Math.ceil(seconds) : Math.ceil(seconds / 5) * 5);
  }, [begun, done, total]);
  return left;
}

/** How far a long work has come; without `total` only that it goes on. */
export function Progress({ label, done, total }: { label: string; done?: number; total?: number }) {
  const { say, number } = useSpeech();
  const left = useTimeLeft(done, total);
  const known = done !== undefined && total !== undefined && total > 0;
  return (
    <ProgressBar
      className="progress"
      aria-label={label}
      isIndeterminate={!known}
      {...(known && { value: done, maxValue: total })}
    >
      {({ percentage = 0 }) => (
        <>
          <span className="progress-words">
            <span>{label}</span>
            {known && (
              <span>
                {left !== undefined &&
                  `${say(left < 60 ? 'shell.seconds-left' : 'shell.minutes-left', { count: left < 60 ? left : Math.ceil(left / 60) })} · `}
                {`${number(Math.round(percentage))}٪`}
              </span>
            )}
          </span>
          <svg className="progress-track" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden>
            <title>{label}</title>
            <rect
              className={known ? 'progress-bar' : 'progress-bar progress-unknown'}
              x={known ? 100 - percentage : 70}
              width={known ? percentage : 30}
              height="4"
            />
          </svg>
        </>
      )}
    </ProgressBar>
  );
}
