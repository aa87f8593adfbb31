import './progress.css';
import { ProgressBar } from 'react-aria-components';
import { useSpeech } from '../messages/say.tsx';

/** How far a long work has come; without `total` only that it goes on. */
export function Progress({ label, done, total }: { label: string; done?: number; total?: number }) {
  const { number } = useSpeech();
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
            {known && <span>{`${number(Math.round(percentage))}٪`}</span>}
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
