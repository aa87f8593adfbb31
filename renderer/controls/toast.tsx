import './toast.css';
import { CircleAlert, CircleCheck, Hourglass, X } from 'lucide-react';
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
  /** `working` is about what goes on still. */
  tone?: 'done' | 'error' | 'working';
  /** The one thing to do about it, such as taking it back. */
  action?: { words: string; run(): void };
}

/** Long enough to read and to reach the button; the others stay until they are closed. */
const SHOWN_MS = 8_000;
const ICONS = { done: CircleCheck, error: CircleAlert, working: Hourglass };
const queue = new ToastQueue<Notice>({ maxVisibleToasts: 3 });

/** Shows a notice at the bottom of the window; gives the function that takes it away. */
export function notify(notice: Notice): () => void {
  const key = queue.add(notice, (notice.tone ?? 'done') === 'done' ? { timeout: SHOWN_MS } : {});
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
          <AriaToast toast={toast} className={tone === 'error' ? 'toast toast-error' : 'toast'}>
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
