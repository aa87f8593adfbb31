import './toast.css';
import { CircleAlert, CircleCheck, Hourglass, TriangleAlert, X } from 'lucide-react';
import {
  UNSTABLE_Toast as AriaToast,
  Text,
  UNSTABLE_ToastContent as ToastContent,
  UNSTABLE_ToastQueue as ToastQueue,
  UNSTABLE_ToastRegion as ToastRegion,
} from 'react-aria-components';
import { useSpeech } from '../messages/say.tsx';
import { Button, IconButton } from './button.tsx';

/** A short word about what has just happened. */
export interface Notice {
  words: string;
  /** `warning`: it was done, and not all of it. `working` is about what goes on still. */
  tone?: 'done' | 'warning' | 'error' | 'working';
  /** The one thing to do about it, such as taking it back. */
  action?: { words: string; run(): void };
}

/** Long enough to read and to reach the button; the others stay until they are closed. */
const SHOWN_MS = 8_000;
const ICONS = { done: CircleCheck, warning: TriangleAlert, error: CircleAlert, working: Hourglass };
const queue = new ToastQueue<Notice>({ maxVisibleToasts: 3 });

/** Shows a notice at the bottom of the window; gives the function that takes it away. */
export function notify(notice: Notice): () => void {
  const passes = notice.tone === undefined || notice.tone === 'done' || notice.tone === 'warning';
  const key = queue.add(notice, passes ? { timeout: SHOWN_MS } : {});
  return () => queue.close(key);
}

/** Where the notices stand. Once in the window. */
export function Notices() {
  const { say } = useSpeech();
  return (
    <ToastRegion queue={queue} className="toast-region" aria-label={say('shell.notices')}>
      {({ toast }) => {
        const { words, tone = 'done', action } = toast.content;
        const Icon = ICONS[tone];
        return (
          <AriaToast toast={toast} className={`toast toast-${tone}`}>
            <Icon size={18} aria-hidden />
            <ToastContent className="toast-words">
              {/* The words are also the notice's name. */}
              <Text slot="title">{words}</Text>
            </ToastContent>
            {action && (
              <Button
                kind="quiet"
                onPress={() => {
                  action.run();
                  queue.close(toast.key);
                }}
              >
                {action.words}
              </Button>
            )}
            <IconButton
              label={say('shell.close')}
              icon={<X size={16} />}
              onPress={() => queue.close(toast.key)}
            />
          </AriaToast>
        );
      }}
    </ToastRegion>
  );
}
